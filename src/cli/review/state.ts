import type { ClassAsked, ReviewQuestion } from "../../build/review/review-questions.ts";
import { isJudgement, oneLine, type AnsweredRow } from "../../build/review/review-session.ts";
import { isJudgeable, settledBy } from "../../build/review/settled.ts";
import { UNCLEAR } from "../../model/classes.ts";
import type { Judgement, JudgementValue } from "../../model/judgements.ts";
import type { Key } from "./keys.ts";

/** What a review shows, and all that it remembers. */
export interface ReviewState {
  readonly setting: Setting;
  /** Answers and skips of this session, in order. */
  readonly steps: readonly Step[];
  /** Questions that neither a step nor what follows from one has settled; the first is on the screen. */
  readonly open: readonly ReviewQuestion[];
  readonly view: View;
  /** The reason that goes with the next answer. */
  readonly why: string;
  /** Labels of a class are shown nine at a time: which nine. */
  readonly page: number;
  /** Something to tell, until the next key. */
  readonly notice: string;
}

export interface Setting {
  readonly questions: readonly ReviewQuestion[];
  /** Judgements that were there when the session began. */
  readonly before: readonly Judgement[];
  readonly by: string;
}

export type Step =
  | { readonly kind: "skip"; readonly id: string }
  | { readonly kind: "answer"; readonly id: string; readonly row: AnsweredRow };

export type View =
  | { readonly kind: "question" }
  | { readonly kind: "help" }
  /** The reason as it is being typed. */
  | { readonly kind: "why"; readonly text: string }
  /** One of the rows that evidence stands in, whole. */
  | { readonly kind: "row"; readonly at: number };

/** What a key asks the world for. An undo is told how it went by `undone` or `refused`. */
export type Effect =
  | { readonly kind: "answer"; readonly id: string; readonly judgement: string; readonly why: string }
  | { readonly kind: "undo" }
  | { readonly kind: "quit" };

export interface Pressed {
  readonly state: ReviewState;
  readonly effect?: Effect;
}

const QUESTION: View = { kind: "question" };
const ANSWERS: Readonly<Record<string, JudgementValue>> = { y: "positive", n: "negative", u: "unsure" };

export function startReview(setting: Setting): ReviewState {
  return withSteps({ setting, steps: [], open: [], view: QUESTION, why: "", page: 0, notice: "" }, []);
}

/** A state and a key: the next state, and what is to be done. */
export function press(state: ReviewState, key: Key): Pressed {
  const now = { ...state, notice: "" };
  if (key === "ctrl-c" || key === "ctrl-d") return { state: now, effect: { kind: "quit" } };
  if (state.view.kind === "why") return { state: typed(now, state.view.text, key) };
  // Full-width letters of a Chinese keyboard answer too.
  const letter = key.normalize("NFKC").toLowerCase();
  if (state.view.kind === "help") return { state: { ...now, view: QUESTION } };
  if (state.view.kind === "row") return { state: leafed(now, state.view.at, letter) };
  return asked(now, letter);
}

/** The session after its answer was written. */
export function answered(state: ReviewState, id: string, row: AnsweredRow): ReviewState {
  return withSteps({ ...state, why: "" }, [...state.steps, { kind: "answer", id, row }]);
}

/** The session after its last answer was taken back; the question is asked again. */
export function undone(state: ReviewState): ReviewState {
  const last = state.steps.at(-1);
  const before = withSteps(state, state.steps.slice(0, -1));
  return last?.kind === "answer"
    ? { ...before, why: isJudgement(last.row) ? last.row.why : last.row.basis, notice: "The answer is taken back." }
    : before;
}

/** The session after the world has refused something. */
export function refused(state: ReviewState, notice: string): ReviewState {
  return { ...state, notice };
}

/** Rows that the evidence of a question stands in, each once. */
export function rowsOf({ evidence }: ReviewQuestion) {
  const rows = evidence.flatMap(({ row, record, side }) => (row ? [{ row, record, side }] : []));
  return [...new Map(rows.map((one) => [one.record, one])).values()];
}

export function countSteps({ steps }: Pick<ReviewState, "steps">): { answered: number; skipped: number } {
  const skipped = steps.filter(({ kind }) => kind === "skip").length;
  return { answered: steps.length - skipped, skipped };
}

function asked(state: ReviewState, key: Key): Pressed {
  const [question] = state.open;
  if (key === "m" && question?.asks) return { state: { ...state, page: (state.page + 1) % pagesOf(question.asks) } };
  const judgement = question?.asks ? labelFor(question.asks, state.page, key) : ANSWERS[key];
  if (judgement !== undefined && question) {
    return { state, effect: { kind: "answer", id: question.id, judgement, why: state.why } };
  }
  if (key === "s") return { state: question ? skipped(state, question.id) : skippedAgain(state) };
  if (key === "b") return back(state);
  if (key === "q") return { state, effect: { kind: "quit" } };
  if (key === "?") return { state: { ...state, view: { kind: "help" } } };
  if (key === "w" && question) return { state: { ...state, view: { kind: "why", text: state.why } } };
  if (key === "o" && question) return { state: opened(state, question) };
  return { state };
}

/** Labels that a digit picks at once. */
export const LABELS_A_PAGE = 9;

export const pagesOf = ({ choices }: ClassAsked): number => Math.max(1, Math.ceil(choices.length / LABELS_A_PAGE));

/** The label that a key picks: a digit the one it stands before, `u` that nothing decides where the scheme has a label for it. */
function labelFor({ choices }: ClassAsked, page: number, key: string): string | undefined {
  if (key === "u") return choices.find(({ label }) => label === UNCLEAR)?.label;
  return /^[1-9]$/.test(key) ? choices[page * LABELS_A_PAGE + Number(key) - 1]?.label : undefined;
}

const skipped = (state: ReviewState, id: string): ReviewState =>
  withSteps({ ...state, why: "" }, [...state.steps, { kind: "skip", id }]);

/** At the end: what was skipped is asked again. */
function skippedAgain(state: ReviewState): ReviewState {
  return withSteps(
    state,
    state.steps.filter(({ kind }) => kind === "answer"),
  );
}

function back(state: ReviewState): Pressed {
  const last = state.steps.at(-1);
  if (!last) return { state: { ...state, notice: "There is nothing to take back." } };
  if (last.kind === "answer") return { state, effect: { kind: "undo" } };
  return { state: withSteps({ ...state, why: "" }, state.steps.slice(0, -1)) };
}

function opened(state: ReviewState, question: ReviewQuestion): ReviewState {
  if (rowsOf(question).length === 0) return { ...state, notice: "Its evidence stands in no row." };
  return { ...state, view: { kind: "row", at: 0 } };
}

function leafed(state: ReviewState, at: number, key: Key): ReviewState {
  const [question] = state.open;
  const last = question ? rowsOf(question).length - 1 : 0;
  if (["o", "right", "down", "j", " "].includes(key)) {
    return { ...state, view: at < last ? { kind: "row", at: at + 1 } : QUESTION };
  }
  if (["left", "up", "k"].includes(key)) return { ...state, view: { kind: "row", at: Math.max(0, at - 1) } };
  return { ...state, view: QUESTION };
}

/** One key while a reason is typed. */
function typed(state: ReviewState, text: string, key: Key): ReviewState {
  const typing = (next: string): ReviewState => ({ ...state, view: { kind: "why", text: next } });
  if (key === "enter") return { ...state, view: QUESTION, why: oneLine(text) };
  if (key === "escape") return { ...state, view: QUESTION };
  if (key === "backspace") return typing(Array.from(text).slice(0, -1).join(""));
  if (key === "ctrl-u") return typing("");
  if (key.startsWith("paste:")) return typing(oneLine(`${text}${key.slice("paste:".length)}`));
  const isCharacter = Array.from(key).length === 1 && !/\p{Cc}/u.test(key);
  return isCharacter ? typing(text + key) : state;
}

function withSteps(state: ReviewState, steps: readonly Step[]): ReviewState {
  const { questions, before } = state.setting;
  const rows = steps.flatMap((step) => (step.kind === "answer" ? [step.row] : []));
  const settled = settledBy(questions.filter(isJudgeable), { before, session: rows.filter(isJudgement) });
  const answers = new Set(steps.flatMap(({ kind, id }) => (kind === "answer" ? [id] : [])));
  const skips = new Set(steps.flatMap(({ kind, id }) => (kind === "skip" ? [id] : [])));
  const open = questions.filter(({ id, asks }) => !(asks ? answers : settled).has(id) && !skips.has(id));
  return { ...state, steps, open, view: QUESTION, page: 0 };
}
