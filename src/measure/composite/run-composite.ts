import { assertInput, type CompositeInput } from "./composite-input.ts";
import { type Echelons, echelonsOf } from "./echelons.ts";
import { leaveOneOut, type MeasureLeftOut } from "./leave-one-out.ts";
import { type Placing, placingsOf, precedenceOf } from "./placings.ts";
import { type Prepared, prepare, type Scored, scoreVariants } from "./prepared.ts";
import { LEAST_UNITS, qualify, type UnitLack } from "./qualify.ts";
import { type Sensitivity, sensitivityOf } from "./sensitivity.ts";
import { type VariantOptions, type VariantSet, variantSet } from "./variant-set.ts";
import { type VariantSpace, WHOLE_SPACE } from "./variant-space.ts";
import { type Weighting, weightsOf } from "./weightings.ts";

/** Fewer than four units have three outcomes: there is no index, and what each unit lacks is told. */
export interface TooFew {
  readonly kind: "too-few";
  readonly qualifying: readonly string[];
  readonly missing: readonly UnitLack[];
}

/** What all variants say together, for one set of nominal weights. */
export interface Weighed extends Scored {
  readonly placings: readonly Placing[];
  readonly echelons: Echelons;
}

export interface Composite {
  readonly kind: "composite";
  /** Ids of the units and measures that entered, sorted; everything below is in their order. */
  readonly units: readonly string[];
  readonly measures: readonly string[];
  /** Units that did not qualify, and measures that fewer than two qualifying units have. */
  readonly missing: readonly UnitLack[];
  readonly measuresLeftOut: readonly string[];
  /** Every variant with its choices; `weighed` has its scores and ranks. */
  readonly set: VariantSet;
  readonly weighed: Weighed;
  /** Share of variants in which unit i stands strictly before unit j, at i × units + j. */
  readonly precedence: Float64Array;
  readonly sensitivity: Sensitivity;
  readonly leaveOneOut: readonly MeasureLeftOut[];
  /** The same variants about other nominal weights, by measure id; a measure that is not named keeps its own. */
  readonly scoreWith: (weights: Readonly<Record<string, number>>) => Weighed;
}

/** Builds the index in every variant and sums up what they agree on. The same input, space and seed give the same result. */
export function runComposite(
  input: CompositeInput,
  space: VariantSpace = WHOLE_SPACE,
  options: VariantOptions = {},
): Composite | TooFew {
  assertInput(input);
  const { input: qualified, missing, measuresLeftOut } = qualify(input);
  const { units, measures } = qualified;
  if (units.length < LEAST_UNITS) return { kind: "too-few", qualifying: units, missing };
  const set = variantSet(qualified, space, options);
  const prepared = prepare(units, measures, set);
  const nominal = Float64Array.from(measures, ({ weight }) => weight);
  const weighed = weigh(prepared, nominal);
  return {
    kind: "composite",
    units,
    measures: measures.map(({ id }) => id),
    missing,
    measuresLeftOut,
    set,
    weighed,
    precedence: precedenceOf(weighed),
    sensitivity: sensitivityOf(prepared, weighed),
    leaveOneOut: leaveOneOut(prepared, baselineWeights(set, nominal)),
    scoreWith: (weights) =>
      weigh(
        prepared,
        Float64Array.from(measures, ({ id, weight }) => checkedWeight(id, weights[id] ?? weight)),
      ),
  };
}

function weigh(prepared: Prepared, nominal: Float64Array): Weighed {
  const scored = scoreVariants(prepared, nominal);
  const placings = placingsOf(prepared, scored);
  return { ...scored, placings, echelons: echelonsOf(placings, scored) };
}

function baselineWeights(set: VariantSet, nominal: Float64Array): Float64Array {
  const first: Weighting | undefined = set.weightings[0];
  return first ? weightsOf(first, nominal) : nominal;
}

function checkedWeight(id: string, weight: number): number {
  if (!(weight >= 0 && weight < Infinity)) throw new Error(`The weight of the measure "${id}" is ${weight}.`);
  return weight;
}
