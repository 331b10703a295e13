import { daysOf } from "../../model/dates.ts";

/** "2026-01" and −1 is "2025-12". */
export function shiftMonth(month: string, by: number): string {
  const [year, number] = month.split("-");
  const index = Number(year) * 12 + Number(number) - 1 + by;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** Every month from one to another, both included; none where the last lies before the first. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = shiftMonth(month, 1)) months.push(month);
  return months;
}

/** Days of a month in the calendar. */
export const daysIn = (month: string): number => Number(daysOf(month).end.slice(8));
