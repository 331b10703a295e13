import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildEvidence, buildQuestion } from "../../../test/review-questions.ts";
import { build, copyTiny, lastBuild } from "../../../test/tiny-dossier.ts";
import { readQuestions } from "../../build/review/review-questions.ts";
import { displayWidth } from "../columns.ts";
import { screenOf } from "./screen.ts";
import { press, startReview, type ReviewState } from "./state.ts";

const EVIDENCE = [
  buildEvidence("浙江淘宝网络有限公司", { what: "filer" }),
  buildEvidence("浙江", { what: "place", weighs: "against" }),
  buildEvidence("杭州", { what: "place", side: "right", weighs: "against" }),
  buildEvidence("淘宝推荐算法", { weighs: "for" }),
  buildEvidence("淘宝搜索算法", { side: "right", weighs: "for", row: null, record: null }),
  buildEvidence("the brand of both is 淘宝", { what: "brand", side: "both", weighs: "for", row: null, record: null }),
];
const QUESTION = buildQuestion("浙江淘宝网络有限公司", "杭州淘宝营销管理有限公司", {
  evidence: EVIDENCE,
  probability: 0.62,
  weight: 14.04,
});
const stateOf = (...keys: string[]): ReviewState =>
  keys.reduce((state, key) => press(state, key).state, startReview({ questions: [QUESTION], before: [], by: "reader-a" }));
// oxlint-disable-next-line no-control-regex
const bare = (lines: readonly string[]) => lines.map((line) => line.replace(/\u001b\[[0-9;]*m/g, ""));

test("a question has its evidence side by side, each sort on its line, with the place it stands in", () => {
  expect(screenOf(stateOf(), { columns: 84, rows: 17 }, false)).toEqual([
    "1 open · 0 answered",
    "",
    "Are these two names one company?",
    "62% likely · weight 14.0",
    "",
    "浙江淘宝网络有限公司                     │ 杭州淘宝营销管理有限公司",
    "                                         │ ",
    "− place: 浙江 — table 1, row 2           │ − place: 杭州 — table 1, row 2",
    "+ product: 淘宝推荐算法 — table 1, row 2 │ + product: 淘宝搜索算法",
    "",
    "+ brand: the brand of both is 淘宝",
    "",
    "",
    "",
    "",
    "",
    "y same · n different · u unsure · s skip · b back · w why · o rows · ? help · q end",
  ]);
});

test("what differs between two names is painted, and nothing but", () => {
  const line = screenOf(stateOf(), { columns: 84, rows: 17 }, true).find((one) => one.includes("淘宝")) ?? "";
  // oxlint-disable-next-line no-control-regex
  const differing = [...line.matchAll(/\u001b\[1;4;33m([^\u001b]*)/g)].map(([, text]) => text);
  expect(differing).toEqual(["浙江", "网络", "杭州", "营销管理"]);
});

test.each([
  { columns: 200, rows: 50 },
  { columns: 80, rows: 24 },
  { columns: 60, rows: 12 },
  { columns: 40, rows: 10 },
  { columns: 24, rows: 5 },
])("every view fits $columns × $rows", (size) => {
  for (const keys of [[], ["o"], ["o", "o"], ["?"], ["w", "珩", "鸟"], ["b"], ["s"], ["s", "?"]]) {
    const lines = bare(screenOf(stateOf(...keys), size, true));
    expect(lines.length, keys.join()).toBe(size.rows);
    for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(size.columns);
  }
});

test("without room for two columns one side stands below the other", () => {
  const lines = screenOf(stateOf(), { columns: 40, rows: 30 }, false);
  expect(lines.findIndex((line) => line.includes("杭州淘宝"))).toBeGreaterThan(
    lines.findIndex((line) => line.startsWith("+ product")),
  );
});

test("what does not fit is said to be left out, and the keys stay", () => {
  const lines = screenOf(stateOf(), { columns: 84, rows: 10 }, false);
  expect(lines.join("\n")).toContain("more lines");
  expect(lines.at(-1)).toContain("y same");
});

test("a row is shown whole: its document, its place, its address, its cells", () => {
  expect(screenOf(stateOf("o"), { columns: 84, rows: 10 }, false).slice(0, 7)).toEqual([
    "row 1 of 4 · the left one",
    "",
    "List of June",
    "table 1, row 2",
    "https://office.example/1",
    "",
    "名称: 浙江淘宝网络有限公司",
  ]);
});

test("text from data steers no terminal", () => {
  const hostile = buildQuestion("a\u001b[2Jb", "c\u0007\u202ed", { evidence: [buildEvidence("\u001b]0;x\u0007")] });
  const state = startReview({ questions: [hostile], before: [], by: "reader-a" });
  for (const one of [state, press(state, "o").state]) {
    // oxlint-disable-next-line no-control-regex
    expect(screenOf(one, { columns: 80, rows: 24 }, false).join("")).not.toMatch(/[\u0000-\u001f\u202e]/);
  }
});

test("the screen that docs/review.md shows is that of the smallest dossier", async () => {
  const tiny = copyTiny();
  await build(tiny);
  const state = startReview({ questions: readQuestions(lastBuild(tiny)), before: [], by: "reader-a" });
  const doc = readFileSync(join(import.meta.dirname, "../../../docs/review.md"), "utf8");
  const shown = /\$ tidui review .*\n([\s\S]*?)```/.exec(doc)?.[1];
  const lines = screenOf(state, { columns: 100, rows: 16 }, false).map((line) => line.trimEnd());
  expect(lines.join("\n").replace(/\n{3,}/g, "\n\n")).toBe(shown?.trimEnd());
});
