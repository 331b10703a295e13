import { CharacterSet } from "../character-set.ts";
import { isLatin, type CodePoints } from "../code-points.ts";
import { DURATIONS, unitAt } from "../count-units.ts";
import { arabicDigit } from "../numerals.ts";
import { englishUnitAt } from "./english-units.ts";
import { isLess, shift } from "../exact-decimal.ts";
import { figureAt, type Figure } from "./figure.ts";
import { isSpace, wordBeforeSpace, wordsAfter } from "./latin-words.ts";
import { endsYear, isTimeAfter, isYear, readBefore } from "./named-numbers.ts";

/** Bare numbers that stand in a row, or one alone: 10、38和22款; 10, 38 and 22 filings. */
export interface Row {
  /** Where the first of them begins, and where the last ends; so many stand before and behind the one that was asked for. */
  readonly first: number;
  readonly last: number;
  readonly before: number;
  readonly behind: number;
  /** Numbers are joined by commas and "and". A comma may part two sentences as well, so that of such a row there must be three. */
  readonly isEnglish: boolean;
  /** The last of them, if others stand before it. */
  readonly closing: Figure | undefined;
}

const JOINS = new CharacterSet("、和与與及/");
/** Rows are looked through so far in either direction, and numbers are no longer: constants, however long rows are. */
const MOST_IN_ROW = 12;
const LONGEST = 12;
/** Units that no count has: 3、4、5号. */
const NO_COUNT = new Set([...DURATIONS, "号", "日", "月", "点"]);

/** The row that a bare number stands in. */
export function rowAround(points: CodePoints, { start, end }: Figure): Row {
  let [first, before] = [start, 0];
  for (; before < MOST_IN_ROW; before += 1) {
    const number = numberBefore(points, first);
    if (number === first) break;
    first = number;
  }
  let [last, behind] = [end, 0];
  let closing: Figure | undefined;
  for (; behind < MOST_IN_ROW; behind += 1) {
    const next = numberBehind(points, last);
    if (!next) break;
    [last, closing] = [next.end, next];
  }
  const isEnglish = behind > 0 ? !isHanJoin(points, end) : before > 0 && !JOINS.has(points.code(start - 1));
  return { first, last, before, behind, isEnglish, closing };
}

/** What the last number of a row says for all of them: 1.7、1.4和0.3亿元 are all 亿 and 元. */
export interface Shared {
  readonly unit: string;
  /** The power of ten of its 亿 or million. */
  readonly power: number;
}

/** The unit and the scale that the last number of a row has for all of them. Rows that begin a line, or with 第, count nothing. */
export function sharedUnit(points: CodePoints, row: Row, { low }: Pick<Figure, "low">): Shared | undefined {
  const { closing, last, first } = row;
  if (!closing) return undefined;
  const unit = (unitAt(points, last) ?? englishUnitAt(points, last))?.unit ?? (closing.scale > 0 ? "" : undefined);
  if (unit === undefined || NO_COUNT.has(unit)) return undefined;
  const opening = points.at(first - 1);
  const counts = row.isEnglish
    ? isEnglishRow(points, row) || ((closing.scale > 0 || RATES.has(unit)) && isEnglishPair(points, row))
    : opening !== "" && !"\n第前".includes(opening);
  if (!counts || (isSlashed(points, row) && !isSlashRow(points, row))) return undefined;
  if (closing.scale === 0) return { unit, power: 0 };
  return isLess(shift(low, closing.scale), shift(closing.low, MOST_APART)) ? { unit, power: closing.scale } : undefined;
}

/** 30、50和100万 share their 万, 8000和1.2万 do not: what is more than a hundred times the last is told in full. */
const MOST_APART = 2;

const RATES = new Set(["%", "个百分点"]);

/** “172 and 145 million users”, “49.2 and 27 per cent”: without a comma. */
const isEnglishPair = (points: CodePoints, { first, before, behind }: Row): boolean =>
  before + behind === 1 && readBefore(points, first) === "word";

/** Whether a number stands in a row of slashes that counts: its neighbours are no parts of a date or a name. */
export function isInSlashRow(points: CodePoints, figure: Figure): boolean {
  if (points.at(figure.start - 1) !== "/" && points.at(figure.end) !== "/") return false;
  const row = rowAround(points, figure);
  const opening = points.at(row.first - 1);
  if (row.before + row.behind === 0 || !isSlashRow(points, row) || isLatin(opening) || "-–./:".includes(opening || "x"))
    return false;
  const unit = unitAt(points, row.last) ?? englishUnitAt(points, row.last);
  return unit ? !NO_COUNT.has(unit.unit) : (row.closing ?? figure).scale > 0;
}

const isSlashed = (points: CodePoints, { first, last }: Row): boolean => points.slice(first, last).includes("/");

/** 28.6/40.1/55.8亿元: three or more, or with a point; 1/3 is a part, and 5/6 a day. */
const isSlashRow = (points: CodePoints, { first, last, before, behind }: Row): boolean =>
  before + behind > 1 || points.slice(first, last).includes(".");

/** Three or more, behind a word of small letters: so that they count, whatever they count. */
export function isEnglishRow(points: CodePoints, { isEnglish, first, before, behind }: Row): boolean {
  if (!isEnglish || before + behind < 2) return false;
  const opening = readBefore(points, first);
  return opening === "word" || opening === "year-word";
}

/** Days of a month, and pages: 3, 4 and 5 May; pages 3, 4 and 5. */
export function isRowOfLabels(points: CodePoints, { first, last, before, behind }: Row): boolean {
  const opening = before > 0 ? readBefore(points, first) : "none";
  return opening === "label" || opening === "month" || (behind > 0 && isTimeAfter(points, last));
}

function numberBehind(points: CodePoints, end: number): Figure | undefined {
  const at = afterJoin(points, end);
  const figure = at !== undefined && arabicDigit(points.at(at)) !== undefined ? figureAt(points, at) : undefined;
  return figure && !isYear(points, figure) ? figure : undefined;
}

const isHanJoin = (points: CodePoints, at: number): boolean => JOINS.has(points.code(at)) || points.has("以及", at);

/** Behind 、, 以及, a comma, "and", or the last two. */
function afterJoin(points: CodePoints, end: number): number | undefined {
  if (isHanJoin(points, end)) return JOINS.has(points.code(end)) ? end + 1 : end + 2;
  const isComma = points.at(end) === "," && isSpace(points.at(end + 1));
  const space = isComma ? end + 1 : end;
  if (!isSpace(points.at(space))) return undefined;
  const and = wordsAfter(points, space, ["and"]);
  return and === undefined ? (isComma ? space + 1 : undefined) : and + 1;
}

/** Where the number begins that is joined to what begins at `at`; `at` where none is. */
function numberBefore(points: CodePoints, at: number): number {
  const end = beforeJoin(points, at);
  if (end === at) return at;
  let start = end;
  while (end - start < LONGEST && isDigitBefore(points, start, end)) start -= 1;
  const isLikeYear = end - start === 4 && endsYear(points, end);
  return start === end || isLikeYear ? at : start;
}

function beforeJoin(points: CodePoints, at: number): number {
  if (JOINS.has(points.code(at - 1))) return at - 1;
  if (!isSpace(points.at(at - 1))) return at;
  const and = points.at(at - 2) === "d" ? wordBeforeSpace(points, at) : undefined;
  const space = and?.word === "and" && isSpace(points.at(and.start - 1)) ? and.start : at;
  if (points.at(space - 2) === ",") return space - 2;
  return space === at ? at : space - 1;
}

/** A digit, or a comma or a point between two of them. */
function isDigitBefore(points: CodePoints, start: number, end: number): boolean {
  const point = points.at(start - 1);
  return arabicDigit(point) !== undefined || (start < end && point !== "" && ".,".includes(point));
}
