import { expect, test } from "vitest";
import { buildGroups, buildJudgement } from "../../test/model-builders.ts";
import { collectIssues } from "../model/issues.ts";
import type { QuestionEvidence } from "../model/judgements.ts";
import { indexJudgements, judgeable } from "./judged.ts";
import { openQuestions, type Proposal } from "./questions.ts";

const note: QuestionEvidence = { side: "both", what: "note", text: "n", record: null, origin: null, weighs: "for" };
const proposal = (parts: Partial<Proposal>): Proposal => ({
  kind: "company",
  left: "甲公司",
  right: "乙公司",
  probability: 0.5,
  rows: 1,
  evidence: [note],
  ...parts,
});
const judged = (...judgements: readonly Parameters<typeof buildJudgement>[0][]) =>
  indexJudgements(
    judgements.map(buildJudgement),
    judgeable(["甲公司", "乙公司", "丙公司"], buildGroups()),
    collectIssues().report,
  );

test.each([
  { what: "more rows", first: { rows: 4 }, second: { rows: 2 } },
  { what: "a more open answer", first: { probability: 0.6 }, second: { probability: 0.9 } },
  { what: "an answer that is no surer either way", first: { probability: 0.5, rows: 2 }, second: { probability: 0.02, rows: 9 } },
])("a question of $what comes first", ({ first, second }) => {
  const questions = openQuestions([proposal({ right: "丙公司", ...second }), proposal(first)], judged());
  expect(questions.map(({ right }) => right)).toEqual(["乙公司", "丙公司"]);
});

test("an answer that is as likely as not weighs as many bits as rows move", () => {
  expect(openQuestions([proposal({ rows: 7 })], judged())).toMatchObject([{ weight: 7 }]);
});

test.each(["positive", "negative"] as const)("what was judged %s is not asked again, in whichever order", (judgement) => {
  expect(openQuestions([proposal({})], judged({ left: "乙公司", right: "甲公司", judgement }))).toEqual([]);
});

test("what could not be told is asked last, however much it weighs", () => {
  const open = [proposal({ rows: 100 }), proposal({ right: "丙公司" })];
  const questions = openQuestions(open, judged({ left: "甲公司", right: "乙公司", judgement: "unsure" }));
  expect(questions.map(({ right }) => right)).toEqual(["丙公司", "乙公司"]);
});

test("what two rules propose is one question, as likely as the surer of them, with all that speaks for it", () => {
  const other = { ...note, what: "brand" };
  const twice = [proposal({}), proposal({ left: "乙公司", right: "甲公司", probability: 0.75, evidence: [note, other] })];
  expect(openQuestions(twice, judged())).toMatchObject([{ left: "甲公司", probability: 0.75, evidence: [note, other] }]);
});

test("its id is that of the two names, whatever else is asked and however they are ordered", () => {
  const id = (parts: Partial<Proposal>) => openQuestions([proposal(parts)], judged())[0]?.id;
  expect(id({ left: "乙公司", right: "甲公司", rows: 3 })).toBe(id({}));
  expect(id({ kind: "member" })).not.toBe(id({}));
});
