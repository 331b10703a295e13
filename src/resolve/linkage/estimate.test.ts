import { expect, test } from "vitest";
import { drawPairs, ratesOf } from "../../../test/linkage-population.ts";
import { estimate } from "./estimate.ts";
import type { Observed, Parameters } from "./parameters.ts";

const MATCH = [
  [0.8, 0.15, 0.05],
  [0.7, 0.1, 0.2],
  [0.9, 0.02, 0.08],
  [0.6, 0.3, 0.1],
];
const OTHER = [
  [0.02, 0.03, 0.95],
  [0.01, 0.02, 0.97],
  [0.05, 0.05, 0.9],
  [0.01, 0.04, 0.95],
];

// Candidates are all pairs here, so that rates of unrelated pairs are those of random ones nearly.
const matches = 4000;
const others = 196_000;
const { patterns, observed } = drawPairs(
  [
    { pairs: matches, rates: MATCH },
    { pairs: others, rates: OTHER },
  ],
  matches + others,
);
const share = matches / (matches + others);
const random = ratesOf(OTHER.map((own, at) => own.map((rate, level) => (1 - share) * rate + share * (MATCH[at]?.[level] ?? 0))));

const estimated = (more: Partial<Observed> = {}): Parameters => estimate({ ...observed, ...more }, random);

test("rates of a simulated population are found again without labels, and the share of matches", () => {
  const { rates, prior, converged } = estimated();
  expect(converged).toBe(true);
  expect(Math.abs(prior - share)).toBeLessThan(0.1 * share);
  for (const [at, { match, other }] of rates.entries()) {
    for (const level of [1, 2, 3]) {
      // Pairs that match and are less likely to than not are left out of the count, so that agreement is taken to be a little likelier.
      expect(Math.abs((match[level] ?? 0) - (MATCH[at]?.[level - 1] ?? 0))).toBeLessThan(0.05);
      expect(Math.abs((other[level] ?? 0) - (OTHER[at]?.[level - 1] ?? 0))).toBeLessThan(0.01);
    }
  }
});

test("rates of matching pairs sum to one, none is nought, and that of nothing known is", () => {
  for (const { match } of estimated().rates) {
    expect([...match].reduce((sum, rate) => sum + rate, 0)).toBeCloseTo(1, 9);
    expect(match[0]).toBe(0);
    expect(match.subarray(1).every((rate) => rate > 0)).toBe(true);
  }
});

test("the same pairs give the same parameters, to the last bit", () => {
  expect(estimated()).toEqual(estimated());
});

test("where a row has one match at most, no more are estimated than the smaller table has rows", () => {
  expect(estimated({ mostMatches: 1000 }).prior * observed.allPairs).toBeLessThanOrEqual(1000);
});

test("pairs that somebody says match are learned from", () => {
  // Of pairs that agree in nothing but the last column somebody says that they match.
  const pattern = patterns.of(1333, 0);
  const labelled = patterns.seen(new Map([[pattern, 20_000]]));
  const [before, after] = [estimated(), estimated({ labelled })].map(({ rates }) => rates[0]?.match[3] ?? 0);
  expect(after).toBeGreaterThan(4 * (before ?? 1));
});

const few: readonly { what: string; pairs: readonly (readonly [pattern: number, pairs: number])[]; all: number }[] = [
  { what: "no candidates", pairs: [], all: 10 },
  { what: "one pair", pairs: [[patterns.of(1111, 0), 1]], all: 1 },
  { what: "pairs that agree in everything", pairs: [[patterns.of(1111, 0), 1000]], all: 1000 },
  { what: "pairs of which nothing is known", pairs: [[0, 1000]], all: 1000 },
];

test.each(few)("from $what come numbers that can be reckoned with", ({ pairs, all }) => {
  const { prior, rates } = estimate({ ...observed, seen: patterns.seen(new Map(pairs)), allPairs: all }, random);
  expect(prior).toBeGreaterThan(0);
  expect(prior).toBeLessThanOrEqual(0.5);
  for (const { match, other } of rates) {
    for (const level of [1, 2, 3]) {
      expect(match[level]).toBeGreaterThan(0);
      expect(other[level]).toBeGreaterThan(0);
    }
  }
});
