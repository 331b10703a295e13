import type { Prepared, Scored } from "./prepared.ts";
import { CHOICES, type Choice } from "./variant-space.ts";

/** First-order indices of one number that each variant has. */
export interface FirstOrder {
  /** For each choice the part of the variance that is gone, on average, once that choice is settled. */
  readonly indices: Readonly<Record<Choice, number>>;
  /** What no choice explains alone: choices acting together. */
  readonly together: number;
  /** Variance over the variants; where it is 0 nothing depends on any choice, and all indices are 0. */
  readonly variance: number;
}

export interface Sensitivity {
  /** Of the average shift in rank: the mean over units of how far a variant puts each from its rank in the baseline. */
  readonly averageShift: FirstOrder;
  /** Of each unit's rank. */
  readonly units: readonly (FirstOrder & { readonly unit: string })[];
  /** The choice with the greatest index for the average shift; null where nothing depends on any. */
  readonly greatest: Choice | null;
}

/** Which of its levels each variant takes of one choice. */
interface Factor {
  readonly levelOf: Int32Array;
  readonly levels: number;
}

/** How much of the spread of ranks each choice explains alone. */
export function sensitivityOf(prepared: Prepared, scored: Scored): Sensitivity {
  const factors = factorsOf(prepared);
  const { units, ranks } = scored;
  const variants = prepared.set.variants.length;
  const rankOf = (unit: number) => Float64Array.from({ length: variants }, (_, at) => ranks[at * units + unit] as number);
  const averageShift = firstOrder(averageShifts(scored, prepared.set.baseline), factors);
  const greatest = CHOICES.toSorted((one, other) => averageShift.indices[other] - averageShift.indices[one])[0] as Choice;
  return {
    averageShift,
    units: prepared.units.map((unit, at) => ({ unit, ...firstOrder(rankOf(at), factors) })),
    greatest: averageShift.indices[greatest] > 0 ? greatest : null,
  };
}

/** Mean over units of the distance between their ranks in each variant and in the baseline. */
export function averageShifts({ units, ranks }: Scored, baseline: number): Float64Array {
  const shifts = new Float64Array(ranks.length / units);
  for (let variant = 0; variant < shifts.length; variant++) {
    let sum = 0;
    for (let unit = 0; unit < units; unit++) {
      sum += Math.abs((ranks[variant * units + unit] as number) - (ranks[baseline * units + unit] as number));
    }
    shifts[variant] = sum / units;
  }
  return shifts;
}

function factorsOf({ set }: Prepared): Record<Choice, Factor> {
  const by = (levelOf: (variant: (typeof set.variants)[number]) => string | number): Factor => {
    const known = new Map<string | number, number>();
    const levels = set.variants.map((variant) => {
      const level = levelOf(variant);
      return known.get(level) ?? known.set(level, known.size).size - 1;
    });
    return { levelOf: Int32Array.from(levels), levels: known.size };
  };
  return {
    normalisation: by(({ normalisation }) => normalisation),
    aggregation: by(({ aggregation }) => aggregation),
    missing: by(({ missing }) => missing),
    weights: by(({ weighting }) => weighting),
    sources: by(({ sourcing }) => sourcing),
  };
}

const ROUNDS = 50;
/** Effects that move by less than this part of the standard deviation have settled. */
const SETTLED = 1e-7;

/**
 * The index of a choice is Var(E[y | choice]) / Var(y). Frames and sourcings are fully crossed, weightings meet only some
 * of them, so that plain means by weighting would carry what those few happen to be. Therefore the mean effects of all
 * choices are fitted together (least squares, by going round), and from each the variance is taken off that the mean of so
 * few variants has from what is left unexplained (as ANOVA's ε² does).
 */
export function firstOrder(values: Float64Array, factors: Readonly<Record<Choice, Factor>>): FirstOrder {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const rest = values.map((value) => value - mean);
  const total = sumOfSquares(rest);
  const none = { normalisation: 0, aggregation: 0, missing: 0, weights: 0, sources: 0 };
  if (total / count < 1e-18) return { indices: none, together: 0, variance: 0 };
  const effects = fitEffects(rest, factors);
  const freedom = count - 1 - CHOICES.reduce((sum, choice) => sum + factors[choice].levels - 1, 0);
  const noise = freedom > 0 ? sumOfSquares(rest) / freedom : 0;
  const indexOf = (choice: Choice) => {
    const { levelOf, levels } = factors[choice];
    let explained = 0;
    for (const level of levelOf) explained += (effects[choice][level] as number) ** 2;
    return Math.max(0, (explained - (levels - 1) * noise) / total);
  };
  const indices = Object.fromEntries(CHOICES.map((choice) => [choice, indexOf(choice)])) as Record<Choice, number>;
  const alone = CHOICES.reduce((sum, choice) => sum + indices[choice], 0);
  return { indices, together: Math.max(0, 1 - alone), variance: total / count };
}

/** Mean effect of each level of each choice, the others being fitted as well; takes them off `rest`. */
function fitEffects(rest: Float64Array, factors: Readonly<Record<Choice, Factor>>): Record<Choice, Float64Array> {
  const zeros = (choice: Choice) => new Float64Array(factors[choice].levels);
  const effects = Object.fromEntries(CHOICES.map((choice) => [choice, zeros(choice)])) as Record<Choice, Float64Array>;
  const settled = SETTLED * Math.sqrt(sumOfSquares(rest) / rest.length);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (const choice of CHOICES) {
      const { levelOf, levels } = factors[choice];
      if (levels > 1) moved = Math.max(moved, moveEffects(rest, levelOf, effects[choice]));
    }
    if (moved < settled) break;
  }
  return effects;
}

function moveEffects(rest: Float64Array, levelOf: Int32Array, effects: Float64Array): number {
  const sums = new Float64Array(effects.length);
  const counts = new Int32Array(effects.length);
  for (let at = 0; at < rest.length; at++) {
    const level = levelOf[at] as number;
    sums[level] = (sums[level] as number) + (rest[at] as number);
    counts[level] = (counts[level] as number) + 1;
  }
  let moved = 0;
  for (let level = 0; level < sums.length; level++) {
    const step = (sums[level] as number) / (counts[level] as number);
    sums[level] = step;
    effects[level] = (effects[level] as number) + step;
    moved = Math.max(moved, Math.abs(step));
  }
  for (let at = 0; at < rest.length; at++) rest[at] = (rest[at] as number) - (sums[levelOf[at] as number] as number);
  return moved;
}

function sumOfSquares(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}
