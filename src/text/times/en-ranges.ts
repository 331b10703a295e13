import type { CodePoints } from "../code-points.ts";
import type { DatePart } from "./date-part.ts";
import { enDateAt, yearTail } from "./en-dates.ts";
import { countsWhatFollows, dayOf, isInNumber } from "./en-numbers.ts";
import { isAlphanumeric, wordAfter, wordAt, wordBefore, type Word } from "./en-words.ts";

/** Two dates with what lies between them, or one. */
export interface DateRange {
  readonly first: DatePart;
  readonly second: DatePart | null;
  readonly end: number;
}

const DASHES = "-–—~";
const isDash = (point: string): boolean => point !== "" && DASHES.includes(point);

/** From May to July 2025, between March and June, 2023–2025, December 1–15, 2025. */
export function enRange(points: CodePoints, start: number, first: DatePart, dateAt: DateAt): DateRange {
  const alone = { first, second: null, end: first.end };
  if (first.vague) return alone;
  const joined = monthAfter(points, first);
  if (joined) return { first: withYearOf(joined, first), second: joined, end: joined.end };
  const at = afterRangeWord(points, start, first.end);
  if (at === undefined) return alone;
  const second = dateAt(points, at) ?? dayOfSameMonth(points, at, first);
  // The July–September quarter.
  if (second?.months && first.month === second.months[0]) return { first: second, second: null, end: second.end };
  if (!second || second.vague || !areAlike(first, second)) return alone;
  // 2023-2025-1 is a number of something.
  if (isDash(points.at(second.end)) && isAlphanumeric(points.at(second.end + 1))) return alone;
  return { first: withYearOf(second, first), second, end: second.end };
}

/** A date at a place, the end of a month among them. */
export type DateAt = (points: CodePoints, at: number) => DatePart | undefined;

/** July and August 2026, Q3 and Q4 2025: two months or quarters that follow each other are one time. */
function monthAfter(points: CodePoints, { month, months, day, year, last, end }: DatePart): DatePart | undefined {
  const isAlone = day === null && !last && year === null && (month !== null || months !== null);
  const and = isAlone ? wordAfter(points, end) : undefined;
  const at = and?.text === "and" ? wordAfter(points, and.end)?.start : undefined;
  const next = at === undefined ? undefined : enDateAt(points, at);
  if (!next || next.day !== null || next.last) return undefined;
  if (months) return next.months?.[0] === months[1] + 1 && next.year !== null ? next : undefined;
  return month !== null && next.month === (month % 12) + 1 ? next : undefined;
}

function afterRangeWord(points: CodePoints, start: number, end: number): number | undefined {
  if (isDash(points.at(end))) return isDash(points.at(end + 1)) ? undefined : afterTo(points, end + 1);
  const spaced = points.at(end) === " " && isDash(points.at(end + 1)) && points.at(end + 2) === " ";
  if (spaced) return end + 3;
  const word = wordAfter(points, end);
  if (!word) return undefined;
  const joins = word.text === "to" || word.text === "through" || word.text === "until" || word.text === "till";
  const between = word.text === "and" && isBetween(points, start);
  return joins || between ? wordAfter(points, word.end)?.start : undefined;
}

/** The July-to-September quarter. */
function afterTo(points: CodePoints, at: number): number {
  const isTo = wordAt(points, at)?.text === "to" && isDash(points.at(at + 2));
  return isTo ? at + 3 : at;
}

function isBetween(points: CodePoints, start: number): boolean {
  const word = wordBefore(points, start);
  return (word?.text === "the" ? wordBefore(points, word.start) : word)?.text === "between";
}

/** 15 in December 1–15. */
function dayOfSameMonth(points: CodePoints, at: number, { month, day }: DatePart): DatePart | undefined {
  const word = wordAt(points, at);
  const second = word && dayOf(word);
  if (!word || second === undefined || month === null || day === null) return undefined;
  // On 31 January 2026 to 23.99 million: what it rose to.
  if (isInNumber(points, word) || countsWhatFollows(points, word.end)) return undefined;
  return { ...fromTail(points, word.end), month, day: second };
}

function fromTail(points: CodePoints, at: number): DatePart {
  return { month: null, day: null, last: false, months: null, vague: false, short: false, reach: null, ...yearTail(points, at) };
}

/** Days with days, months with months, years with years: “in 2024 to May” is no range. */
function areAlike(first: DatePart, second: DatePart): boolean {
  const level = ({ day, month, months, last, anchor }: DatePart): string =>
    day !== null || last ? "day" : months ? "months" : month !== null || anchor?.unit === "month" ? "month" : "year";
  return level(first) === level(second) || (first.month !== null && second.month !== null);
}

/** The first takes the year that only the second says: November to February 2026 begins in 2025. */
function withYearOf(second: DatePart, first: DatePart): DatePart {
  if (first.year !== null || first.anchor !== null) return first;
  const [from, to] = [first.month ?? first.months?.[0] ?? 0, second.month ?? second.months?.[0] ?? 0];
  const back = from > to ? 1 : 0;
  const anchor = second.anchor?.unit === "year" ? { ...second.anchor, by: second.anchor.by - back } : null;
  return { ...first, year: second.year === null ? null : second.year - back, anchor };
}

/** The place behind “the ”. */
function afterThe(points: CodePoints, at: number): number | undefined {
  const the = wordAt(points, at);
  return the?.text === "the" ? wordAfter(points, the.end)?.start : undefined;
}

/** 1–15 December 2025, between 1 and 15 June, from the 3rd to the 9th of August. */
export function dayRangeAt(points: CodePoints, word: Word): DateRange | undefined {
  const day = dayOf(word);
  const to = day === undefined ? undefined : afterRangeWord(points, word.start, word.end);
  const at = to === undefined ? undefined : (afterThe(points, to) ?? to);
  const second = at === undefined ? undefined : enDateAt(points, at);
  if (
    day === undefined ||
    !second ||
    second.day === null ||
    second.month === null ||
    dayOf(wordAt(points, at ?? 0) as Word) === undefined
  ) {
    return undefined;
  }
  return { first: { ...second, day }, second, end: second.end };
}
