import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { changeOneRow } from "../build/change-one-row.ts";

/**
 * The smallest changes an editor makes, another place each time: a cell of a filing, a figure that others report, a label. People have
 * given every label of `sector` in the sample, and a model has to be learnt as soon as one is gone: twenty-one labels, and `kind`, of which
 * they are a part, too. A label of `kind` alone is learnt from again, too, but that has three.
 */
export const CHANGES: Readonly<Record<string, (dossier: string, run: number) => void>> = {
  row: changeOneRow,
  figure: (dossier, run) =>
    edit(dossier, "facts/statements.csv", (lines) => lines.with(50 + 20 * run, withDigit(lines[50 + 20 * run]))),
  label: (dossier, run) => edit(dossier, "labels.csv", (lines) => withoutLabel(lines, "kind", run)),
  "learnt label": (dossier, run) => edit(dossier, "labels.csv", (lines) => withoutLabel(lines, "sector", run)),
};

function withoutLabel(lines: readonly string[], scheme: string, run: number): string[] {
  const own = [...lines.keys()].filter((at) => lines[at]?.includes(`,${scheme},`) && lines[at].endsWith(",random"));
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
