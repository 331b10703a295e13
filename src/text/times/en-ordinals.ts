import type { CodePoints } from "../code-points.ts";
import { numberOfMonth } from "../english-months.ts";
import { datePart, type DatePart } from "./date-part.ts";
import { yearTail } from "./en-dates.ts";
import { countOf, ordinalDayOf, ordinalOf } from "./en-numbers.ts";
import { afterGap, afterWords, isAlphanumeric, isSpace, wordAfter, wordAt, wordBefore, type Word } from "./en-words.ts";
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
  if (side === undefined && tail.end === noun.end && !isLeft(points, word)) return undefined;
  return foundDate(datePart({ ...tail, months: side === "first" ? [1, size] : [13 - size, 12] }));
}

/** That left 19.6 billion to the last quarter: of the year that was told. */
function isLeft(points: CodePoints, word: Word): boolean {
  const the = wordBefore(points, word.start);
  const to = the?.text === "the" ? wordBefore(points, the.start) : undefined;
  if (to?.text !== "to" && to?.text !== "for" && to?.text !== "in") return false;
  return /\b(?:left|leaves|leaving)\b(?:(?!\. |;|\n).)*$/.test(points.slice(Math.max(0, to.start - LEFT), to.start));
}
const LEFT = 40;

const ELAPSED = new Set([3, 6, 9]);
const YIELDED = new Set(
  "had brought yielded produced summed totalled totaled came added saw gave made took earned therefore thus".split(" "),
);
const FOR = new Set("for in over".split(" "));

/** Nine months had yielded 53 million; for the six months: the first of the year. For the half-year. */
export function elapsedAt(points: CodePoints, word: Word): Found | undefined {
  const count = word.text === "half" ? 6 : (countOf(word) ?? 0);
  const end = ELAPSED.has(count) ? afterWords(points, word.end, [word.text === "half" ? "year" : "months"]) : undefined;
  if (end === undefined) return undefined;
  // Nine months of 2025 had produced 53 million.
  const tail = yearTail(points, end);
  if (tail.year !== null || tail.anchor !== null) return foundDate(datePart({ ...tail, months: [1, count] }));
  const the = wordBefore(points, word.start);
  const isFor = the?.text === "the" && FOR.has(wordBefore(points, the.start)?.text ?? "");
  const verb = wordAfter(points, end)?.text ?? "";
  const isHalfYear = word.text === "half" && the?.text === "the" && wordBefore(points, the.start) === undefined;
  const isAlone = the === undefined || LEADS.has(the.text) || isHalfYear;
  const isElapsed = isFor ? !/^[a-z]/.test(verb) || verb === "it" : isAlone && YIELDED.has(verb);
  return isElapsed ? foundDate(datePart({ end, months: [1, count] })) : undefined;
}
const LEADS = new Set("since as and but that when while".split(" "));

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

/** In the second, the third's, in the next, and the third: without its noun, in a sentence that has named a quarter or a half-year. */
export function otherAt(points: CodePoints, word: Word): Found | undefined {
  const ordinal = ordinalOf(word);
  const by = STEPS.get(word.text);
  const the = ordinal === undefined && by === undefined ? undefined : wordBefore(points, word.start);
  const before = the?.text === "the" ? wordBefore(points, the.start) : undefined;
  if (!the || the.text !== "the") return undefined;
  const isPlaced = before !== undefined && (PREPOSITIONS.has(before.text) || isJoined(points, before));
  const isToldNext = ordinal !== undefined && isListedNext(points, the, before) && isNumber(points, afterGap(points, word.end));
  if (!(isPlaced && standsAlone(points, word.end)) && !isToldNext) return undefined;
  const noun = partNamedBefore(points, the.start);
  if (by !== undefined) {
    const length = noun === undefined ? undefined : LENGTH_OF[noun];
    return length && { end: word.end, said: { kind: "moved", ...length, by: by * length.by } };
  }
  const months = noun === undefined || ordinal === undefined ? undefined : monthsOf(ordinal, SIZES.get(noun) ?? 12);
  return months && { end: word.end, said: { kind: "other", part: datePart({ end: word.end, months }) } };
}

/** In the next, counted in what was named. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ["next", 1],
  ["following", 1],
]);

/** And 20.8 million in the one after that: one more of what was named. */
export function oneBesideAt(points: CodePoints, word: Word): Found | undefined {
  if (word.text !== "one" || wordBefore(points, word.start)?.text !== "the") return undefined;
  const side = wordAfter(points, word.end);
  const end = side && (afterWords(points, side.end, ["that"]) ?? afterWords(points, side.end, ["it"]));
  const by = side === undefined ? 0 : side.text === "after" ? 1 : side.text === "before" ? -1 : 0;
  const noun = end === undefined || by === 0 ? undefined : partNamedBefore(points, word.start);
  const length = noun === undefined ? undefined : LENGTH_OF[noun];
  return length && end !== undefined ? { end, said: { kind: "moved", ...length, by: by * length.by } } : undefined;
}
const LENGTH_OF = { quarter: { unit: "quarter", by: 1 }, half: { unit: "month", by: 6 } } as const;

/** The first quarter and the third. */
function isJoined(points: CodePoints, and: Word): boolean {
  const noun = and.text === "and" ? wordBefore(points, and.start) : undefined;
  return noun?.text === "quarter" || noun?.text === "half";
}

/** The second quarter gave 130 million, the third 146 million; and the fourth 11.3 billion: a number follows at once. */
const isListedNext = (points: CodePoints, the: Word, before: Word | undefined): boolean =>
  before === undefined ? ",;".includes(points.at(the.start - 2)) : before.text === "and";

function isNumber(points: CodePoints, at: number): boolean {
  const word = "$€£¥".includes(points.at(at)) ? wordAt(points, at + 1) : wordAt(points, at);
  const next = word && CURRENCIES.has(word.text) ? wordAfter(points, word.end) : word;
  return next !== undefined && /^(?:rmb|hk)?\d/.test(next.text);
}
const CURRENCIES = new Set(["rmb", "hk", "us", "usd", "cny", "hkd"]);

/** Quarter or half, as its sentence named one last. */
function partNamedBefore(points: CodePoints, end: number): "quarter" | "half" | undefined {
  const text = points.slice(Math.max(0, end - WINDOW), end).toLowerCase();
  const sentence = text.slice(Math.max(...[". ", "! ", "? ", "\n"].map((mark) => text.lastIndexOf(mark))) + 1);
  const named = [
    ...sentence.matchAll(
      /\b(?:first|second|third|fourth|1st|2nd|3rd|4th|following|next|previous)[ -](half|quarter)\b|\b[qh][1-4]\b/g,
    ),
  ].at(-1);
  if (!named) return undefined;
  const isQuarter = named[1] === undefined ? named[0].startsWith("q") : named[1] === "quarter";
  return isQuarter ? "quarter" : "half";
}

/** No noun follows: a mark, 's or a small word. */
function standsAlone(points: CodePoints, end: number): boolean {
  const mark = points.at(end);
  if (mark === "’" || mark === "'") return points.at(end + 1) === "s";
  if (mark === "" || (!isSpace(mark) && mark !== "-" && !isAlphanumeric(mark))) return true;
  const next = wordAt(points, afterGap(points, end));
  return next === undefined || SMALL.has(next.text);
}

const SMALL = new Set(
  "and or but to when while as with after before at it was were is had has brought of the a an in on".split(" "),
);
const BEFORE_DAY = new Set("on by from to until of since through and".split(" "));

/** By the seventh; from the third to the second is a place in an order. */
const BEFORE_SPELLED = new Set(["on", "by", "until", "since"]);

function isMonthNamedBefore(points: CodePoints, end: number): boolean {
  const words = points.slice(Math.max(0, end - WINDOW), end).match(/\b[A-Z][a-z]+\b/g) ?? [];
  return words.some((word) => numberOfMonth(word.toLowerCase()) !== undefined);
}

/** The 6th, behind 5 February: a later day of that month. */
export function dayAloneAt(points: CodePoints, word: Word): DatePart | undefined {
  const day = ordinalDayOf(word);
  const the = day === undefined ? undefined : wordBefore(points, word.start);
  const before = the?.text === "the" ? wordBefore(points, the.start) : undefined;
  if (day === undefined || before === undefined || !BEFORE_DAY.has(before.text)) return undefined;
  const isSpelled = /^[a-z]/.test(word.text);
  if (isSpelled && !(BEFORE_SPELLED.has(before.text) && isMonthNamedBefore(points, before.start))) return undefined;
  return standsAlone(points, word.end) ? datePart({ end: word.end, day }) : undefined;
}
