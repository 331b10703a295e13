import type { Guess } from "./comparison.ts";

/** Pairs that do not match: how often a category agrees, and how often values that are compared by letters are equal or near. */
const CATEGORY = 0.2;
const EQUAL = 0.0005;
const NEAR = 0.002;

/** What is taken of a comparison of which nothing else is known: matching pairs mostly agree, others mostly do not. */
export function guessOfLevels(levels: number): Guess {
  return { match: matchGuess(levels), other: otherGuess(levels) };
}

/** Of matching pairs most agree; the rest is spread, less for each level that is farther off. */
function matchGuess(levels: number): Float64Array {
  const rates = new Float64Array(levels);
  if (levels > 1) rates[1] = 0.7;
  let left = 0.3;
  for (let level = 2; level < levels; level++) {
    const share = level === levels - 1 ? left : left / 2;
    rates[level] = share;
    left -= share;
  }
  return rates;
}

function otherGuess(levels: number): Float64Array {
  const isCategory = levels <= 3;
  const rates = new Float64Array(levels).fill(isCategory ? CATEGORY : NEAR);
  rates[0] = 0;
  if (!isCategory) rates[1] = EQUAL;
  rates[levels - 1] = 1 - rates.subarray(0, -1).reduce((sum, share) => sum + share, 0);
  return rates;
}
