import { daysOf, isDatePrefix, parsePeriod, type DatePrefix, type Period } from "./dates.ts";
import type { Granularity, ObservedPeriod } from "./observations.ts";

/** Stretches of time that a dossier names. */
export type NamedPeriods = Readonly<Record<string, Period>>;

const NAME = String.raw`\d{4}(?:[HQ][1-4]|-\d{2}(?:-\d{2})?)?`;
const REMARK = /\s*\(([^()]*)\)\s*/gu;
const COUNTED: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, twelve: 12 };
const DAY = 86_400_000;
const UNDATED: ObservedPeriod = { start: null, end: null, granularity: "undated", about: false, base: null };

/**
 * The time of a figure as its source writes it: "2025Q3", "2025-02..03", "to 2025-08", "2025-12-08..14", "past year to 2026-03",
 * "2025Q3 vs 2025Q2", "2025 year end". undefined where it cannot be read; undated where it says that it has none.
 */
export function readPeriod(written: string, named: NamedPeriods = {}): ObservedPeriod | undefined {
  const text = written.normalize("NFKC").trim();
  const remarks = [...text.matchAll(REMARK)].map(([, remark = ""]) => remark.trim());
  const bare = text.replaceAll(REMARK, " ").trim().replace(/\?$/u, "").trim();
  if (bare === "" || bare === "undated") return UNDATED;
  const read = versus(bare, named) ?? plain(bare, named) ?? loose(bare, named);
  if (!read) return undefined;
  const narrower = remarks.map((remark) => nameOf(remark)).find((period) => period && within(period, read));
  const open = text.includes("?") || remarks.some((remark) => /about|undated|not known|page|stale|claimed|week/u.test(remark));
  return { ...read, ...narrower, about: read.about || open, base: read.base };
}

function versus(bare: string, named: NamedPeriods): ObservedPeriod | undefined {
  const [, left = "", right = ""] = /^(.+?)\s+vs\.?\s+(.+)$/u.exec(bare) ?? [];
  const [now, then] = [plain(left, named), plain(right, named)];
  return now && then?.start ? { ...now, base: right.trim() } : undefined;
}

/** What says exactly which days it is of. */
function plain(bare: string, named: NamedPeriods): ObservedPeriod | undefined {
  const known = Object.hasOwn(named, bare) ? named[bare] : undefined;
  if (known) return stretch(known.start, known.end, "span");
  return nameOf(bare) ?? range(bare) ?? upTo(bare) ?? before(bare) ?? from(bare);
}

function nameOf(text: string): ObservedPeriod | undefined {
  if (isDatePrefix(text)) return stretch(text, text, granularityOf(text));
  const days = /^\d{4}[HQ]\d$/u.test(text) ? parsePeriod(text) : undefined;
  return days && stretch(days.start.slice(0, 7), days.end.slice(0, 7), text[4] === "Q" ? "quarter" : "half-year");
}

/** "2025-12-08..14", "2026-03-30..04-05", "2025-01..2025-09", "2025Q2..Q3", "2024Q1-Q3", "2026-03/04": the end may leave out what it shares. */
function range(bare: string): ObservedPeriod | undefined {
  const found = /^(\d{4}[^.\s]*?)(?:\.\.|\/|(?<=Q\d)-(?=Q))([\dQH-]+)$/u.exec(bare);
  const [, first = "", rest = ""] = found ?? [];
  const start = nameOf(first);
  const end = nameOf(rest) ?? nameOf(first.slice(0, Math.max(0, first.length - rest.length)) + rest);
  if (!start?.start || !end?.end || daysOf(start.start).start > daysOf(end.end).end) return undefined;
  const [begin, last] = [start.start, end.end];
  const days = (Date.parse(daysOf(last).end) - Date.parse(daysOf(begin).start)) / DAY + 1;
  return { ...stretch(begin, last, days === 7 && begin.length === 10 ? "week" : "span"), about: bare.includes("/") };
}

/** "to 2025-08" has no beginning; "past year to 2025-08" and "four quarters to 2025-09" have one. "as of" is one day. */
function upTo(bare: string): ObservedPeriod | undefined {
  const found = new RegExp(
    `^(?:(past|last|three|four|two|twelve)\\s+)?(?:(year|quarters|months)\\s+)?to\\s+(${NAME})$`,
    "u",
  ).exec(bare);
  const end = nameOf(found?.[3] ?? "")?.end;
  if (end) {
    const [, many = "", unit] = found ?? [];
    if (unit === undefined) return many === "" ? { ...stretch(null, end, "to") } : undefined;
    const months = { year: 12, quarters: 3, months: 1 }[unit] ?? 0;
    return stretch(monthsBefore(end, months * (COUNTED[many] ?? 1)), end, "span");
  }
  const day = nameOf(/^as of (.+)$/u.exec(bare)?.[1] ?? "");
  return day;
}

/** "announced 2026-01-25, from 2026-02-01" begins on the other day and has no known end. */
function before(bare: string): ObservedPeriod | undefined {
  const [, announced = "", start = announced] = /^announced ([\d-]+)(?:, from ([\d-]+))?$/u.exec(bare) ?? [];
  return isDatePrefix(start) ? stretch(start, null, "span") : undefined;
}

/** "first week from 2025-11-17", "first 6 days from …", "three years from 2025". */
function from(bare: string): ObservedPeriod | undefined {
  const [, many = "1", unit = "", start = ""] =
    /^(?:first\s+)?(\d{1,3}|one|two|three|four|five|six)?\s*(day|week|month|year)s? from ([\d-]+)$/u.exec(bare) ?? [];
  if (!isDatePrefix(start)) return undefined;
  const count = COUNTED[many] ?? Number(many);
  if (unit === "year") return stretch(start, String(Number(start.slice(0, 4)) + count - 1).padStart(4, "0"), "span");
  if (start.length < 10 || unit === "month") return undefined;
  const days = count * (unit === "week" ? 7 : 1);
  return stretch(start, addDays(start, days - 1), days === 7 ? "week" : days === 1 ? "day" : "span");
}

/** One period with soft words around it: "2025 year end", "early 2026", "2026 spring". What they add is not known to the day. */
function loose(bare: string, named: NamedPeriods): ObservedPeriod | undefined {
  const names = [...bare.matchAll(new RegExp(`(?<![\\d-])${NAME}(?![\\d/-])`, "gu"))].map(([name]) => name);
  const [name = ""] = names;
  const words = bare.replace(name, " ").trim();
  if (names.length !== 1 || !/^[A-Za-z ,]*\d{0,2}[A-Za-z ,]*$/u.test(words)) return undefined;
  const whole = plain(name, named);
  if (!whole) return undefined;
  if (/^before$/u.test(words)) return { ...whole, start: null, granularity: "to", about: true };
  const last = /^year end$/u.test(words) && name.length === 4 ? `${name}-12` : undefined;
  return last === undefined ? { ...whole, about: true } : { ...stretch(last, last, "month"), about: true };
}

function stretch(start: DatePrefix | null, end: DatePrefix | null, granularity: Granularity): ObservedPeriod {
  return { start, end, granularity, about: false, base: null };
}

function within(inner: ObservedPeriod, outer: ObservedPeriod): boolean {
  if (inner.start === null || inner.end === null || outer.start === null || outer.end === null) return false;
  return daysOf(inner.start).start >= daysOf(outer.start).start && daysOf(inner.end).end <= daysOf(outer.end).end;
}

function granularityOf(date: DatePrefix): Granularity {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

/** First month of the `months` that end with the one of `end`. */
function monthsBefore(end: DatePrefix, months: number): DatePrefix {
  const index = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7) || "12") - 1 - (months - 1);
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}
