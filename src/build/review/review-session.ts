import { collectIssues, UserError } from "../../model/issues.ts";
import type { Judgement, AskedKind, JudgementValue } from "../../model/judgements.ts";
import { readJudgements } from "../read-judgements.ts";
import { openJudgementLog } from "./judgement-log.ts";
import { readQuestions, type ReviewQuestion } from "./review-questions.ts";
import { settledBy } from "./settled.ts";

export interface Answer {
  readonly id: string;
  readonly judgement: JudgementValue;
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
  answer(answers: readonly Answer[]): Promise<Judgement[]>;
  /** Takes back what was answered last; gives the ids of its questions. */
  undo(): Promise<string[]>;
  readonly canUndo: boolean;
}

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
  const log = openJudgementLog(dossier);
  const given: { readonly ids: string[]; readonly rows: Judgement[] }[] = [];
  const judgementOf = ({ id, judgement, by, why }: Answer): Judgement => {
    const question = known.get(id);
    if (!question) throw new UserError("no-such-question", `There is no open question "${id}".`);
    const { kind, left, right } = question;
    return { kind, left, right, judgement, by: checkedName(by), on: today(), why: oneLine(why) };
  };
  return {
    questions,
    get canUndo() {
      return given.length > 0;
    },
    async open() {
      const before = await readJudgements(dossier, collectIssues().report);
      const settled = settledBy(questions, { before, session: given.flatMap(({ rows }) => rows) });
      return questions.filter(({ id }) => !settled.has(id));
    },
    async answer(answers) {
      const rows = answers.map(judgementOf);
      await log.append(rows);
      if (rows.length > 0) given.push({ ids: answers.map(({ id }) => id), rows });
      return rows;
    },
    async undo() {
      await log.undo();
      return given.pop()?.ids ?? [];
    },
  };
}

/** Questions of one kind, at most so many. */
export function chosen(
  questions: readonly ReviewQuestion[],
  { kind, limit }: { readonly kind?: AskedKind | undefined; readonly limit?: number | undefined },
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
