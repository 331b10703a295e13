import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { changeOneRow } from "../build/change-one-row.ts";

/**
 * The smallest changes an editor makes, another place each time: a cell of a filing, a figure that others report, a label. People have
 * told the `sector` of all that has one, so that no model of it is learnt before one of these labels is gone, and from then on one of
 * twenty-one labels is; a label that only says a filing has a sector is learnt from as well, but by a model of three.
 */
export const CHANGES: Readonly<Record<string, (dossier: string, run: number) => void>> = {
  row: changeOneRow,
  figure: (dossier, run) =>
    edit(dossier, "facts/statements.csv", (lines) => lines.with(50 + 20 * run, withDigit(lines[50 + 20 * run]))),
  label: (dossier, run) => edit(dossier, "labels.csv", (lines) => withoutLabel(lines, ",kind,industry,", run)),
  "learnt label": (dossier, run) => edit(dossier, "labels.csv", (lines) => withoutLabel(lines, ",sector,", run)),
};

function withoutLabel(lines: readonly string[], cells: string, run: number): string[] {
  const own = [...lines.keys()].filter((at) => lines[at]?.includes(cells) && lines[at].endsWith(",random"));
  return lines.toSpliced(own[15 + 20 * run] ?? lines.length, 1);
}

/** The figure with a digit more. */
const withDigit = (line = ""): string => line.replace(/,(\d)/, ",9$1");

function edit(dossier: string, path: string, change: (lines: string[]) => string[]): void {
  const file = join(dossier, path);
  const before = readFileSync(file, "utf8");
  const after = change(before.split("\n")).join("\n");
  if (after === before) throw new Error(`${path} is unchanged`);
  writeFileSync(file, after);
}
