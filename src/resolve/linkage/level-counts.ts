import type { SeenPatterns } from "./parameters.ts";

/** Adds each pattern with so many pairs to what was seen of each comparison's levels; all of its pairs if nothing else is said. */
export function addAll(sums: readonly Float64Array[], { count, levels, pairs }: SeenPatterns, shares = pairs): void {
  const size = sums.length;
  for (let at = 0; at < size; at++) {
    const own = sums[at] as Float64Array;
    for (let pattern = 0; pattern < count; pattern++) {
      const level = levels[pattern * size + at] as number;
      own[level] = (own[level] as number) + (shares[pattern] as number);
    }
  }
}

/** The product of each pattern's numbers, one for each comparison and level; that of level 0 is 1. */
export function productsOf({ count, levels }: SeenPatterns, numbers: readonly Float64Array[]): Float64Array {
  const products = new Float64Array(count).fill(1);
  const size = numbers.length;
  for (let at = 0; at < size; at++) {
    const own = numbers[at] as Float64Array;
    for (let pattern = 0; pattern < count; pattern++) {
      const level = levels[pattern * size + at] as number;
      if (level !== 0) products[pattern] = (products[pattern] as number) * (own[level] as number);
    }
  }
  return products;
}

/** For each level how much more often the one shows it than the other. */
export const ratiosOf = (rates: readonly Float64Array[], other: readonly Float64Array[]): Float64Array[] =>
  rates.map((own, at) => own.map((rate, level) => (level === 0 ? 1 : rate / ((other[at] as Float64Array)[level] as number))));

/** How often each level is shown where something is known; half a pair more on each, so that none is ever impossible. */
export function ratesFrom(seen: Float64Array, guess: Float64Array): Float64Array {
  let sum = 0;
  const counted = seen.map((pairs, level) => {
    const more = level === 0 ? 0 : pairs + 0.5 + GUESSED * (guess[level] as number);
    sum += more;
    return more;
  });
  return counted.map((pairs) => pairs / sum);
}

/** What is taken before any pair is seen counts as much as so many pairs. */
const GUESSED = 4;
