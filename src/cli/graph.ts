import { askGraph, type GraphQuestion } from "../build/graph-questions/ask-graph.ts";
import { buildWithProgress } from "./build.ts";
import type { BuildOptions } from "./build-options.ts";
import { graphLines } from "./graph-text.ts";
import { terminal } from "./terminal.ts";

export interface GraphOptions extends BuildOptions {
  readonly asOf?: string;
}

/** `tidui graph`: who matters in who backs whom, what two share, how two are joined, who owns one. */
export async function graph(question: GraphQuestion, names: readonly string[], options: GraphOptions): Promise<void> {
  const { folder } = await buildWithProgress(options);
  const answer = askGraph(folder, { question, names, asOf: options.asOf ?? null });
  if (options.json) terminal.line(JSON.stringify(answer.answer));
  else for (const line of graphLines(answer)) terminal.line(line);
}
