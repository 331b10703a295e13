/** How pairs look that are related and not the same: sister companies, namesakes, tenants of one house. */
export interface Related {
  /** By comparison, then by level. */
  readonly rates: readonly Float64Array[];
  /** Probability that two rows drawn at random are related so. */
  readonly prior: number;
}

/** How often pairs show each level of one comparison, among those that match and among those that do not. */
export interface LevelRates {
  /** By level; level 0 (nothing known) is 0 in both. */
  readonly match: Float64Array;
  readonly other: Float64Array;
}

/** What the linkage knows of pairs in general (Fellegi and Sunter 1969: m and u probabilities, and the share of matches). */
export interface Parameters {
  readonly rates: readonly LevelRates[];
  /** Probability that two rows drawn at random match. */
  readonly prior: number;
  readonly rounds: number;
  readonly converged: boolean;
  /** Classes of pairs that are related and not the same. */
  readonly related: readonly Related[];
}

/** Patterns of pairs, their levels told apart once: pattern i has level levels[i × comparisons + at] in comparison `at`. */
export interface SeenPatterns {
  readonly count: number;
  readonly levels: Uint8Array;
  /** How many pairs each stands for. */
  readonly pairs: Float64Array;
}

export interface Observed {
  /** Those of the candidate pairs, or of a sample of them. */
  readonly seen: SeenPatterns;
  /** What is taken of matching pairs before any is seen, by comparison. */
  readonly guesses: readonly Float64Array[];
  /** All pairs that could be made, candidates or not. */
  readonly allPairs: number;
  /** The most pairs that can match: the rows of the smaller table where each row has one match at most. */
  readonly mostMatches?: number;
  /** Those of pairs of which somebody says that they match. */
  readonly labelled?: SeenPatterns;
  /** Those of pairs of which somebody says that they do not: they were worth asking about, so they look alike. */
  readonly labelledOther?: SeenPatterns;
}
