import { addAll, productsOf, ratesFrom, ratiosOf } from "./level-counts.ts";
import type { Observed, Parameters, Related } from "./parameters.ts";

/** How the pairs of one class look, and how likely a random pair is one of them. */
type Class = Related;

const MOST_CLASSES = 4;
const MOST_ROUNDS = 100;
const STEADY = 1e-4;
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
 * Pairs that are labelled as no matches are the first such class, and need no such test.
 */
export function findRelated(observed: Observed, two: Parameters): Parameters {
  const other = two.rates.map((rates) => rates.other);
  let found: readonly Class[] = [{ rates: two.rates.map(({ match }) => match), prior: two.prior }];
  const told = classOfLabels(observed, found[0] as Class);
  if (told) found = settle(observed, [...found, told], other);
  while (found.length <= MOST_CLASSES) {
    const next = settle(observed, withNewClass(found, other), other);
    const [match, ...related] = next as [Class, ...Class[]];
    const gain = logLikelihood(observed, next, other) - logLikelihood(observed, found, other);
    if (
      gain < costOfClass(match, observed) ||
      related.slice(told ? 1 : 0).some((own) => likeness(own, match, other) > MOST_ALIKE)
    )
      break;
    found = next;
  }
  const [match, ...related] = found as [Class, ...Class[]];
  const rates = match.rates.map((own, at) => ({ match: own, other: other[at] as Float64Array }));
  return { ...two, rates, prior: match.prior, related };
}

/** So many pairs have to be told not to match before they are a class: fewer are exceptions. */
const LEAST_TOLD = 20;

/** Pairs that somebody says do not match, though they look alike, are a class of related pairs, and no doubt of what. */
function classOfLabels({ labelledOther, guesses }: Observed, match: Class): Class | undefined {
  if (!labelledOther || labelledOther.pairs.reduce((sum, pairs) => sum + pairs, 0) < LEAST_TOLD) return undefined;
  const sums = match.rates.map(({ length }) => new Float64Array(length));
  addAll(sums, labelledOther);
  return { rates: sums.map((one, at) => ratesFrom(one, guesses[at] as Float64Array)), prior: match.prior * FIRST.related };
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
function settle(observed: Observed, first: readonly Class[], other: readonly Float64Array[]): readonly Class[] {
  let classes = first;
  for (let [rounds, moved] = [0, 1]; moved > STEADY && rounds < MOST_ROUNDS; rounds++) {
    const next = oneRound(observed, classes, other);
    moved = farthest(next[0] as Class, classes[0] as Class);
    classes = next;
  }
  return classes;
}

function oneRound(observed: Observed, classes: readonly Class[], other: readonly Float64Array[]): Class[] {
  const { seen } = observed;
  const odds = classes.map(({ rates }) => productsOf(seen, ratiosOf(rates, other)));
  const whole = wholeOf(seen.count, classes, odds);
  const most = observed.mostMatches ?? Number.POSITIVE_INFINITY;
  return classes.map(({ rates, prior }, own) => {
    const sums = rates.map(({ length }) => new Float64Array(length));
    if (own === 0 && observed.labelled) addAll(sums, observed.labelled);
    if (own === 1 && observed.labelledOther) addAll(sums, observed.labelledOther);
    const shares = new Float64Array(seen.count);
    const products = odds[own] as Float64Array;
    let expected = 0;
    for (let pattern = 0; pattern < seen.count; pattern++) {
      const share = ((seen.pairs[pattern] as number) * prior * (products[pattern] as number)) / (whole[pattern] as number);
      expected += share;
      shares[pattern] = share;
    }
    addAll(sums, seen, shares);
    const pairs = Math.min(expected, own === 0 ? most : Number.POSITIVE_INFINITY);
    return {
      rates: sums.map((one, at) => ratesFrom(one, observed.guesses[at] as Float64Array)),
      prior: Math.max(1e-12, pairs / observed.allPairs),
    };
  });
}

/** For each pattern how likely it is, next to what it would be if all pairs were unrelated. */
function wholeOf(count: number, classes: readonly Class[], odds: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(count).fill(1);
  for (const [own, { prior }] of classes.entries()) {
    const products = odds[own] as Float64Array;
    for (let pattern = 0; pattern < count; pattern++)
      whole[pattern] = (whole[pattern] as number) + prior * (products[pattern] as number);
  }
  return whole;
}

/** Natural logarithm of how likely the observed pairs are, next to what they would be if all were unrelated. */
function logLikelihood({ seen }: Observed, classes: readonly Class[], other: readonly Float64Array[]): number {
  const odds = classes.map(({ rates }) => productsOf(seen, ratiosOf(rates, other)));
  return wholeOf(seen.count, classes, odds).reduce(
    (sum, whole, pattern) => sum + (seen.pairs[pattern] as number) * Math.log(whole),
    0,
  );
}

/** What a class must gain to be worth its numbers (Schwarz 1978, Bayesian information criterion). */
function costOfClass({ rates }: Class, { seen }: Observed): number {
  const numbers = rates.reduce((sum, { length }) => sum + length - 2, 1);
  return (numbers / 2) * Math.log(seen.pairs.reduce((sum, pairs) => sum + pairs, 0));
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
