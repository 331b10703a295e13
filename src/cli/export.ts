import { join, resolve } from "node:path";
import { exportGraph, GRAPH_FORMATS } from "../build/export-graph.ts";
import { VIEWS } from "../build/tables.ts";
import { exportViews } from "../store/export-views.ts";
import { buildWithProgress } from "./build.ts";
import type { BuildOptions } from "./build-options.ts";
import { terminal } from "./terminal.ts";

/** `tidui export`: every view as one file, all rows; or the graph of relations as one file. */
export async function exportTables(format: string, path: string, options: BuildOptions): Promise<void> {
  const { folder: build } = await buildWithProgress(options);
  const target = resolve(path);
  if (GRAPH_FORMATS.includes(format)) {
    const { file, nodes, edges } = exportGraph(build, { format, path: target });
    terminal.line(`${file}  ${nodes} nodes, ${edges} edges`);
    return;
  }
  const files = await exportViews(join(build, "tidui.duckdb"), Object.keys(VIEWS), { format, folder: target });
  for (const { file, rows } of files) terminal.line(`${file}  ${rows} rows`);
}
