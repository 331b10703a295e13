import type { Comparison } from "./comparison.ts";
import type { LevelRates, Parameters } from "./parameters.ts";
import type { Patterns } from "./patterns.ts";

/** Bits for a match rather than for one class of related pairs. */
export interface Against {
  readonly priorBits: number;
  /** By comparison, then by level. */
  readonly weights: readonly Float64Array[];
}

/** Match weights of pairs, in bits: the binary logarithm of the odds that two rows match (Fellegi and Sunter 1969). */
export class Scores {
  readonly patterns: Patterns;
  readonly parameters: Parameters;
  /** Bits that each level of each comparison adds. */
  readonly weights: readonly Float64Array[];
  readonly priorBits: number;
  /** For each class of related pairs, bits by which the prior and each level speak for a match rather than for one of them. */
  readonly against: readonly Against[];
  readonly #rows: number;
  /** Rows that match a row, on average, and agree with it in each comparison: they make a value look more common than it is. */
  readonly #own: readonly number[];
  /** Binary logarithm of one and the rows that hold a value as common as values are on average. */
  readonly #averageBits: readonly number[];
  readonly #odds: Float64Array;

  constructor(patterns: Patterns, parameters: Parameters, rows: number) {
    this.patterns = patterns;
    this.parameters = parameters;
    this.#rows = rows;
    this.weights = parameters.rates.map(({ match, other }) =>
      Float64Array.from(match, (rate, level) => (level === 0 ? 0 : Math.log2(rate / (other[level] as number)))),
    );
    this.priorBits = Math.log2(parameters.prior / (1 - parameters.prior));
    this.against = parameters.related.map(({ rates, prior }) => ({
      priorBits: Math.log2(parameters.prior / prior),
      weights: rates.map((own, at) =>
        own.map((rate, level) =>
          level === 0 ? 0 : Math.log2(((parameters.rates[at] as LevelRates).match[level] as number) / rate),
        ),
      ),
    }));
    this.#odds = new Float64Array(this.against.length);
    const agreeing = parameters.rates.map(({ match }) => parameters.prior * (match[1] as number));
    this.#own = agreeing.map((rate) => rate * rows);
    this.#averageBits = patterns.comparisons.map(({ averageShare }, at) => {
      const average = Math.max(averageShare * LEAST_LEFT, averageShare - (agreeing[at] as number));
      return Math.log2(1 + average * rows);
    });
  }

  /** The weight of a pair, the prior included: 0 is as likely as not. */
  of(left: number, right: number): number {
    let bits = this.priorBits;
    const odds = this.#odds;
    for (let own = 0; own < odds.length; own++) odds[own] = (this.against[own] as Against).priorBits;
    for (let at = 0; at < this.patterns.comparisons.length; at++) {
      const comparison = this.patterns.comparisons[at] as Comparison;
      const level = comparison.level(left, right);
      if (level === 0) continue;
      bits += (this.weights[at] as Float64Array)[level] as number;
      const share = comparison.share(left, right, level);
      if (share > 0) bits += this.frequencyBits(at, share);
      // A rare value that sisters share is shared because they are sisters: frequency does not tell them from matches.
      for (let own = 0; own < odds.length; own++) {
        odds[own] = (odds[own] as number) + (((this.against[own] as Against).weights[at] as Float64Array)[level] as number);
      }
    }
    for (const one of odds) bits = againstBoth(bits, one);
    return bits;
  }

  /**
   * What it adds that a value agreed on is rarer than values are on average; takes away where it is more common. How common it is,
   * is told by the rows that hold it, the two and their matches aside, and by the average where these are few (the posterior mean of a
   * Poisson rate whose prior is one row seen at the average rate).
   */
  frequencyBits(comparison: number, share: number): number {
    const others = Math.max(0, share * this.#rows - 2 - (this.#own[comparison] as number));
    const bits = others < LOGARITHMS.length ? (LOGARITHMS[Math.round(others)] as number) : Math.log2(1 + others);
    return (this.#averageBits[comparison] as number) - bits;
  }
}

/** Binary logarithms of one more than each number of rows: they are asked for several times a pair. */
const LOGARITHMS = Float64Array.from({ length: 4096 }, (_, rows) => Math.log2(1 + rows));

const LEAST_LEFT = 1 / 20;

/** The odds against two alternatives together, in bits, from the odds against each. */
export function againstBoth(bits: number, other: number): number {
  const [low, high] = bits < other ? [bits, other] : [other, bits];
  // Beyond this the other alternative changes nothing that is kept.
  return high - low > 20 ? low : low - Math.log2(1 + 2 ** (low - high));
}

export const probabilityOf = (bits: number): number => 1 / (1 + 2 ** -bits);
