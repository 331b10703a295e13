import type { CodePoints } from "../code-points.ts";
import { datePart, type DatePart } from "./date-part.ts";
import { yearTail } from "./en-dates.ts";
import { countOf, ordinalDayOf, ordinalOf } from "./en-numbers.ts";
import { afterGap, isAlphanumeric, isSpace, wordAfter, wordAt, wordBefore, type Word } from "./en-words.ts";
import { foundDate, type Found } from "./said.ts";

const SIZES: ReadonlyMap<string, number> = new Map([
  ["half", 6],
  ["halves", 6],
  ["quarter", 3],
  ["quarters", 3],
]);

/** The first, second and third quarters of 2025: quarters that follow each other are one time. */
export function listedAt(points: CodePoints, word: Word): Found | undefined {
  const first = ordinalOf(word);
  return first === undefined ? undefined : listFrom(points, first, word.end);
}

function listFrom(points: CodePoints, first: number, at: number): Found | undefined {
  let last = first;
  for (let next = ordinalAfter(points, at); next && ordinalOf(next) === last + 1; next = ordinalAfter(points, next.end)) {
    last += 1;
    const noun = wordAfter(points, next.end);
    const size = noun && SIZES.get(noun.text);
    if (!noun || size === undefined) continue;
    const [from, to] = [monthsOf(first, size), monthsOf(last, size)];
    return from && to && foundDate(datePart({ ...yearTail(points, noun.end), months: [from[0], to[1]] }));
  }
  return undefined;
}

const LENGTHS: ReadonlyMap<string, number> = new Map([["month", 1], ["months", 1], ...SIZES]);
/** What only a year has: “the last quarter” may be the one before this. */
const OF_A_YEAR: ReadonlyMap<string, "first" | "last"> = new Map([
  ["final", "last"],
  ["closing", "last"],
  ["opening", "first"],
]);

/** The last two months of 2025, the last quarter of the year, the closing quarter, the opening quarter of last year. */
export function endOfYearAt(points: CodePoints, word: Word): Found | undefined {
  const side = OF_A_YEAR.get(word.text);
  if (side === undefined && word.text !== "last") return undefined;
  const next = wordAfter(points, word.end);
  const count = next && countOf(next);
  const noun = count === undefined ? next : wordAfter(points, next?.end ?? word.end);
  const size = (count ?? 1) * ((noun && LENGTHS.get(noun.text)) ?? 12);
  if (!noun || size >= 12) return undefined;
  const tail = yearTail(points, noun.end);
  if (side === undefined && tail.end === noun.end) return undefined;
  return foundDate(datePart({ ...tail, months: side === "first" ? [1, size] : [13 - size, 12] }));
}

/** Behind a comma, “and” or “or”, or both. */
function ordinalAfter(points: CodePoints, at: number): Word | undefined {
  const comma = points.at(at) === "," ? at + 1 : at;
  const word = wordAfter(points, comma);
  const joined = word && (word.text === "and" || word.text === "or") ? wordAfter(points, word.end) : word;
  const isListed = comma > at || joined !== word;
  return isListed && joined && ordinalOf(joined) !== undefined ? joined : undefined;
}

function monthsOf(ordinal: number, size: number): readonly [number, number] | undefined {
  return ordinal * size > 12 ? undefined : [(ordinal - 1) * size + 1, ordinal * size];
}

const PREPOSITIONS = new Set("in of for than from over against after during on".split(" "));
const WINDOW = 120;

/** In the second, the third's: without its noun, in a sentence that has named a quarter or a half-year. */
export function otherAt(points: CodePoints, word: Word): Found | undefined {
  const ordinal = ordinalOf(word);
  const the = ordinal === undefined ? undefined : wordBefore(points, word.start);
  const before = the?.text === "the" ? wordBefore(points, the.start) : undefined;
  if (ordinal === undefined || before === undefined || !PREPOSITIONS.has(before.text) || !standsAlone(points, word.end)) {
    return undefined;
  }
  const text = points.slice(Math.max(0, before.start - WINDOW), before.start).toLowerCase();
  const sentence = text.slice(Math.max(...[". ", "! ", "? ", "\n"].map((mark) => text.lastIndexOf(mark))) + 1);
  const named = [...sentence.matchAll(/\b(?:first|second|third|fourth|1st|2nd|3rd|4th)[ -](half|quarter)\b|\b[qh][1-4]\b/g)].at(
    -1,
  );
  const noun = named && (named[1] ?? (named[0].startsWith("q") ? "quarter" : "half"));
  const months = noun === undefined ? undefined : monthsOf(ordinal, SIZES.get(noun) ?? 12);
  return months && { end: word.end, said: { kind: "other", part: datePart({ end: word.end, months }) } };
}

/** No noun follows: a mark, 's or a small word. */
function standsAlone(points: CodePoints, end: number): boolean {
  const mark = points.at(end);
  if (mark === "’" || mark === "'") return points.at(end + 1) === "s";
  if (mark === "" || (!isSpace(mark) && mark !== "-" && !isAlphanumeric(mark))) return true;
  const next = wordAt(points, afterGap(points, end));
  return next === undefined || SMALL.has(next.text);
}

const SMALL = new Set("and or but to when while as with after before at it was is had of the a an in on".split(" "));
const BEFORE_DAY = new Set("on by from to until of since through and".split(" "));

/** The 6th, behind 5 February: a later day of that month. */
export function dayAloneAt(points: CodePoints, word: Word): DatePart | undefined {
  const day = ordinalDayOf(word);
  const the = day === undefined ? undefined : wordBefore(points, word.start);
  const before = the?.text === "the" ? wordBefore(points, the.start) : undefined;
  if (day === undefined || before === undefined || !BEFORE_DAY.has(before.text)) return undefined;
  return standsAlone(points, word.end) ? datePart({ end: word.end, day }) : undefined;
}
