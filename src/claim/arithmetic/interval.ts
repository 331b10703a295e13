import { isBelow, isEqual, minus, NOUGHT, sum, type Rational } from "./rational.ts";

/** From `low` to `high`, both included unless told otherwise; null: without end on that side. */
export interface Interval {
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly withoutLow?: boolean;
  readonly withoutHigh?: boolean;
}

export const pointOf = (value: Rational): Interval => ({ low: value, high: value });
export const between = (low: Rational | null, high: Rational | null): Interval => ({ low, high });
/** `high` itself is left out. */
export const upTo = (low: Rational | null, high: Rational): Interval => ({ low, high, withoutHigh: true });

export function includes(interval: Interval, value: Rational): boolean {
  return !endsBefore(interval, pointOf(value)) && !endsBefore(pointOf(value), interval);
}

export const overlaps = (a: Interval, b: Interval): boolean => !endsBefore(a, b) && !endsBefore(b, a);

/** Is all of `a` below all of `b`? */
export function endsBefore(a: Interval, b: Interval): boolean {
  if (a.high === null || b.low === null) return false;
  if (isEqual(a.high, b.low)) return a.withoutHigh === true || b.withoutLow === true;
  return isBelow(a.high, b.low);
}

/** Reaches `room` further at both ends, and takes the ends in. */
export function widened({ low, high }: Interval, room: Rational): Interval {
  return { low: low && minus(low, room), high: high && sum(high, room) };
}

/** With the sign changed. */
export const turned = ({ low, high }: Interval): Interval => between(high && minus(NOUGHT, high), low && minus(NOUGHT, low));
