/** All values from low to high; a value that is known is one with equal ends, an open end is ±Infinity. */
export type Interval = readonly [low: number, high: number];

/** Differences of every value of one with every value of the other. Lows are never +Infinity, highs never −Infinity. */
export function minus([low, high]: Interval, [otherLow, otherHigh]: Interval): Interval {
  return [low - otherHigh, high - otherLow];
}

/** Medians of every choice of one value from each; undefined of none. */
export function medianOf(intervals: readonly Interval[]): Interval | undefined {
  if (intervals.length === 0) return undefined;
  return [middle(intervals.map(([low]) => low)), middle(intervals.map(([, high]) => high))];
}

/**
 * Logarithms, turned so that more is better; undefined where no value is above zero. Values of zero and less that an
 * interval holds are as far down as can be.
 */
export function logScore([low, high]: Interval, direction: 1 | -1): Interval | undefined {
  if (high <= 0) return undefined;
  const logs = [low > 0 ? Math.log(low) : -Infinity, Math.log(high)] as const;
  return direction === 1 ? logs : [-logs[1], -logs[0]];
}

/** Undoes the logarithm of a difference: how many times one is the other. */
export function ratioOf([low, high]: Interval): Interval {
  return [Math.exp(low), Math.exp(high)];
}

function middle(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  // Not half their sum: of −Infinity and −Infinity that is right, but of two equal numbers it may differ in the last bit.
  return low === high ? (low ?? Number.NaN) : ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}
