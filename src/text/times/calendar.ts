import { daysOf, type DatePrefix, type Period } from "../../model/dates.ts";

export const UNITS = ["day", "week", "month", "quarter", "year"] as const;
export type Unit = (typeof UNITS)[number];

/** So many days, weeks, months, quarters or years. */
export interface Length {
  readonly unit: Unit;
  readonly count: number;
}

/** Twelve months are a year. */
export const inYears = ({ unit, count }: Length): Length =>
  unit === "month" && count % 12 === 0 ? { unit: "year", count: count / 12 } : { unit, count };

/** How many months a unit has; a day and a week have none. */
export const MONTHS: Readonly<Record<Unit, number>> = { day: 0, week: 0, month: 1, quarter: 3, year: 12 };
const DAYS: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 0, quarter: 0, year: 0 };

export const yearOf = (day: string): number => Number(day.slice(0, 4));
const monthOf = (day: string): number => Number(day.slice(5, 7));

/** "2025-06" */
export const isoMonth = (year: number, month: number): DatePrefix => `${year}-${String(month).padStart(2, "0")}`;

export const isOneDay = ({ start, end }: Period): boolean => start === end;

/** A later day, or an earlier one. */
export function nextDay(day: string, by = 1): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** From the first day of one month of a year to the last day of another. */
export function monthsOf(year: number, [first, last]: readonly [number, number]): Period {
  return { start: daysOf(isoMonth(year, first)).start, end: daysOf(isoMonth(year, last)).end };
}

/** The day, month, quarter or year that holds a day, or the one so many before or after; weeks are of no calendar here. */
export function unitAround(day: string, unit: Unit, by: number): Period | null {
  if (unit === "week") return null;
  if (unit === "day") return daysOf(nextDay(day, by));
  if (unit === "year") return daysOf(String(yearOf(day) + by));
  const size = MONTHS[unit];
  const first = Math.floor((yearOf(day) * 12 + monthOf(day) - 1) / size) * size + by * size;
  return monthsOf(Math.floor(first / 12), [(first % 12) + 1, (first % 12) + size]);
}

/** A stretch so many units earlier or later; null where it is not a whole number of such units (a month before a year). */
export function moved(period: Period, unit: Unit, by: number): Period | null {
  if (unit === "week" && by === 0) return isWeek(period) ? period : null;
  if (by === 0) return period;
  if (DAYS[unit] > 0) {
    if (!isOneDay(period) && !(unit === "week" && isWeek(period))) return null;
    return { start: nextDay(period.start, by * DAYS[unit]), end: nextDay(period.end, by * DAYS[unit]) };
  }
  const months = MONTHS[unit] * by;
  if (isOneDay(period)) return daysOf(movedDay(period.start, months));
  const length = lengthInMonths(period);
  if (length > 12 || (unit === "quarter" && length % 3 !== 0)) return null;
  // Six months before a half-year is the half-year before it; a month before a year is nothing.
  if (months % length !== 0 && months % 12 !== 0) return null;
  return { start: movedDay(period.start, months), end: movedDay(period.end, months) };
}

const isWeek = ({ start, end }: Period): boolean => nextDay(start, 6) === end;

/** So many units that follow a stretch, or that lead up to it; what leads up to one day takes it in if a month ends with it. */
export function beside(period: Period, length: Length, side: 1 | -1): Period | null {
  const { unit, count } = length;
  if (side > 0) {
    const [days, months] = [count * DAYS[unit], count * MONTHS[unit]];
    const isNear = days < 366 && months < 120;
    return isNear
      ? { start: nextDay(period.end), end: days > 0 ? nextDay(period.end, days) : movedDay(period.end, months) }
      : null;
  }
  if (!isOneDay(period) || unit === "day") return unitsTo(nextDay(period.start, -1), length);
  return daysOf(period.end.slice(0, 7)).end === period.end ? unitsTo(period.end, length) : null;
}

export const weekFrom = (day: string): Period => ({ start: day, end: nextDay(day, 6) });

/** 0 for Sunday. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Which week another day is called by, calendars do not agree on. */
export const isMonday = (day: string): boolean => weekdayOf(day) === 1;

/** The latest such day of the week, the day itself among them. */
export const latestWeekday = (day: string, weekday: number): string => nextDay(day, -((weekdayOf(day) - weekday + 7) % 7));

/** A day of the week so many weeks from that of a day; weeks begin with Monday. */
export const dayOfWeek = (day: string, weekday: number, weeks: number): string =>
  nextDay(latestWeekday(day, 1), weeks * 7 + ((weekday + 6) % 7));

/** The last day of a month goes to the last day of another; 30 January to the end of February too. */
export function movedDay(day: string, months: number): string {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const month = isoMonth(Math.floor(index / 12), (index % 12) + 1);
  const last = daysOf(month).end;
  if (daysOf(day.slice(0, 7)).end === day) return last;
  const same = `${month}${day.slice(7)}`;
  return same < last ? same : last;
}

const lengthInMonths = ({ start, end }: Period): number => (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start) + 1;

/** So many units up to and with a day; null where that is more than a century. */
export function unitsTo(end: string, { unit, count }: Length): Period | null {
  const [days, months] = [count * DAYS[unit], count * MONTHS[unit]];
  if (days > 366 * 100 || months >= 12 * 100) return null;
  return { start: nextDay(days > 0 ? nextDay(end, -days) : movedDay(end, -months)), end };
}

/** So many units up to and with the last day that a date may be, in the precision of that date. */
export function unitsBefore(date: DatePrefix, unit: Unit, count: number): Period | null {
  if (DAYS[unit] > 0 && date.length !== 10) return null;
  if (date.length === 4 && (count * MONTHS[unit]) % 12 !== 0) return null;
  return unitsTo(daysOf(date).end, { unit, count });
}
