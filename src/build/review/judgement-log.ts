import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { csvLine } from "../../model/csv-line.ts";
import { sha256 } from "../../model/ids.ts";
import { UserError } from "../../model/issues.ts";
import { JUDGEMENT_COLUMNS, type Judgement } from "../../model/judgements.ts";
import { LABEL_COLUMNS, type HumanLabel } from "../../model/labels.ts";
import { withLock } from "../../store/lock.ts";
import { headOfAppended } from "../appended-rows.ts";
import { readInside } from "../read-inside.ts";
import { JUDGEMENTS_FILE } from "../read-judgements.ts";
import { LABELS_FILE } from "../read-labels.ts";

const LARGEST = 64 * 1024 * 1024;
// Names that begin with "." are no input of a build.
const LOCK = ".judgements.lock";
const UNFINISHED = ".judgements.unfinished";
/** How long another one who is writing a row is waited for. */
const PATIENCE = 2000;

/** Where one session's answers go: appended to a CSV of the dossier, and taken back from its end. */
export interface RowLog<Row> {
  /** Appends rows, all or none. */
  append(rows: readonly Row[]): Promise<void>;
  /** Takes back what was appended last, if the file is still as it was left; else a UserError says why not. */
  undo(): Promise<void>;
}

/** The file that rows are appended to, and its columns in the order in which they are written. */
interface LogFile<Column extends string> {
  readonly file: string;
  readonly columns: readonly Column[];
}

export const openJudgementLog = (folder: string): RowLog<Judgement> =>
  openRowLog(folder, { file: JUDGEMENTS_FILE, columns: JUDGEMENT_COLUMNS });

export const openLabelLog = (folder: string): RowLog<HumanLabel> =>
  openRowLog(folder, { file: LABELS_FILE, columns: LABEL_COLUMNS });

/** The file before and after rows were appended: how long it was (null where there was none), and the hash of all of it. */
interface Appended {
  readonly size: number | null;
  readonly hash: string;
  readonly lines: string;
}

/**
 * Every change makes the file anew beside the old one and puts it in its place under a lock, so that a process that is
 * killed leaves whole rows. What is there already goes over byte for byte, and only rows of this session are taken back.
 */
export function openRowLog<Column extends string>(
  folder: string,
  csv: LogFile<Column>,
): RowLog<Readonly<Record<Column, string>>> {
  const appended: Appended[] = [];
  // One after another within this process too: the lock tells processes apart, and no more.
  let last: Promise<void> = Promise.resolve();
  const alone = (change: () => void): Promise<void> => {
    const mine = last.then(() => underLock(folder, change));
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    append: (rows) => alone(() => rows.length > 0 && appended.push(appendRows(folder, csv, linesOf(csv.columns, rows)))),
    undo: () =>
      alone(() => {
        takeBack(folder, csv.file, appended.at(-1));
        appended.pop();
      }),
  };
}

async function underLock(folder: string, change: () => void): Promise<void> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await withLock({ root: folder, file: LOCK }, async () => change(), "review");
    } catch (error) {
      const isHeld = error instanceof UserError && error.code === "review-running";
      if (!isHeld || performance.now() > until) throw error;
      await setTimeout(10);
    }
  }
}

const linesOf = <Column extends string>(columns: readonly Column[], rows: readonly Readonly<Record<Column, string>>[]): string =>
  rows.map((row) => csvLine(columns.map((column) => row[column]))).join("");

function appendRows(folder: string, { file, columns }: LogFile<string>, lines: string): Appended {
  const before = readBefore(folder, file);
  const head = headOfAppended(before, file, columns);
  const after = Buffer.concat([before ?? Buffer.alloc(0), Buffer.from(head + lines)]);
  // Whoever edits the file by hand takes no lock; what they saved meanwhile is what is appended to.
  if (!putInPlace(join(folder, file), before, after)) return appendRows(folder, { file, columns }, lines);
  return { size: before?.length ?? null, hash: sha256(after), lines };
}

function takeBack(folder: string, file: string, appended: Appended | undefined): void {
  if (!appended) throw new UserError("nothing-to-undo", "There is no answer of this session to take back.");
  const now = readBefore(folder, file);
  const isAsLeft = now !== undefined && sha256(now) === appended.hash;
  if (isAsLeft && appended.size === null) return rmSync(join(folder, file));
  if (isAsLeft && putInPlace(join(folder, file), now, now.subarray(0, appended.size ?? 0))) return;
  const message = `${file} was changed since. Take the row away by hand: ${appended.lines.trimEnd()}`;
  throw new UserError("changed-meanwhile", message);
}

function readBefore(folder: string, file: string): Buffer | undefined {
  return existsSync(join(folder, file)) ? readInside(folder, file, { largest: LARGEST }) : undefined;
}

/** False, and nothing done, where the file is not as it was read any more. */
function putInPlace(named: string, before: Buffer | undefined, content: Uint8Array): boolean {
  const exists = existsSync(named);
  // A link is followed, not replaced: readInside has seen that it stays inside the dossier.
  const path = exists ? realpathSync(named) : named;
  const next = join(dirname(path), UNFINISHED);
  writeFileSync(next, content);
  if (exists) chmodSync(next, statSync(path).mode);
  flush(next);
  const now = readBefore(dirname(named), basename(named));
  if (before === undefined ? now !== undefined : !now?.equals(before)) return false;
  renameSync(next, path);
  // Windows opens no folders, and keeps their entries itself.
  if (process.platform !== "win32") flush(dirname(path));
  return true;
}

function flush(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
