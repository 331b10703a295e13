import type { CodePoints } from "../code-points.ts";
import { inYears, type Length, type Unit } from "./calendar.ts";
import { isBareYear } from "./date-part.ts";
import { enDateAt, EN_UNITS } from "./en-dates.ts";
import { lastOf } from "./en-ends.ts";
import { countOf } from "./en-numbers.ts";
import { afterGap, afterWords, wordAfter, type Word } from "./en-words.ts";
import type { Found } from "./said.ts";

/** Year for “year” and “years”. */
export const unitOf = ({ text }: Word): Unit | undefined =>
  EN_UNITS.get(text) ?? (text.endsWith("s") ? EN_UNITS.get(text.slice(0, -1)) : undefined);

/** The past two years, the last 12 months, the past half-year, the following three months; “the last year” is the year before this one. */
export function windowAt(points: CodePoints, { text, end }: Word): Found | undefined {
  const side = { previous: -1, preceding: -1, prior: -1, following: 1 }[text];
  const isPast = text === "past" || text === "trailing";
  if (!isPast && text !== "last" && text !== "next" && side === undefined) return undefined;
  const next = wordAfter(points, end);
  if (!next) return undefined;
  const count = countOf(next);
  const named = count === undefined ? next : wordAfter(points, next.end);
  if (!named || (count === undefined && !isPast)) return undefined;
  if (named.text === "decade" && isPast) return { end: named.end, said: { kind: "window", unit: "year", count: 10 } };
  if (named.text === "half" && text === "past") {
    const year = afterWords(points, named.end, ["year"]);
    return year === undefined ? undefined : { end: year, said: { kind: "window", unit: "month", count: 6 } };
  }
  const unit = unitOf(named);
  if (unit === undefined) return undefined;
  const length = inYears({ unit, count: count ?? 1 });
  if (side !== undefined) return { end: named.end, said: { kind: "beside", ...length, side: side > 0 ? 1 : -1 } };
  return { end: named.end, said: text === "next" ? { kind: "vague" } : { kind: "window", ...length } };
}

interface Measured extends Length {
  readonly end: number;
}

/** Two years ago, a year earlier, the day after; and the year to August 2025, three months ended 30 June. */
export function lengthAt(points: CodePoints, word: Word): Found | undefined {
  const length = measuredAt(points, word);
  const after = length && wordAfter(points, length.end);
  if (!length || !after) return undefined;
  return shiftedAt(points, after, length) ?? lastingAt(points, after, length);
}

/** Two years, a quarter, half a year, a year and a half, six months, the fiscal year. */
function measuredAt(points: CodePoints, word: Word): Measured | undefined {
  // The fiscal year ended 31 March 2025 says when it began; by itself it does not.
  const first = word.text === "fiscal" || word.text === "financial" ? wordAfter(points, word.end) : word;
  if (!first) return undefined;
  const ofYear =
    first.text === "half" ? (afterWords(points, first.end, ["a", "year"]) ?? afterWords(points, first.end, ["year"])) : undefined;
  if (first.text === "half") return { unit: "month", count: 6, end: ofYear ?? first.end };
  if (first.text === "fortnight") return { unit: "week", count: 2, end: first.end };
  const own = EN_UNITS.get(first.text) ?? (first.text === "years" ? "year" : undefined);
  if (own) return { unit: own, count: 1, end: first.end };
  const count = countOf(first);
  const named = count === undefined ? undefined : wordAfter(points, first.end);
  if (count === undefined || !named) return undefined;
  if (named.text === "half")
    return { unit: "month", count: count * 6, end: afterWords(points, named.end, ["year"]) ?? named.end };
  if (named.text === "fortnight") return { unit: "week", count: count * 2, end: named.end };
  const unit = unitOf(named);
  const andHalf = unit === "year" && count === 1 ? afterWords(points, named.end, ["and", "a", "half"]) : undefined;
  if (andHalf !== undefined) return { unit: "month", count: 18, end: andHalf };
  return unit && { ...inYears({ unit, count }), end: named.end };
}

const NOUNS = new Set(["period", "quarter", "month", "level"]);
/** What goes on behind a length that is complete: the month before and, the year before but. */
const JOINS = new Set(["and", "or", "but", "while", "with"]);

function shiftedAt(points: CodePoints, { text, end }: Word, { unit, count }: Length): Found | undefined {
  const noun = wordAfter(points, end);
  const close = noun && NOUNS.has(noun.text) ? noun.end : end;
  if (text === "earlier") return { end: close, said: { kind: "moved", unit, by: -count } };
  // The year-ago quarter is a quarter, and is reckoned from the one that was told.
  if (text === "ago" && close > end) return { end: close, said: { kind: "moved", unit, by: -count } };
  if (text === "ago") return { end: close, said: { kind: "ago", unit, count, isBeside: false } };
  if (text === "later") return { end, said: { kind: "moved", unit, by: count } };
  // Two years on, it had 345 million; 3 billion a year on chips is no time.
  if (text === "on" && points.at(end) === ",") return { end, said: { kind: "moved", unit, by: count } };
  // The year before it was filed is no year of a calendar.
  if (text !== "before" && text !== "prior" && text !== "after") return undefined;
  // The quarter after it climbed to 24.6 billion.
  const isIt = noun?.text === "it" && unit === "quarter" && !CLAUSE.has(wordAfter(points, noun.end)?.text ?? "");
  const that = isIt || (noun?.text === "that" && !isNamed(wordAfter(points, noun.end))) ? noun?.end : undefined;
  if (noun !== undefined && that === undefined && !JOINS.has(noun.text)) return undefined;
  return { end: that ?? end, said: { kind: "moved", unit, by: text === "after" ? count : -count } };
}

/** The quarter after it was filed. */
const CLAUSE = new Set("was were is has had went came became started opened launched listed".split(" "));

/** The year before that report; but the year before that, it had 11. */
const isNamed = (word: Word | undefined): boolean => word !== undefined && !PRONOUNS.has(word.text);
const PRONOUNS = new Set(["it", "they", "he", "she", "there"]);

const ENDS = new Set(["to", "ended", "ending", "through"]);
const ENDED = new Set(["ended", "ends"]);

/** The year to August 2025, the six-month period ended 30 June, the quarter that ended in June. */
function lastingAt(points: CodePoints, first: Word, { unit, count }: Length): Found | undefined {
  const period = first.text === "period" ? wordAfter(points, first.end) : first;
  const that = period?.text === "that" || period?.text === "which" ? wordAfter(points, period.end) : undefined;
  const last = that && ENDED.has(that.text) ? that : period;
  if (!last || !(ENDS.has(last.text) || last === that)) return undefined;
  const start = afterGap(points, afterWords(points, last.end, ["in"]) ?? afterWords(points, last.end, ["on"]) ?? last.end);
  const to = lastOf(points, start) ?? enDateAt(points, start);
  // The three years to 2027 are those of the calendar; the year to 2025 may end on any day of it.
  if (to && isBareYear(to) && to.year !== null && unit === "year" && count > 1)
    return { end: to.end, said: { kind: "years", first: to.year - count + 1, last: to.year } };
  return to && to.month !== null ? { end: to.end, said: { kind: "lasting", unit, count, to } } : undefined;
}

const PRIOR = new Set(["prior", "previous", "preceding"]);
const OF_A_YEAR = new Set(["quarter", "period", "half", "month"]);

/** The prior-year quarter: a year before the one that was told. */
export function priorYearAt(points: CodePoints, { text, end }: Word): Found | undefined {
  const year = PRIOR.has(text) ? afterWords(points, end, ["year"]) : undefined;
  const noun = year === undefined ? undefined : wordAfter(points, year);
  return noun && OF_A_YEAR.has(noun.text) ? { end: noun.end, said: { kind: "moved", unit: "year", by: -1 } } : undefined;
}
