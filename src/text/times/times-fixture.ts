import { daysOf, type Period } from "../../model/dates.ts";
import { CodePoints } from "../code-points.ts";
import { findTimes } from "./find-times.ts";
import type { NamedPeriod, TimeMention } from "./time-mention.ts";

/** A sentence, the date of its text, and the periods of its times as `periodsOf` writes them. */
export type Row = readonly [text: string, date: string | null, periods: string];

export const timesOf = (text: string, date: string | null, named: readonly NamedPeriod[] = []): TimeMention[] =>
  findTimes(new CodePoints(text), { date, named });

/** "2025-12-31", "2025-06", "2025", "2025-07-01..2025-12-31", "?" for each time; "" where there is none. */
export const periodsOf = (text: string, date: string | null, named: readonly NamedPeriod[] = []): string =>
  timesOf(text, date, named)
    .map(({ period }) => nameOf(period))
    .join(" ");

function nameOf(period: Period | null): string {
  if (!period) return "?";
  const { start, end } = period;
  const prefix = [end.slice(0, 4), end.slice(0, 7), end].find((name) => daysOf(name).start === start && daysOf(name).end === end);
  return prefix ?? `${start}..${end}`;
}
