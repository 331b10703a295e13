import type { Pairing } from "./agreement-rate.ts";
import type { Known } from "./known.ts";
import type { RowCodes } from "./row-codes.ts";

/** What holds of a pair on a level where both rows have no value, or one has none: it speaks neither for nor against. */
export const NOTHING_KNOWN = 0;

/** How alike two rows are in one respect, as one of a few levels (Fellegi and Sunter 1969: comparison vector's component). */
export interface Comparison {
  readonly name: string;
  /** What each level means; level 0 is `NOTHING_KNOWN`, 1 is the most alike, the last is "unlike". */
  readonly levels: readonly string[];
  level(left: number, right: number): number;
  /**
   * The share of rows that hold what the two rows agree on, where the agreement on this level is the more telling the rarer it
   * is; 0 where frequency says nothing.
   */
  share(left: number, right: number, level: number): number;
  /** The share held by the value that two rows agree on, on average over all pairs that agree; 0 where frequency says nothing. */
  readonly averageShare: number;
  /** How often two rows drawn at random are on level 1, counted rather than sampled: mostly it is too seldom to sample. */
  readonly exactRate: number;
  /** Where more levels than the first are too seldom to be met in random pairs: the pairs among which they are. */
  readonly seldom?: Seldom;
  /** What is taken of pairs before any row is read. */
  readonly guess: Guess;
  /** What it knows of all rows, to be kept for rows that come later. */
  readonly known: Known;
}

/** Pairs of rows that agree in a part of their value: most levels stand among them, and they are too few to be met by chance. */
export interface Seldom {
  /** Of all pairs, how many agree so. */
  readonly rate: number;
  has(left: number, right: number): boolean;
  /** Draws one; `weight` is how much it counts. */
  draw(random: (below: number) => number): { left: number; right: number; weight: number };
}

/** How often pairs that match, and pairs that do not, show each level; level 0 has no share. */
export interface Guess {
  readonly match: Float64Array;
  readonly other: Float64Array;
}

/** What a comparison of one column is made with, beside the column. */
export interface ColumnContext {
  readonly pairing: Pairing;
  /** What is known of all rows, where it is not to be counted from these. */
  readonly known?: Known | undefined;
  /** Where the values' numbers stand, if not in the column alone. */
  readonly at?: RowCodes | undefined;
}
