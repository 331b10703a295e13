import { between, turned, type Interval } from "./interval.ts";
import { NOUGHT, UNITY, absolute, divide, greatest, isBelow, minus, sum, times, type Rational } from "./rational.ts";
import type { Truth } from "./wording.ts";

/** A number that another is computed from. */
export interface Operand extends Truth {
  /** Claims it stands in; none where only the dossier gives it. */
  readonly claims: readonly number[];
}

/** What a pair of numbers is computed to; `rise` and `fall` as parts of what it was. */
export type Computation = "rise" | "fall" | "ratio" | "gain" | "loss" | "distance" | "lead";

/** A change the other way. */
export const OTHER_WAY: Partial<Record<string, Computation>> = { rise: "fall", fall: "rise", gain: "loss", loss: "gain" };

/** Of what it is now or what it is of (`own`), by what it was or is held against (`base`). Undefined where that is nothing. */
export function compute(computation: Computation, own: Truth, base: Truth): Truth | undefined {
  const face = COMPUTE[computation](own.face, base.face);
  return face.low && face.high ? { face, range: COMPUTE[computation](own.range, base.range) } : undefined;
}

type Step = (own: Interval, base: Interval) => Interval;

const quotient: Step = (own, base) => {
  // Nothing grows from nothing, and a loss that turns into a gain has no rate.
  if (!isAbove(base.low) || (own.low !== null && isBelow(own.low, NOUGHT))) return between(null, null);
  return between(own.low && base.high && divide(own.low, base.high), own.high && base.low && divide(own.high, base.low));
};
const difference: Step = (own, base) =>
  between(own.low && base.high && minus(own.low, base.high), own.high && base.low && minus(own.high, base.low));

const COMPUTE: Readonly<Record<Computation, Step>> = {
  ratio: quotient,
  rise: (own, base) => mapped(quotient(own, base), (value) => minus(value, UNITY)),
  fall: (own, base) => turned(mapped(quotient(own, base), (value) => minus(value, UNITY))),
  gain: difference,
  lead: difference,
  loss: (own, base) => turned(difference(own, base)),
  distance: (own, base) => apart(difference(own, base)),
};

const isAbove = (value: Rational | null): boolean => value !== null && isBelow(NOUGHT, value);

function mapped({ low, high }: Interval, step: (value: Rational) => Rational): Interval {
  return between(low && step(low), high && step(high));
}

function apart(interval: Interval): Interval {
  const { low, high } = interval;
  if (low && !isBelow(low, NOUGHT)) return interval;
  if (high && !isBelow(NOUGHT, high)) return turned(interval);
  return between(NOUGHT, low && high && greatest(absolute(low), absolute(high)));
}

/** Of at least one. */
export function added(operands: readonly Truth[]): Truth {
  return { face: addedUp(operands.map(({ face }) => face)), range: addedUp(operands.map(({ range }) => range)) };
}

function addedUp(intervals: readonly Interval[]): Interval {
  return intervals.reduce(
    (all, one) => between(all.low && one.low && sum(all.low, one.low), all.high && one.high && sum(all.high, one.high)),
    between(NOUGHT, NOUGHT),
  );
}

/** As the claim counts: a share or growth told in per cent is in hundredths. */
export function scaled({ face, range }: Truth, by: Rational): Truth {
  return { face: mapped(face, (value) => times(value, by)), range: mapped(range, (value) => times(value, by)) };
}
