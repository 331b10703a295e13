import { presentOf } from "./table.ts";
import type { Normalisation } from "./variant-space.ts";

/**
 * One measure's values made comparable, more being better; NaN stays NaN. A measure in which all units are equal gives
 * each the middle: it says nothing of an order.
 *
 * Logarithm and ratio have no meaning for a measure with a value of zero or less: there `log-z` is `z-score` and
 * `distance-to-leader` is `min-max`.
 */
export function normalise(values: Float64Array, normalisation: Normalisation, direction: 1 | -1): Float64Array {
  const present = presentOf(values);
  const [least = 0, greatest = 0] = [present[0], present.at(-1)];
  switch (normalisation) {
    case "min-max":
      return minMax(values, direction, [least, greatest]);
    case "z-score":
      return zScores(values, direction, present);
    case "log-z":
      return least > 0 ? zScores(values.map(Math.log), direction, present.map(Math.log)) : zScores(values, direction, present);
    case "rank":
      return rankShares(values, direction, present);
    case "distance-to-leader":
      if (least <= 0) return minMax(values, direction, [least, greatest]);
      return values.map((value) => (direction === 1 ? value / greatest : least / value));
  }
}

/** Least that a normalised value can be where values are multiplied: a zero would decide alone. */
const FLOOR = 0.01;
/** The logistic curve with this slope is within 0.01 of the normal distribution. */
const NORMAL_SLOPE = 1.702;

/**
 * A normalised value between 0.01 and 1, the order kept, for means that multiply: what is on a scale from 0 to 1 is
 * squeezed, a z-score becomes the share of a normal distribution that lies below it.
 */
export function toPositive(value: number, normalisation: Normalisation): number {
  const isScore = normalisation === "z-score" || normalisation === "log-z";
  return FLOOR + (1 - FLOOR) * (isScore ? 1 / (1 + Math.exp(-NORMAL_SLOPE * value)) : value);
}

function minMax(values: Float64Array, direction: 1 | -1, [least, greatest]: readonly [number, number]): Float64Array {
  const range = greatest - least;
  return values.map((value) => {
    if (range === 0) return Number.isNaN(value) ? value : 0.5;
    return direction === 1 ? (value - least) / range : (greatest - value) / range;
  });
}

function zScores(values: Float64Array, direction: 1 | -1, present: Float64Array): Float64Array {
  // Not by the variance alone: of equal numbers it need not come out as zero.
  if (present[0] === present.at(-1)) return values.map((value) => (Number.isNaN(value) ? value : 0));
  let sum = 0;
  for (const value of present) sum += value;
  const mean = sum / present.length;
  let squares = 0;
  for (const value of present) squares += (value - mean) ** 2;
  const deviation = Math.sqrt(squares / present.length);
  return values.map((value) => (direction * (value - mean)) / deviation);
}

/** The share of units below, those that are equal counted half. */
function rankShares(values: Float64Array, direction: 1 | -1, present: Float64Array): Float64Array {
  return values.map((value) => {
    if (Number.isNaN(value)) return value;
    let below = 0;
    for (const other of present) below += other === value ? 0.5 : direction * (value - other) > 0 ? 1 : 0;
    return below / present.length;
  });
}
