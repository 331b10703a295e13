import { resolve } from "node:path";
import { compare } from "../build/history-diff.ts";
import { checkCorrectionNote, recordCorrections } from "../build/history-record.ts";
import { UserError } from "../model/issues.ts";
import { CLOCKS, type Clock } from "../model/observations.ts";
import type { BuildOptions } from "./build-options.ts";
import { diffLines } from "./diff-text.ts";
import { terminal } from "./terminal.ts";

export interface DiffOptions extends BuildOptions {
  readonly series?: string[];
  readonly clock: string;
  readonly all?: boolean;
  readonly record?: string;
  readonly address?: string;
}

/** `tidui diff`: what changed between two builds, rounds or days; with --record, restated numbers become corrections. */
export async function diff(from: string, to: string, options: DiffOptions): Promise<void> {
  const { dossier, record, address } = options;
  if (address !== undefined && record === undefined) {
    throw new UserError("no-reason", "--address belongs to a correction. Give its reason with --record.");
  }
  const note = { date: new Date().toISOString().slice(0, 10), reason: record ?? "", address: address ?? null };
  if (record !== undefined) checkCorrectionNote(note);
  const report = await runCompare(from, to, options);
  if (options.json) terminal.line(JSON.stringify(report));
  else for (const line of diffLines(report, { all: options.all ?? false })) terminal.line(line);
  if (record === undefined) return;
  if (report.from.kind !== "build" || report.to.kind !== "build") {
    throw new UserError("no-builds", "Only what two builds published can be corrected. Name two kept builds, or none.");
  }
  const open = report.restated.filter(({ corrected }) => !corrected);
  const count = recordCorrections(resolve(dossier), open, note);
  const told = count === 0 ? "Nothing to record" : `${count} ${count === 1 ? "correction" : "corrections"} recorded`;
  terminal.error(`${told} in ${resolve(dossier)}/corrections.csv.`);
}

async function runCompare(from: string, to: string, { dossier, out, series, clock }: DiffOptions) {
  const known: readonly string[] = CLOCKS;
  if (!known.includes(clock)) throw new UserError("unknown-clock", `There is no clock "${clock}". Known: ${CLOCKS.join(", ")}.`);
  const where = { dossier, ...(out === undefined ? {} : { out }), progress: terminal.progress };
  try {
    return await compare(where, { from, to, series: series ?? null, clock: clock as Clock });
  } finally {
    terminal.progressDone();
  }
}
