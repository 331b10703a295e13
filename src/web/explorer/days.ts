// Dates as numbers of days, so that a hundred thousand relations are held against one date in a millisecond.

/** Before and after every date that a source can give. */
export const EVER = -(2 ** 30);
export const NEVER = 2 ** 30;

const DAY = 86_400_000;

/** First and last day of a date as precise as it is given: of "2024" the first of January and the last of December. */
export function daysOfPrefix(prefix: string): readonly [first: number, last: number] {
  const [year = 0, month, day] = prefix.split("-").map(Number);
  if (month === undefined) return [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1) - 1];
  if (day === undefined) return [dayNumber(year, month, 1), dayNumber(year, month + 1, 1) - 1];
  return [dayNumber(year, month, day), dayNumber(year, month, day)];
}

function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

/** All months from that of one date to that of another, "2024-06", at most so many; the slider's steps. */
export function monthsBetween(first: string, last: string, most = 1200): string[] {
  const [from, to] = [monthIndex(first, 1), monthIndex(last, 12)];
  return Array.from({ length: Math.max(0, Math.min(to - from + 1, most)) }, (_, at) => monthName(from + at));
}

function monthIndex(prefix: string, without: number): number {
  const [year = 0, month = without] = prefix.split("-").map(Number);
  return year * 12 + month - 1;
}

function monthName(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** "2024", "2024-06", "2024-06-30" and nothing else. */
export function isPrefix(text: string): boolean {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(text);
}
