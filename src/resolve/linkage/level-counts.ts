import type { Patterns } from "./patterns.ts";

/** Adds pairs of one pattern to what was seen of each comparison's levels. */
export function addTo(seen: readonly Float64Array[], patterns: Patterns, pattern: number, pairs: number): void {
  for (let at = 0; at < seen.length; at++) {
    const own = seen[at] as Float64Array;
    const level = patterns.level(pattern, at);
    own[level] = (own[level] as number) + pairs;
  }
}

/** How often each level is shown where something is known; one pair more on each, so that none is ever impossible. */
export function ratesFrom(seen: Float64Array): Float64Array {
  let sum = 0;
  for (let level = 1; level < seen.length; level++) sum += (seen[level] as number) + 1;
  return seen.map((pairs, level) => (level === 0 ? 0 : (pairs + 1) / sum));
}
