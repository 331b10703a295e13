import { memo } from "../model/memo.ts";
import type { Quantity } from "../text/quantities/quantity.ts";
import type { Interval } from "./arithmetic/interval.ts";
import type { Rational } from "./arithmetic/rational.ts";
import { wordingOf } from "./arithmetic/wording.ts";

/** Both ends included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Where the true number lies in `holds`, the claim is right; outside `allows`, wrong; between, nobody can say. */
export interface Tolerance {
  readonly holds: Range;
  readonly allows: Range;
}

/** The table of docs/checking.md for the count of a list, which is whole ("short of 800" is up to 799), or a percentage. */
export const toleranceOf = memo((quantity: Quantity): Tolerance => {
  const isFraction = quantity.kind === "fraction";
  const isRate = quantity.unit === "%" || isFraction;
  const wording = wordingOf({ ...quantity, kind: isFraction ? "fraction" : isRate ? "percent" : "count", change: null });
  // Nothing is right or wrong of what is no number.
  if (!wording) return { holds: { low: Infinity, high: -Infinity }, allows: { low: -Infinity, high: Infinity } };
  const { holds, allows } = wording;
  // Shares are told in per cent.
  if (isFraction) return { holds: hundredfold(rateRange(holds)), allows: hundredfold(rateRange(allows)) };
  return { holds: (isRate ? rateRange : wholeRange)(holds), allows: (isRate ? rateRange : wholeRange)(allows) };
});

const hundredfold = ({ low, high }: Range): Range => ({ low: low * 100, high: high * 100 });
export const includes = ({ low, high }: Range, value: number): boolean => low <= value && value <= high;
export const overlap = (a: Range, b: Range): boolean => a.low <= b.high && b.low <= a.high;

function wholeRange({ low, high, withoutLow, withoutHigh }: Interval): Range {
  return {
    low: low ? (withoutLow ? Math.floor(decimal(low)) + 1 : Math.ceil(decimal(low))) : -Infinity,
    high: high ? (withoutHigh ? Math.ceil(decimal(high)) - 1 : Math.floor(decimal(high))) : Infinity,
  };
}

/** Rates of the lists are no exact decimals: an end that is left out is left out by as much as they may be off. */
function rateRange({ low, high, withoutLow, withoutHigh }: Interval): Range {
  return {
    low: low ? decimal(low) + (withoutLow ? ROUNDING : -ROUNDING) : -Infinity,
    high: high ? decimal(high) - (withoutHigh ? ROUNDING : -ROUNDING) : Infinity,
  };
}

const ROUNDING = 1e-9;
const decimal = ({ n, d }: Rational): number => Number(n) / Number(d);
