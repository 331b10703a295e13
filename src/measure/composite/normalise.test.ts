import fc from "fast-check";
import { expect, test } from "vitest";
import { normalise, toPositive } from "./normalise.ts";
import { NORMALISATIONS } from "./variant-space.ts";

const of = (...values: number[]) => Float64Array.from(values);
/** Hundredths: numbers that differ in the last bit alone would be equal in another unit of measurement. */
const positives = fc.array(
  fc.integer({ min: 1, max: 100_000_000 }).map((hundredths) => hundredths / 100),
  { minLength: 2, maxLength: 12 },
);
const near = (one: Float64Array, other: Float64Array) =>
  one.every((value, at) => Math.abs(value - (other[at] ?? Number.NaN)) <= 1e-6 * (1 + Math.abs(value)));
/** Spread enough that rounding does not decide. */
const isSpread = (values: readonly number[]) => Math.max(...values) - Math.min(...values) > 1e-3 * Math.max(...values);

test.each([
  { normalisation: "min-max", direction: 1, expected: [0, 0.25, 1] },
  { normalisation: "min-max", direction: -1, expected: [1, 0.75, 0] },
  { normalisation: "rank", direction: 1, expected: [0.5 / 3, 1.5 / 3, 2.5 / 3] },
  { normalisation: "rank", direction: -1, expected: [2.5 / 3, 1.5 / 3, 0.5 / 3] },
  { normalisation: "distance-to-leader", direction: 1, expected: [0.2, 0.4, 1] },
  { normalisation: "distance-to-leader", direction: -1, expected: [1, 0.5, 0.2] },
  { normalisation: "z-score", direction: 1, expected: [-0.98058, -0.39223, 1.37281] },
] as const)("10, 20 and 50 by $normalisation in direction $direction", ({ normalisation, direction, expected }) => {
  const found = normalise(of(10, 20, 50), normalisation, direction);
  for (const [at, value] of expected.entries()) expect(found[at]).toBeCloseTo(value, 4);
});

test("1, 10 and 100 are as far from each other by log-z", () => {
  const [low = 0, middle = 0, high = 0] = normalise(of(1, 10, 100), "log-z", 1);
  expect([middle, high + low]).toEqual([expect.closeTo(0, 10), expect.closeTo(0, 10)]);
});

test.each(NORMALISATIONS)("by %s a gap stays a gap and moves no other value", (normalisation) => {
  const found = normalise(of(3, Number.NaN, 1), normalisation, 1);
  expect(found[1]).toBeNaN();
  expect([found[0], found[2]]).toEqual([...normalise(of(3, 1), normalisation, 1)]);
});

test.each(NORMALISATIONS)("by %s a measure in which all are equal puts none before another", (normalisation) => {
  expect(new Set(normalise(of(0.1, 0.1, 0.1), normalisation, 1)).size).toBe(1);
});

test("a measure with a zero has no logarithm and no ratio: log-z is z-score, distance-to-leader is min-max", () => {
  expect(normalise(of(0, 5, 20), "log-z", 1)).toEqual(normalise(of(0, 5, 20), "z-score", 1));
  expect(normalise(of(0, 5, 20), "distance-to-leader", 1)).toEqual(normalise(of(0, 5, 20), "min-max", 1));
});

test.each(NORMALISATIONS)("by %s another unit of measurement changes nothing", (normalisation) => {
  fc.assert(
    fc.property(
      positives.filter(isSpread),
      fc.constantFrom(0.001, 1e4, 1e8),
      fc.constantFrom(1, -1),
      (values, factor, direction) => {
        const scaled = values.map((value) => value * factor);
        expect(near(normalise(of(...values), normalisation, direction), normalise(of(...scaled), normalisation, direction))).toBe(
          true,
        );
      },
    ),
  );
});

test.each(["min-max", "z-score"] as const)("by %s another zero point changes nothing", (normalisation) => {
  fc.assert(
    fc.property(positives.filter(isSpread), fc.double({ min: -1000, max: 1000, noNaN: true }), (values, shift) => {
      const shifted = values.map((value) => value + shift * (Math.max(...values) / 1000));
      expect(near(normalise(of(...values), normalisation, 1), normalise(of(...shifted), normalisation, 1))).toBe(true);
    }),
  );
});

test("by rank any growing function changes nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2 }), (values) => {
      const cubed = values.map((value) => value ** 3);
      expect(normalise(of(...values), "rank", 1)).toEqual(normalise(of(...cubed), "rank", 1));
    }),
  );
});

test.each(NORMALISATIONS)("by %s a raised value never gets a lower one", (normalisation) => {
  fc.assert(
    fc.property(positives, fc.nat(), fc.double({ min: 0, max: 1e6, noNaN: true }), (values, which, more) => {
      const at = which % values.length;
      const raised = values.map((value, place) => (place === at ? value + more : value));
      const [before, after] = [normalise(of(...values), normalisation, 1)[at], normalise(of(...raised), normalisation, 1)[at]];
      expect(after).toBeGreaterThanOrEqual((before ?? Number.NaN) - 1e-9);
    }),
  );
});

test.each(NORMALISATIONS)("by %s positive forms lie between 0.01 and 1 and keep the order", (normalisation) => {
  fc.assert(
    fc.property(positives, (values) => {
      const found = [...normalise(of(...values), normalisation, 1)];
      const forms = found.map((value) => toPositive(value, normalisation));
      expect(forms.every((form) => form >= 0.01 && form <= 1)).toBe(true);
      const inOrder = forms.toSorted((one, other) => one - other);
      expect(found.toSorted((one, other) => one - other).map((value) => toPositive(value, normalisation))).toEqual(inOrder);
    }),
  );
});
