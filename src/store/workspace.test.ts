import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../../test/scratch.ts";
import { sha256 } from "../model/ids.ts";
import { currentBuild, discardBuild, finishBuild, keepSnapshot, openWorkspace, startBuild, type Workspace } from "./workspace.ts";

const builds = ({ root }: Workspace) => readdirSync(join(root, "builds"));

/** A build with one file in it, finished. */
function finished(workspace: Workspace, content: string): string {
  const folder = startBuild(workspace);
  writeFileSync(join(folder, "page"), content);
  finishBuild(workspace, folder);
  return folder;
}

test("a workspace is made where there is none, and has no build", () => {
  const workspace = openWorkspace(join(scratchFolder(), "a", "b"));
  expect(existsSync(workspace.snapshots)).toBe(true);
  expect(currentBuild(workspace)).toBeUndefined();
});

test("a build is current once it is finished, and not before", () => {
  const workspace = openWorkspace(scratchFolder());
  const first = finished(workspace, "first");
  const second = startBuild(workspace);
  expect(currentBuild(workspace)).toBe(first);
  expect(readFileSync(join(first, "page"), "utf8")).toBe("first");
  finishBuild(workspace, second);
  expect(currentBuild(workspace)).toBe(second);
});

test("a finished build is the only one that is kept", () => {
  const workspace = openWorkspace(scratchFolder());
  finished(workspace, "first");
  const second = finished(workspace, "second");
  expect(builds(workspace).map((name) => join(workspace.root, "builds", name))).toEqual([second]);
});

test("what builds that died have left is removed by the next, and the current build is not", () => {
  const workspace = openWorkspace(scratchFolder());
  const good = finished(workspace, "good");
  const dead = startBuild(workspace);
  for (const place of [workspace.root, workspace.snapshots]) writeFileSync(join(place, "half.123.unfinished"), "h");
  const next = startBuild(workspace);
  expect([good, dead, next].map((folder) => existsSync(folder))).toEqual([true, false, true]);
  expect(readdirSync(workspace.root).toSorted()).toEqual(["builds", "current", "snapshots"]);
  expect(readdirSync(workspace.snapshots)).toEqual([]);
});

test("nothing is removed that a workspace has not named itself", () => {
  const root = scratchFolder();
  mkdirSync(join(root, "builds/my-app"), { recursive: true });
  const workspace = openWorkspace(root);
  finished(workspace, "first");
  finished(workspace, "second");
  expect(builds(workspace)).toContain("my-app");
});

test("a build that failed is discarded, and the current one stays", () => {
  const workspace = openWorkspace(scratchFolder());
  const good = finished(workspace, "good");
  const failed = startBuild(workspace);
  discardBuild(failed);
  expect(existsSync(failed)).toBe(false);
  expect(currentBuild(workspace)).toBe(good);
});

test("a pointer to a build that is gone points to none", () => {
  const workspace = openWorkspace(scratchFolder());
  discardBuild(finished(workspace, "good"));
  expect(currentBuild(workspace)).toBeUndefined();
});

test("a snapshot is kept once, under the hash of its bytes", () => {
  const workspace = openWorkspace(scratchFolder());
  const bytes = Buffer.from("the list as published");
  const id = keepSnapshot(workspace, bytes);
  expect(id).toBe(sha256(bytes));
  writeFileSync(join(workspace.snapshots, id), "marked");
  expect(keepSnapshot(workspace, bytes)).toBe(id);
  expect(readdirSync(workspace.snapshots)).toEqual([id]);
  expect(readFileSync(join(workspace.snapshots, id), "utf8"), "not written again").toBe("marked");
});

test("a path that cannot be a folder is the user's mistake", () => {
  const file = join(scratchFolder(), "file");
  writeFileSync(file, "");
  for (const path of [file, join(file, "below")])
    expect(() => openWorkspace(path)).toThrow(expect.objectContaining({ code: "bad-folder" }));
});

// Node's own recursive mkdir never comes back from this one.
test.skipIf(!existsSync("/proc/self"))("a folder in a file system that makes none is refused, and does not hang", () => {
  expect(() => openWorkspace("/proc/tidui/build")).toThrow(expect.objectContaining({ code: "bad-folder" }));
});
