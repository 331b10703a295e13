import type { CompositeMeasure } from "./composite-input.ts";
import { textKey, uniform } from "./seeded.ts";
import type { WeightingKind } from "./variant-space.ts";

/**
 * One way to weigh the measures, as a function of the nominal weights, so that a reader who moves those moves the whole
 * set: `weights = base × factors`, where the base is nominal or fixed.
 */
export interface Weighting {
  readonly id: string;
  readonly kind: WeightingKind;
  /** Does it follow the nominal weights? `equal` and `equal-per-dimension` do not. */
  readonly isNominal: boolean;
  readonly factors: Float64Array;
}

export interface WeightingOptions {
  readonly kinds: readonly WeightingKind[];
  /** How many there shall be; `drawn` fills what the other kinds leave. */
  readonly count: number;
  readonly seed: number;
  readonly concentration: number;
}

/** Fewest draws, where weights are drawn at all. */
const LEAST_DRAWS = 20;

/**
 * The weightings of these kinds. A draw multiplies each nominal weight by its own gamma number with mean 1: with equal
 * nominal weights that is the symmetric Dirichlet distribution, and the same draws hold for any nominal weights.
 */
export function weightingsOf(measures: readonly CompositeMeasure[], options: WeightingOptions): Weighting[] {
  const weightings: Weighting[] = [];
  for (const kind of options.kinds) if (kind !== "drawn") weightings.push(...fixedWeightings(measures, kind));
  if (!options.kinds.includes("drawn")) return weightings;
  const draws = Math.max(LEAST_DRAWS, options.count - weightings.length);
  for (let draw = 1; draw <= draws; draw++) {
    const factors = Float64Array.from(measures, ({ id }) => gamma(options, draw, textKey(id)));
    weightings.push({ id: `drawn-${draw}`, kind: "drawn", isNominal: true, factors });
  }
  return weightings;
}

function fixedWeightings(measures: readonly CompositeMeasure[], kind: Exclude<WeightingKind, "drawn">): Weighting[] {
  const ones = () => new Float64Array(measures.length).fill(1);
  switch (kind) {
    case "nominal":
      return [{ id: kind, kind, isNominal: true, factors: ones() }];
    case "equal":
      return [{ id: kind, kind, isNominal: false, factors: ones() }];
    case "equal-per-dimension": {
      const sizes = new Map<string, number>();
      for (const { dimension } of measures) sizes.set(dimension, (sizes.get(dimension) ?? 0) + 1);
      const factors = Float64Array.from(measures, ({ dimension }) => 1 / (sizes.get(dimension) ?? 1));
      // With as many measures in each dimension it would be `equal` again.
      return new Set(factors).size === 1 ? [] : [{ id: kind, kind, isNominal: false, factors }];
    }
    case "leave-one-out":
      return measures.map(({ id }, at) => ({ id: `without-${id}`, kind, isNominal: true, factors: ones().fill(0, at, at + 1) }));
  }
}

/** The weights, summing to one; the factors alone decide where the nominal weights leave nothing. */
export function weightsOf(
  { isNominal, factors }: Pick<Weighting, "isNominal" | "factors">,
  nominal: ArrayLike<number>,
): Float64Array {
  const weights = isNominal ? factors.map((factor, at) => factor * (nominal[at] ?? 0)) : factors;
  return shares(weights) ?? shares(factors) ?? factors;
}

function shares(weights: Float64Array): Float64Array | undefined {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? weights.map((weight) => weight / sum) : undefined;
}

/** A gamma number with mean 1 and a whole shape: the mean of as many exponential ones. */
function gamma({ seed, concentration }: WeightingOptions, draw: number, measure: number): number {
  let logs = 0;
  for (let part = 0; part < concentration; part++) logs -= Math.log(1 - uniform(seed, draw, measure, part));
  return logs / concentration;
}
