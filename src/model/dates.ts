/**
 * A date as precisely as its source gives it: an ISO 8601 prefix, "2024", "2024-03" or "2024-03-28". A year is not its
 * first of January; comparing a day with a month that contains it has no answer.
 */
export type DatePrefix = string;

/** First and last day of a stretch of time, both included, as full ISO dates. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

const ISO_PREFIX = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const AS_PRINTED = /^(\d{4})\s*(?:[/.年-]\s*(\d{1,2})\s*(?:[/.月-]\s*(\d{1,2})\s*日?|月)?|年)?$/;

/** `2023/8/31`, `2023-08`, `2023年8月31日` or `2023` as an ISO prefix; undefined where the text is no such date. */
export function parseDate(text: string): DatePrefix | undefined {
  const match = AS_PRINTED.exec(text.normalize("NFKC").trim());
  if (!match) return undefined;
  const [, year, month, day] = match;
  const prefix = [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined).join("-");
  return isDatePrefix(prefix) ? prefix : undefined;
}

/** True where the text is an ISO prefix of a day that exists. */
export function isDatePrefix(text: string): boolean {
  const match = ISO_PREFIX.exec(text);
  if (!match) return false;
  const [, year, month = "01", day = "01"] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** The days a date may be: "2024-02" is 2024-02-01 to 2024-02-29. */
export function daysOf(date: DatePrefix): Period {
  const [year = "", month, day] = date.split("-");
  if (day) return { start: date, end: date };
  if (month) return { start: `${date}-01`, end: lastDay(year, Number(month)) };
  return { start: `${year}-01-01`, end: `${year}-12-31` };
}

/**
 * The period a name stands for: "2025", "2025H2", "2025Q3", "2025-06" or "2025-06-30"; undefined where the text is no
 * such name.
 */
export function parsePeriod(name: string): Period | undefined {
  const part = /^(\d{4})([HQ])([1-4])$/.exec(name);
  if (!part) return isDatePrefix(name) ? daysOf(name) : undefined;
  const [, year = "", kind, digit] = part;
  const months = kind === "H" ? 6 : 3;
  const last = Number(digit) * months;
  if (last > 12) return undefined;
  return { start: `${year}-${two(last - months + 1)}-01`, end: lastDay(year, last) };
}

/** Is every day that `date` may be inside the period? undefined where only some are: the precision cannot tell. */
export function isWithin(date: DatePrefix, period: Period): boolean | undefined {
  const days = daysOf(date);
  if (days.start >= period.start && days.end <= period.end) return true;
  if (days.end < period.start || days.start > period.end) return false;
  return undefined;
}

/** The day after the last one that a date may be: "2024-02" is followed by 2024-03-01. */
export function dayAfter(date: DatePrefix): string {
  const day = new Date(`${daysOf(date).end}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** The date that may be the latest day: of "2024-02" and "2024-02-18" the month. "" where there is none. */
export function latestDate(dates: Iterable<DatePrefix | null>): DatePrefix {
  let [latest, latestEnd] = ["", ""];
  for (const date of new Set(dates)) {
    const end = date === null ? "" : daysOf(date).end;
    if (date !== null && end > latestEnd) [latest, latestEnd] = [date, end];
  }
  return latest;
}

/** Name of the half-year that holds the whole of `date`; undefined for a bare year. */
export function halfYearOf(date: DatePrefix): string | undefined {
  const [year, month] = date.split("-");
  return month === undefined ? undefined : `${year}H${Number(month) <= 6 ? 1 : 2}`;
}

/** "2025H2" is followed by "2026H1", preceded (by -1) by "2025H1". */
export function shiftHalfYear(name: string, by: number): string {
  const index = Number(name.slice(0, 4)) * 2 + (name.endsWith("H2") ? 1 : 0) + by;
  return `${String(Math.floor(index / 2)).padStart(4, "0")}H${(index % 2) + 1}`;
}

function lastDay(year: string, month: number): string {
  // Not Date.UTC: it takes the years 0 to 99 for 1900 to 1999.
  const day = new Date(`${year}-${two(month)}-01T00:00:00Z`);
  day.setUTCMonth(month, 0);
  return day.toISOString().slice(0, 10);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
