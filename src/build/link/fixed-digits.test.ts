import fc from "fast-check";
import { expect, test } from "vitest";
import { fixedDigits } from "./fixed-digits.ts";

const value = fc.oneof(
  fc.double(),
  fc.double({ min: -200, max: 200, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  // Halfway between two roundings, or as near to it as a number can be.
  fc.integer({ min: -400_000, max: 400_000 }).map((number) => (number + 0.5) / 1000),
  fc.integer({ min: 0, max: 1_000_000 }).map((number) => (number + 0.5) / 1e6),
  fc.constantFrom(0, -0, 1, 0.9999995, 0.99999949999, -0.0004, 1e21, Number.NaN, Infinity),
);

test.each([3, 6] as const)("%s digits are those that toFixed gives", (digits) => {
  const fixed = fixedDigits(digits);
  fc.assert(
    fc.property(value, (number) => {
      expect(fixed(number)).toBe(number.toFixed(digits));
    }),
    { numRuns: 3000 },
  );
});
