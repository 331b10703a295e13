import { groupBy } from "../model/group-by.ts";
import { randomNumbers } from "./random.ts";

/** A share with the interval that holds it at 95%; all null where there is nothing to take a share of. */
export interface Share {
  readonly part: number;
  readonly of: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const Z = 1.959964;
const RESAMPLES = 2000;

/** Wilson's score interval; takes the rows for independent of each other. */
export function wilson(part: number, of: number): Share {
  if (of === 0) return { part, of, share: null, low: null, high: null };
  const share = part / of;
  const middle = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const reach = (Z / (1 + Z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return { part, of, share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

/**
 * 95% interval of a statistic by drawing whole groups with replacement: rows of one filer are alike, and as many rows of
 * many filers say more. Draws in which the statistic has no value are left out. The same rows give the same interval.
 */
export function bootstrap<T>(
  rows: readonly T[],
  groupOf: (row: T) => string,
  statistic: (rows: readonly T[]) => number | null,
): { readonly low: number; readonly high: number } | null {
  const groups = [...groupBy(rows, groupOf).values()];
  const random = randomNumbers(groups.length);
  const values: number[] = [];
  for (let draw = 0; draw < RESAMPLES; draw++) {
    const drawn = Array.from({ length: groups.length }, () => groups[Math.floor(random() * groups.length)] ?? []);
    const value = statistic(drawn.flat());
    if (value !== null && Number.isFinite(value)) values.push(value);
  }
  if (values.length === 0) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}
