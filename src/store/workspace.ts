import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { sha256, type SnapshotId } from "../model/ids.ts";
import { settleStates } from "./history.ts";
import { makeFolder } from "./make-folder.ts";
import { UNFINISHED } from "./write-whole.ts";

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
  makeFolder(workspace.snapshots);
  makeFolder(join(root, "builds"));
  return workspace;
}

/** Folder of the last good build, or undefined before the first. */
export function currentBuild({ root }: { readonly root: string }): string | undefined {
  const pointer = join(root, "current");
  if (!existsSync(pointer)) return undefined;
  const folder = join(root, "builds", readFileSync(pointer, "utf8").trim());
  return existsSync(folder) ? folder : undefined;
}

/** Folder for a new build, named so that two can never meet. What builds that died have left is removed. Only under the lock. */
export function startBuild(workspace: Workspace): string {
  const current = currentBuild(workspace);
  removeOtherBuilds(workspace, current);
  settleStates(workspace, current && basename(current));
  removeUnfinished(workspace.root);
  removeUnfinished(workspace.snapshots);
  const folder = join(workspace.root, "builds", `${process.pid}-${randomBytes(4).toString("hex")}`);
  mkdirSync(folder);
  return folder;
}

/** Makes a finished folder the current build, keeps its state for good and removes every other build. */
export function finishBuild(workspace: Workspace, folder: string): void {
  const next = unfinished(join(workspace.root, "current"));
  writeFileSync(next, folder.slice(join(workspace.root, "builds").length + 1));
  const handle = openSync(next, "r");
  fsyncSync(handle);
  closeSync(handle);
  renameSync(next, join(workspace.root, "current"));
  settleStates(workspace, basename(folder));
  removeOtherBuilds(workspace, folder);
}

/** Removes a build that failed. */
export function discardBuild(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Keeps bytes under their SHA-256, once. */
export function keepSnapshot({ snapshots }: Workspace, bytes: Uint8Array): SnapshotId {
  const id = sha256(bytes);
  const path = join(snapshots, id);
  if (!existsSync(path)) {
    const next = unfinished(path);
    writeFileSync(next, bytes);
    renameSync(next, path);
  }
  return id;
}

// The workspace may be a folder that holds other things: whatever is not named as we name it is not ours to remove.
const BUILD = /^\d+-[0-9a-f]{8}$/;
const unfinished = (path: string): string => `${path}.${process.pid}.unfinished`;

function removeOtherBuilds({ root }: Workspace, keep: string | undefined): void {
  for (const name of readdirSync(join(root, "builds"))) {
    const folder = join(root, "builds", name);
    if (BUILD.test(name) && folder !== keep) rmSync(folder, { recursive: true, force: true });
  }
}

function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) if (UNFINISHED.test(name)) rmSync(join(folder, name), { force: true });
}
