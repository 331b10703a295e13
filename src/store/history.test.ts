import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../../test/scratch.ts";
import { isNewest, keptStates, MOST_STATES, readKept, settleStates, stageState } from "./history.ts";

const FIRST = "1-00000001";
const SECOND = "1-00000002";
const ids = (root: string, current?: string) => keptStates({ root }, current).map(({ id }) => id);

function stage(root: string, content: number, { build = FIRST, current = FIRST } = {}): void {
  const bytes = Buffer.from(String(content));
  const fingerprint = content.toString(16).padStart(8, "0").repeat(8);
  stageState({ root }, keptStates({ root }, current), { bytes, fingerprint, date: "2026-01-13", build });
}

test("a state counts from the moment its build is current, before it is settled and after", () => {
  const root = scratchFolder();
  stageState({ root }, [], { bytes: Buffer.from("one"), fingerprint: "1a2b3c4d".repeat(8), date: "2026-01-13", build: FIRST });
  expect(ids(root, undefined)).toEqual([]);
  expect(ids(root, FIRST)).toEqual(["0001-2026-01-13-1a2b3c4d"]);
  settleStates({ root }, FIRST);
  expect(ids(root, undefined)).toEqual(["0001-2026-01-13-1a2b3c4d"]);
  const [state] = keptStates({ root }, undefined);
  expect(state && Buffer.from(readKept(state)).toString()).toBe("one");
  expect(state && isNewest([state], "1a2b3c4d".repeat(8))).toBe(true);
  expect(state && isNewest([state], "2a2b3c4d".repeat(8))).toBe(false);
});

test("the state of a build that never became current is removed, and its number used again", () => {
  const root = scratchFolder();
  stage(root, 1);
  settleStates({ root }, FIRST);
  stage(root, 2, { build: SECOND });
  expect(keptStates({ root }, FIRST)).toHaveLength(1);
  settleStates({ root }, FIRST);
  expect(readdirSync(join(root, "history"))).toHaveLength(1);
  stage(root, 3, { build: SECOND });
  settleStates({ root }, SECOND);
  expect(keptStates({ root }, SECOND).map(({ sequence }) => sequence)).toEqual([1, 2]);
});

test("the last twenty are kept, and what is not ours stays", () => {
  const root = scratchFolder();
  mkdirSync(join(root, "history"));
  writeFileSync(join(root, "history/notes.txt"), "mine");
  writeFileSync(join(root, "history/0001.json.gz"), "mine");
  for (let count = 1; count <= MOST_STATES + 3; count++) {
    stage(root, count);
    settleStates({ root }, FIRST);
  }
  const sequences = keptStates({ root }, FIRST).map(({ sequence }) => sequence);
  expect(sequences).toEqual(Array.from({ length: MOST_STATES }, (_, at) => at + 4));
  expect(readdirSync(join(root, "history")).filter((name) => !name.includes("2026"))).toEqual(["0001.json.gz", "notes.txt"]);
});

test("a workspace without a history has none, and nothing to settle", () => {
  const root = scratchFolder();
  settleStates({ root }, undefined);
  expect(keptStates({ root }, undefined)).toEqual([]);
});
