import { changeWeights, type DayWindow, type Point } from "./interrupted-series.ts";

export interface PlaceboInputs {
  /** A reading a day. */
  readonly points: readonly Point[];
  readonly window: DayWindow;
  readonly around: number;
  /** No placebo begins before: the first day on which the series can have told anything. */
  readonly since: number;
}

/** The same statistic at dates on which nothing is said to have happened. */
export interface Placebos {
  /** The change at each placebo date, by its first day, the earliest first. */
  readonly changes: readonly { readonly first: number; readonly change: number }[];
  /** How many of them can stand side by side without a day in common: the rest tell much the same. */
  readonly apart: number;
  /** Placebo dates with a change at least as large (either way), the real one among them, as a share of all. */
  readonly share: number;
}

/**
 * The change at every other date with the same days around it, none of them a day of the window itself. A date with a day
 * missing is left out. null where the window's own change cannot be had.
 */
export function placeboWindows({ points, window, around, since }: PlaceboInputs): Placebos | null {
  const length = window.last - window.first + 1;
  const weights = changeWeights(length, around);
  const values = new Map(points.map(({ day, value }) => [day, value]));
  const changeAt = (first: number) => weights && weighted(values, first - around, weights);
  const actual = changeAt(window.first);
  if (actual === null) return null;
  const last = points.reduce((latest, { day }) => Math.max(latest, day), -Infinity);
  const changes: { first: number; change: number }[] = [];
  let [apart, free] = [0, -Infinity];
  for (let first = since + around; first + length - 1 + around <= last; first++) {
    const touches = first - around <= window.last && first + length - 1 + around >= window.first;
    const change = touches ? null : changeAt(first);
    if (change === null) continue;
    changes.push({ first, change });
    if (first - around <= free) continue;
    apart++;
    free = first + length - 1 + around;
  }
  // Sums in another order differ in the last digits; a placebo that equals the real change is as large.
  const least = Math.abs(actual) * (1 - 1e-9);
  const larger = changes.filter(({ change }) => Math.abs(change) >= least).length;
  return { changes, apart, share: (larger + 1) / (changes.length + 1) };
}

function weighted(values: ReadonlyMap<number, number>, first: number, weights: readonly number[]): number | null {
  let total = 0;
  for (const [at, weight] of weights.entries()) {
    const value = values.get(first + at);
    if (value === undefined) return null;
    total += weight * value;
  }
  return total;
}
