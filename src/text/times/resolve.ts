import { daysOf, type DatePrefix, type Period } from "../../model/dates.ts";
import { moved, nextDay, unitAround, yearOf } from "./calendar.ts";
import { isBareYear, type Anchor, type DatePart } from "./date-part.ts";
import { directlyAfter, isPartOf, periodOf } from "./period-of.ts";
import type { Grain } from "./time-mention.ts";

/** A time that the text has told. */
export interface Known {
  readonly period: Period | null;
  readonly relative: boolean;
  readonly asOf: boolean;
}

/** What a time of a text may be worked out from. */
export interface Around {
  /** The text's own date. */
  readonly date: DatePrefix | null;
  /** Only what the words and the year before say; nothing is reckoned from anything. */
  readonly explicit: boolean;
  /** The date that a bare month takes its year from. */
  readonly carry: Known | null;
  /** It stands within an earlier sentence, in English: then the bare month is the latest. */
  readonly isFar: boolean;
  /** The time told before: what 次日 and a year earlier are reckoned from. */
  readonly before: Known | null;
  /** Something is compared with it, so that it comes before what was told. */
  readonly isBase: boolean;
  /** 截至: the state on its last day is told as a fact. */
  readonly isState: boolean;
  /** 将, will: a time that is still to come. */
  readonly ahead: boolean;
  readonly language: "zh" | "en";
}

export interface Resolved {
  readonly period: Period | null;
  /** The text's own date was needed. */
  readonly relative: boolean;
}

export const UNRESOLVED: Resolved = { period: null, relative: false };

export function grainOf({ last, day, months, month, anchor }: DatePart): Grain {
  if (last || day !== null || anchor?.unit === "day") return "day";
  if (months || anchor?.unit === "quarter") return "span";
  return month === null && anchor?.unit !== "month" ? "year" : "month";
}

/** Does more than its own words and the year before go into it? */
export const isReckoned = ({ anchor, short, reach }: DatePart): boolean => anchor !== null || short || reach !== null;

/** The days that a date may be; an open stretch (since March) is as yet the date that is said of it. */
export function resolvePart(part: DatePart, around: Around): Resolved {
  if (part.vague || (around.explicit && isReckoned(part))) return UNRESOLVED;
  if (part.anchor) return fromAnchor(part, around);
  if (part.year !== null) return { period: periodOf(part, part.year), relative: false };
  if (around.carry) return around.isFar ? fromFar(part, around, around.carry) : fromCarry(part, around, around.carry);
  if (around.date === null || around.explicit) return UNRESOLVED;
  return isLastYearEnd(part, around) ? lastYearEnd(part, around.date) : byTextDate(part, around.date, around.ahead);
}

/** Up from 122 at year-end, 较年底: what something is set beside is over; and so are 截至年底 and what English tells in the first weeks of a year. */
function isLastYearEnd({ last, month, months }: DatePart, { isBase, isState, ahead, language, date }: Around): boolean {
  const isEarly = date !== null && Number(date.slice(5, 7) || WINTER_ENDS + 1) <= WINTER_ENDS;
  const isOver = isBase || (isEarly && (isState || language === "en"));
  return last && month === null && months === null && isOver && !ahead;
}

/** In the last days of a year that year is nearly over. */
const lastYearEnd = (part: DatePart, date: DatePrefix): Resolved => ({
  period: onEveryDay(date, (day) => periodOf(part, yearOf(nextDay(day, DAYS_AHEAD)) - 1)),
  relative: true,
});

/** “In March”, in a sentence after one that speaks of 2023 within: the latest, since a text says the year of any other. */
function fromFar(part: DatePart, around: Around, carry: Known): Resolved {
  const { date, explicit, ahead } = around;
  const isBare = part.month !== null || part.months !== null;
  const latest = date === null || explicit || !isBare ? null : byTextDate(part, date, ahead);
  // It started 2025 at full tilt. In the first half …, in a text of March 2026: that half is the one that is over.
  const isOver = part.months === null || ahead || (date !== null && latest?.period && latest.period.end < daysOf(date).end);
  return latest?.period && isOver && !isPartOf(part, carry.period) ? latest : fromCarry(part, around, carry);
}

/**
 * The year of the date before. Where that would go back in time, or beyond the text's own date, that date tells, if it leaves
 * one year only: the 2月 after 2025年11月 in a text of May 2026, not the 3月 after 2023年12月.
 */
function fromCarry(part: DatePart, { date, isBase, ahead, explicit }: Around, { period, relative }: Known): Resolved {
  if (part.month === null && part.day !== null && period?.start === period?.end) return laterThatMonth(part, period, relative);
  const next = period && !isBase ? directlyAfter(part, period) : null;
  const isYoung = next !== null && date !== null && !ahead && isGoingOnYet(part, next, daysOf(date).end);
  if (next && !isYoung && !(date !== null && next.start > daysOf(date).end)) return { period: next, relative };
  const year = period ? carriedYear(part, period, isBase) : undefined;
  const carried = year === undefined ? onlyWithin(part, period) : periodOf(part, year);
  // 去年末66款。年底前要到120款: what is to come is of no year that is over.
  if (date !== null && ahead && carried && carried.end < daysOf(date).start) return byTextDate(part, date, ahead);
  if (date === null || explicit || !period || (part.month === null && part.months === null)) return { period: carried, relative };
  if (carried && !ahead && isWholeYear(part) && carried.end > nextDay(daysOf(date).end, HARDLY))
    return { period: null, relative };
  // 今年以来…，三季度…; 今年一季度…，二季度: the year is told just before.
  const isYearTold = next !== null || period.start.endsWith("-01-01");
  const isOpen = carried !== null && !ahead && !isYearTold && isQuarter(part) && isGoingOnYet(part, carried, daysOf(date).end);
  if (carried && !isOpen && (ahead || carried.start <= daysOf(date).end)) return { period: carried, relative };
  if (yearOf(period.start) !== yearOf(period.end)) return { period: null, relative };
  // 2025年11月 … 上半年 in a text of January 2026: nobody tells yet of the half-year that has just begun.
  const again = part.months && !ahead ? periodOf(part, yearOf(period.end)) : null;
  if (again && !carried && isGoingOn(part, date)) return { period: again, relative: true };
  const told = byTextDate(part, date, ahead);
  const apart = told.period ? yearOf(told.period.end) - yearOf(period.end) : NaN;
  return Math.abs(apart) <= 1 ? told : { period: null, relative };
}

/** Between July 2025 and March 2026 …, in July: there is one July between them. */
function onlyWithin(part: DatePart, told: Period | null): Period | null {
  if (!told || yearOf(told.end) - yearOf(told.start) !== 1) return null;
  const both = [told.start, told.end].map((day) => periodOf(part, yearOf(day)));
  const inside = both.filter((one) => one !== null && one.start >= told.start && one.end <= told.end);
  return inside.length === 1 ? (inside[0] ?? null) : null;
}

const isWholeYear = ({ months, last }: DatePart): boolean => months !== null && months[1] - months[0] === 11 && !last;

function isGoingOn(part: DatePart, date: DatePrefix): boolean {
  const { end } = daysOf(date);
  const now = periodOf(part, yearOf(end));
  return now !== null && now.end >= end;
}

/**
 * The year of a bare month: that of the last date, unless the month comes before it. 11月 and then 2月 may be of two
 * years, and then nobody can say. What a number is compared with comes before it, so that 较11月1日 is of the same year.
 */
function carriedYear(part: DatePart, { start, end }: Period, isBase: boolean): number | undefined {
  if (part.month === null && part.day !== null) return undefined;
  if (yearOf(start) !== yearOf(end)) return undefined;
  const period = periodOf(part, yearOf(end));
  const follows = period && (period.end >= end || period.start >= start || isPartBefore(part, period, start));
  return follows || (isBase && period) ? yearOf(end) : undefined;
}

/** 2月5日…，6日…，7日: later days of that month. */
function laterThatMonth(part: DatePart, day: Period | null, relative: boolean): Resolved {
  const period = day && periodOf({ ...part, month: Number(day.end.slice(5, 7)) }, yearOf(day.end));
  return { period: period && day && period.start > day.end ? period : null, relative };
}

/** 三季度…，二季度…，一季度…; 去年下半年37万亿，上半年10万亿: quarters and halves told one by one backwards are of one year. */
function isPartBefore({ months }: DatePart, { start, end }: Period, told: string): boolean {
  const isPart = months !== null && [2, 5].includes(months[1] - months[0]);
  return isPart && nextDay(end) === told && start.slice(0, 4) === told.slice(0, 4);
}

/** A text of a whole month or year may be of any of its days: what they do not agree on, nobody can say. */
export function onEveryDay(date: DatePrefix, periodOn: (day: string) => Period | null): Period | null {
  const { start, end } = daysOf(date);
  const [first, last] = [periodOn(start), periodOn(end)];
  return first && last && first.start === last.start && first.end === last.end ? first : null;
}

function fromAnchor(part: DatePart, { date, before, language, isBase, ahead }: Around): Resolved {
  const { anchor } = part;
  if (!anchor) return UNRESOLVED;
  const around = (day: string): Period | null => {
    const unit = unitAround(day, anchor.unit, anchor.by);
    return unit && within(part, unit);
  };
  if (anchor.of === "text" && language === "zh" && isBeforeTold(anchor, before, { date, isBase, ahead })) {
    return { period: before?.period ? around(before.period.end) : null, relative: before?.relative === true };
  }
  // Nine months had yielded 53 million, the last quarter 25: the one that is left of that year.
  const isLeft = anchor.of === "text" && language === "en" && anchor.unit === "quarter" && anchor.by === -1;
  if (isLeft && before?.period && isNineMonths(before.period)) {
    return { period: unitAround(before.period.end, "quarter", 1), relative: before.relative };
  }
  if (anchor.of === "text") return date === null ? UNRESOLVED : { period: onEveryDay(date, around), relative: true };
  // 截至上年末, with no time before it: that of the text's own year.
  const isOfText = language === "zh" && before === null && anchor.unit === "year" && anchor.by === -1 && date !== null && !isBase;
  if (isOfText) return { period: onEveryDay(date, around), relative: true };
  if (!before?.period) return UNRESOLVED;
  if (isBase && anchor.by === -1 && isBareYear(part) && isStretch(before.period)) {
    return { period: moved(before.period, "year", -1), relative: before.relative };
  }
  const [first, last] = [around(before.period.start), around(before.period.end)];
  const same = first !== null && first.start === last?.start && first.end === last.end;
  return { period: same ? first : null, relative: before.relative };
}

const isNineMonths = ({ start, end }: Period): boolean => start.endsWith("-01-01") && end === `${start.slice(0, 4)}-09-30`;

/** 上半年18.67亿元，比前一年的14.68亿元: a half-year or a quarter is set beside the same one of the year before. */
const isStretch = ({ start, end }: Period): boolean => end > nextDay(start, 60) && end < nextDay(start, 300);

/** 三季度1.59亿，比上一季度…; 6月末988款，较上月末…: of a quarter or month that is over and was told just now, it is the one before. */
function isBeforeTold(
  { unit, by }: Anchor,
  before: Known | null,
  { date, isBase, ahead }: Pick<Around, "date" | "isBase" | "ahead">,
): boolean {
  const told = before?.period;
  if (by === 0 || (by === 1 && ahead) || (unit !== "quarter" && unit !== "month") || !told) return false;
  const whole = unitAround(told.end, unit, 0);
  // 二季度…，下一季…: the one behind it has begun.
  const last = by === 1 ? nextDay(told.end) : told.end;
  const isOver = date === null || last < daysOf(date).start;
  const isWhole = whole?.start === told.start || (isBase && told.start === told.end);
  return isOver && isWhole && whole?.end === told.end;
}

/** The part of a year or month that is said: 去年12月31日, 上月6日, 上季度末. */
function within(part: DatePart, unit: Period): Period | null {
  const year = yearOf(unit.start);
  if (part.anchor?.unit === "year") return periodOf(part, year);
  if (part.anchor?.unit === "month" && part.day !== null) {
    return periodOf({ ...part, month: Number(unit.start.slice(5, 7)) }, year);
  }
  // 昨（14）日 in a text of another day.
  if (part.anchor?.unit === "day" && part.day !== null && Number(unit.start.slice(8)) !== part.day) return null;
  return part.last ? daysOf(unit.end) : unit;
}

/**
 * A month, day, quarter or half-year without a year: the latest that has begun when the text was written, or the next
 * one if it is still to come.
 */
function byTextDate(part: DatePart, date: DatePrefix, ahead: boolean): Resolved {
  if (part.month === null && part.day !== null) return UNRESOLVED;
  // A text of a month may speak of any day of that month, so that each month is judged at its end.
  const atEnd = (day: string): string => (date.length === 7 ? daysOf(date).end : day);
  const period = onEveryDay(date, (day) => (ahead ? nextOf(part, day) : latestOf(part, atEnd(day))));
  return { period, relative: true };
}

/** 29 February is not of every year. */
const YEARS_TO_TRY = [0, 1, 2, 3, 4];
const WINTER_ENDS = 2;

function latestOf(part: DatePart, day: string): Period | null {
  if (part.month === null && part.months === null) return endOfYear(part, day);
  const latest = firstOf(YEARS_TO_TRY, (by) => {
    const period = periodOf(part, yearOf(day) - by);
    return period && period.start.slice(0, part.last ? 7 : 10) <= day ? period : null;
  });
  const before =
    latest && (isGoingOnYet(part, latest, day) || isUnfinished(part, latest, day))
      ? periodOf(part, yearOf(latest.end) - 1)
      : null;
  if (before) return before;
  if (!latest || !isTold(part, latest, day)) return null;
  const next = part.day === null || latest.start === day ? null : nextOf(part, day);
  return next && next.start <= nextDay(day, DAYS_AHEAD) ? null : latest;
}

/**
 * 上半年 and 全年 in January, 一季度 in early March, 上半年 in April: nobody tells yet of the year that has hardly begun, of the quarter that
 * is not over, or of the first half before it nears its end. The second half is told of as it goes on.
 */
function isGoingOnYet(part: DatePart, { start, end }: Period, day: string): boolean {
  const length = part.months && !part.last ? part.months[1] - part.months[0] : 0;
  if (length === 2) return start !== day && nextDay(day, NEARLY_OVER) < end;
  const isFirstHalf = length === 5 && start.endsWith("-01-01");
  if (isFirstHalf && nextDay(day, HARDLY) < end) return true;
  return (length === 5 || isWholeYear(part)) && nextDay(start, HARDLY) > day;
}
const HARDLY = 45;
const NEARLY_OVER = 14;

const isQuarter = ({ months, last }: DatePart): boolean => months !== null && !last && months[1] - months[0] === 2;

/** 前三季度, the first nine months: told of when they are over, so that in February they are last year's. */
function isUnfinished({ months, last }: DatePart, { end }: Period, day: string): boolean {
  const length = months && !last && months[0] === 1 ? months[1] : 0;
  return length > 6 && length < 12 && end.slice(0, 7) > day.slice(0, 7);
}

/** A day that comes within so many days may as well be one that is planned. */
const DAYS_AHEAD = 31;

/**
 * 全年 by itself may be last year's or this one's, and a half-year that has not begun is not called by its bare name a year later.
 */
function isTold({ months, last }: DatePart, { end }: Period, day: string): boolean {
  if (!months || last) return true;
  const length = months[1] - months[0] + 1;
  if (length === 6) return yearOf(end) === yearOf(day) || nextDay(end, HARDLY) > day;
  return length < 12;
}

/** 年底 is that of the text's year, except at its beginning, where the last one is as near. */
function endOfYear(part: DatePart, day: string): Period | null {
  return Number(day.slice(5, 7)) > WINTER_ENDS ? periodOf(part, yearOf(day)) : null;
}

export function nextOf(part: DatePart, day: string): Period | null {
  return firstOf(YEARS_TO_TRY, (by) => {
    const period = periodOf(part, yearOf(day) + by);
    return period && period.end >= day ? period : null;
  });
}

function firstOf(years: readonly number[], find: (by: number) => Period | null): Period | null {
  for (const by of years) {
    const period = find(by);
    if (period) return period;
  }
  return null;
}
