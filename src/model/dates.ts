/**
 * A date as precisely as its source gives it: an ISO 8601 prefix, "2024", "2024-03" or "2024-03-28". A year is not its
 * first of January; comparing a day with a month that contains it has no answer.
 */
export type DatePrefix = string;

/** How dates in figures stand, where the year is the last of them. */
export const DATE_ORDERS = ["day-month-year", "month-day-year"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** First and last day of a stretch of time, both included, as full ISO dates. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

const ISO_PREFIX = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const AS_PRINTED = /^(\d{4})\s*(?:[/.年-]\s*(\d{1,2})\s*(?:[/.月-]\s*(\d{1,2})\s*日?|月)?|年)?$/;
/** The time of a day, as databases and spreadsheets put it after the date. */
const TIME_AFTER = /(?<=\d)(?:T| {1,2})\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const DAY_FIRST = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]{3,9})\.?,?[ -](\d{4})$/i;
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
const IN_FIGURES = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const ENGLISH_MONTHS = "january february march april may june july august september october november december".split(" ");

/**
 * `2023/8/31`, `2023-08`, `2023年8月31日`, `31 August 2023`, `Aug 31, 2023` or `2023` as an ISO prefix, with or without a
 * time; undefined where the text is no such date. `03/08/2023` is one only where `order` says which is the day.
 */
export function parseDate(text: string, order?: DateOrder): DatePrefix | undefined {
  const printed = text.normalize("NFKC").trim().replace(TIME_AFTER, "");
  const [year, month, day] = AS_PRINTED.exec(printed)?.slice(1) ?? inFigures(printed, order) ?? inEnglish(printed);
  if (year === undefined) return undefined;
  const prefix = [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined).join("-");
  return isDatePrefix(prefix) ? prefix : undefined;
}

function inFigures(text: string, order: DateOrder | undefined): (string | undefined)[] | undefined {
  const [, first, second, year] = IN_FIGURES.exec(text) ?? [];
  if (year === undefined || order === undefined) return undefined;
  return order === "day-month-year" ? [year, second, first] : [year, first, second];
}

/** Year, month and day of a date with the month in English words; nothing where it is none. */
function inEnglish(text: string): (string | undefined)[] {
  const [, name, secondDay, lastYear] = MONTH_FIRST.exec(text) ?? [];
  const [, day = secondDay, word = name, year = lastYear] = DAY_FIRST.exec(text) ?? [];
  const month = monthOf(word ?? "");
  return month === undefined ? [] : [year, month, day];
}

/** Number of an English month, in full, by its first three letters, or as "Sept". */
function monthOf(word: string): string | undefined {
  const name = word.toLowerCase();
  const index = ENGLISH_MONTHS.findIndex((month) => month === name || month.slice(0, 3) === name);
  return index >= 0 ? String(index + 1) : name === "sept" ? "9" : undefined;
}

/** True where the text is an ISO prefix of a day that exists. */
export function isDatePrefix(text: string): boolean {
  const match = ISO_PREFIX.exec(text);
  if (!match) return false;
  const [, year, month = "01", day = "01"] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

const DAY = "2024-02-29".length;

/** The days a date may be: "2024-02" is 2024-02-01 to 2024-02-29. */
export function daysOf(date: DatePrefix): Period {
  // Most are days: they are asked for so often that splitting them is felt.
  if (date.length === DAY) return { start: date, end: date };
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

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

// Reckoned, not asked of Date: every row of a list has several dates, and this is a fiftieth of the work.
function lastDay(year: string, month: number): string {
  const number = Number(year);
  const isLeap = number % 4 === 0 && (number % 100 !== 0 || number % 400 === 0);
  const days = month === 2 && isLeap ? 29 : DAYS[month - 1];
  if (days === undefined || !/^\d{4}$/.test(year)) throw new RangeError(`${year}-${month} is no month`);
  return `${year}-${two(month)}-${days}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
