import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface DocumentedBinding {
  readonly binding: string;
  readonly language: string;
  readonly printed: string;
}

/** The rows of the tables of docs/stories.md that show bindings: the first is of tiny, the second of china-ai. */
export function documentedBindings(dossier: "tiny" | "china-ai"): DocumentedBinding[] {
  const text = readFileSync(join(import.meta.dirname, "../docs/stories.md"), "utf8");
  const tables = text.split(/^\| binding +\| language +\| prints +\|$/m).slice(1);
  const table = tables[dossier === "tiny" ? 0 : 1] ?? "";
  const rows = [...table.split("\n\n")[0]!.matchAll(/^\| `(\[\[.*\]\])` +\| (\w\w) +\| (.*?) +\|$/gm)];
  if (rows.length < 10) throw new Error(`docs/stories.md shows ${rows.length} bindings of ${dossier}`);
  return rows.map(([, binding = "", language = "", printed = ""]) => ({ binding, language, printed }));
}
