import { expect, test } from "vitest";
import { uniform } from "./seeded.ts";
import { firstOrder } from "./sensitivity.ts";
import { CHOICES, type Choice } from "./variant-space.ts";

/** 5 × 4 × 4 × 25 = 2,000 variants, with 50 weightings that go round, as in a real set. */
const COUNT = 2000;
const LEVELS: Readonly<Record<Choice, number>> = { normalisation: 5, aggregation: 4, missing: 4, weights: 50, sources: 25 };
const levelsOf = (of: (at: number) => number, levels: number) => ({
  levelOf: Int32Array.from({ length: COUNT }, (_none, at) => of(at) % levels),
  levels,
});
const factors = {
  sources: levelsOf((at) => at, LEVELS.sources),
  missing: levelsOf((at) => Math.floor(at / 25), LEVELS.missing),
  aggregation: levelsOf((at) => Math.floor(at / 100), LEVELS.aggregation),
  normalisation: levelsOf((at) => Math.floor(at / 400), LEVELS.normalisation),
  weights: levelsOf((at) => Math.floor(uniform(9, at) * 50), LEVELS.weights),
};
const valuesOf = (of: (levels: Readonly<Record<Choice, number>>) => number) =>
  Float64Array.from({ length: COUNT }, (_none, at) =>
    of(Object.fromEntries(CHOICES.map((choice) => [choice, factors[choice].levelOf[at] ?? 0])) as Record<Choice, number>),
  );

test("of a sum of independent parts each choice has the part of the variance it was given", () => {
  // Variances of 0 … n − 1 are (n² − 1) ÷ 12: 2, 1.25, 52, scaled by the squares of 3, 4 and 0.5.
  const { indices, together, variance } = firstOrder(
    valuesOf(({ normalisation, aggregation, sources }) => 3 * normalisation + 4 * aggregation + 0.5 * sources),
    factors,
  );
  const [normalisation, aggregation, sources] = [9 * 2, 16 * 1.25, 0.25 * 52];
  const whole = normalisation + aggregation + sources;
  expect(variance).toBeCloseTo(whole, 6);
  expect(indices.normalisation).toBeCloseTo(normalisation / whole, 5);
  expect(indices.aggregation).toBeCloseTo(aggregation / whole, 5);
  expect(indices.sources).toBeCloseTo(sources / whole, 5);
  expect([indices.missing, indices.weights, together]).toEqual([0, 0, 0].map((zero) => expect.closeTo(zero, 5)));
});

test("weights that meet only some of the other choices get their own part and none of theirs", () => {
  const { indices, together } = firstOrder(
    valuesOf(({ normalisation, weights }) => 10 * normalisation + weights),
    factors,
  );
  // (50² − 1) ÷ 12 = 208.25 beside 100 × 2; levels are not met equally often here.
  expect(indices.weights).toBeGreaterThan(0.48);
  expect(indices.weights).toBeLessThan(0.54);
  expect(indices.weights + indices.normalisation).toBeGreaterThan(0.96);
  expect(together).toBeLessThan(0.04);
});

test("of two choices that act only together neither has a part alone", () => {
  const { indices, together } = firstOrder(
    valuesOf(({ aggregation, missing }) => (aggregation < 2 ? 1 : -1) * (missing < 2 ? 1 : -1)),
    factors,
  );
  expect([indices.aggregation, indices.missing]).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9)]);
  expect(together).toBeGreaterThan(0.97);
});

test("of mere chance no choice has a part, however many levels it has", () => {
  for (let seed = 0; seed < 20; seed++) {
    const { indices } = firstOrder(
      Float64Array.from({ length: COUNT }, (_none, at) => uniform(seed, 77, at)),
      factors,
    );
    for (const choice of CHOICES) expect(indices[choice], `${choice}, seed ${seed}`).toBeLessThan(0.02);
  }
});

test("where nothing moves, nothing depends on any choice", () => {
  expect(
    firstOrder(
      valuesOf(() => 0.1),
      factors,
    ),
  ).toEqual({
    indices: { normalisation: 0, aggregation: 0, missing: 0, weights: 0, sources: 0 },
    together: 0,
    variance: 0,
  });
});
