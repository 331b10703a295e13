import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256, type SnapshotId } from "../model/ids.ts";
import { UserError } from "../model/issues.ts";

/**
 * The folder a dossier is built in. `builds/<name>` hold whole builds; `current` names the one in use and is replaced
 * by a rename, so that whoever reads it finds the old build or the new one and never a half of either. A build that
 * dies leaves a folder that `current` does not name; the next build removes it.
 */
export interface Workspace {
  readonly root: string;
  readonly snapshots: string;
}

export function openWorkspace(root: string): Workspace {
  const workspace = { root, snapshots: join(root, "snapshots") };
  mkdirSync(workspace.snapshots, { recursive: true });
  mkdirSync(join(root, "builds"), { recursive: true });
  return workspace;
}

/** Folder of the last good build, or undefined before the first. */
export function currentBuild({ root }: { readonly root: string }): string | undefined {
  const pointer = join(root, "current");
  if (!existsSync(pointer)) return undefined;
  const folder = join(root, "builds", readFileSync(pointer, "utf8").trim());
  return existsSync(folder) ? folder : undefined;
}

/** Folder for a new build, named so that two can never meet. */
export function startBuild({ root }: Workspace): string {
  const folder = join(root, "builds", `${process.pid}-${randomBytes(4).toString("hex")}`);
  mkdirSync(folder);
  return folder;
}

/** Makes a finished folder the current build and removes every other. */
export function finishBuild({ root }: Workspace, folder: string): void {
  const name = folder.slice(join(root, "builds").length + 1);
  const next = join(root, `current.${process.pid}`);
  writeFileSync(next, name);
  const handle = openSync(next, "r");
  fsyncSync(handle);
  closeSync(handle);
  renameSync(next, join(root, "current"));
  removeOtherBuilds({ root }, name);
}

/** Removes builds that `current` does not name: those before it, and those that died. Only under the lock. */
export function removeOtherBuilds({ root }: { readonly root: string }, keep: string): void {
  for (const name of readdirSync(join(root, "builds"))) {
    if (name !== keep) rmSync(join(root, "builds", name), { recursive: true, force: true });
  }
}

/** Keeps bytes under their SHA-256, once. */
export function keepSnapshot({ snapshots }: Workspace, bytes: Uint8Array): SnapshotId {
  const id = sha256(bytes);
  const path = join(snapshots, id);
  if (!existsSync(path)) {
    const temporary = `${path}.${process.pid}`;
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  }
  return id;
}

/** Runs `action` as the only build of this workspace; a lock whose process is gone is taken over. */
export async function withLock<T>({ root }: Workspace, action: () => Promise<T>): Promise<T> {
  const path = join(root, "lock");
  takeLock(path);
  try {
    return await action();
  } finally {
    rmSync(path, { force: true });
  }
}

function takeLock(path: string): void {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
    const holder = Number(readFileSync(path, "utf8"));
    if (isAlive(holder)) {
      throw new UserError("build-running", `Another build of this dossier is running (process ${holder}). Wait for it, or end it.`);
    }
    rmSync(path, { force: true });
    takeLock(path);
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
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
