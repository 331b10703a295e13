import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../../../test/scratch.ts";
import { collectIssues } from "../../model/issues.ts";
import { LABEL_COLUMNS } from "../../model/labels.ts";
import { LABELS_FILE, readLabels } from "../read-labels.ts";
import type { ReviewQuestion } from "./review-questions.ts";
import { openReviewSession } from "./review-session.ts";
import { freshStages } from "../../model/stages.ts";

const HEADER = `${LABEL_COLUMNS.join(",")}\n`;

function question(number: string): ReviewQuestion {
  const choices = ["parcels", "unclear"].map((label) => ({ label, name: label, probability: 0.5 }));
  const asks = { scheme: "use", series: "list", number, choices };
  return {
    id: `q${number}`,
    kind: "class",
    left: "甲",
    right: "use",
    rightName: "Use",
    probability: 0.5,
    weight: 1,
    evidence: [],
    asks,
  };
}

/** A session over two questions of a class and one of a company. */
function session() {
  const [dossier, build] = [scratchFolder(), scratchFolder()];
  const { asks: _asks, ...company } = { ...question("3"), kind: "company" as const, right: "乙" };
  const questions = [question("1"), question("2"), company];
  writeFileSync(join(build, "questions.jsonl"), questions.map((one) => `${JSON.stringify(one)}\n`).join(""));
  const text = () => (existsSync(join(dossier, LABELS_FILE)) ? readFileSync(join(dossier, LABELS_FILE), "utf8") : undefined);
  return { dossier, text, review: openReviewSession({ dossier, build, today: () => "2026-01-02" }) };
}

const answer = (id: string, judgement: string) => ({ id, judgement, by: "reader-a", why: "its name" });

test("a class is answered by a row of labels.csv, which settles it and can be taken back", async () => {
  const { review, text } = session();
  await review.answer([answer("q1", "parcels")]);
  expect(text()).toBe(`${HEADER}list,1,use,parcels,reader-a,2026-01-02,its name,\n`);
  expect((await review.open()).map(({ id }) => id)).toEqual(["q2", "q3"]);
  expect(await review.undo()).toEqual(["q1"]);
  expect(text()).toBeUndefined();
  expect((await review.open()).map(({ id }) => id)).toEqual(["q1", "q2", "q3"]);
});

test("answers of both kinds are taken back one after another, each from its file", async () => {
  const { review, text, dossier } = session();
  await review.answer([answer("q2", "unclear")]);
  await review.answer([answer("q3", "positive")]);
  expect(await review.undo()).toEqual(["q3"]);
  expect(existsSync(join(dossier, "judgements.csv"))).toBe(false);
  expect(text()).toContain("list,2,use,unclear");
  expect(await review.undo()).toEqual(["q2"]);
});

test.each([
  { what: "a judgement", answers: [answer("q1", "positive")], code: "bad-answer" },
  { what: "a label of a company", answers: [answer("q3", "parcels")], code: "bad-answer" },
  { what: "both kinds at once", answers: [answer("q1", "parcels"), answer("q3", "positive")], code: "mixed-answers" },
  { what: "nobody's answer", answers: [{ ...answer("q1", "parcels"), by: " " }], code: "no-reviewer" },
])("$what is refused, and nothing is written", async ({ answers, code }) => {
  const { review, text } = session();
  await expect(review.answer(answers)).rejects.toMatchObject({ code });
  expect(text()).toBeUndefined();
});

test("a label that somebody else has written meanwhile closes its question, and their file stays", async () => {
  const { review, dossier } = session();
  writeFileSync(join(dossier, LABELS_FILE), `${HEADER}list,1,use,parcels,reader-b,2026-01-01,,random\n`);
  expect((await review.open()).map(({ id }) => id)).toEqual(["q2", "q3"]);
  await review.answer([answer("q2", "parcels")]);
  await review.undo();
  expect(readFileSync(join(dossier, LABELS_FILE), "utf8")).toBe(`${HEADER}list,1,use,parcels,reader-b,2026-01-01,,random\n`);
});

test("rows of labels.csv are read in their order; one without a date or a value is an error with its place", async () => {
  const { dossier } = session();
  const { issues, report } = collectIssues();
  writeFileSync(
    join(dossier, LABELS_FILE),
    `${HEADER}list,1,use,parcels,a,2026-01-01,,random\nlist,1,use,other,b,someday,,\nlist,,use,other,b,2026,,\n`,
  );
  expect(await readLabels(dossier, freshStages(report))).toMatchObject([
    { number: "1", label: "parcels", sample: "random", on: "2026-01-01" },
  ]);
  expect(issues.map(({ code, level }) => `${code} ${level}`)).toEqual(["bad-date error", "missing-value error"]);
});
