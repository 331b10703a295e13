import { daysOf } from "../../model/dates.ts";
import type { Observation } from "../../model/observations.ts";

/** First and last day that an observation may speak of; null where it has no date. What runs up to a date is of that date. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const DAY = 86_400_000;

export function spanOf({ start, end }: Pick<Observation, "start" | "end">): Days | null {
  const [from, to] = [start ?? end, end ?? start];
  if (from === null || to === null) return null;
  return { first: Date.parse(daysOf(from).start) / DAY, last: Date.parse(daysOf(to).end) / DAY };
}

export const overlaps = (left: Days, right: Days): boolean => left.first <= right.last && right.first <= left.last;

/** Does one of the two hold the other? */
export function nested(left: Days, right: Days): boolean {
  const inside = (inner: Days, outer: Days) => inner.first >= outer.first && inner.last <= outer.last;
  return inside(left, right) || inside(right, left);
}

export const sameDays = (left: Days, right: Days): boolean => left.first === right.first && left.last === right.last;

/** Days between the two; 0 where they overlap. */
export function daysApart(left: Days, right: Days): number {
  return Math.max(0, left.first - right.last, right.first - left.last);
}
