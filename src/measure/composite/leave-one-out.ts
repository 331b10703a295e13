import { AGGREGATE } from "./aggregate.ts";
import type { Prepared } from "./prepared.ts";
import { unitOrder, writeRanks } from "./ranks.ts";
import type { Variant } from "./variant-set.ts";
import { weightsOf } from "./weightings.ts";

/** What becomes of the ranks where one measure is left out and all else stays as it is. */
export interface MeasureLeftOut {
  readonly measure: string;
  /** Mean over units of how far each moves in the baseline. */
  readonly baselineShift: number;
  /** The same, mean over every normalisation, aggregation and missing-data rule, sources and weights as in the baseline. */
  readonly averageShift: number;
  /** Rank in the baseline of every unit without the measure, in the order of the units. */
  readonly ranks: readonly number[];
}

/** Leaves out each measure in turn. */
export function leaveOneOut(prepared: Prepared, nominal: Float64Array): MeasureLeftOut[] {
  const { units, measures } = prepared;
  const frames = framesOf(prepared);
  const ranked = (variant: Variant, weights: Float64Array) => {
    const scores = new Float64Array(units.length);
    const ranks = new Float32Array(units.length);
    AGGREGATE[variant.aggregation](prepared.tableOf(variant), weights, scores);
    writeRanks(scores, ranks, unitOrder(units.length));
    return ranks;
  };
  const whole = frames.map((frame) => ranked(frame, nominal));
  return measures.map(({ id }, at) => {
    const factors = new Float64Array(measures.length).fill(1).fill(0, at, at + 1);
    const weights = weightsOf({ isNominal: true, factors }, nominal);
    const without = frames.map((frame) => ranked(frame, weights));
    const shifts = without.map((ranks, frame) => shiftBetween(ranks, whole[frame] as Float32Array));
    return {
      measure: id,
      baselineShift: shifts[0] ?? 0,
      averageShift: shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length,
      ranks: [...(without[0] ?? [])],
    };
  });
}

/** One variant a frame, with the baseline's sources; the baseline first. */
function framesOf({ set }: Prepared): Variant[] {
  const baseline = set.variants[set.baseline] as Variant;
  const frames = new Map<string, Variant>();
  for (const variant of [baseline, ...set.variants]) {
    const key = `${variant.normalisation} ${variant.aggregation} ${variant.missing}`;
    if (!frames.has(key)) frames.set(key, { ...variant, sourcing: baseline.sourcing });
  }
  return [...frames.values()];
}

function shiftBetween(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (const [unit, rank] of one.entries()) sum += Math.abs(rank - (other[unit] as number));
  return sum / one.length;
}
