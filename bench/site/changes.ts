import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { changeOneRow } from "../build/change-one-row.ts";

/** The smallest changes an editor makes, another place each time: a cell of a filing, a figure that others report, a label. */
export const CHANGES: Readonly<Record<string, (dossier: string, run: number) => void>> = {
  row: changeOneRow,
  figure: (dossier, run) =>
    edit(dossier, "facts/statements.csv", (lines) => lines.with(50 + 20 * run, withDigit(lines[50 + 20 * run]))),
  label: (dossier, run) => edit(dossier, "labels.csv", (lines) => lines.toSpliced(30 + 40 * run, 1)),
};

/** The figure with a digit more. */
const withDigit = (line = ""): string => line.replace(/,(\d)/, ",9$1");

function edit(dossier: string, path: string, change: (lines: string[]) => string[]): void {
  const file = join(dossier, path);
  const before = readFileSync(file, "utf8");
  const after = change(before.split("\n")).join("\n");
  if (after === before) throw new Error(`${path} is unchanged`);
  writeFileSync(file, after);
}
