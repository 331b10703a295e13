import type { Comparison } from "./comparison.ts";
import { addAll, productsOf, ratesFrom, ratiosOf } from "./level-counts.ts";
import type { Observed, Parameters } from "./parameters.ts";

const MOST_ROUNDS = 200;
const STEADY = 1e-4;

/**
 * Estimates how matching pairs look, without labels, by classification expectation maximisation (Celeux and Govaert 1992; for linkage
 * Winkler 1988). How random pairs look is known; other pairs look like those, less what matching ones add to them. Pairs that no
 * blocking rule makes are taken not to match; that is what makes candidates, a choice of pairs that agree in something, speak for all.
 */
export function estimate(observed: Observed, random: readonly Float64Array[]): Parameters {
  const other = random.map((rates) => rates.slice());
  const { guesses } = observed;
  const match = guesses.map((guess) => guess.slice());
  const { seen } = observed;
  const mostMatches = observed.mostMatches ?? Number.POSITIVE_INFINITY;
  let prior = Math.min(firstPrior(observed), mostMatches / observed.allPairs);
  let rounds = 0;
  for (let moved = 1; moved > STEADY && rounds < MOST_ROUNDS; rounds++) {
    const sums = match.map(({ length }) => new Float64Array(length));
    const shares = new Float64Array(seen.count);
    let matches = 0;
    if (observed.labelled) addAll(sums, observed.labelled);
    const odds = productsOf(seen, ratiosOf(match, other));
    const first = prior / (1 - prior);
    for (let pattern = 0; pattern < seen.count; pattern++) {
      const against = first * (odds[pattern] as number);
      // Only pairs that are more likely to match than not count: thousands that share a town, each a little likely, would together make sharing a town the mark of a match, and there is no way back from that.
      if (against < 1) continue;
      const expected = ((seen.pairs[pattern] as number) * against) / (1 + against);
      matches += expected;
      shares[pattern] = expected;
    }
    addAll(sums, seen, shares);
    moved = 0;
    for (const [at, rates] of match.entries()) {
      const next = ratesFrom(sums[at] as Float64Array, guesses[at] as Float64Array);
      for (let level = 1; level < next.length; level++) {
        moved = Math.max(moved, Math.abs((next[level] as number) - (rates[level] as number)));
      }
      rates.set(next);
    }
    other.forEach((rates, at) => withoutMatches(rates, random[at] as Float64Array, match[at] as Float64Array, prior));
    prior = Math.min(0.5, Math.max(1e-12, Math.min(matches, mostMatches) / observed.allPairs));
  }
  return {
    rates: match.map((own, at) => ({ match: own, other: other[at] as Float64Array })),
    prior,
    rounds,
    converged: rounds < MOST_ROUNDS,
    related: [],
  };
}

/**
 * With one comparison nothing tells names that are equal because they are the same from names that are equal by chance: only how many
 * pairs match is estimated, and how they look is taken to be as guessed. Of other pairs no level is more frequent than among random ones.
 */
export function estimateOne(
  { guess }: Comparison,
  { seen, allPairs, mostMatches = allPairs }: Observed,
  random: Float64Array,
): Parameters {
  const other = guess.other.map((rate, level) => Math.min(rate, random[level] as number));
  other[other.length - 1] = 1 - other.subarray(0, -1).reduce((sum, rate) => sum + rate, 0);
  const odds = productsOf(seen, ratiosOf([guess.match], [other]));
  let prior = firstPrior({ seen, allPairs });
  let rounds = 0;
  for (let moved = 1; moved > STEADY && rounds < MOST_ROUNDS; rounds++) {
    let matches = 0;
    for (let pattern = 0; pattern < seen.count; pattern++) {
      const against = (prior / (1 - prior)) * (odds[pattern] as number);
      matches += ((seen.pairs[pattern] as number) * against) / (1 + against);
    }
    const next = Math.min(0.5, Math.max(1e-12, Math.min(matches, mostMatches) / allPairs));
    moved = Math.abs(next / prior - 1);
    prior = next;
  }
  return { rates: [{ match: guess.match, other }], prior, rounds, converged: rounds < MOST_ROUNDS, related: [] };
}

const firstPrior = ({ seen, allPairs }: Pick<Observed, "seen" | "allPairs">): number =>
  Math.min(0.1, (0.1 * seen.pairs.reduce((sum, pairs) => sum + pairs, 0)) / allPairs);

/** Random pairs show a level as often as matching and other pairs together do. A twentieth is left in any case. */
const LEAST_LEFT = 1 / 20;

function withoutMatches(other: Float64Array, random: Float64Array, match: Float64Array, prior: number): void {
  for (let level = 1; level < other.length; level++) {
    const rate = random[level] as number;
    other[level] = Math.max(rate * LEAST_LEFT, (rate - prior * (match[level] as number)) / (1 - prior));
  }
}
