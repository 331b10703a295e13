import type { CompositeInput } from "./composite-input.ts";
import { shuffled } from "./seeded.ts";
import { type Sourcing, sourcingsOf } from "./sourcings.ts";
import { hasGaps } from "./table.ts";
import type { Aggregation, MissingRule, Normalisation, VariantSpace } from "./variant-space.ts";
import { type Weighting, weightingsOf } from "./weightings.ts";

/** One way to build the index: a choice of each kind; sourcing and weighting by their place in the set's lists. */
export interface Variant {
  readonly normalisation: Normalisation;
  readonly aggregation: Aggregation;
  readonly missing: MissingRule;
  readonly sourcing: number;
  readonly weighting: number;
}

/** All variants, no two alike, each counting once; published with the result. */
export interface VariantSet {
  readonly variants: readonly Variant[];
  /** Place of the variant that takes the first of every choice. */
  readonly baseline: number;
  readonly sourcings: readonly Sourcing[];
  readonly weightings: readonly Weighting[];
}

export interface VariantOptions {
  /** Fewest variants; fewer only where the space holds no more. 2,000 if not given. */
  readonly variants?: number;
  readonly seed?: number;
}

export const DEFAULT_VARIANTS = 2_000;
/** Of drawn weights, where the space gives none: their relative standard deviation is one over its root. */
export const CONCENTRATION = 4;
const MOST_SOURCINGS = 50;
/** In how many variants a weighting shall come again, so that its part in the spread can be told from chance. */
const USES = 40;

type Frame = Pick<Variant, "normalisation" | "aggregation" | "missing">;

/**
 * The variants: every normalisation with every aggregation and every missing-data rule (a frame), and within each frame
 * every sourcing equally often, each time with another weighting. The weightings go round, so that each is used equally
 * often; which frame and which sourcing one meets is shuffled by the seed.
 */
export function variantSet(input: CompositeInput, space: VariantSpace, options: VariantOptions): VariantSet {
  const { variants: wanted = DEFAULT_VARIANTS, seed = 0 } = options;
  const sourcings = sourcingsOf(input, space.sources, mostSourcings(space, wanted), seed);
  const frames = framesOf(
    space,
    sourcings.some(({ table }) => hasGaps(table.cells)),
  );
  const times = Math.ceil(wanted / frames.length / sourcings.length);
  const weightings = weightingsOf(input.measures, {
    kinds: space.weights,
    count: Math.max(times, Math.ceil((frames.length * sourcings.length * times) / USES)),
    seed,
    concentration: space.concentration ?? CONCENTRATION,
  });
  const design = { frames, sourcings: sourcings.length, weightings: weightings.length, times, seed };
  const variants = crossed(design);
  const first = frames[0];
  const baseline = variants.findIndex(
    ({ sourcing, weighting, ...frame }) => sourcing === 0 && weighting === 0 && isSame(frame, first),
  );
  return { variants, baseline, sourcings, weightings };
}

/** As many as go evenly into the variants of a frame, at most 50. */
function mostSourcings({ normalisations, aggregations, missing }: VariantSpace, wanted: number): number {
  const perFrame = wanted / (normalisations.length * aggregations.length * missing.length);
  return Math.ceil(perFrame / Math.ceil(perFrame / MOST_SOURCINGS));
}

/** Without a gap all missing-data rules are one. */
function framesOf({ normalisations, aggregations, missing }: VariantSpace, gaps: boolean): Frame[] {
  const rules = gaps ? missing : missing.slice(0, 1);
  return normalisations.flatMap((normalisation) =>
    aggregations.flatMap((aggregation) => rules.map((rule) => ({ normalisation, aggregation, missing: rule }))),
  );
}

interface Design {
  readonly frames: readonly Frame[];
  readonly sourcings: number;
  readonly weightings: number;
  /** How often each sourcing comes in each frame, each time with another weighting. */
  readonly times: number;
  readonly seed: number;
}

function crossed({ frames, sourcings, weightings, times: wanted, seed }: Design): Variant[] {
  const times = Math.min(wanted, weightings);
  const frameOrder = shuffled(frames.length, seed, 1);
  // The first sourcing of the first frame is to meet the first weighting: that is the baseline.
  const firstTurn = shuffled(sourcings, seed, 2, 0).indexOf(0);
  const shift = ((frameOrder[0] ?? 0) * sourcings + firstTurn) * times;
  return frames.flatMap((frame, at) => {
    const turns = shuffled(sourcings, seed, 2, at);
    const variants: Variant[] = [];
    for (const [turn, sourcing] of turns.entries()) {
      for (let time = 0; time < times; time++) {
        const place = ((frameOrder[at] ?? 0) * sourcings + turn) * times + time - shift;
        variants.push({ ...frame, sourcing, weighting: ((place % weightings) + weightings) % weightings });
      }
    }
    return variants;
  });
}

function isSame(one: Frame, other: Frame | undefined): boolean {
  return one.normalisation === other?.normalisation && one.aggregation === other.aggregation && one.missing === other.missing;
}
