import { userInfo } from "node:os";
import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { readJudgements } from "../build/read-judgements.ts";
import { checkedName, chosen, openReviewSession, type ReviewSession } from "../build/review/review-session.ts";
import type { ReviewQuestion } from "../build/review/review-questions.ts";
import { UserError } from "../model/issues.ts";
import { JUDGEMENTS, type QuestionKind } from "../model/judgements.ts";
import type { BuildOptions } from "./build-options.ts";
import { buildWithProgress } from "./build.ts";
import { answersOf } from "./review/lines.ts";
import { reviewLoop } from "./review/loop.ts";
import { takeTerminal } from "./review/screen-terminal.ts";
import { countSteps, startReview } from "./review/state.ts";
import { shellQuoted } from "./shell-quoted.ts";
import { terminal } from "./terminal.ts";

export interface ReviewOptions extends BuildOptions {
  readonly by?: string;
  readonly kind?: QuestionKind;
  readonly limit?: string;
}

/** `tidui review`: asks what is open, one key an answer; or lists it; or takes answers from standard input. */
export async function review(options: ReviewOptions): Promise<void> {
  const limit = limitOf(options.limit);
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const by = options.json ? "" : await reviewer(options.by ?? process.env["TIDUI_BY"], isTerminal);
  const { folder } = await buildWithProgress(options);
  const session = openReviewSession({ dossier: resolve(options.dossier), build: folder, today });
  const questions = chosen(await session.open(), { kind: options.kind, limit });
  if (options.json) for (const question of questions) terminal.line(JSON.stringify(question));
  else if (isTerminal) await ask(questions, session, by, options.dossier);
  else await takeLines(questions, session, by, options.dossier);
}

const today = (): string => new Date().toISOString().slice(0, 10);

function limitOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UserError("bad-limit", `"${text}" is no number of questions; use 1 or more.`);
  return Number(text);
}

/** Who answers: as said, or asked for where somebody sits at the terminal. */
async function reviewer(said: string | undefined, isTerminal: boolean): Promise<string> {
  if (said !== undefined || !isTerminal) return checkedName(said ?? "");
  const user = userInfo().username;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new AbortController();
  lines.on("close", () => ended.abort());
  try {
    const name = await lines.question(`Who judges? [${user}] `, { signal: ended.signal });
    return checkedName(name.trim() === "" ? user : name);
  } catch (error) {
    if (!ended.signal.aborted) throw error;
    throw new UserError("no-reviewer", "Nobody said who judges. Say it with --by NAME.", { cause: error });
  } finally {
    lines.close();
  }
}

async function ask(questions: readonly ReviewQuestion[], session: ReviewSession, by: string, dossier: string): Promise<void> {
  if (questions.length === 0) return terminal.line("No question is open.");
  const before = await readJudgements(resolve(dossier));
  const screen = takeTerminal(process.stdin, process.stdout);
  const colour = process.env["NO_COLOR"] === undefined || process.env["NO_COLOR"] === "";
  let state = startReview({ questions, before, by });
  try {
    state = await reviewLoop(state, { terminal: screen, session, colour });
  } finally {
    screen.close();
  }
  const { answered } = countSteps(state);
  // What was skipped is open still.
  tell(answered, (await session.open()).length, dossier);
}

async function takeLines(
  questions: readonly ReviewQuestion[],
  session: ReviewSession,
  by: string,
  dossier: string,
): Promise<void> {
  const open = new Map(questions.map(({ id, asks }) => [id, asks ? asks.choices.map(({ label }) => label) : JUDGEMENTS]));
  const answers = answersOf(await standardInput(), by, (id) => open.get(id));
  await session.answer(answers);
  tell(answers.length, (await session.open()).length, dossier);
}

function tell(answered: number, open: number, dossier: string): void {
  const next = answered === 0 ? "" : ` The next build uses them: tidui build --dossier ${shellQuoted(dossier)}`;
  terminal.line(`${answered} ${answered === 1 ? "question" : "questions"} answered, ${open} open.${next}`);
}

/** Characters of standard input: some 200,000 answers with a reason each. */
const LONGEST_INPUT = 64 * 1024 * 1024;

async function standardInput(): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  process.stdin.setEncoding("utf8");
  for await (const part of process.stdin) {
    parts.push(part as string);
    length += (part as string).length;
    if (length > LONGEST_INPUT) throw new UserError("too-large", "Standard input is no list of answers; it is too long.");
  }
  return parts.join("");
}
