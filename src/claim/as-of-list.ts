import type { DatePrefix, Period } from "../model/dates.ts";
import { nextDay, unitsTo } from "../text/times/calendar.ts";
import type { Claim } from "./claim.ts";
import type { Counts, SeriesCounts } from "./known-counts.ts";
import { newestListFor } from "./newest-list.ts";

/** What a count of a list is told of on the day of its text is what the newest list speaks of, which is a day or a month before. */
export function asOfList(claim: Claim, day: DatePrefix | null, counts: Counts): Claim {
  const { measures, series, time } = claim;
  const [only, second] = series;
  const frame = time.frame;
  if (day === null || measures.length > 0 || only === undefined || second !== undefined || !frame) return claim;
  const list = counts(only.id);
  const period = list && (upToList(frame.period, day, list) ?? onList(frame.period, day, list));
  return period ? { ...claim, time: { ...time, frame: { ...frame, period } } } : claim;
}

function onList({ start, end }: Period, day: DatePrefix, list: SeriesCounts): Period | undefined {
  return start === day && end === day && newestListFor(day, list) !== null ? list.listOn(day) : undefined;
}

/**
 * What is counted up to the day of the text (so far this year, 最近两个月) ends with the newest list: from the first day of a month or a year on, or over
 * as many months.
 */
export function upToList({ start, end }: Period, day: DatePrefix, list: SeriesCounts): Period | undefined {
  const newest = end === day && start < end ? newestListFor(day, list) : null;
  if (newest === null || newest === day) return undefined;
  if (start.endsWith("-01")) return start < newest ? { start, end: newest } : undefined;
  const months = monthsBetween(nextDay(start, -1), end);
  const span = months > 0 ? unitsTo(newest, { unit: "month", count: months }) : null;
  return span ?? undefined;
}

/** How many whole months lie between two days; 0 where they are no whole months. */
function monthsBetween(from: string, to: string): number {
  const [year, month] = [Number(to.slice(0, 4)) - Number(from.slice(0, 4)), Number(to.slice(5, 7)) - Number(from.slice(5, 7))];
  const count = year * 12 + month;
  return unitsTo(to, { unit: "month", count })?.start === nextDay(from) ? count : 0;
}
