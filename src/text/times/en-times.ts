import type { CodePoints } from "../code-points.ts";
import { adjectiveAt, ENDING, isPossessive, mayBeBare, seasonAt } from "./en-bare.ts";
import { enDateAt, EN_UNITS, nearestMonthAt, SEASONS, yearTail } from "./en-dates.ts";
import { countOf } from "./en-numbers.ts";
import { dayAloneAt, endOfYearAt, listedAt, otherAt } from "./en-ordinals.ts";
import { dayRangeAt, enRange, type DateRange } from "./en-ranges.ts";
import { weekAt } from "./en-weeks.ts";
import { afterGap, afterWords, isFigures, wordAfter, wordAt, wordBefore, type Word } from "./en-words.ts";
import { inYears, type Length, type Unit } from "./calendar.ts";
import { datePart, type DatePart } from "./date-part.ts";
import type { Found, Said } from "./said.ts";

/** Words of a time; `second` is the end of a range. */
export interface FoundRange extends Found {
  readonly second: DatePart | null;
}

/** The time that begins at this word or number. */
export function enTimeAt(points: CodePoints, at: number): FoundRange | undefined {
  const word = wordAt(points, at);
  if (!word || (!OPENERS.has(word.text) && !isCode(word.text))) return undefined;
  const plain =
    nowAt(points, word) ??
    vagueAt(points, word) ??
    endOfYearAt(points, word) ??
    windowAt(points, word) ??
    weekAt(points, word) ??
    sameAt(points, word) ??
    nearestMonthAt(points, word) ??
    listedAt(points, word) ??
    otherAt(points, word) ??
    lengthAt(points, word) ??
    seasonAt(points, word);
  if (plain) return { ...plain, second: null };
  const range = dayRangeAt(points, word) ?? dateAt(points, word);
  return range && { said: { kind: "date", part: range.first }, second: range.second, end: range.end };
}

/** Every word that a time begins with: all others are passed over. */
const OPENERS = new Set(
  (
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "first second third fourth end close year years month quarter half day week early late mid middle beginning start spring summer autumn winter " +
    "this last next current past previous prior preceding following same that corresponding comparable recent yesterday today tomorrow " +
    "now currently to so at ytd a an one two three four five six seven eight nine ten eleven twelve full calendar fiscal financial fy recently fortnight final closing opening"
  ).split(" "),
);

/** Begins with a digit, or is Q3, H1 or FY25. */
function isCode(text: string): boolean {
  const first = text.charAt(0);
  if (first >= "0" && first <= "9") return true;
  return text.length <= 6 && (first === "q" || first === "h" || text.startsWith("fy")) && /\d$/.test(text);
}

const date = (part: DatePart): Found => ({ end: part.end, said: { kind: "date", part } });
const NOW: Said = { kind: "now" };
const VAGUE: Said = { kind: "vague" };

/** Now, to date, so far, so far this year, year to date. */
function nowAt(points: CodePoints, word: Word): Found | undefined {
  const { end, text } = word;
  if (text === "now") return wordBefore(points, word.start)?.text === "from" ? undefined : { end, said: NOW };
  if (text === "currently") return { end, said: NOW };
  const thisYear = { of: "text", unit: "year", by: 0 } as const;
  if (text === "ytd") return date(datePart({ end, anchor: thisYear, reach: "since" }));
  const toDate = text === "year" ? afterWords(points, end, ["to", "date"]) : undefined;
  if (toDate !== undefined) return date(datePart({ end: toDate, anchor: thisYear, reach: "since" }));
  const phrase = { to: "date", so: "far", at: "present" }[text];
  const after = phrase === undefined ? undefined : afterWords(points, end, [phrase]);
  if (after === undefined) return undefined;
  const start = text === "so" ? enDateAt(points, afterGap(points, afterWords(points, after, ["in"]) ?? after)) : undefined;
  return start ? date({ ...start, reach: "since" }) : { end: after, said: NOW };
}

const PARTS = new Set(["early", "late", "mid", "middle", "beginning", "start"]);

/** Early 2025, mid-2025, the beginning of June, the start of the year, spring 2025, by the summer, in recent years. */
function vagueAt(points: CodePoints, word: Word): Found | undefined {
  const { text, end } = word;
  if (text === "recently") return { end, said: VAGUE };
  if (text === "recent" || text === "past") {
    const few = afterWords(points, end, ["few"]) ?? (text === "recent" ? end : undefined);
    const unit = few === undefined ? undefined : wordAfter(points, few);
    return unit && unitOf(unit) && unit.text.endsWith("s") ? { end: unit.end, said: VAGUE } : undefined;
  }
  if (!PARTS.has(text) && !SEASONS.has(text)) return undefined;
  const of = afterWords(points, end, ["of"]);
  if (of === undefined && SEASONS.has(text) && isTheSeason(points, word)) return { end, said: VAGUE };
  if (of === undefined && (text === "beginning" || text === "start" || text === "middle")) return undefined;
  const year = of === undefined ? undefined : afterWords(points, of, ["the", "year"]);
  if (year !== undefined && !SEASONS.has(text)) return { end: year, said: VAGUE };
  const part = enDateAt(points, afterGap(points, of ?? end));
  if (!part || (SEASONS.has(text) && part.month !== null)) return undefined;
  return date({ ...part, vague: true });
}

const BEFORE_SEASON = new Set("by since in over during until this".split(" "));

/** By the summer. */
function isTheSeason(points: CodePoints, { start }: Word): boolean {
  const the = wordBefore(points, start);
  return the?.text === "the" && BEFORE_SEASON.has(wordBefore(points, the.start)?.text ?? "");
}

const unitOf = ({ text }: Word): Unit | undefined =>
  EN_UNITS.get(text) ?? (text.endsWith("s") ? EN_UNITS.get(text.slice(0, -1)) : undefined);

/** The past two years, the last 12 months, the following three months; “the last year” is the year before this one. */
function windowAt(points: CodePoints, { text, end }: Word): Found | undefined {
  const side = { previous: -1, preceding: -1, prior: -1, following: 1 }[text];
  if (text !== "past" && text !== "last" && text !== "next" && side === undefined) return undefined;
  const next = wordAfter(points, end);
  if (!next) return undefined;
  const count = countOf(next);
  const named = count === undefined ? next : wordAfter(points, next.end);
  if (!named || (count === undefined && text !== "past")) return undefined;
  if (named.text === "decade" && text === "past") return { end: named.end, said: { kind: "window", unit: "year", count: 10 } };
  const unit = unitOf(named);
  if (unit === undefined) return undefined;
  const length = inYears({ unit, count: count ?? 1 });
  if (side !== undefined) return { end: named.end, said: { kind: "beside", ...length, side: side > 0 ? 1 : -1 } };
  return { end: named.end, said: text === "next" ? VAGUE : { kind: "window", ...length } };
}

const PERIODS = new Set(["period", "time", "stage", "point", "quarter", "month", "half", "day"]);

/** The same period last year, the corresponding period of 2024, the same month a year earlier, the same day. */
function sameAt(points: CodePoints, { text, end }: Word): Found | undefined {
  if (text !== "same" && text !== "corresponding" && text !== "comparable") return undefined;
  const noun = wordAfter(points, end);
  if (!noun || !PERIODS.has(noun.text)) return undefined;
  const tail = yearTail(points, noun.end);
  if (tail.year !== null || tail.anchor !== null) return { end: tail.end, said: { kind: "same", year: datePart(tail) } };
  const article = wordAfter(points, noun.end);
  const earlier = article && lengthAt(points, article);
  if (earlier && (earlier.said.kind === "moved" || earlier.said.kind === "ago")) {
    return { end: earlier.end, said: { kind: "moved", unit: "year", by: -1 } };
  }
  return noun.text === "period" ? { end: noun.end, said: { kind: "moved", unit: "year", by: 0 } } : undefined;
}

/** Two years ago, a year earlier, the day after; and the year to August 2025, three months ended 30 June. */
function lengthAt(points: CodePoints, word: Word): Found | undefined {
  // The fiscal year ended 31 March 2025 says when it began; by itself it does not.
  const first = word.text === "fiscal" || word.text === "financial" ? wordAfter(points, word.end) : word;
  const isUnit = first !== undefined && (EN_UNITS.has(first.text) || first.text === "half" || first.text === "fortnight");
  const count = isUnit ? 1 : first && countOf(first);
  const named = isUnit ? first : first && wordAfter(points, first.end);
  if (count === undefined || !named) return undefined;
  const half = named.text === "half";
  const fortnight = named.text === "fortnight";
  const unit = half ? "month" : fortnight ? "week" : unitOf(named);
  const end = half ? (afterWords(points, named.end, ["year"]) ?? named.end) : named.end;
  const after = unit && wordAfter(points, end);
  if (!unit || !after) return undefined;
  const length = inYears({ unit, count: half ? count * 6 : fortnight ? count * 2 : count });
  return shiftedAt(points, after, length) ?? lastingAt(points, after, length);
}

function shiftedAt(points: CodePoints, { text, end }: Word, { unit, count }: Length): Found | undefined {
  const noun = wordAfter(points, end);
  const close = noun && ["period", "quarter", "month", "level"].includes(noun.text) ? noun.end : end;
  if (text === "earlier") return { end: close, said: { kind: "moved", unit, by: -count } };
  // The year-ago quarter is a quarter, and is reckoned from the one that was told.
  if (text === "ago" && close > end) return { end: close, said: { kind: "moved", unit, by: -count } };
  if (text === "ago") return { end: close, said: { kind: "ago", unit, count, isBeside: false } };
  if (text === "later") return { end, said: { kind: "moved", unit, by: count } };
  // The year before it was filed is no year of a calendar.
  if (noun !== undefined || (text !== "before" && text !== "after")) return undefined;
  return { end, said: { kind: "moved", unit, by: text === "before" ? -count : count } };
}

function lastingAt(points: CodePoints, { text, end }: Word, { unit, count }: Length): Found | undefined {
  if (!["to", "ended", "ending", "through"].includes(text)) return undefined;
  const start = afterGap(points, afterWords(points, end, ["in"]) ?? afterWords(points, end, ["on"]) ?? end);
  const to = lastOf(points, start) ?? enDateAt(points, start);
  return to && to.month !== null ? { end: to.end, said: { kind: "lasting", unit, count, to } } : undefined;
}

/** The end of June 2026, end-June, year-end 2025, the last day of 2025, the end of the year. */
function lastOf(points: CodePoints, at: number): DatePart | undefined {
  const first = wordAt(points, at);
  const word = first?.text === "the" ? wordAfter(points, first.end) : first;
  if (!word) return undefined;
  if (word.text === "year") {
    const end = afterWords(points, isPossessive(points, word.end) ? word.end + 2 : word.end, ["end"]);
    return end === undefined ? undefined : datePart({ ...yearTail(points, end), last: true });
  }
  const day = word.text === "last" ? afterWords(points, word.end, ["day"]) : undefined;
  if (word.text !== "end" && word.text !== "close" && day === undefined) return undefined;
  const joined = points.at(word.end) === "-" ? word.end + 1 : undefined;
  const of = afterWords(points, day ?? word.end, ["of"]) ?? (word.text === "end" ? joined : undefined);
  if (of === undefined) return undefined;
  const year = afterWords(points, of, ["the", "year"]);
  if (year !== undefined) return datePart({ end: year, last: true });
  const part = enDateAt(points, of === joined ? of : afterGap(points, of));
  return part && part.day === null ? { ...part, last: true } : undefined;
}

function dateAt(points: CodePoints, word: Word): DateRange | undefined {
  const alone = dayAloneAt(points, word);
  const part = lastOf(points, word.start) ?? enDateAt(points, word.start) ?? alone;
  // Of 010-2023-2025 no part is a date.
  const joined = "-–—".includes(points.at(word.start - 1)) && isFigures(points.at(word.start - 2));
  if (!part || (joined && isFigures(word.text))) return undefined;
  const range = enRange(points, word.start, part, (text, at) => lastOf(text, at) ?? enDateAt(text, at));
  const adjective = range.second ? undefined : adjectiveAt(points, word, part);
  if (adjective) return { first: adjective, second: null, end: adjective.end };
  if (range.second || part === alone) return range;
  if (!mayBeBare(points, word, part)) return undefined;
  const isEnding =
    part.year !== null && part.month === null && !part.months && ENDING.has(wordBefore(points, word.start)?.text ?? "");
  if (isEnding) return { ...range, first: { ...part, last: true } };
  const onwards = afterWords(points, range.end, ["onwards"]) ?? afterWords(points, range.end, ["onward"]);
  if (onwards !== undefined) return { first: { ...part, reach: "since" }, second: null, end: onwards };
  const toDate = afterWords(points, part.end, ["to", "date"]) ?? afterWords(points, part.end, ["so", "far"]);
  if (toDate !== undefined && !isFigures(word.text)) {
    return { first: { ...part, reach: "since" }, second: null, end: toDate };
  }
  return range;
}
