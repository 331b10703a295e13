/** How values of one measure are made comparable with those of others. */
export const NORMALISATIONS = ["min-max", "z-score", "log-z", "rank", "distance-to-leader"] as const;
export type Normalisation = (typeof NORMALISATIONS)[number];

/** How a unit's normalised values become one score. */
export const AGGREGATIONS = ["arithmetic", "geometric", "median", "copeland"] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** What stands where a unit has no value. */
export const MISSING_RULES = ["leave-out", "neighbours", "median", "lowest"] as const;
export type MissingRule = (typeof MISSING_RULES)[number];

/** How measures are weighed; `leave-one-out` is one weighting a measure, `drawn` as many as there is room for. */
export const WEIGHTING_KINDS = ["nominal", "equal", "equal-per-dimension", "leave-one-out", "drawn"] as const;
export type WeightingKind = (typeof WEIGHTING_KINDS)[number];

/** Which source is taken, and which value inside bounds and bands. */
export const SOURCING_KINDS = ["preferred", "alternative", "low-end", "high-end", "drawn"] as const;
export type SourcingKind = (typeof SOURCING_KINDS)[number];

/** The choices that an index rests on and that the variants make otherwise. */
export const CHOICES = ["normalisation", "aggregation", "missing", "weights", "sources"] as const;
export type Choice = (typeof CHOICES)[number];

type NonEmpty<T> = readonly [T, ...T[]];

/** Which ways of each choice the variants go. The first of each list is the baseline's. */
export interface VariantSpace {
  readonly normalisations: NonEmpty<Normalisation>;
  readonly aggregations: NonEmpty<Aggregation>;
  readonly missing: NonEmpty<MissingRule>;
  readonly weights: NonEmpty<WeightingKind>;
  readonly sources: NonEmpty<SourcingKind>;
  /**
   * Shape of the gamma distribution by which drawn weights vary: their relative standard deviation is one over its root.
   * A whole number; 4 (50%) if not given.
   */
  readonly concentration?: number;
}

/** Everything this machinery knows. */
export const WHOLE_SPACE: VariantSpace = {
  normalisations: NORMALISATIONS,
  aggregations: AGGREGATIONS,
  missing: MISSING_RULES,
  weights: WEIGHTING_KINDS,
  sources: SOURCING_KINDS,
};
