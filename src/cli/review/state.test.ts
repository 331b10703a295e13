import { expect, test } from "vitest";
import type { JudgementValue } from "../../model/judgements.ts";
import { buildEvidence, buildQuestion } from "../../../test/review-questions.ts";
import { buildJudgement } from "../../../test/model-builders.ts";
import { answered, press, refused, startReview, undone, type Effect, type ReviewState } from "./state.ts";

const QUESTIONS = [
  buildQuestion("甲", "乙", { evidence: [buildEvidence("甲一"), buildEvidence("甲二"), buildEvidence("甲一")] }),
  buildQuestion("丙", "乙"),
  buildQuestion("丁", "戊"),
];
const start = () => startReview({ questions: QUESTIONS, before: [], by: "reader-a" });

/** Presses keys in a world where everything works; gives the last state and all that was asked of the world. */
function pressAll(keys: readonly string[], from: ReviewState = start()): { state: ReviewState; effects: Effect[] } {
  let state = from;
  const effects: Effect[] = [];
  for (const key of keys) {
    const { state: next, effect } = press(state, key);
    state = next;
    if (!effect) continue;
    effects.push(effect);
    if (effect.kind === "undo") state = undone(state);
    if (effect.kind !== "answer") continue;
    const { left = "", right = "" } = QUESTIONS.find(({ id }) => id === effect.id) ?? {};
    state = answered(
      state,
      effect.id,
      buildJudgement({ left, right, judgement: effect.judgement as JudgementValue, why: effect.why }),
    );
  }
  return { state, effects };
}

const openAfter = (...keys: string[]) => pressAll(keys).state.open.map(({ id }) => id);

test.each([
  { keys: ["y"], answers: ["甲 positive"] },
  { keys: ["n", "u"], answers: ["甲 negative", "丙 unsure"] },
  { keys: ["Y"], answers: ["甲 positive"] },
  { keys: ["ｙ"], answers: ["甲 positive"] },
  { keys: ["s", "n"], answers: ["丙 negative"] },
  { keys: ["paste:yyyy", "x", "other", "resize"], answers: [] },
  { keys: ["y", "y", "y", "y", "y"], answers: ["甲 positive", "丙 positive", "丁 positive"] },
])("$keys answers $answers", ({ keys, answers }) => {
  const given = pressAll(keys).effects.flatMap((effect) =>
    effect.kind === "answer" ? [`${effect.id} ${effect.judgement}`] : [],
  );
  expect(given).toEqual(answers);
});

test.each([
  { keys: [], open: ["甲", "丙", "丁"] },
  { keys: ["y"], open: ["丙", "丁"] },
  { keys: ["s"], open: ["丙", "丁"] },
  { keys: ["y", "b"], open: ["甲", "丙", "丁"] },
  { keys: ["s", "b"], open: ["甲", "丙", "丁"] },
  { keys: ["s", "y", "b", "b"], open: ["甲", "丙", "丁"] },
  { keys: ["s", "y", "n", "s"], open: ["甲"] },
])("after $keys, $open are open", ({ keys, open }) => {
  expect(openAfter(...keys)).toEqual(open);
});

test("what follows from an answer is not asked, and is asked again when the answer is taken back", () => {
  const questions = [buildQuestion("甲", "乙"), buildQuestion("丙", "乙"), { ...buildQuestion("甲", "丙"), id: "third" }];
  const first = startReview({ questions, before: [buildJudgement({ left: "丙", right: "乙" })], by: "reader-a" });
  expect(first.open.map(({ id }) => id)).toEqual(["甲", "third"]);
  const one = answered(first, "甲", buildJudgement({ left: "甲", right: "乙" }));
  expect(one.open).toEqual([]);
  expect(undone(one).open.map(({ id }) => id)).toEqual(["甲", "third"]);
});

test("back at the beginning takes nothing back, and says so", () => {
  const { state, effects } = pressAll(["b"]);
  expect(effects).toEqual([]);
  expect(state.notice).not.toBe("");
  expect(press(state, "x").state.notice).toBe("");
});

test("an undo that is refused leaves the answer where it is, and tells why", () => {
  const { state } = pressAll(["y"]);
  const after = refused(press(state, "b").state, "judgements.csv was changed since.");
  expect(after.open.map(({ id }) => id)).toEqual(["丙", "丁"]);
  expect(after.notice).toContain("changed");
});

test.each([
  { keys: ["w", "同", "一", "家", "enter", "y"], why: "同一家" },
  { keys: ["w", "a", "b", "backspace", "enter", "y"], why: "a" },
  { keys: ["w", "a", "ctrl-u", "enter", "y"], why: "" },
  { keys: ["w", "a", "enter", "w", "b", "escape", "y"], why: "a" },
  { keys: ["w", "paste:two\nlines", "enter", "y"], why: "two lines" },
  { keys: ["w", "q", "?", "n", "enter", "y"], why: "q?n" },
  { keys: ["w", "left", "other", "resize", "enter", "y"], why: "" },
  { keys: ["w", "a", "enter", "y", "b", "n"], why: "a" },
])("$keys answers with the reason “$why”", ({ keys, why }) => {
  const { effects } = pressAll(keys);
  expect(effects.findLast(({ kind }) => kind === "answer")).toMatchObject({ why });
});

test("a reason goes with one answer, and not with the next", () => {
  const { effects } = pressAll(["w", "a", "enter", "y", "y"]);
  expect(effects.map((effect) => effect.kind === "answer" && effect.why)).toEqual(["a", ""]);
  expect(pressAll(["w", "a", "enter", "s", "y"]).effects).toMatchObject([{ why: "" }]);
});

test.each([
  { keys: ["o"], view: { kind: "row", at: 0 } },
  { keys: ["o", "o"], view: { kind: "row", at: 1 } },
  { keys: ["o", "o", "o"], view: { kind: "question" } },
  { keys: ["o", "o", "left"], view: { kind: "row", at: 0 } },
  { keys: ["o", "y"], view: { kind: "question" } },
  { keys: ["s", "o"], view: { kind: "question" } },
  { keys: ["?"], view: { kind: "help" } },
  { keys: ["?", "y"], view: { kind: "question" } },
])("$keys shows $view", ({ keys, view }) => {
  const { state, effects } = pressAll(keys);
  expect(state.view).toEqual(view);
  expect(effects).toEqual([]);
});

test.each(["q", "ctrl-c", "ctrl-d"])("%s ends", (key) => {
  expect(pressAll([key]).effects).toEqual([{ kind: "quit" }]);
});

test("Ctrl-C ends from every view", () => {
  for (const view of ["w", "o", "?"]) expect(pressAll([view, "ctrl-c"]).effects).toEqual([{ kind: "quit" }]);
});

const CHOICES = Array.from({ length: 11 }, (_, at) => ({
  label: at === 10 ? "unclear" : `l${at + 1}`,
  name: `L${at + 1}`,
  probability: 0.1,
}));
const classQuestion = () => ({
  ...buildQuestion("鹬", "use"),
  kind: "class" as const,
  asks: { scheme: "use", series: "list", number: "1", choices: CHOICES },
});

test.each([
  { keys: ["1"], label: "l1" },
  { keys: ["９"], label: "l9" },
  { keys: ["m", "1"], label: "l10" },
  { keys: ["m", "m", "2"], label: "l2" },
  { keys: ["u"], label: "unclear" },
])("of a class $keys picks $label", ({ keys, label }) => {
  let state = startReview({ questions: [classQuestion()], before: [], by: "reader-a" });
  const effects = keys.flatMap((key) => {
    const pressed = press(state, key);
    ({ state } = pressed);
    return pressed.effect ?? [];
  });
  expect(effects).toMatchObject([{ kind: "answer", judgement: label }]);
});

test.each(["y", "n", "0"])("of a class %s picks nothing", (key) => {
  expect(press(startReview({ questions: [classQuestion()], before: [], by: "reader-a" }), key).effect).toBeUndefined();
});

test("a class that was answered is closed, and asked again when that is taken back", () => {
  const row = {
    series: "list",
    number: "1",
    scheme: "use",
    label: "l1",
    by: "reader-a",
    on: "2026-01-02",
    basis: "b",
    sample: "",
  };
  const question = classQuestion();
  const after = answered(startReview({ questions: [question], before: [], by: "reader-a" }), question.id, row);
  expect(after.open).toEqual([]);
  expect(undone(after)).toMatchObject({ open: [{ id: question.id }], why: "b" });
});
