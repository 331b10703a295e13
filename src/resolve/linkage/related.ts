import { addTo, ratesFrom } from "./level-counts.ts";
import type { Observed, Parameters, Related } from "./parameters.ts";
import type { Patterns } from "./patterns.ts";

/** How the pairs of one class look, and how likely a random pair is one of them. */
type Class = Related;

const MOST_CLASSES = 4;
const MOST_ROUNDS = 100;
const STEADY = 1e-5;
/** A class that looks like matching pairs in more than this part of what tells them is made of such. */
const MOST_ALIKE = 0.5;
/** Where the search for a class begins: so many of the pairs taken to match stay, and so many are related. */
const FIRST = { match: 0.8, related: 0.5 };

/**
 * Looks for classes of pairs beside those that match and those that have nothing to do with each other. Two rows of one household or
 * one group of companies agree in much, and independence of the columns would make a match of them; Winkler, "Improved decision rules
 * in the Fellegi–Sunter model of record linkage" (Bureau of the Census RR93/12, 1993) keeps them apart as a class of their own. What
 * is found may as well be matching pairs with many errors: a class counts only if its pairs look like matching ones in less than half
 * of what tells a match, and if there are enough of them to be worth its numbers. The first that does not count ends the search.
 */
export function findRelated(patterns: Patterns, observed: Observed, two: Parameters): Parameters {
  const other = two.rates.map((rates) => rates.other);
  let found: readonly Class[] = [{ rates: two.rates.map(({ match }) => match), prior: two.prior }];
  while (found.length <= MOST_CLASSES) {
    const next = settle(patterns, observed, withNewClass(found, other), other);
    const [match, ...related] = next as [Class, ...Class[]];
    const gain = logLikelihood(patterns, observed, next, other) - logLikelihood(patterns, observed, found, other);
    if (gain < costOfClass(match, observed) || related.some((own) => likeness(own, match, other) > MOST_ALIKE)) break;
    found = next;
  }
  const [match, ...related] = found as [Class, ...Class[]];
  const rates = match.rates.map((own, at) => ({ match: own, other: other[at] as Float64Array }));
  return { ...two, rates, prior: match.prior, related };
}

/** A further class begins half-way between pairs that match and pairs that do not. */
function withNewClass([match, ...related]: readonly Class[], other: readonly Float64Array[]): Class[] {
  if (!match) throw new Error("No class of matching pairs.");
  const between = match.rates.map((rates, at) =>
    rates.map((rate, level) => (rate + ((other[at] as Float64Array)[level] as number)) / 2),
  );
  return [
    { rates: match.rates, prior: match.prior * FIRST.match },
    ...related,
    { rates: between, prior: match.prior * FIRST.related },
  ];
}

/** Expectation maximisation over the classes; how unrelated pairs look is given. */
function settle(
  patterns: Patterns,
  observed: Observed,
  first: readonly Class[],
  other: readonly Float64Array[],
): readonly Class[] {
  let classes = first;
  for (let [rounds, moved] = [0, 1]; moved > STEADY && rounds < MOST_ROUNDS; rounds++) {
    const next = oneRound(patterns, observed, classes, other);
    moved = farthest(next[0] as Class, classes[0] as Class);
    classes = next;
  }
  return classes;
}

function oneRound(patterns: Patterns, observed: Observed, classes: readonly Class[], other: readonly Float64Array[]): Class[] {
  const sums = classes.map(({ rates }) => rates.map(({ length }) => new Float64Array(length)));
  const expected = new Float64Array(classes.length);
  const ratios = classes.map(({ rates }) =>
    rates.map((own, at) => own.map((rate, level) => rate / ((other[at] as Float64Array)[level] as number))),
  );
  for (const [pattern, isMatch] of observed.labelled ?? []) if (isMatch) addTo(sums[0] as Float64Array[], patterns, pattern, 1);
  const odds = new Float64Array(classes.length);
  for (const [pattern, pairs] of observed.patterns) {
    for (let own = 0; own < odds.length; own++) odds[own] = (classes[own] as Class).prior;
    for (let at = 0; at < other.length; at++) {
      const level = patterns.level(pattern, at);
      if (level === 0) continue;
      for (let own = 0; own < odds.length; own++) {
        odds[own] = (odds[own] as number) * (((ratios[own] as Float64Array[])[at] as Float64Array)[level] as number);
      }
    }
    let whole = 1;
    for (const one of odds) whole += one;
    for (let own = 0; own < odds.length; own++) {
      const share = (pairs * (odds[own] as number)) / whole;
      expected[own] = (expected[own] as number) + share;
      addTo(sums[own] as Float64Array[], patterns, pattern, share);
    }
  }
  const most = observed.mostMatches ?? Number.POSITIVE_INFINITY;
  return sums.map((own, at) => {
    const pairs = Math.min(expected[at] as number, at === 0 ? most : Number.POSITIVE_INFINITY);
    return { rates: own.map(ratesFrom), prior: Math.max(1e-12, pairs / observed.allPairs) };
  });
}

/** Natural logarithm of how likely the observed pairs are, next to what they would be if all were unrelated. */
function logLikelihood(
  patterns: Patterns,
  observed: Observed,
  classes: readonly Class[],
  other: readonly Float64Array[],
): number {
  let sum = 0;
  for (const [pattern, pairs] of observed.patterns) {
    let whole = 1;
    for (const { rates, prior } of classes) {
      let odds = prior;
      for (let at = 0; at < other.length; at++) {
        const level = patterns.level(pattern, at);
        if (level !== 0) odds *= ((rates[at] as Float64Array)[level] as number) / ((other[at] as Float64Array)[level] as number);
      }
      whole += odds;
    }
    sum += pairs * Math.log(whole);
  }
  return sum;
}

/** What a class must gain to be worth its numbers (Schwarz 1978, Bayesian information criterion). */
function costOfClass({ rates }: Class, { patterns }: Observed): number {
  const numbers = rates.reduce((sum, { length }) => sum + length - 2, 1);
  return (numbers / 2) * Math.log(patterns.reduce((sum, [, pairs]) => sum + pairs, 0));
}

/**
 * How far a class looks like matching pairs, from 0 to 1: the part of their levels that the two have in common, each comparison by
 * how much it tells of a match (Kullback–Leibler divergence from unrelated pairs).
 */
function likeness(own: Class, match: Class, other: readonly Float64Array[]): number {
  let [alike, told] = [0, 0];
  for (const [at, rates] of match.rates.entries()) {
    let [common, tells] = [0, 0];
    for (let level = 1; level < rates.length; level++) {
      const rate = rates[level] as number;
      common += Math.min(rate, (own.rates[at] as Float64Array)[level] as number);
      tells += rate * Math.log2(rate / ((other[at] as Float64Array)[level] as number));
    }
    alike += common * tells;
    told += tells;
  }
  return alike / told;
}

function farthest(left: Class, right: Class): number {
  let most = 0;
  for (const [at, rates] of left.rates.entries()) {
    for (let level = 1; level < rates.length; level++) {
      most = Math.max(most, Math.abs((rates[level] as number) - ((right.rates[at] as Float64Array)[level] as number)));
    }
  }
  return most;
}
