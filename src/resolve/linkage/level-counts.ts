import type { Patterns } from "./patterns.ts";

/** Adds pairs of one pattern to what was seen of each comparison's levels. */
export function addTo(seen: readonly Float64Array[], patterns: Patterns, pattern: number, pairs: number): void {
  for (let at = 0; at < seen.length; at++) {
    const own = seen[at] as Float64Array;
    const level = patterns.level(pattern, at);
    own[level] = (own[level] as number) + pairs;
  }
}

/** What is taken of matching pairs before any is seen: most agree; the rest is spread, less for each level that is farther off. */
export function firstGuess(levels: number): Float64Array {
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

/** How often each level is shown where something is known; half a pair more on each, so that none is ever impossible. */
export function ratesFrom(seen: Float64Array): Float64Array {
  const guess = firstGuess(seen.length);
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
