import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { UserError } from "../model/issues.ts";

/** Where a lock lies: a file of a folder, "lock" unless it is named otherwise. */
export interface LockPlace {
  readonly root: string;
  readonly file?: string;
}

/** Runs `action` as the only build, or only run of `what`, of this folder; a lock whose process is gone is taken over. */
export async function withLock<T>({ root, file = "lock" }: LockPlace, action: () => Promise<T>, what = "build"): Promise<T> {
  const path = join(root, file);
  await takeLock(path, what);
  try {
    return await action();
  } finally {
    rmSync(path, { force: true });
  }
}

async function takeLock(path: string, what: string): Promise<void> {
  const mine = holderText(process.pid);
  for (;;) {
    if (tryLock(path, mine)) return;
    const holder = await readHolder(path);
    if (isHeld(holder)) {
      throw new UserError(
        `${what}-running`,
        `Another ${what} of this dossier is running (process ${Number.parseInt(holder, 10)}). Wait for it, or end it.`,
      );
    }
    rmSync(path, { force: true });
  }
}

function tryLock(path: string, mine: string): boolean {
  try {
    writeFileSync(path, mine, { flag: "wx" });
    return true;
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
    return false;
  }
}

/** A lock is empty for the moment between its making and its filling; one that stays empty lost its process there. */
async function readHolder(path: string): Promise<string> {
  for (let tries = 0; tries < 5; tries++) {
    const holder = readLock(path);
    if (holder !== "") return holder;
    await setTimeout(20);
  }
  return "";
}

function readLock(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return "";
    throw error;
  }
}

/**
 * True where the process that wrote the lock still runs. Its number alone does not tell: numbers come again, and in a
 * container every start has the same few.
 */
function isHeld(holder: string): boolean {
  const pid = Number.parseInt(holder, 10);
  return pid > 0 && isAlive(pid) && holder === holderText(pid);
}

/** The number of a process and, where the system tells, when it began (Linux: proc(5), field 22 of stat). */
function holderText(pid: number): string {
  return `${pid} ${startOf(pid)}`;
}

function startOf(pid: number): string {
  try {
    // The name in field 2 may hold spaces and brackets; the last bracket ends it.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch (error) {
    if (isCode(error, "ENOENT") || isCode(error, "ESRCH")) return "";
    throw error;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (isCode(error, "ESRCH")) return false;
    if (isCode(error, "EPERM")) return true;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
