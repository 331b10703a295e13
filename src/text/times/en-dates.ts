import type { CodePoints } from "../code-points.ts";
import { datePart, fullYear, type Anchor, type DatePart } from "./date-part.ts";
import { countOf, dayAfter, dayOf, ordinalOf, spelledDayOf, yearNumberAt } from "./en-numbers.ts";
import { afterGap, afterPoint, afterWords, isPossessive, monthOf, wordAfter, wordAt, wordBefore, type Word } from "./en-words.ts";
import type { Unit } from "./calendar.ts";
import type { Found } from "./said.ts";

export const EN_UNITS: ReadonlyMap<string, Unit> = new Map([
  ["year", "year"],
  ["month", "month"],
  ["quarter", "quarter"],
  ["day", "day"],
  ["week", "week"],
]);
/** “This” is reckoned from the text's date, “the previous” from the time told before. */
const ANCHOR_WORDS: ReadonlyMap<string, readonly [Anchor["of"], number]> = new Map([
  ["this", ["text", 0]],
  ["last", ["text", -1]],
  ["next", ["text", 1]],
  ["current", ["text", 0]],
  ["previous", ["before", -1]],
  ["prior", ["before", -1]],
  ["preceding", ["before", -1]],
  ["following", ["before", 1]],
  ["same", ["before", 0]],
  ["that", ["before", 0]],
]);
export const SEASONS: ReadonlySet<string> = new Set(["spring", "summer", "autumn", "winter"]);
const DAYS: ReadonlyMap<string, number> = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tomorrow", 1],
]);

/** The date, period or unit of time that begins at this word: 31 December 2025, Q3 2025, last year, the first half. */
export function enDateAt(points: CodePoints, at: number): DatePart | undefined {
  const word = wordAt(points, at);
  if (!word) return undefined;
  if (word.text === "the") {
    const next = wordAfter(points, word.end);
    return next && next.text !== "the" ? enDateAt(points, next.start) : undefined;
  }
  const day = DAYS.get(word.text);
  if (day !== undefined) return datePart({ end: word.end, anchor: { of: "text", unit: "day", by: day } });
  return (
    fiscalAt(points, word) ??
    christmasAt(points, word) ??
    monthFirstAt(points, word) ??
    slashedAt(points, word) ??
    dayFirstAt(points, word) ??
    codeAt(points, word) ??
    yearFirstAt(points, word) ??
    stretchAt(points, word) ??
    anchoredAt(points, word)
  );
}

interface YearTail {
  readonly year: number | null;
  readonly anchor: Anchor | null;
  readonly end: number;
}

/** What says the year behind a month, quarter or half: “, 2025”, “of 2025”, “last year”, “of the previous year”. */
export function yearTail(points: CodePoints, at: number): YearTail {
  const none = { year: null, anchor: null, end: at };
  const comma = points.at(at) === "," ? at + 1 : at;
  const year = yearNumberAt(points, afterGap(points, comma));
  if (year && afterGap(points, comma) > at) return { year: year.value, anchor: null, end: year.end };
  const of = afterWords(points, at, ["of"]) ?? afterWords(points, at, ["in"]);
  const ofYear = of === undefined ? undefined : yearNumberAt(points, afterGap(points, of));
  if (ofYear) return { year: ofYear.value, anchor: null, end: ofYear.end };
  const start = (of === undefined ? undefined : afterWords(points, of, ["the"])) ?? of ?? at;
  // The first half of the year says no more than the first half.
  const bare = of === undefined ? undefined : afterWords(points, of, ["the", "year"]);
  if (bare !== undefined) return { ...none, end: bare };
  const word = wordAfter(points, start);
  const anchored = word && anchoredAt(points, word);
  return anchored?.anchor?.unit === "year" ? { year: null, anchor: anchored.anchor, end: anchored.end } : none;
}

/** December 2025, Dec. 31, 2025, December 31st, June of last year, and December alone. */
function monthFirstAt(points: CodePoints, word: Word): DatePart | undefined {
  const month = monthOf(word);
  if (month === undefined) return undefined;
  const end = afterPoint(points, word);
  const quarter = wordAfter(points, end);
  if (quarter?.text === "quarter" && month % 3 === 0)
    return datePart({ ...yearTail(points, quarter.end), months: [month - 2, month] });
  const day = dayAfter(points, end);
  if (!day) return ofQuarter(points, datePart({ ...yearTail(points, end), month }));
  return datePart({ ...yearTail(points, day.end), month, day: day.value });
}

/** The December 2025 quarter, which ends with that month. */
function ofQuarter(points: CodePoints, part: DatePart): DatePart {
  const end = part.year === null ? undefined : afterWords(points, part.end, ["quarter"]);
  const month = part.month ?? 0;
  return end === undefined || month % 3 !== 0 ? part : { ...part, month: null, months: [month - 2, month], end };
}

/** 31 December 2025, the 31st of December, 31 December. */
function dayFirstAt(points: CodePoints, word: Word): DatePart | undefined {
  const spelled = dayOf(word) === undefined ? spelledDayOf(word) : undefined;
  const day = dayOf(word) ?? spelled;
  const of = day === undefined ? undefined : afterWords(points, word.end, ["of"]);
  // The seventh of February; the second of May and June is none of the two.
  if (day === undefined || (spelled !== undefined && of === undefined)) return undefined;
  const month = wordAfter(points, of ?? word.end);
  const number = month && monthOf(month);
  if (number === undefined || !month) return undefined;
  // The second of May’s lists.
  if (spelled !== undefined && isPossessive(points, month.end)) return undefined;
  return datePart({ ...yearTail(points, afterPoint(points, month)), month: number, day });
}

/** 15/08/2026, 8/15/2026: where both numbers may be the month, nobody can say which is. */
function slashedAt(points: CodePoints, word: Word): DatePart | undefined {
  const second = points.at(word.end) === "/" ? wordAt(points, word.end + 1) : undefined;
  const year = second && points.at(second.end) === "/" ? wordAt(points, second.end + 1) : undefined;
  if (!second || !year || !/^(?:19|20)\d\d$/.test(year.text) || points.at(year.end) === "/") return undefined;
  const [a, b] = [word, second].map(({ text }) => (/^\d\d?$/.test(text) ? Number(text) : NaN));
  if (a === undefined || b === undefined || !(a >= 1 && b >= 1 && Math.min(a, b) <= 12 && Math.max(a, b) <= 31)) return undefined;
  const [month, day] = a > 12 ? [b, a] : [a, b];
  return datePart({ end: year.end, year: Number(year.text), month, day, vague: a <= 12 && b <= 12 && a !== b });
}

/** Q3 2025, H1 2025, 2025Q3, 3Q25, 1H 2025. */
function codeAt(points: CodePoints, word: Word): DatePart | undefined {
  const match = /^(\d{4}|\d{2})?(?:([qh])([1-4])|([1-4])([qh]))(\d{4}|\d{2})?$/.exec(word.text);
  if (!match) return undefined;
  const [, before, letter, digit, digitFirst, letterAfter, after] = match;
  if (before !== undefined && (after !== undefined || digitFirst !== undefined)) return undefined;
  const months = monthsOfCode(letter ?? letterAfter ?? "", Number(digit ?? digitFirst));
  const written = before ?? after;
  if (!months) return undefined;
  if (written === undefined) return codeTail(points, word, months);
  const year = written.length === 2 ? fullYear(Number(written)) : Number(written);
  return datePart({ end: word.end, year, months });
}

/** Q2 2026, Q2 ’26, and Q2 FY26, which is of a year that begins when only its company can say. */
function codeTail(points: CodePoints, word: Word, months: readonly [number, number]): DatePart {
  const next = wordAfter(points, afterWords(points, word.end, ["of"]) ?? word.end);
  const fiscal = next && fiscalAt(points, next);
  if (fiscal) return fiscal;
  const mark = afterGap(points, word.end);
  const short = points.at(mark) === "’" || points.at(mark) === "'" ? wordAt(points, mark + 1) : undefined;
  if (!short || !/^\d\d$/.test(short.text)) return datePart({ ...yearTail(points, word.end), months });
  return datePart({ end: short.end, year: fullYear(Number(short.text)), months });
}

function monthsOfCode(letter: string, number: number): readonly [number, number] | undefined {
  const size = letter === "q" ? 3 : 6;
  return number * size <= 12 ? [(number - 1) * size + 1, number * size] : undefined;
}

/** 2025 Q3, and 2025; whether a bare number may be a year is for the words before it to say. */
function yearFirstAt(points: CodePoints, word: Word): DatePart | undefined {
  const year = yearNumberAt(points, word.start);
  if (!year) return undefined;
  const code = wordAfter(points, year.end);
  const match = code && /^([qh])([1-4])$/.exec(code.text);
  const months = match ? monthsOfCode(match[1] ?? "", Number(match[2])) : undefined;
  return months && code ? datePart({ end: code.end, year: year.value, months }) : datePart({ end: year.end, year: year.value });
}

/** First half of 2025, the third quarter, first nine months of this year, full year 2025, the year 2025. */
function stretchAt(points: CodePoints, word: Word): DatePart | undefined {
  if (word.text === "full" || word.text === "calendar" || word.text === "whole") {
    const year = afterWords(points, word.end, ["year"]);
    return wholeYearAt(points, year ?? word.end) ?? (year === undefined ? undefined : fullYearAt(points, word, year));
  }
  if (word.text === "year") return wholeYearAt(points, word.end);
  const ordinal = ordinalOf(word) ?? LATTER.get(word.text);
  const next = wordAfter(points, word.end);
  if (ordinal === undefined || !next) return undefined;
  const count = countOf(next);
  if (count !== undefined) return countedAt(points, next, { ordinal, count });
  if (LATTER.has(word.text) && next.text !== "half") return undefined;
  const size = { half: 6, halves: 6, quarter: 3, quarters: 3 }[next.text];
  return size === undefined || ordinal * size > 12
    ? undefined
    : stretch(points, next.end, [(ordinal - 1) * size + 1, ordinal * size]);
}

/** The latter half, the back half. */
const LATTER: ReadonlyMap<string, number> = new Map([
  ["latter", 2],
  ["back", 2],
]);

/** First nine months, first three quarters, second six months. */
function countedAt(
  points: CodePoints,
  { end }: Word,
  { ordinal, count }: { readonly ordinal: number; readonly count: number },
): DatePart | undefined {
  const months = afterWords(points, end, ["months"]);
  const after = months ?? afterWords(points, end, ["quarters"]);
  const size = months === undefined ? count * 3 : count;
  const isOfYear = ordinal === 1 ? size <= 12 : ordinal === 2 && size === 6;
  return after === undefined || !isOfYear ? undefined : stretch(points, after, [(ordinal - 1) * size + 1, ordinal * size]);
}

/** “The first half of the list” is no time. */
function stretch(points: CodePoints, end: number, months: readonly [number, number]): DatePart | undefined {
  const tail = yearTail(points, end);
  const fiscal = wordAfter(points, afterWords(points, end, ["of"]) ?? end);
  if (fiscal && isFiscal(fiscal)) return fiscalAt(points, fiscal);
  return tail.end === end && afterWords(points, end, ["of"]) !== undefined ? undefined : datePart({ ...tail, months });
}

const OVER = new Set(["for", "in", "over", "during"]);

/** For the full year, full-year revenue: 全年. */
function fullYearAt(points: CodePoints, { text, start, end }: Word, at: number): DatePart | undefined {
  const the = wordBefore(points, start);
  const isOver = the?.text === "the" && OVER.has(wordBefore(points, the.start)?.text ?? "");
  const isAdjective = text === "full" && points.at(end) === "-" && the?.text !== "a";
  return isOver || isAdjective ? datePart({ ...yearTail(points, at), months: [1, 12] }) : undefined;
}

function wholeYearAt(points: CodePoints, at: number | undefined): DatePart | undefined {
  const year = at === undefined ? undefined : yearNumberAt(points, afterGap(points, at));
  return year && datePart({ end: year.end, year: year.value });
}

const isFiscal = ({ text }: Word): boolean => text === "fiscal" || text === "financial" || /^fy\d{0,4}$/.test(text);

/** Fiscal year 2025, FY2025, fiscal third quarter: begins when only its company can say. */
function fiscalAt(points: CodePoints, word: Word): DatePart | undefined {
  if (!isFiscal(word)) return undefined;
  let { end } = word;
  let next = wordAfter(points, end);
  const named = next !== undefined && (/^(?:\d{4}|\d{2}|year|q[1-4])$/.test(next.text) || ordinalOf(next) !== undefined);
  if (!named && !/\d/.test(word.text)) return undefined;
  for (
    let words = 0;
    next && words < 4 && /^(?:\d{4}|\d{2}|years?|q[1-4]|quarter|half|first|second|third|fourth|of)$/.test(next.text);
    words += 1
  ) {
    end = next.end;
    next = wordAfter(points, end);
  }
  if (points.at(end) === "/" && dayOrYear(wordAt(points, end + 1))) end = wordAt(points, end + 1)?.end ?? end;
  return datePart({ end, vague: true });
}

const dayOrYear = (word: Word | undefined): boolean => word !== undefined && /^\d{2}(?:\d{2})?$/.test(word.text);

/** Last year, this quarter, the previous month, the same day. */
function anchoredAt(points: CodePoints, word: Word): DatePart | undefined {
  if (word.text === "the") {
    const next = wordAfter(points, word.end);
    return next && next.text !== "the" ? anchoredAt(points, next) : undefined;
  }
  const anchor = ANCHOR_WORDS.get(word.text);
  const named = anchor && wordAfter(points, word.end);
  const unit = named && EN_UNITS.get(named.text);
  if (named && anchor?.[0] === "text" && SEASONS.has(named.text)) {
    // Last winter may be of either year.
    const ofThisYear = anchor[1] === 0 ? ({ of: "text", unit: "year", by: 0 } as const) : null;
    return datePart({ end: named.end, vague: true, anchor: ofThisYear });
  }
  if (named && monthOf(named) !== undefined) return anchoredMonth(points, word.text, named);
  if (!anchor || !named || unit === undefined) return undefined;
  const byDay = unit === "day" ? dayAnchor(word.text) : isNextOfTold(points, word) ? (["before", 1] as const) : anchor;
  if (byDay === undefined) return undefined;
  return datePart({ end: named.end, anchor: { of: byDay[0], unit, by: byDay[1] }, vague: unit === "week" });
}

/** “The next year, 446 were filed” goes on from the year that was told; “in the next year” and “next year” do not. */
function isNextOfTold(points: CodePoints, { text, start }: Word): boolean {
  const the = text === "next" ? wordBefore(points, start) : undefined;
  return the?.text === "the" && wordBefore(points, the.start) === undefined;
}

/** “This June” is of the text's year, “that June” of the year told before; of others only nearestMonthAt knows. */
function anchoredMonth(points: CodePoints, text: string, named: Word): DatePart | undefined {
  const month = bareMonthAt(points, named);
  if (!month || text === "same" || text === "current") return undefined;
  const of = { this: "text", that: "before" } as const;
  if (text === "this" || text === "that") return { ...month, anchor: { of: of[text], unit: "year", by: 0 } };
  return { ...month, vague: true };
}

/** By Christmas is some day of December, as far as anybody counts; since Christmas begins with its 25th. */
function christmasAt(points: CodePoints, word: Word): DatePart | undefined {
  const before = word.text === "christmas" ? wordBefore(points, word.start)?.text : undefined;
  if (before === undefined || !BEFORE_CHRISTMAS.has(before)) return undefined;
  return datePart({ ...yearTail(points, word.end), month: 12, day: before === "since" ? 25 : null });
}
const BEFORE_CHRISTMAS = new Set(["by", "before", "until", "since"]);

/** A month or a day of a month, and no year. */
function bareMonthAt(points: CodePoints, word: Word): DatePart | undefined {
  const month = monthFirstAt(points, word);
  return month?.year === null && month.anchor === null ? month : undefined;
}

/** Last June, next March, the following March. */
export function nearestMonthAt(points: CodePoints, word: Word): Found | undefined {
  const anchor = ANCHOR_WORDS.get(word.text);
  const named = anchor && wordAfter(points, word.end);
  const part = named && bareMonthAt(points, named);
  if (!part || !anchor) return undefined;
  const [of, by] = anchor;
  return by === 1 || by === -1 ? { end: part.end, said: { kind: "nearest", of, part, by } } : undefined;
}

/** The end of last September. */
export function endOfNearestAt(points: CodePoints, { text, end }: Word): Found | undefined {
  const of = text === "end" || text === "close" ? afterWords(points, end, ["of"]) : undefined;
  const next = of === undefined ? undefined : wordAfter(points, of);
  const found = next && nearestMonthAt(points, next);
  if (found?.said.kind !== "nearest" || found.said.part.day !== null) return undefined;
  return { ...found, said: { ...found.said, part: { ...found.said.part, last: true } } };
}

/** “The next day” follows the day told before; “the last day” is of something, and “this day” of nothing. */
function dayAnchor(text: string): readonly [Anchor["of"], number] | undefined {
  if (text === "next") return ["before", 1];
  return text === "last" || text === "this" || text === "current" ? undefined : ANCHOR_WORDS.get(text);
}
