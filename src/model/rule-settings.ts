/** Least numbers of characters of a name, by script. */
export interface LeastCharacters {
  readonly han: number;
  readonly latin: number;
}

/**
 * The numbers that the rules of the engine go by, each taken from the code that uses it, so that what a page says of a rule cannot go
 * stale. Shares are from 0 to 1. What a dossier settles itself is not among them.
 */
export interface RuleSettings {
  /** The reading of filings against the common pace. */
  readonly pace: { readonly chance: number };
  /** States of standing in one measure. */
  readonly standing: { readonly leastRead: number; readonly tolerance: number; readonly intervals: number };
  /** The index over several measures, and how many ways it knows of each choice. */
  readonly composite: {
    readonly variants: number;
    readonly leastMeasures: number;
    readonly leastDimensions: number;
    readonly leastUnits: number;
    readonly normalisations: number;
    readonly aggregations: number;
    readonly missing: number;
    readonly weightings: number;
    readonly sourcings: number;
    /** Relative standard deviation of weights that are drawn. */
    readonly spread: number;
    /** What the rank interval leaves out at either end. */
    readonly tail: number;
  };
  /** Shares of variants at which units are parted, and the one that sentences go by. */
  readonly echelons: { readonly agreements: readonly number[]; readonly said: number };
  readonly reported: { readonly about: number };
  readonly classes: { readonly leastLabelled: number; readonly leastOfLabel: number; readonly parts: number };
  readonly attention: { readonly leastTitles: number; readonly per: number; readonly months: number };
  readonly campaigns: {
    readonly around: number;
    readonly per: number;
    readonly before: number;
    readonly during: number;
    readonly after: number;
    readonly appearances: number;
    readonly named: number;
    readonly leastPlacebos: number;
    readonly rare: number;
    readonly readingsBefore: number;
    readonly readingsDuring: number;
    readonly readingsAfter: number;
  };
  /** How likely the rules that ask are right: of those in use the least and the most. */
  readonly questions: { readonly least: number; readonly most: number };
  readonly builtOn: { readonly own: LeastCharacters; readonly stranger: LeastCharacters };
  readonly keyPlayers: { readonly startAnew: number };
  readonly checking: {
    readonly holds: number;
    readonly holdsByWords: number;
    readonly holdsOnList: number;
    readonly holdsOnListByWords: number;
    readonly slip: number;
    readonly slipOfTwo: number;
    readonly near: number;
    readonly rankOnList: number;
    readonly rank: number;
    readonly grown: number;
    readonly wrong: number;
  };
  /** The score from which two names are one. */
  readonly names: { readonly sameFrom: number };
}
