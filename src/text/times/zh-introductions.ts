import type { CodePoints, Span } from "../code-points.ts";

/** How the words before a time stand to it; DateMention says what each means. */
export type Introduction = "as-of" | "up-to" | "from" | "base" | "since" | "until" | "after" | undefined;

const AS_OF = ["截至", "截止", "截止到", "截止至", "截至到", "直至", "迄"];
/** Only at the beginning of a clause: 升至2025年的446款 tells what was reached, not by when. */
const UP_TO = ["到", "至", "到了", "而到"];
const CLAUSE_ENDS = "，。；：、！？\n,;:—）)> *-";
const BASE = ["比", "较", "较之", "相比", "相比于", "相较", "相较于", "比起", "对比", "比之"];
/** 占比 and 同比 end with 比 and introduce nothing. */
const NO_COMPARISON = "占同环对百";
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
const AHEAD_AFTER = ["将", "预计", "有望", "前将", "，将", "前后将", "，预计", "，有望"];

export function zhIntroduction(points: CodePoints, { start, end }: Span): Introduction {
  const opening = " （(".includes(points.at(start - 1)) && points.at(start - 1) !== "" ? start - 1 : start;
  const stands = (word: string): boolean => points.endsWith(word, opening);
  const before = (word: string): string => points.at(opening - Array.from(word).length - 1);
  if (AS_OF.some(stands)) return "as-of";
  const follows = (word: string, marks: string): boolean => before(word) !== "" && marks.includes(before(word));
  if (UP_TO.some((word) => stands(word) && (before(word) === "" || follows(word, CLAUSE_ENDS)))) return "up-to";
  if (BASE.some((word) => stands(word) && !(word === "比" && follows(word, NO_COMPARISON)))) return "base";
  const paired = ["与", "同", "和", "跟"].some(stands);
  if (paired && (points.has("相比", end) || points.has("相较", end))) return "base";
  return paired || ["从", "由", "自"].some(stands) ? "from" : undefined;
}

/** Is a time that words say without a year one that is still to come? */
export const zhAhead = (points: CodePoints, { start, end }: Span): boolean =>
  AHEAD_BEFORE.some((word) => points.endsWith(word, start)) || AHEAD_AFTER.some((word) => points.has(word, end));
