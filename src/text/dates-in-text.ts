import { daysOf, isDatePrefix, type Period } from "../model/dates.ts";
import { isLatin, type CodePoints, type Span } from "./code-points.ts";
import { datePartAt, type DatePart } from "./date-parts.ts";
import { arabicDigit, beginsNumeral, hanDigit } from "./numerals.ts";

/** `span` is a half-year, a quarter, a range or a year that is called whole (全年). */
export type Grain = "day" | "month" | "year" | "span";

/** An explicit date or period, as a text gives it. */
export interface DateMention extends Span {
  readonly text: string;
  /** First and last day; null where the text says when, but not so that a calendar could tell. */
  readonly period: Period | null;
  readonly grain: Grain;
  /** 截至, 到, 至, 止, 底 and 末: the state on its last day is meant, not what happened in it. */
  readonly asOf: boolean;
  /** Introduced by 到 or 至 at the beginning of a clause: as of it, if it is a day or the words beside it say so. */
  readonly upTo: boolean;
  /** Introduced by 从 or 与: what something rose from or is set beside, not when the rest was. */
  readonly from: boolean;
  /** Introduced by 比 or 较: what something else is compared with. */
  readonly base: boolean;
  /** The year is another date's: 8月底 after 2025年6月底. */
  readonly carried: boolean;
}

/** Every date and period of a text, in order. A year carries over to bare months within a line, never across lines. */
export function findDates(points: CodePoints): DateMention[] {
  const found: DateMention[] = [];
  let carry: DateMention | null = null;
  for (let at = 0; at < points.length;) {
    if (points.at(at) === "\n") carry = null;
    const mention: DateMention | undefined = mayBegin(points, at) ? mentionAt(points, at, carry) : undefined;
    if (!mention) {
      at += 1;
      continue;
    }
    found.push(mention);
    if (!mention.base) carry = mention;
    at = mention.end;
  }
  return found;
}

const OPENERS = new Set(Array.from("今去前明上本当同次翌往近下全第首年"));

function mayBegin(points: CodePoints, at: number): boolean {
  const point = points.at(at);
  if (!OPENERS.has(point) && !beginsNumeral(point)) return false;
  const before = points.at(at - 1);
  if (arabicDigit(point) !== undefined) return arabicDigit(before) === undefined && !isLatin(before) && before !== ".";
  return hanDigit(point) === undefined || (hanDigit(before) === undefined && before !== "十");
}

function mentionAt(points: CodePoints, at: number, carry: DateMention | null): DateMention | undefined {
  const first = datePartAt(points, at);
  if (!first) return undefined;
  const second = rangeEnd(points, first);
  const stop = points.at(second?.end ?? first.end) === "止" ? 1 : 0;
  const span = { start: at, end: (second?.end ?? first.end) + stop };
  const introduced = introducedBy(points, span);
  const start = resolve(first, carry, introduced === "base");
  const end = second ? resolve(inherit(second, first), start.carry ?? carry, false) : undefined;
  // In 2023-2025年 the first year is not read, so the second is no date of its own.
  const cut = "-–—~～".includes(points.at(at - 1)) && points.at(at - 1) !== "" && arabicDigit(points.at(at - 2)) !== undefined;
  return {
    ...span,
    text: points.slice(span.start, span.end),
    period: cut ? null : end ? between(start, end, first.last) : start.period,
    grain: end ? "span" : grainOf(first),
    asOf: !end && (introduced === "as-of" || (introduced === "up-to" && first.day !== null) || stop > 0 || first.last),
    upTo: introduced === "up-to",
    from: !end && introduced === "from",
    base: introduced === "base",
    carried: first.year === null,
  };
}

function grainOf({ last, day, months, month }: DatePart): Grain {
  if (last || day !== null) return "day";
  if (months) return "span";
  return month === null ? "year" : "month";
}

interface Resolved {
  readonly period: Period | null;
  /** The date that a following part may take its year from. */
  readonly carry: DateMention | null;
}

function resolve(part: DatePart, carry: DateMention | null, isBase: boolean): Resolved {
  const nothing = { period: null, carry: null };
  if (part.vague) return nothing;
  const year = part.year ?? carriedYear(part, carry, isBase);
  if (year === undefined) return nothing;
  const period = periodOf(part, year);
  if (!period) return nothing;
  return {
    period,
    carry: {
      start: 0,
      end: 0,
      text: "",
      period,
      grain: "day",
      asOf: false,
      upTo: false,
      from: false,
      base: false,
      carried: false,
    },
  };
}

/**
 * The year of a bare month: that of the last date, unless the month comes before it. 11月 and then 2月 may be of two
 * years, and then nobody can say. What a number is compared with comes before it, so that 较11月1日 is of the same year.
 */
function carriedYear(part: DatePart, carry: DateMention | null, isBase: boolean): number | undefined {
  if (!carry?.period || (part.month === null && part.day !== null)) return undefined;
  const { start, end } = carry.period;
  if (start.slice(0, 4) !== end.slice(0, 4)) return undefined;
  const year = Number(end.slice(0, 4));
  const period = periodOf(part, year);
  const follows = period && (period.end >= end || period.start >= start);
  return follows || (isBase && period) ? year : undefined;
}

function periodOf({ month, day, last, months }: DatePart, year: number): Period | undefined {
  if (months) return { start: daysOf(iso(year, months[0])).start, end: daysOf(iso(year, months[1])).end };
  if (month === null) return last ? daysOf(`${year}-12-31`) : daysOf(String(year));
  const date = day === null ? iso(year, month) : `${iso(year, month)}-${String(day).padStart(2, "0")}`;
  if (!isDatePrefix(date)) return undefined;
  return last ? daysOf(daysOf(date).end) : daysOf(date);
}

const iso = (year: number, month: number): string => `${year}-${String(month).padStart(2, "0")}`;

/** From the first to the second; from an end (年底至…) the stretch begins on the next day. */
function between(first: Resolved, second: Resolved, afterFirst: boolean): Period | null {
  if (!first.period || !second.period || first.period.start > second.period.end) return null;
  const start = afterFirst ? nextDay(first.period.end) : first.period.start;
  return { start, end: second.period.end };
}

export function nextDay(day: string, by = 1): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** 2025年1月至6月, 8月31日至11月1日, 2024年底到2025年底: the part after the mark. */
function rangeEnd(points: CodePoints, first: DatePart): DatePart | undefined {
  if (first.vague) return undefined;
  const mark = points.at(first.end);
  if (mark === "" || !"至到-–—~～－".includes(mark) || points.at(first.end + 1) === mark) return undefined;
  return beginsNumeral(points.at(first.end + 1)) ? datePartAt(points, first.end + 1) : undefined;
}

/** The end of a range takes the year, and a bare day the month, of its beginning. */
function inherit(second: DatePart, first: DatePart): DatePart {
  const month = second.month ?? (second.day === null ? null : first.month);
  return { ...second, month, year: second.year ?? first.year };
}

const AS_OF = ["截至", "截止", "截止到", "截止至", "截至到", "直至", "迄"];
/** Only at the beginning of a clause: 升至2025年的446款 tells what was reached, not by when. */
const UP_TO = ["到", "至", "到了", "而到"];
const CLAUSE_ENDS = "，。；：、！？\n,;:—）)> *-";
const BASE = ["比", "较", "较之", "相比", "相比于", "相较", "相较于", "比起", "对比", "比之"];
/** 占比 and 同比 end with 比 and introduce nothing. */
const NO_COMPARISON = "占同环对百";

function introducedBy(points: CodePoints, { start, end }: Span): "as-of" | "up-to" | "from" | "base" | undefined {
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
