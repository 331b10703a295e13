import { countBy } from "../../model/count-by.ts";
import type { Comparison, Seldom } from "./comparison.ts";
import type { PairSource } from "./pairs.ts";
import type { Patterns } from "./patterns.ts";

const MOST_PAIRS = 50_000;

/** All pairs that could be made. */
export function countAllPairs({ rows, mode, tableOf }: Pick<PairSource, "rows" | "mode" | "tableOf">): number {
  if (mode !== "link") return (rows * (rows - 1)) / 2;
  let within = 0;
  for (const size of countBy(tableOf, (table) => table).values()) within += (size * (size - 1)) / 2;
  return (rows * (rows - 1)) / 2 - within;
}

/**
 * How often two rows drawn at random show each level, matching pairs among them. The same pairs on every run. What is too
 * seldom for a sample is counted from frequencies (level 1), or drawn from where it is (`seldom`).
 */
export function ratesOfRandomPairs({ comparisons }: Patterns, source: PairSource): Float64Array[] {
  const seen = comparisons.map(({ levels }) => new Float64Array(levels.length));
  const wanted = Math.min(MOST_PAIRS, 4 * countAllPairs(source));
  const random = randomNumbers(SEED);
  const across = source.mode === "link";
  for (let pair = 0; pair < wanted; pair++) {
    const left = random(source.rows);
    const right = random(source.rows);
    if (left === right || (across && source.tableOf[left] === source.tableOf[right])) continue;
    for (let at = 0; at < seen.length; at++) {
      const comparison = comparisons[at] as Comparison;
      if (!comparison.seldom?.has(left, right)) count(seen[at] as Float64Array, comparison.level(left, right), 1);
    }
  }
  const all = countAllPairs(source);
  return seen.map((counts, at) => {
    const comparison = comparisons[at] as Comparison;
    const { seldom } = comparison;
    const guess = comparison.guess.other;
    const exact = (comparison.exactRate * all + (guess[1] as number) * GUESSED) / (all + GUESSED);
    for (let level = 1; level < counts.length; level++) count(counts, level, (guess[level] as number) * GUESSED);
    if (!seldom) return withExactRate(sharesOf(counts), exact);
    const drawn = drawSeldom(comparison, seldom, { wanted, across, tableOf: source.tableOf });
    const rest = sharesOf(counts);
    return withExactRate(
      rest.map((share, level) => (1 - seldom.rate) * share + seldom.rate * (drawn[level] as number)),
      exact,
    );
  });
}

/** What is known before any row is read counts as much as so many pairs: it is all there is for three rows, and nothing for many. */
const GUESSED = 500;

function drawSeldom(
  comparison: Comparison,
  seldom: Seldom,
  { wanted, across, tableOf }: { wanted: number; across: boolean; tableOf: Uint8Array },
): Float64Array {
  const counts = new Float64Array(comparison.levels.length);
  const random = randomNumbers(SEED);
  for (let pair = 0; pair < wanted; pair++) {
    const { left, right, weight } = seldom.draw(random);
    if (weight === 0 || (across && tableOf[left] === tableOf[right])) continue;
    count(counts, comparison.level(left, right), weight);
  }
  return sharesOf(counts);
}

function count(counts: Float64Array, level: number, weight: number): void {
  counts[level] = (counts[level] as number) + weight;
}

/** Level 0 says nothing and has no share; a level that was never seen has half a pair's. */
function sharesOf(counts: Float64Array): Float64Array {
  const seen = counts.map((own, level) => (level === 0 ? 0 : Math.max(own, 0.5)));
  const sum = seen.reduce((total, own) => total + own, 0);
  return seen.map((own) => own / sum);
}

/** Level 1 has its counted share; the other levels share the rest as they did. */
function withExactRate(shares: Float64Array, exact: number): Float64Array {
  const rest = 1 - (shares[1] as number);
  const counted = Math.min(0.999, exact);
  return shares.map((share, level) => (level === 0 ? 0 : level === 1 ? counted : (share * (1 - counted)) / rest));
}

const SEED = 0x2f_6b_11;

/** Whole numbers below a bound, the same on every run (Marsaglia's xorshift, J. Statistical Software 8, 2003). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 0x1_00_00_00_00) * below);
  };
}
