import type { Comparison } from "./comparison.ts";
import type { SeenPatterns } from "./parameters.ts";

/**
 * A pair's levels as one number (comparison vector): the levels are its digits, each comparison's number of levels the base of its
 * digit.
 */
export class Patterns {
  readonly comparisons: readonly Comparison[];
  /** What one step of each comparison's level adds to the number. */
  readonly steps: readonly number[];
  /** How many patterns there can be. */
  readonly count: number;

  constructor(comparisons: readonly Comparison[]) {
    this.comparisons = comparisons;
    const steps: number[] = [];
    let count = 1;
    for (const { levels } of comparisons) {
      steps.push(count);
      count *= levels.length;
    }
    this.steps = steps;
    this.count = count;
  }

  of(left: number, right: number): number {
    let pattern = 0;
    for (let at = 0; at < this.comparisons.length; at++) {
      pattern += (this.comparisons[at] as Comparison).level(left, right) * (this.steps[at] as number);
    }
    return pattern;
  }

  level(pattern: number, comparison: number): number {
    const levels = (this.comparisons[comparison] as Comparison).levels.length;
    return Math.floor(pattern / (this.steps[comparison] as number)) % levels;
  }

  /** The patterns of some pairs with their levels told apart, in ascending order. */
  seen(counts: ReadonlyMap<number, number>): SeenPatterns {
    const sorted = [...counts].toSorted(([a], [b]) => a - b);
    const size = this.comparisons.length;
    const levels = new Uint8Array(sorted.length * size);
    for (const [at, [pattern]] of sorted.entries()) {
      for (let comparison = 0; comparison < size; comparison++) levels[at * size + comparison] = this.level(pattern, comparison);
    }
    return { count: sorted.length, levels, pairs: Float64Array.from(sorted, ([, pairs]) => pairs) };
  }
}
