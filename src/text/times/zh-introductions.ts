import type { CodePoints, Span } from "../code-points.ts";

/** How the words before a time stand to it; DateMention says what each means. */
export type Introduction = "as-of" | "up-to" | "from" | "base" | "since" | "until" | "after" | undefined;

const AS_OF = ["截至", "截止", "截止到", "截止至", "截至到", "直至", "迄"];
/** Only at the beginning of a clause: 升至2025年的446款 tells what was reached, not by when. */
const UP_TO = ["到", "至", "到了", "而到"];
const CLAUSE_ENDS = "，。；：、！？\n,;:—）)> *-";
const BASE = ["比", "较", "较之", "相比", "相比于", "相较", "相较于", "比起", "对比", "比之", "相当于"];
/** 占比 ends with 比 and introduces nothing; 环比三季度 does. */
const NO_COMPARISON = "占百";
/** Words for what is planned: the next such time is meant, not the last one. */
const AHEAD_BEFORE = [
  "将",
  "将于",
  "将在",
  "预计",
  "预计到",
  "计划",
  "计划于",
  "计划在",
  "拟",
  "拟于",
  "有望",
  "有望于",
  "力争",
  "力争到",
];
const AHEAD_AFTER = ["将", "计划", "拟", "力争", "预计", "有望", "前将", "，将", "前后将", "，预计", "，有望"];

/** Longer than every word below. */
const REACH = 6;

export function zhIntroduction(points: CodePoints, { start, end }: Span): Introduction {
  const opening = " （(".includes(points.at(start - 1)) && points.at(start - 1) !== "" ? start - 1 : start;
  const head = points.slice(Math.max(0, opening - REACH), opening);
  const stands = (word: string): boolean => head.endsWith(word);
  const before = (word: string): string => head.charAt(head.length - word.length - 1);
  if (AS_OF.some(stands)) return "as-of";
  if (["从", "自"].some(stands) && points.has("开始", end)) return "since";
  const follows = (word: string, marks: string): boolean => before(word) !== "" && marks.includes(before(word));
  if (UP_TO.some((word) => stands(word) && (before(word) === "" || follows(word, CLAUSE_ENDS)))) return "up-to";
  if (BASE.some((word) => stands(word) && !(word === "比" && follows(word, NO_COMPARISON)))) return "base";
  const paired = "与同和跟".includes(head.slice(-1)) && head !== "";
  if (paired && (points.has("相比", end) || points.has("相较", end))) return "base";
  return paired || ["从", "由", "自"].some(stands) ? "from" : undefined;
}

const endsWithOne = (text: string, words: readonly string[]): boolean => words.some((word) => text.endsWith(word));
const startsWithOne = (text: string, words: readonly string[]): boolean => words.some((word) => text.startsWith(word));

/** 年底前, 年末之前: what is to be done by then. */
function isBeforeYearEnd(points: CodePoints, { start, end }: Span): boolean {
  const isEnd = end - start === 2 && points.at(start) === "年";
  return isEnd && (points.has("前", end) || points.has("之前", end) || points.has("以前", end)) && !points.has("前后", end);
}

/** Is a time that words say without a year one that is still to come? */
export const zhAhead = (points: CodePoints, { start, end }: Span): boolean =>
  isBeforeYearEnd(points, { start, end }) ||
  endsWithOne(points.slice(Math.max(0, start - REACH), start), AHEAD_BEFORE) ||
  startsWithOne(points.slice(end, end + REACH), AHEAD_AFTER);

const PLANS = ["预计", "计划", "目标", "力争", "规划", "有望", "预测", "即将", "展望"];
const PLANS_REACH = 16;

/** Does the sentence of a date speak of what is planned? 将 also marks an object, so that it counts only beside the date or after 到. */
export function zhPlanned(points: CodePoints, span: Span & { readonly upTo: boolean }): boolean {
  const before = points.slice(Math.max(0, span.start - PLANS_REACH), span.start);
  const after = points.slice(span.end, span.end + PLANS_REACH);
  const [head, tail] = [before.slice(lastMark(before) + 1), after.slice(0, firstMark(after))];
  if (PLANS.some((word) => head.includes(word) || tail.includes(word))) return true;
  return (span.upTo && tail.includes("将")) || zhAhead(points, span);
}

const MARKS = ["。", "！", "？", "；", "\n"];
const lastMark = (text: string): number => Math.max(...MARKS.map((mark) => text.lastIndexOf(mark)));

function firstMark(text: string): number {
  const found = MARKS.map((mark) => text.indexOf(mark)).filter((at) => at >= 0);
  return found.length > 0 ? Math.min(...found) : text.length;
}
