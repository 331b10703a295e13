import { daysOf, type DatePrefix, type Period } from "../../model/dates.ts";
import {
  beside,
  isMonday,
  isOneDay,
  moved,
  unitAround,
  unitsBefore,
  unitsTo,
  dayOfWeek,
  latestWeekday,
  weekFrom,
  yearOf,
  nextDay,
  type Length,
  type Unit,
} from "./calendar.ts";
import type { DatePart } from "./date-part.ts";
import { grainOf, onEveryDay, resolvePart, type Around, type Resolved, UNRESOLVED } from "./resolve.ts";
import { monthYearsAgo, nearestMonth, otherOfYear, otherYearOf } from "./resolve-month.ts";
import type { Said } from "./said.ts";
import type { Grain, NamedPeriod, TimeMention } from "./time-mention.ts";

/** A time as worked out: what a mention says of it, beside how it is introduced. */
export interface Told extends Resolved {
  readonly grain: Grain;
  readonly asOf: boolean;
  readonly carried: boolean;
  readonly open: TimeMention["open"];
  /** A bare month behind it takes its year. */
  readonly carries: boolean;
  /** The year that a time without a calendar is of: 今年年初. */
  readonly within?: Period | null;
  /** See `TimeMention`. */
  readonly since?: Period | null;
  readonly rough?: Period | null;
  readonly otherwise?: Period | null;
  /** 次日 and a year earlier behind it are reckoned from it. */
  readonly refers: boolean;
}

const PLAIN = { asOf: false, carried: false, open: null, carries: false, refers: false } as const;
const grainOfDate = (date: DatePrefix): Grain => (date.length === 10 ? "day" : date.length === 7 ? "month" : "year");

function grainOfPeriod(period: Period | null): Grain {
  if (!period) return "span";
  if (isOneDay(period)) return "day";
  const is = (prefix: string): boolean => daysOf(prefix).start === period.start && daysOf(prefix).end === period.end;
  return is(period.end.slice(0, 4)) ? "year" : is(period.end.slice(0, 7)) ? "month" : "span";
}

/** Works out what words say from what is around them; `compared`: they are set beside the time told before. */
export function tell(said: Said, around: Around, compared: boolean): Told {
  const { date } = around;
  switch (said.kind) {
    case "date":
      return tellDate(said.part, around);
    case "within":
      return tellWithin(said.part, around);
    case "now": {
      const period = date === null ? null : daysOf(date);
      return { ...PLAIN, period, relative: true, grain: date === null ? "day" : grainOfDate(date), asOf: true, refers: true };
    }
    case "window": {
      const period = date === null ? null : unitsBefore(date, said.unit, said.count);
      // 同期 behind a remark on the last two years is of what was told before it.
      return { ...PLAIN, period, relative: true, grain: "span", open: "start", refers: around.before === null };
    }
    case "years": {
      const backwards = said.first >= said.last;
      const period = backwards ? null : { start: `${said.first}-01-01`, end: `${said.last}-12-31` };
      return { ...PLAIN, period, relative: false, grain: "span", carries: true, refers: true };
    }
    case "moved":
      return tellMoved(around, said.unit, said.by);
    case "same":
      return tellSame(said.year, around);
    case "ago":
      return tellAgoOrMoved(said, around, compared);
    case "year-ago":
      return tellMonth(said.part, monthYearsAgo(said.part, said.count, around));
    case "nearest":
      return tellMonth(said.part, nearestMonth(said, around));
    case "other":
      return tellMonth(said.part, otherOfYear(said.part, around));
    case "beside":
      return tellBeside(said, said.side, around);
    case "week": {
      const { period, relative } = resolvePart(said.from, around);
      const begins = period && (said.begins || isMonday(period.start));
      return { ...PLAIN, period: begins ? weekFrom(period.start) : null, relative, grain: "span", carries: true, refers: true };
    }
    case "lasting":
      return tellLasting(said.to, said, around);
    case "named":
      return tellNamed(said, around);
    case "weekday":
      return tellWeekday(said, around);
    case "vague":
      return { ...PLAIN, ...UNRESOLVED, grain: "span" };
  }
}

const WHOLE_YEAR = { vague: false, month: null, months: null, day: null, last: false, reach: null };

function tellDate(part: DatePart, around: Around): Told {
  const resolved = resolvePart(part, around);
  const carried = around.explicit ? part.year === null : isCarried(part, around);
  const { anchor, vague } = part;
  const isThisYear = vague && anchor?.of === "text" && anchor.unit === "year" && anchor.by === 0;
  const isOfYear = isThisYear || (vague && part.year !== null);
  const within = isOfYear ? resolvePart({ ...part, ...WHOLE_YEAR }, around).period : null;
  // 792亿元，上一年是768亿元。第三季度…: told beside the year that the text is of, which goes on behind it.
  const carries = !(anchor?.of === "before" && anchor.unit === "year" && anchor.by < 0) || around.before === null;
  const rough = vague && isPlaced(part) ? resolvePart({ ...part, vague: false, reach: null }, around).period : null;
  const otherwise = otherYearOf(part, around, resolved.period);
  const told = {
    ...PLAIN,
    ...resolved,
    grain: grainOf(part),
    asOf: part.last,
    carried,
    carries,
    within,
    rough,
    otherwise,
    refers: !(anchor?.of === "before" && anchor.by < 0),
  };
  return part.reach === null ? told : openEnded(told, part, around.date);
}

/** Does it name a year or a month that it is within? 近年 and the fiscal year do not. */
const isPlaced = ({ year, anchor, month, months }: DatePart): boolean =>
  year !== null || anchor !== null || month !== null || months !== null;

/** Since March: from its beginning to the text's date. Until and after it: a stretch of which one end is not known. */
export function openEnded(told: Told, { reach, last }: Pick<DatePart, "reach" | "last">, date: DatePrefix | null): Told {
  const open = reach === "until" ? "start" : "end";
  const none = { ...told, period: null, rough: told.period ?? told.rough ?? null, open, asOf: false } as const;
  // After 1 November: from the day behind it. What came after a month or a year may have begun within it.
  const isAfterDay = reach === "after" && told.period !== null && isOneDay(told.period);
  if ((reach !== "since" && !isAfterDay) || date === null || !told.period) return none;
  const start = last || isAfterDay ? nextDay(told.period.end) : told.period.start;
  const { end } = daysOf(date);
  return start > end ? none : { ...none, period: { start, end }, since: told.period, rough: null, relative: true, grain: "span" };
}

/** Does the year come from another date? 前年 is reckoned from the text's, whatever was told before. */
export function isCarried({ year, anchor, vague }: DatePart, { carry }: Around): boolean {
  if (anchor) return anchor.of === "before";
  return year === null && !vague && carry !== null;
}

/** 2025年3月 … 年内最后两个月 in a text of January 2026 is of 2025; 年内将 is still to come. */
function tellWithin(part: DatePart, around: Around): Told {
  const { carry, date, ahead } = around;
  const year = carry?.period && !ahead && !carry.relative ? yearOf(carry.period.end) : NaN;
  const isLast = date !== null && year === yearOf(date) - 1;
  const anchored = { ...part, anchor: { of: "text", unit: "year", by: isLast ? -1 : 0 } } as const;
  return { ...tellDate(anchored, around), carried: isLast };
}

function tellMoved({ before }: Around, unit: Unit, by: number): Told {
  const period = before?.period ? moved(before.period, unit, by) : null;
  const asOf = before?.asOf === true;
  const relative = before?.relative === true;
  return { ...PLAIN, period, relative, grain: grainOfPeriod(period), asOf, carried: true, refers: by > 0 };
}

/** Of the last seven days, the text's own among them, or of a week of the calendar; or of the seven that begin with what was told. */
function tellWeekday({ day, week, of }: Extract<Said, { kind: "weekday" }>, { date, ahead, before }: Around): Told {
  if (of === "before") {
    const told = before?.period;
    const isNear = told && nextDay(told.start, 6) >= told.end;
    const period = isNear ? daysOf(latestWeekday(nextDay(told.start, 6), day)) : null;
    return { ...PLAIN, period, relative: before?.relative === true, grain: "day", carried: true, refers: true };
  }
  const isUnknown = date === null || (ahead && week === null);
  const period = isUnknown
    ? null
    : onEveryDay(date, (one) => daysOf(week === null ? latestWeekday(one, day) : dayOfWeek(one, day, week)));
  return { ...PLAIN, period, relative: true, grain: "day", refers: true };
}

type AYearAgo = Extract<Said, { kind: "ago" }>;

/** 今年一季度41.6亿元，一年前是30.1亿元: of a time shorter than a year that was told just before. */
function isOfBefore({ isBeside, unit }: AYearAgo, { before, language }: Around, compared: boolean): boolean {
  const told = before?.period;
  // 598 at the end of June; a year ago there were 236: a state is set beside one.
  if (told && before.asOf && isOneDay(told) && unit === "year" && language === "en") return true;
  return told ? compared || (isBeside && nextDay(told.start, 300) > told.end) : false;
}

/** A year ago may be a year before the text's date, or before the time that was told. */
function tellAgoOrMoved(said: AYearAgo, around: Around, compared: boolean): Told {
  const ago = tellAgo(around.date, said.unit, said.count);
  const beforeTold = tellMoved(around, said.unit, -said.count);
  const [taken, other] = isOfBefore(said, around, compared) ? [beforeTold, ago] : [ago, beforeTold];
  return { ...taken, otherwise: other.period };
}

function tellMonth(part: DatePart, { period, relative }: Resolved): Told {
  return { ...PLAIN, period, relative, grain: grainOf(part), asOf: part.last, carried: true, carries: true, refers: true };
}

function tellBeside(length: Length, side: 1 | -1, { before }: Around): Told {
  const period = before?.period ? beside(before.period, length, side) : null;
  return { ...PLAIN, period, relative: before?.relative === true, grain: grainOfPeriod(period), carried: true, refers: side > 0 };
}

function tellAgo(date: DatePrefix | null, unit: Unit, count: number): Told {
  const [first, last] = date === null ? [] : [daysOf(date).start, daysOf(date).end].map((day) => unitAround(day, unit, -count));
  const period = first && last && first.start === last.start ? first : null;
  const grain = unit === "year" || unit === "month" || unit === "day" ? unit : "span";
  return { ...PLAIN, period, relative: true, grain, refers: true };
}

/** 去年同期 is of no use where the time before is itself of last year: nobody can say whether 去年 is counted from it. */
function tellSame(year: DatePart, around: Around): Told {
  const { before, date } = around;
  const none = { ...PLAIN, ...UNRESOLVED, grain: "span", carried: true } as const;
  const whole = resolvePart(year, around);
  if (!before?.period || !whole.period) return none;
  const [of, to] = [yearOf(before.period.end), yearOf(whole.period.start)];
  const fromText = year.anchor?.of === "text";
  // 去年四季度…，前年同期: 前年 is never counted from 去年.
  const isTextOnly = year.anchor?.by === -2 && date !== null && of === yearOf(date) - 1;
  // 从2024年上半年的11亿元到去年同期的18亿元, in a text of 2026: 去年 cannot be counted from 2024.
  const isBefore = date !== null && of < to && to < yearOf(date);
  if (fromText && !isTextOnly && !isBefore && (date === null || of !== yearOf(date))) return none;
  const period = moved(before.period, "year", to - of);
  const relative = whole.relative || before.relative;
  return { ...none, period, relative, grain: grainOfPeriod(period), asOf: before.asOf };
}

function tellLasting(to: DatePart, length: Length, around: Around): Told {
  const { period: last, relative } = resolvePart(to, around);
  // The year to 2025 ends on no day that the words say; with months or days it does, and a week with a day.
  const ends = last !== null && grainOf(to) !== "year" && (isOneDay(last) || (length.unit !== "week" && length.unit !== "day"));
  const period = ends ? unitsTo(last.end, length) : null;
  return { ...PLAIN, period, relative, grain: "span", carries: true, refers: true };
}

function tellNamed({ periods, year, reach }: Extract<Said, { kind: "named" }>, around: Around): Told {
  const found = year ? namedInYear(periods, year, around) : namedByDate(periods, around);
  const grain = grainOfPeriod(found.period);
  const told: Told = { ...PLAIN, ...found, grain, carries: found.period !== null, refers: true };
  return reach === null ? told : openEnded(told, { reach, last: false }, around.date);
}

function namedInYear(periods: readonly NamedPeriod[], year: DatePart, around: Around): Resolved {
  const { period: whole, relative } = resolvePart(year, around);
  const inYear = periods.filter(({ period }) => whole && yearOf(period.end) === yearOf(whole.start));
  return { period: inYear.length === 1 ? (inYear[0]?.period ?? null) : null, relative };
}

/** A holiday comes back within so many days; the one of a year that is not declared is not the one before it. */
const YEARLY = 400;

/** The latest that has begun, or the next one; a plan of years that has the name to itself needs no date. */
function namedByDate(periods: readonly NamedPeriod[], { date, ahead }: Around): Resolved {
  const only = periods.length === 1 ? (periods[0]?.period ?? null) : null;
  if (only && (date === null || nextDay(only.start, YEARLY) < only.end)) return { period: only, relative: false };
  if (date === null) return UNRESOLVED;
  const { start, end } = daysOf(date);
  const inOrder = periods.map(({ period }) => period).toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const on = (day: string): Period | undefined =>
    ahead
      ? inOrder.find((period) => period.end >= day)
      : inOrder.findLast((period) => period.start <= day && nextDay(period.start, YEARLY) > day);
  const [first, last] = [on(start), on(end)];
  return { period: first && first === last ? first : null, relative: true };
}
