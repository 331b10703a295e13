import { EventEmitter } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { buildQuestion, writeBuiltQuestions } from "../../../test/review-questions.ts";
import { scratchFolder } from "../../../test/scratch.ts";
import { openReviewSession } from "../../build/review/review-session.ts";
import { reviewLoop } from "./loop.ts";
import { takeTerminal } from "./screen-terminal.ts";
import { countSteps, startReview } from "./state.ts";

/** A keyboard that a test presses, and a screen that it looks at. */
class FakeScreen extends EventEmitter {
  columns = 100;
  rows = 30;
  written = "";
  write(text: string): void {
    this.written += text;
  }
}

function fakeInput() {
  const input = new PassThrough();
  const modes: boolean[] = [];
  return Object.assign(input, { modes, setRawMode: (raw: boolean) => modes.push(raw) });
}

/** A review of so many questions, its answers in a file of its own. */
function openReview(count: number) {
  const folder = scratchFolder();
  const questions = Array.from({ length: count }, (_, place) => buildQuestion(`甲${place}`, `乙${place}`));
  writeBuiltQuestions(folder, questions);
  const session = openReviewSession({ dossier: folder, build: folder, today: () => "2026-01-02" });
  const [input, output] = [fakeInput(), new FakeScreen()];
  const terminal = takeTerminal(input, output);
  const state = startReview({ questions, before: [], by: "reader-a" });
  const ended = reviewLoop(state, { terminal, session, colour: true }).finally(() => terminal.close());
  const rows = () => readFileSync(join(folder, "judgements.csv"), "utf8").trimEnd().split("\n").slice(1);
  return { folder, input, output, ended, rows };
}

test("one key an answer: each is on the disk, in order, and the terminal is given back", async () => {
  const { input, output, ended, rows } = openReview(4);
  for (const key of ["y", "n", "u", "b", "w", "因", "\r", "n", "q"]) input.write(key);
  const state = await ended;
  expect(countSteps(state)).toEqual({ answered: 3, skipped: 0 });
  expect(rows()).toEqual([
    "company,甲0,乙0,positive,reader-a,2026-01-02,",
    "company,甲1,乙1,negative,reader-a,2026-01-02,",
    "company,甲2,乙2,negative,reader-a,2026-01-02,因",
  ]);
  expect(input.modes).toEqual([true, false]);
  expect(output.written.startsWith("\u001b[?1049h")).toBe(true);
  expect(output.written.endsWith("\u001b[?25h\u001b[?1049l")).toBe(true);
});

test("keys that come all at once are all taken, in order", async () => {
  const { input, ended, rows } = openReview(100);
  input.write(`${"ynuy".repeat(25)}q`);
  expect(countSteps(await ended).answered).toBe(100);
  expect(rows()).toHaveLength(100);
});

test.each([
  { what: "Ctrl-C", end: (input: PassThrough) => void input.write("\u0003") },
  { what: "the end of the input", end: (input: PassThrough) => void input.end() },
  { what: "SIGTERM", end: () => void process.emit("SIGTERM") },
])("$what ends it well: what was answered stands, the terminal is given back", async ({ end }) => {
  const { input, output, ended, rows } = openReview(3);
  input.write("y");
  await expect.poll(() => output.written).toContain("2 open · 1 answered");
  end(input);
  await ended;
  expect(rows()).toHaveLength(1);
  expect(input.modes.at(-1)).toBe(false);
});

test("a window that changes its size is drawn anew", async () => {
  const { input, output, ended } = openReview(1);
  await expect.poll(() => output.written).toContain("1 open");
  const before = output.written.split("1 open").length;
  output.columns = 50;
  output.emit("resize");
  await expect.poll(() => output.written.split("1 open").length).toBe(before + 1);
  input.write("q");
  await ended;
});

test("an answer that cannot be written is told, and asked again", async () => {
  const { folder, input, output, ended } = openReview(2);
  writeFileSync(join(folder, "judgements.csv"), "a,b\n");
  input.write("y");
  await expect.poll(() => output.written).toContain("other columns");
  rmSync(join(folder, "judgements.csv"));
  input.write("yq");
  expect(countSteps(await ended).answered).toBe(1);
});

test("whatever else goes wrong ends it with that error, and gives the terminal back", async () => {
  const [input, output] = [fakeInput(), new FakeScreen()];
  const terminal = takeTerminal(input, output);
  const session = { answer: () => Promise.reject(new Error("no space left")), undo: () => Promise.resolve([]) };
  const state = startReview({ questions: [buildQuestion("甲", "乙")], before: [], by: "reader-a" });
  const ended = reviewLoop(state, { terminal, session, colour: false }).finally(() => terminal.close());
  input.write("y");
  await expect(ended).rejects.toThrow("no space left");
  expect(input.modes).toEqual([true, false]);
});
