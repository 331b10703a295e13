import type { DatePrefix } from "../model/dates.ts";

/** "2024H1", the half-year that ends with this month. */
export function halfYearNameOf(lastMonth: DatePrefix): string {
  return `${lastMonth.slice(0, 4)}H${lastMonth.slice(5, 7) <= "06" ? 1 : 2}`;
}

/** "2024"; a quarter "2025Q3", a half-year "2025H1"; of other months both ends in full, for "2025-07–09" would read as a day. */
export function periodName(start: DatePrefix, end: DatePrefix): string {
  if (start === end) return start;
  const [first, last] = [start, end].map((date) => Number(date.slice(5)));
  const isWithin = start.length === 7 && end.length === 7 && start.slice(0, 4) === end.slice(0, 4);
  if (isWithin && first && last === first + 2 && last % 3 === 0) return `${start.slice(0, 4)}Q${last / 3}`;
  if (isWithin && first && last === first + 5 && last % 6 === 0) return halfYearNameOf(end);
  return `${start}–${end}`;
}
