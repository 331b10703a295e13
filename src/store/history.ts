import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./make-folder.ts";

// What each build published, kept beside the builds in history/, so that two of them can be compared when the older one is
// long gone. A state belongs to its build: it is written under a name that tells the build's folder and counts as kept only
// once `current` names that folder, so a build that dies before its swap leaves no state, and one that dies right after it
// has lost none.

/** One kept state: `0003-2026-01-13-1a2b3c4d`. */
export interface KeptState {
  readonly id: string;
  /** Counts from 1; never used again. */
  readonly sequence: number;
  /** The day it was kept. */
  readonly date: string;
  /** First digits of the hash of its content. */
  readonly fingerprint: string;
  readonly file: string;
}

export interface NewState {
  readonly bytes: Uint8Array;
  readonly fingerprint: string;
  readonly date: string;
  /** Name of the build's folder. */
  readonly build: string;
}

interface History {
  readonly root: string;
}

/** How many states are kept; the oldest goes first. */
export const MOST_STATES = 20;

const DIGITS = 8;
const KEPT = /^(\d{4,})-(\d{4}-\d{2}-\d{2})-([0-9a-f]{8})\.json\.gz(?:\.(\d+-[0-9a-f]{8})\.pending)?$/;

/** Kept states, the oldest first. `current` is the name of the current build's folder, undefined before the first. */
export function keptStates(history: History, current: string | undefined): KeptState[] {
  return stateFiles(history)
    .filter(({ build }) => build === undefined || build === current)
    .map(({ build: _build, ...state }) => state);
}

export const readKept = ({ file }: KeptState): Uint8Array => readFileSync(file);

/** True where the newest kept state has this content: it need not be kept again. */
export function isNewest(states: readonly KeptState[], fingerprint: string): boolean {
  return states.at(-1)?.fingerprint === fingerprint.slice(0, DIGITS);
}

/** Writes the state of a build that is not current yet. */
export function stageState(history: History, states: readonly KeptState[], { bytes, fingerprint, date, build }: NewState): void {
  const folder = join(history.root, "history");
  makeFolder(folder);
  const sequence = String((states.at(-1)?.sequence ?? 0) + 1).padStart(4, "0");
  const name = `${sequence}-${date}-${fingerprint.slice(0, DIGITS)}.json.gz.${build}.pending`;
  const next = join(folder, `${name}.${process.pid}.unfinished`);
  const handle = openSync(next, "w");
  writeFileSync(handle, bytes);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(next, join(folder, name));
}

/**
 * Puts the folder in order after a swap, or before a build where the last one died: the state of the current build is
 * kept for good, those of builds that never became current are removed, and so are the oldest. Only under the lock.
 */
export function settleStates(history: History, current: string | undefined): void {
  const folder = join(history.root, "history");
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (UNFINISHED.test(name)) rmSync(join(folder, name), { force: true });
  for (const { file, id, build } of stateFiles(history)) {
    if (build === undefined) continue;
    if (build === current) renameSync(file, join(folder, `${id}.json.gz`));
    else rmSync(file, { force: true });
  }
  for (const { file } of keptStates(history, current).slice(0, -MOST_STATES)) rmSync(file, { force: true });
}

// The folder may hold other things: whatever is not named as we name it is not ours to remove.
const UNFINISHED = /\.pending\.\d+\.unfinished$/;

function stateFiles({ root }: History): (KeptState & { readonly build: string | undefined })[] {
  const folder = join(root, "history");
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).flatMap((name) => {
    const [, sequence = "", date = "", fingerprint = "", build] = KEPT.exec(name) ?? [];
    if (sequence === "") return [];
    const id = `${sequence}-${date}-${fingerprint}`;
    return { id, sequence: Number(sequence), date, fingerprint, build, file: join(folder, name) };
  });
  return found.toSorted((left, right) => left.sequence - right.sequence);
}
