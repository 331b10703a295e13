import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../../test/scratch.ts";
import { withLock } from "./lock.ts";
import { openWorkspace } from "./workspace.ts";

const open = () => {
  const workspace = openWorkspace(scratchFolder());
  return { workspace, lock: join(workspace.root, "lock") };
};

test("the lock is there while the action runs, and gone after it", async () => {
  const { workspace, lock } = open();
  const held = await withLock(workspace, async () => existsSync(lock));
  expect([held, existsSync(lock)]).toEqual([true, false]);
});

test("the lock is gone after an action that failed", async () => {
  const { workspace, lock } = open();
  const failing = withLock(workspace, () => Promise.reject(new Error("no")));
  await expect(failing).rejects.toThrow("no");
  expect(existsSync(lock)).toBe(false);
});

test("a lock that is held is not taken, and stays", async () => {
  const { workspace, lock } = open();
  await withLock(workspace, async () => {
    const second = withLock(workspace, () => Promise.resolve());
    await expect(second).rejects.toMatchObject({ name: "UserError", code: "build-running" });
    expect(existsSync(lock)).toBe(true);
  });
});

/** Number of a process that has ended. */
const ended = (): number => spawnSync(process.execPath, ["--eval", ""]).pid;

test.each([
  { what: "a process that has ended", text: () => `${ended()} 1` },
  { what: "nobody, its process having died before it wrote its number", text: () => "" },
  { what: "something else", text: () => "not a number" },
])("the lock of $what is taken over", async ({ text }) => {
  const { workspace, lock } = open();
  writeFileSync(lock, text());
  expect(await withLock(workspace, async () => readFileSync(lock, "utf8"))).toMatch(new RegExp(`^${process.pid} `));
});

test.runIf(process.platform === "linux")("the lock of an earlier process of the same number is taken over", async () => {
  const { workspace, lock } = open();
  writeFileSync(lock, `${process.pid} 1`);
  await expect(withLock(workspace, async () => "taken")).resolves.toBe("taken");
});
