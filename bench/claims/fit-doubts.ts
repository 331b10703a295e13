import { leastOf, type Slope } from "./least-of.ts";

/** A number that nothing decides but its doubts: how much of each sign it has; and whether labels say that it is wrong. */
export interface DoubtedNumber {
  readonly signs: Readonly<Record<string, number>>;
  readonly isWrong: boolean;
  /** Only such a one is refuted if it is doubted enough; the weights are learned from all. */
  readonly isRefutable: boolean;
}

/** Strength of the L2 penalty on signs of one mean and spread, in numbers: few are labelled, and a wrong refutation is the worst error. */
const PENALTY = 33;
const MOST_STEPS = 200;

/** The sign that every number has alike. */
const ALWAYS = "doubt at all";

/**
 * Logistic regression: how much each sign speaks for a number being wrong. Signs are brought to mean 0 and spread 1 before, so that the
 * penalty is fair to all, and the weights back to the signs as they are; what all have alike is not held near zero. Nothing is random.
 */
export function fitDoubts(numbers: readonly DoubtedNumber[]): ReadonlyMap<string, number> {
  const names = Object.keys(numbers[0]?.signs ?? {}).filter((name) => name !== ALWAYS);
  const columns = names.map((name) => numbers.map(({ signs }) => signs[name] ?? 0));
  const means = columns.map(mean);
  const spreads = columns.map((column, at) => Math.sqrt(mean(column.map((value) => (value - (means[at] ?? 0)) ** 2))) || 1);
  const rows = numbers.map(({ isWrong }, row) => ({
    isWrong,
    signs: Float64Array.from([1, ...columns.map((column, at) => ((column[row] ?? 0) - (means[at] ?? 0)) / (spreads[at] ?? 1))]),
  }));
  const [always = 0, ...own] = leastOf((place) => lossOf(rows, place), new Float64Array(names.length + 1), MOST_STEPS);
  const weights = own.map((weight, at) => weight / (spreads[at] ?? 1));
  const shift = weights.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0);
  return new Map([[ALWAYS, always - shift], ...names.map((name, at) => [name, weights[at] ?? 0] as const)]);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

interface Row {
  readonly signs: Float64Array;
  readonly isWrong: boolean;
}

function lossOf(rows: readonly Row[], place: Float64Array): Slope {
  const slope = place.map((weight, at) => (at === 0 ? 0 : PENALTY * weight));
  let value = place.reduce((sum, weight, at) => sum + (at === 0 ? 0 : (PENALTY / 2) * weight ** 2), 0);
  for (const { signs, isWrong } of rows) {
    const score = signs.reduce((sum, sign, at) => sum + sign * (place[at] ?? 0), 0) * (isWrong ? 1 : -1);
    value += Math.log1p(Math.exp(-Math.abs(score))) + Math.max(-score, 0);
    const by = (isWrong ? -1 : 1) / (1 + Math.exp(score));
    for (const [at, sign] of signs.entries()) slope[at] = (slope[at] ?? 0) + by * sign;
  }
  return { value, slope };
}
