import { giveLevels } from "./linkage-builders.ts";
import type { Observed } from "../src/resolve/linkage/parameters.ts";
import { Patterns } from "../src/resolve/linkage/patterns.ts";
import { randomNumbers } from "../src/resolve/linkage/random-pairs.ts";

/** Pairs of one class: how many, and how often each comparison shows each level, the first of them "exact". */
export interface PairClass {
  readonly pairs: number;
  readonly rates: readonly (readonly number[])[];
}

export interface Population {
  readonly patterns: Patterns;
  readonly observed: Observed;
}

const BASE = 10;

/** Pairs drawn from classes, the columns independent within each; the same on every run. What is in no class is never seen. */
export function drawPairs(classes: readonly PairClass[], allPairs: number): Population {
  const levels = classes[0]?.rates.map((rates) => rates.length + 1) ?? [];
  // A pair's levels are the digits of its left row's number.
  const comparisons = levels.map((count, at) => giveLevels(`c${at}`, count, (left) => Math.floor(left / BASE ** at) % BASE));
  const patterns = new Patterns(comparisons);
  const random = randomNumbers(11);
  const counts = new Map<number, number>();
  for (const { pairs, rates } of classes) {
    for (let pair = 0; pair < pairs; pair++) {
      const digits = rates.map((own) => 1 + drawn(own, random(1_000_000) / 1_000_000));
      const pattern = patterns.of(
        digits.reduce((sum, digit, at) => sum + digit * BASE ** at, 0),
        0,
      );
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
    }
  }
  return { patterns, observed: { seen: patterns.seen(counts), guesses: comparisons.map(({ guess }) => guess.match), allPairs } };
}

function drawn(rates: readonly number[], at: number): number {
  let sum = 0;
  const found = rates.findIndex((rate) => (sum += rate) > at);
  return found === -1 ? rates.length - 1 : found;
}

/** Rates as the linkage holds them: level 0, nothing known, first. */
export const ratesOf = (rates: readonly (readonly number[])[]): Float64Array[] =>
  rates.map((own) => Float64Array.from([0, ...own]));
