import { expect, test } from "vitest";
import { syntheticInput } from "../../../test/synthetic-composite.ts";
import { variantSet } from "./variant-set.ts";
import { WHOLE_SPACE } from "./variant-space.ts";

const rich = syntheticInput({ units: 9, measures: 7, missing: 0.3, bands: 0.4, otherSource: 0.2 });
const set = variantSet(rich, WHOLE_SPACE, { seed: 4 });
const times = (keys: readonly unknown[]) => {
  const counts = new Map<unknown, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.values()];
};

test("there are at least 2,000 variants and no two are alike", () => {
  expect(set.variants.length).toBeGreaterThanOrEqual(2000);
  expect(new Set(set.variants.map((variant) => JSON.stringify(variant))).size).toBe(set.variants.length);
});

test("every frame meets every sourcing equally often, and every weighting comes equally often", () => {
  const crossed = times(
    set.variants.map(({ normalisation, aggregation, missing, sourcing }) =>
      JSON.stringify([normalisation, aggregation, missing, sourcing]),
    ),
  );
  expect(crossed).toHaveLength(5 * 4 * 4 * set.sourcings.length);
  expect(new Set(crossed).size).toBe(1);
  const used = times(set.variants.map(({ weighting }) => weighting));
  expect(used).toHaveLength(set.weightings.length);
  expect(Math.max(...used) - Math.min(...used)).toBeLessThanOrEqual(1);
});

test("the baseline takes the first of every choice", () => {
  expect(set.variants[set.baseline]).toEqual({
    normalisation: "min-max",
    aggregation: "arithmetic",
    missing: "leave-out",
    sourcing: 0,
    weighting: 0,
  });
  expect([set.sourcings[0]?.id, set.weightings[0]?.id]).toEqual(["preferred", "nominal"]);
});

test.each([
  { what: "no gap", input: { missing: 0, bands: 0.4, otherSource: 0.2 }, missingRules: 1 },
  { what: "one source and no band", input: { missing: 0.3, bands: 0, otherSource: 0 }, missingRules: 4 },
  { what: "neither", input: { missing: 0, bands: 0, otherSource: 0 }, missingRules: 1 },
])("with $what there are still 2,000 different variants: weights are drawn instead", ({ input, missingRules }) => {
  const { variants } = variantSet(syntheticInput({ units: 6, measures: 5, ...input }), WHOLE_SPACE, {});
  expect(variants.length).toBeGreaterThanOrEqual(2000);
  expect(new Set(variants.map((variant) => JSON.stringify(variant))).size).toBe(variants.length);
  expect(new Set(variants.map(({ missing }) => missing)).size).toBe(missingRules);
});

test("a space that holds fewer variants gives those it holds, each once", () => {
  const space = { ...WHOLE_SPACE, weights: ["nominal", "equal"], sources: ["preferred"] } as const;
  expect(variantSet(rich, space, {}).variants).toHaveLength(5 * 4 * 4 * 2);
});
