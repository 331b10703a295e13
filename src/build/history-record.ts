import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvLine } from "../model/csv-line.ts";
import { CORRECTION_COLUMNS } from "../model/corrections.ts";
import { isDatePrefix } from "../model/dates.ts";
import { UserError } from "../model/issues.ts";
import type { ReportNumber } from "./history-report.ts";
import { headOfAppended } from "./appended-rows.ts";
import { CORRECTIONS_FILE } from "./read-corrections.ts";
import { readInside } from "./read-inside.ts";

export interface CorrectionNote {
  /** The day it is made. */
  readonly date: string;
  readonly reason: string;
  /** Where the correction was published. */
  readonly address: string | null;
}

const LARGEST = 64 * 1024 * 1024;
const HAN = /\p{Script=Han}/u;

/**
 * Appends restated numbers to the dossier's corrections.csv and gives how many. Rows that are there stay byte for byte:
 * the file is written anew beside the old one and put in its place only if nobody has changed the old one meanwhile.
 */
export function recordCorrections(folder: string, numbers: readonly ReportNumber[], note: CorrectionNote): number {
  checkCorrectionNote(note);
  if (numbers.length === 0) return 0;
  const path = join(folder, CORRECTIONS_FILE);
  const before = existsSync(path) ? readInside(folder, CORRECTIONS_FILE, { largest: LARGEST }) : undefined;
  const rows = numbers.map((number) => csvLine(cellsOf(number, note))).join("");
  const head = headOfAppended(before, CORRECTIONS_FILE, CORRECTION_COLUMNS);
  const next = `${path}.${process.pid}.unfinished`;
  const handle = openSync(next, "wx");
  try {
    writeFileSync(handle, Buffer.concat([before ?? Buffer.alloc(0), Buffer.from(head + rows)]));
    fsyncSync(handle);
    closeSync(handle);
    putInPlace(folder, next, before);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
  return numbers.length;
}

/** Throws a UserError where the reason is empty or the address is none. */
export function checkCorrectionNote({ date, reason, address }: CorrectionNote): void {
  if (!isDatePrefix(date)) throw new Error(`${date} is no date`);
  if (reason.trim() === "") throw new UserError("no-reason", 'A correction needs a reason: --record "why the number changed".');
  if (address !== null && !/^https?:\/\/[^\s]+$/.test(address)) {
    throw new UserError("bad-address", `"${address}" is no web address. Give one that begins with http:// or https://.`);
  }
}

function putInPlace(folder: string, next: string, before: Buffer | undefined): void {
  const path = join(folder, CORRECTIONS_FILE);
  const isAsRead =
    before === undefined ? !existsSync(path) : readInside(folder, CORRECTIONS_FILE, { largest: LARGEST }).equals(before);
  if (!isAsRead) {
    throw new UserError("changed-meanwhile", `${CORRECTIONS_FILE} was changed meanwhile; nothing is recorded. Try again.`);
  }
  renameSync(next, path);
}

function cellsOf(number: ReportNumber, { date, reason, address }: CorrectionNote): string[] {
  const { measure, scope, group, clock, start, end, figure, before, after } = number;
  const zh = HAN.test(reason) ? reason : "";
  const cells: Readonly<Record<(typeof CORRECTION_COLUMNS)[number], string | number | null>> = {
    date,
    measure,
    scope,
    group,
    clock,
    start,
    as_of: end,
    figure,
    before,
    after,
    zh,
    en: zh === "" ? reason : "",
    address,
  };
  return CORRECTION_COLUMNS.map((column) => String(cells[column] ?? ""));
}
