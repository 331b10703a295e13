import { daysOf, isDatePrefix, type Period } from "../../model/dates.ts";
import { isoMonth, monthsOf, nextDay, yearOf } from "./calendar.ts";
import type { DatePart } from "./date-part.ts";

/** A day, month, stretch or year of a given year, or its last day; null where there is no such date. */
export function periodOf({ month, day, last, months }: DatePart, year: number): Period | null {
  if (months) return last ? daysOf(monthsOf(year, months).end) : monthsOf(year, months);
  if (month === null) return last ? daysOf(`${year}-12-31`) : daysOf(String(year));
  const date = day === null ? isoMonth(year, month) : `${isoMonth(year, month)}-${String(day).padStart(2, "0")}`;
  if (!isDatePrefix(date)) return null;
  return last ? daysOf(daysOf(date).end) : daysOf(date);
}

/** The December quarter of 2024 …, the March quarter; 2024年12月…，1月: what directly follows is of the next year. */
export function directlyAfter(part: DatePart, told: Period): Period | null {
  const isQuarter = part.months !== null && part.months[1] - part.months[0] === 2;
  const isPart = part.day === null && !part.last && (part.month !== null || isQuarter);
  const next = isPart ? periodOf(part, yearOf(told.end) + 1) : null;
  return next?.start === nextDay(told.end) && nextDay(told.start, LONGEST_PART) >= told.end ? next : null;
}
const LONGEST_PART = 185;

/** 17 billion in the first nine months of last year. The first quarter was worth 6: of what was told it is a part. */
export function isPartOf(part: DatePart, told: Period | null): boolean {
  const own = told && part.months ? periodOf(part, yearOf(told.end)) : null;
  const isWhole = told?.start.endsWith("-01-01") === true && told.end.endsWith("-12-31");
  return (
    told !== null &&
    own !== null &&
    !isWhole &&
    told.start <= own.start &&
    own.end <= told.end &&
    own.end > nextDay(own.start, 60) &&
    (told.start < own.start || own.end < told.end)
  );
}
