import type { DatePrefix, Period } from "../model/dates.ts";
import { nextDay, unitsTo } from "../text/times/calendar.ts";
import { isInSentence, type Claim } from "./claim.ts";
import type { Counts, SeriesCounts } from "./known-counts.ts";
import type { Frame } from "./reading.ts";
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

/**
 * The list of 12 March has 779: a list that is named for a month speaks of that month, on whichever day of it it went up.
 */
export function inMonthOfList(claim: Claim, counts: Counts): Claim {
  const { measures, series, time } = claim;
  const [only, second] = series;
  const { frame } = time;
  const list = only && !second && !measures.some(isInSentence) ? counts(only.id) : undefined;
  const period = frame && list ? ofMonth(frame, list) : undefined;
  return frame && period ? { ...claim, time: { ...time, frame: { ...frame, period, grain: "month" } } } : claim;
}

/** 9月11日公布的清单: of the list of that month. */
function ofMonth({ period: { start, end } }: Frame, list: SeriesCounts): Period | undefined {
  const month = start === end ? list.listMonth(end) : undefined;
  return month && month.end > end ? month : undefined;
}

function onList({ start, end }: Period, day: DatePrefix, list: SeriesCounts): Period | undefined {
  const newest = start === day && end === day ? newestListFor(day, list) : null;
  return newest === null ? undefined : list.listOn(newest);
}

/**
 * What is counted up to the day of the text (so far this year, 最近两个月) ends with the newest list: from the first day of a month or a year or the day after a list on, or over
 * as many months.
 */
export function upToList({ start, end }: Period, day: DatePrefix, list: SeriesCounts): Period | undefined {
  const newest = end === day && start < end ? newestListFor(day, list) : null;
  if (newest === null || newest === day) return undefined;
  if (start.endsWith("-01") || list.isListDay(nextDay(start, -1))) return start < newest ? { start, end: newest } : undefined;
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
