import { expect, test } from "vitest";
import { collectIssues, type Issue, type Report } from "./issues.ts";
import { freshStages, StageMemory, type Stages } from "./stages.ts";

const ODD: Issue = { code: "odd", level: "note", source: "rows", locator: null, message: "One row is odd." };

/** Counts how often it is run, and finds something each time. */
function stage() {
  const runs: number[] = [];
  const make = (rows: readonly number[], report: Report) => {
    runs.push(rows.length);
    report(ODD);
    return rows.map((row) => ({ id: row, isOdd: row % 2 === 1 }));
  };
  return { runs, make };
}

function built(memory: StageMemory, build: (stages: Stages) => void): Issue[] {
  const { issues, report } = collectIssues();
  build(memory.begin().reporting(report));
  memory.end();
  return issues;
}

test("a stage is run again only for other inputs, and tells in every build what it found", () => {
  const memory = new StageMemory();
  const { runs, make } = stage();
  const rows = [1, 2, 3];
  for (const input of [rows, rows, [1, 2, 3], [1, 2]]) {
    expect(built(memory, (stages) => void stages.run("rows", [input], make))).toEqual([ODD]);
  }
  expect(runs).toEqual([3, 3, 2]);
});

test("a stage that gives the same anew gives the same object, so that the next one stands still", () => {
  const memory = new StageMemory();
  const { make } = stage();
  const after = stage();
  for (const input of [
    [1, 2],
    [1, 2],
    [1, 3],
  ]) {
    built(memory, (stages) => {
      const rows = stages.run("rows", [input], make);
      stages.run("after", [stages.run("ids", [rows], (all) => all.map(({ id }) => id))], after.make);
    });
  }
  expect(after.runs).toEqual([2, 2]);
});

test("a stage that fails is run again, and one that was not asked for is forgotten", () => {
  const memory = new StageMemory();
  const { runs, make } = stage();
  const input = [1];
  const fail = () => {
    throw new Error("no");
  };
  expect(() => memory.begin().run("rows", [input], fail)).toThrow("no");
  built(memory, (stages) => void stages.run("rows", [input], make));
  built(memory, () => undefined);
  built(memory, (stages) => void stages.run("rows", [input], make));
  expect(runs).toEqual([1, 1]);
});

test("a stage within another is kept while the other stands still, and tells what it found", () => {
  const memory = new StageMemory();
  const { runs, make } = stage();
  const rows = [1];
  for (const other of ["a", "a", "b"]) {
    const issues = built(memory, (stages) =>
      stages.run("around", [rows, other], (all, _other, report) => stages.reporting(report).run("within", [all], make)),
    );
    expect(issues).toEqual([ODD]);
  }
  expect(runs).toEqual([1]);
});

test("what a stage waits for is kept when it is there", async () => {
  const memory = new StageMemory();
  let runs = 0;
  const later = (text: string) => Promise.resolve({ text, run: ++runs });
  const first = await memory.begin().run("later", ["a"], later);
  expect(await memory.begin().run("later", ["a"], later)).toBe(first);
  expect(runs).toBe(1);
});

test("two stages of one build may not share a name", () => {
  const stages = new StageMemory().begin();
  stages.same("rows", 1);
  expect(() => stages.same("rows", 2)).toThrow("Two stages are called rows");
});

test("without a memory every stage is run", () => {
  const { runs, make } = stage();
  const input = [1];
  for (let build = 0; build < 2; build++) freshStages().run("rows", [input], make);
  expect(runs).toEqual([1, 1]);
});
