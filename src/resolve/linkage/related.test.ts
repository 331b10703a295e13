import { expect, test } from "vitest";
import { drawPairs, ratesOf, type PairClass } from "../../../test/linkage-population.ts";
import { estimate } from "./estimate.ts";
import type { Parameters } from "./parameters.ts";
import { findRelated } from "./related.ts";

// Five columns: a name, two that sisters share, two that they do not.
const MATCH = [
  [0.8, 0.15, 0.05],
  [0.85, 0.1, 0.05],
  [0.85, 0.1, 0.05],
  [0.9, 0.06, 0.04],
  [0.9, 0.06, 0.04],
];
const SISTERS = [
  [0.02, 0.08, 0.9],
  [0.9, 0.05, 0.05],
  [0.9, 0.05, 0.05],
  [0.01, 0.04, 0.95],
  [0.01, 0.04, 0.95],
];
const DIRTY = [
  [0.4, 0.4, 0.2],
  [0.45, 0.35, 0.2],
  [0.45, 0.35, 0.2],
  [0.5, 0.3, 0.2],
  [0.5, 0.3, 0.2],
];
const OTHER = [
  [0.001, 0.009, 0.99],
  [0.001, 0.009, 0.99],
  [0.001, 0.009, 0.99],
  [0.001, 0.009, 0.99],
  [0.001, 0.009, 0.99],
];

function learned(classes: readonly PairClass[]): Parameters {
  const unseen = 20_000_000;
  const { observed } = drawPairs([...classes, { pairs: 60_000, rates: OTHER }], unseen);
  return findRelated(observed, estimate(observed, ratesOf(OTHER)));
}

test("where sisters share much, they are a class of their own, and matches keep their rates", () => {
  const { related, rates, prior } = learned([
    { pairs: 3000, rates: MATCH },
    { pairs: 3000, rates: SISTERS },
  ]);
  expect(related.length).toBe(1);
  expect((related[0]?.prior ?? 0) * 20_000_000).toBeGreaterThan(2500);
  expect((related[0]?.prior ?? 0) * 20_000_000).toBeLessThan(3500);
  // Sisters that differ in what sisters share look unrelated: the class is a little purer than they are.
  for (const [at, own] of (related[0]?.rates ?? []).entries()) {
    expect(Math.abs((own[1] ?? 0) - (SISTERS[at]?.[0] ?? 0))).toBeLessThan(0.12);
  }
  for (const [at, { match }] of rates.entries()) expect(match[1]).toBeCloseTo(MATCH[at]?.[0] ?? 0, 1);
  expect(Math.abs(prior * 20_000_000 - 3000)).toBeLessThan(400);
});

test("matching pairs with many errors are no class of their own", () => {
  expect(
    learned([
      { pairs: 3000, rates: MATCH },
      { pairs: 2000, rates: DIRTY },
    ]).related,
  ).toEqual([]);
});

test("where there is nothing but pairs that match and pairs that do not, no class is found", () => {
  expect(learned([{ pairs: 3000, rates: MATCH }]).related).toEqual([]);
});

test("a handful of related pairs is not worth a class", () => {
  expect(
    learned([
      { pairs: 3000, rates: MATCH },
      { pairs: 3, rates: SISTERS },
    ]).related,
  ).toEqual([]);
});

test("without candidates no class is found, and what was estimated stays", () => {
  const { patterns, observed: drawn } = drawPairs([{ pairs: 1, rates: MATCH }], 10);
  const observed = { ...drawn, seen: patterns.seen(new Map()), allPairs: 10 };
  const two = estimate(observed, ratesOf(OTHER));
  expect(findRelated(observed, two).related).toEqual([]);
});
