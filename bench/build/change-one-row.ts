import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Gives one deep-synthesis filing a new name, another each time: the smallest correction an editor makes. */
export function changeOneRow(dossier: string, run: number): void {
  const file = join(dossier, "facts/deep-synthesis.csv");
  const lines = readFileSync(file, "utf8").split("\n");
  const at = 1000 + run * 500;
  const cells = (lines[at] ?? "").split(",");
  cells[2] = `${cells[2]}（更正）`;
  lines[at] = cells.join(",");
  writeFileSync(file, lines.join("\n"));
}
