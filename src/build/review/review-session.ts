import { UserError } from "../../model/issues.ts";
import { JUDGEMENTS, type Judgement, type QuestionKind } from "../../model/judgements.ts";
import type { HumanLabel } from "../../model/labels.ts";
import { readJudgements } from "../read-judgements.ts";
import { readLabels } from "../read-labels.ts";
import { openJudgementLog, openLabelLog } from "./judgement-log.ts";
import { readQuestions, type ReviewQuestion } from "./review-questions.ts";
import { isJudgeable, settledBy } from "./settled.ts";

export interface Answer {
  readonly id: string;
  /** Same, different or unsure; of a class the id of a label. */
  readonly judgement: string;
  readonly by: string;
  readonly why: string;
}

/** The questions of one build, and the answers of one person or program to them. */
export interface ReviewSession {
  /** Every question of the build, the most informative first. */
  readonly questions: readonly ReviewQuestion[];
  /** Those that nobody has answered by now, in the same order. */
  open(): Promise<ReviewQuestion[]>;
  /** Appends answers, all or none; gives them as they are written. */
  answer(answers: readonly Answer[]): Promise<AnsweredRow[]>;
  /** Takes back what was answered last; gives the ids of its questions. */
  undo(): Promise<string[]>;
  readonly canUndo: boolean;
}

/** A row as it was written: of judgements.csv, or of labels.csv where a class was asked for. */
export type AnsweredRow = Judgement | HumanLabel;

export const isLabel = (row: AnsweredRow): row is HumanLabel => "scheme" in row;
export const isJudgement = (row: AnsweredRow): row is Judgement => !isLabel(row);

export interface SessionOptions {
  readonly dossier: string;
  /** Folder of the finished build. */
  readonly build: string;
  /** The day that answers are dated with. */
  readonly today: () => string;
}

export function openReviewSession({ dossier, build, today }: SessionOptions): ReviewSession {
  const questions = readQuestions(build);
  const known = new Map(questions.map((question) => [question.id, question]));
  const logs = { judgements: openJudgementLog(dossier), labels: openLabelLog(dossier) };
  const given: { readonly ids: string[]; readonly rows: AnsweredRow[] }[] = [];
  const rowOf = (answer: Answer): AnsweredRow => {
    const question = known.get(answer.id);
    if (!question) throw new UserError("no-such-question", `There is no open question "${answer.id}".`);
    return answeredRow(question, answer, today());
  };
  return {
    questions,
    get canUndo() {
      return given.length > 0;
    },
    async open() {
      const before = await readJudgements(dossier);
      const rows = given.flatMap((one) => one.rows);
      const settled = settledBy(questions.filter(isJudgeable), { before, session: rows.filter(isJudgement) });
      const labelled = new Set((await readLabels(dossier)).map(labelKey));
      return questions.filter(({ id, asks }) => (asks ? !labelled.has(labelKey(asks)) : !settled.has(id)));
    },
    async answer(answers) {
      const rows = answers.map(rowOf);
      const [labels, judgements] = [rows.filter(isLabel), rows.filter(isJudgement)];
      // Two files cannot be written at once: who answers both kinds together would get half of it when one is refused.
      if (labels.length > 0 && judgements.length > 0) {
        throw new UserError("mixed-answers", "Answer classes apart from other questions: they go to two files.");
      }
      await (labels.length > 0 ? logs.labels.append(labels) : logs.judgements.append(judgements));
      if (rows.length > 0) given.push({ ids: answers.map(({ id }) => id), rows });
      return rows;
    },
    async undo() {
      const last = given.at(-1);
      await (last?.rows.some(isLabel) ? logs.labels : logs.judgements).undo();
      given.pop();
      return last?.ids ?? [];
    },
  };
}

const labelKey = ({ scheme, series, number }: Pick<HumanLabel, "scheme" | "series" | "number">): string =>
  JSON.stringify([scheme, series, number]);

function answeredRow({ kind, left, right, asks }: ReviewQuestion, { judgement, by, why }: Answer, on: string): AnsweredRow {
  const base = { by: checkedName(by), on };
  if (kind !== "class") {
    const value = JUDGEMENTS.find((one) => one === judgement);
    if (value === undefined)
      throw new UserError("bad-answer", `"${judgement}" is no judgement. Known: ${JUDGEMENTS.join(", ")}.`);
    return { kind, left, right, judgement: value, ...base, why: oneLine(why) };
  }
  const label = asks?.choices.find((one) => one.label === judgement)?.label;
  if (!asks || label === undefined) throw new UserError("bad-answer", `"${judgement}" is no label of ${right}.`);
  const { scheme, series, number } = asks;
  // Chosen because it was open, and no part of a random sample.
  return { series, number, scheme, label, ...base, basis: oneLine(why), sample: "" };
}

/** Questions of one kind, at most so many. */
export function chosen(
  questions: readonly ReviewQuestion[],
  { kind, limit }: { readonly kind?: QuestionKind | undefined; readonly limit?: number | undefined },
): ReviewQuestion[] {
  return questions.filter((question) => kind === undefined || question.kind === kind).slice(0, limit);
}

/** UTF-16 units of a reason or a name. */
export const LONGEST_TEXT = 500;
const LONGEST_NAME = 100;

/** The name of whoever answers, or a UserError where it is none. */
export function checkedName(name: string): string {
  const by = oneLine(name);
  if (by === "" || by.length > LONGEST_NAME) {
    const what =
      by === "" ? "Say who judges" : `The name of who judges has more than ${LONGEST_NAME} characters; give a shorter one`;
    throw new UserError("no-reviewer", `${what}: --by NAME, or the environment variable TIDUI_BY.`);
  }
  return by;
}

/** A text that fits a cell of one line. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .slice(0, LONGEST_TEXT)
    .replace(/[\uD800-\uDBFF]$/, "");
}
