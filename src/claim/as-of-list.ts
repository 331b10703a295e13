import type { DatePrefix } from "../model/dates.ts";
import type { Claim } from "./claim.ts";
import type { Counts } from "./known-counts.ts";
import { newestListFor } from "./newest-list.ts";

/** What a count of a list is told of on the day of its text is what the newest list speaks of, which is a day or a month before. */
export function asOfList(claim: Claim, day: DatePrefix | null, counts: Counts): Claim {
  const { measures, series, time } = claim;
  const [only, second] = series;
  const frame = time.frame;
  if (day === null || measures.length > 0 || only === undefined || second !== undefined || !frame) return claim;
  if (frame.period.start !== day || frame.period.end !== day) return claim;
  const list = counts(only.id);
  const period = list && newestListFor(day, list) !== null ? list.listOn(day) : undefined;
  return period ? { ...claim, time: { ...time, frame: { ...frame, period } } } : claim;
}
