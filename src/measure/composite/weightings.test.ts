import { expect, test } from "vitest";
import { WEIGHTING_KINDS } from "./variant-space.ts";
import { weightingsOf, weightsOf } from "./weightings.ts";

const measures = [
  { id: "users", dimension: "use", weight: 2 },
  { id: "calls", dimension: "use", weight: 1 },
  { id: "revenue", dimension: "money", weight: 1 },
].map((measure) => ({ ...measure, direction: 1 as const, sources: [] }));
const nominal = measures.map(({ weight }) => weight);
const options = { kinds: WEIGHTING_KINDS, count: 26, seed: 5, concentration: 4 };
const weightings = weightingsOf(measures, options);
const weightsBy = (id: string, base = nominal) => {
  const found = weightings.find((weighting) => weighting.id === id);
  return found && [...weightsOf(found, base)];
};

test.each([
  { id: "nominal", weights: [0.5, 0.25, 0.25] },
  { id: "equal", weights: [1 / 3, 1 / 3, 1 / 3] },
  { id: "equal-per-dimension", weights: [0.25, 0.25, 0.5] },
  { id: "without-calls", weights: [2 / 3, 0, 1 / 3] },
])("$id weighs $weights", ({ id, weights }) => {
  expect(weightsBy(id)).toEqual(weights.map((weight) => expect.closeTo(weight, 12)));
});

test("draws fill what the other weightings leave, and each sums to one", () => {
  expect(weightings).toHaveLength(26);
  for (const weighting of weightings) {
    expect(weightsOf(weighting, nominal).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  }
});

test("a draw is about the nominal weights, with the relative spread that the concentration says", () => {
  const draws = weightingsOf(measures, { ...options, kinds: ["drawn"], count: 4000 });
  const factors = draws.map((weighting) => weighting.factors[0] ?? Number.NaN);
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
  const variance = factors.reduce((sum, factor) => sum + (factor - mean) ** 2, 0) / factors.length;
  expect(mean).toBeGreaterThan(0.97);
  expect(mean).toBeLessThan(1.03);
  expect(Math.sqrt(variance)).toBeGreaterThan(0.46);
  expect(Math.sqrt(variance)).toBeLessThan(0.54);
});

test("a reader's weights move the draws with them, and a measure without weight stays without", () => {
  const [users = 0, calls = 0, revenue = 0] = weightsBy("drawn-1") ?? [];
  const [moved = 0, movedCalls = 0, none] = weightsBy("drawn-1", [4, 1, 0]) ?? [];
  expect(none).toBe(0);
  expect(moved / movedCalls).toBeCloseTo((2 * users) / calls, 10);
  expect(revenue).toBeGreaterThan(0);
});

test("where the nominal weights leave nothing, the others are equal", () => {
  expect(weightsBy("without-users", [1, 0, 0])).toEqual([0, 0.5, 0.5]);
});

test("dimensions with as many measures each make no weighting of their own", () => {
  const flat = measures.map((measure) => ({ ...measure, dimension: measure.id }));
  expect(weightingsOf(flat, { ...options, kinds: ["equal", "equal-per-dimension"] }).map(({ id }) => id)).toEqual(["equal"]);
});
