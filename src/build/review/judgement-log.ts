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
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { csvLine } from "../../model/csv-line.ts";
import { sha256 } from "../../model/ids.ts";
import { UserError } from "../../model/issues.ts";
import { JUDGEMENT_COLUMNS, type Judgement } from "../../model/judgements.ts";
import { withLock } from "../../store/lock.ts";
import { headOfAppended } from "../appended-rows.ts";
import { readInside } from "../read-inside.ts";
import { JUDGEMENTS_FILE } from "../read-judgements.ts";

const LARGEST = 64 * 1024 * 1024;
// Names that begin with "." are no input of a build.
const LOCK = ".judgements.lock";
const UNFINISHED = ".judgements.unfinished";
/** How long another one who is writing a row is waited for. */
const PATIENCE = 2000;

/** Where one session's answers go: appended to the dossier's judgements.csv, and taken back from its end. */
export interface JudgementLog {
  /** Appends rows, all or none. */
  append(rows: readonly Judgement[]): Promise<void>;
  /** Takes back what was appended last, if the file is still as it was left; else a UserError says why not. */
  undo(): Promise<void>;
}

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
export function openJudgementLog(folder: string): JudgementLog {
  const appended: Appended[] = [];
  // One after another within this process too: the lock tells processes apart, and no more.
  let last: Promise<void> = Promise.resolve();
  const alone = (change: () => void): Promise<void> => {
    const mine = last.then(() => underLock(folder, change));
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    append: (rows) => alone(() => rows.length > 0 && appended.push(appendRows(folder, rows))),
    undo: () =>
      alone(() => {
        takeBack(folder, appended.at(-1));
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

function appendRows(folder: string, rows: readonly Judgement[]): Appended {
  const before = readBefore(folder);
  const lines = rows.map((row) => csvLine(JUDGEMENT_COLUMNS.map((column) => row[column]))).join("");
  const head = headOfAppended(before, JUDGEMENTS_FILE, JUDGEMENT_COLUMNS);
  const after = Buffer.concat([before ?? Buffer.alloc(0), Buffer.from(head + lines)]);
  // Whoever edits the file by hand takes no lock; what they saved meanwhile is what is appended to.
  if (!putInPlace(folder, before, after)) return appendRows(folder, rows);
  return { size: before?.length ?? null, hash: sha256(after), lines };
}

function takeBack(folder: string, appended: Appended | undefined): void {
  if (!appended) throw new UserError("nothing-to-undo", "There is no answer of this session to take back.");
  const now = readBefore(folder);
  const isAsLeft = now !== undefined && sha256(now) === appended.hash;
  if (isAsLeft && appended.size === null) return rmSync(join(folder, JUDGEMENTS_FILE));
  if (isAsLeft && putInPlace(folder, now, now.subarray(0, appended.size ?? 0))) return;
  const message = `${JUDGEMENTS_FILE} was changed since. Take the row away by hand: ${appended.lines.trimEnd()}`;
  throw new UserError("changed-meanwhile", message);
}

function readBefore(folder: string): Buffer | undefined {
  return existsSync(join(folder, JUDGEMENTS_FILE)) ? readInside(folder, JUDGEMENTS_FILE, { largest: LARGEST }) : undefined;
}

/** False, and nothing done, where the file is not as it was read any more. */
function putInPlace(folder: string, before: Buffer | undefined, content: Uint8Array): boolean {
  const named = join(folder, JUDGEMENTS_FILE);
  const exists = existsSync(named);
  // A link is followed, not replaced: readInside has seen that it stays inside the dossier.
  const path = exists ? realpathSync(named) : named;
  const next = join(dirname(path), UNFINISHED);
  writeFileSync(next, content);
  if (exists) chmodSync(next, statSync(path).mode);
  flush(next);
  const now = readBefore(folder);
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
