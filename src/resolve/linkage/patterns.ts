import type { Comparison } from "./comparison.ts";
import type { SeenPatterns } from "./parameters.ts";

/** A pattern's digits make numbers below this; with more digits, what came so far gets a number of its own. */
const MOST_COUNTED = 2 ** 26;

/** A run of digits, and numbers for the patterns up to it: of what came before, times the run's size, and the run's. */
interface Run {
  readonly first: number;
  readonly size: number;
  readonly numbers: Map<number, number>;
  readonly patterns: number[];
}

/**
 * A pair's levels as one number (comparison vector): the levels are its digits, each comparison's number of levels the base of its
 * digit. Where there are too many comparisons for a number to hold exactly, patterns are numbered as they come, run of digits by run.
 */
export class Patterns {
  readonly comparisons: readonly Comparison[];
  /** What one step of each comparison's level adds to the number of its run. */
  readonly #steps: readonly number[];
  readonly #runOf: readonly number[];
  readonly #runs: readonly Run[];

  constructor(comparisons: readonly Comparison[]) {
    this.comparisons = comparisons;
    const steps: number[] = [];
    const runOf: number[] = [];
    const runs: Run[] = [];
    let size = 1;
    let first = 0;
    for (const [at, { levels }] of comparisons.entries()) {
      if (size * levels.length > MOST_COUNTED && at > first) {
        runs.push({ first, size, numbers: new Map(), patterns: [] });
        [first, size] = [at, 1];
      }
      steps.push(size);
      runOf.push(runs.length);
      size *= levels.length;
    }
    runs.push({ first, size, numbers: new Map(), patterns: [] });
    this.#steps = steps;
    this.#runOf = runOf;
    this.#runs = runs;
  }

  of(left: number, right: number): number {
    let pattern = this.#digits(0, left, right);
    for (let run = 1; run < this.#runs.length; run++) {
      const { size, numbers, patterns } = this.#runs[run] as Run;
      const whole = pattern * size + this.#digits(run, left, right);
      const known = numbers.get(whole);
      pattern = known ?? patterns.length;
      if (known !== undefined) continue;
      numbers.set(whole, pattern);
      patterns.push(whole);
    }
    return pattern;
  }

  level(pattern: number, comparison: number): number {
    const levels = (this.comparisons[comparison] as Comparison).levels.length;
    const wanted = this.#runOf[comparison] as number;
    let own = pattern;
    for (let run = this.#runs.length - 1; run > 0; run--) {
      const { size, patterns } = this.#runs[run] as Run;
      const whole = patterns[own] as number;
      own = run === wanted ? whole % size : Math.floor(whole / size);
      if (run === wanted) break;
    }
    return Math.floor(own / (this.#steps[comparison] as number)) % levels;
  }

  #digits(run: number, left: number, right: number): number {
    const to = this.#runs[run + 1]?.first ?? this.comparisons.length;
    let sum = 0;
    for (let at = (this.#runs[run] as Run).first; at < to; at++) {
      sum += (this.comparisons[at] as Comparison).level(left, right) * (this.#steps[at] as number);
    }
    return sum;
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
