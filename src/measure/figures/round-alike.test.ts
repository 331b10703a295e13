import fc from "fast-check";
import { expect, test } from "vitest";
import { differsByASlip, roundAlike, significantDigits, unitSlip } from "./round-alike.ts";

test.each([
  { digits: "3092.1", is: 5 },
  { digits: "15000", is: 2 },
  { digits: "0.0005", is: 1 },
  { digits: "10.0", is: 3 },
  { digits: "-54.3", is: 3 },
  { digits: "7", is: 1 },
])("$digits has $is significant digits", ({ digits, is }) => {
  expect(significantDigits(digits)).toBe(is);
});

test.each([
  { left: "15700", right: "15742", alike: true },
  { left: "7500", right: "7523", alike: true },
  { left: "1200", right: "1224", alike: true },
  { left: "770", right: "768", alike: true },
  { left: "3748", right: "3768", alike: false },
  { left: "15900", right: "17200", alike: false },
  { left: "246", right: "346", alike: false },
])("$left and $right are one reading: $alike", ({ left, right, alike }) => {
  const one = { value: Number(left), digits: left };
  const other = { value: Number(right), digits: right };
  expect([roundAlike(one, other), roundAlike(other, one)]).toEqual([alike, alike]);
});

test("a number and its own rounding are always one reading", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 7 }), (value, kept) => {
      const rounded = Number(value.toPrecision(kept));
      expect(roundAlike({ value, digits: String(value) }, { value: rounded, digits: String(rounded) })).toBe(true);
    }),
  );
});

test.each([
  { left: "3748", right: "3768", slip: true },
  { left: "3748", right: "3784", slip: true },
  { left: "346", right: "246", slip: true },
  { left: "193", right: "194", slip: false },
  { left: "19300", right: "19400", slip: false },
  { left: "3748", right: "3862", slip: false },
  { left: "37.48", right: "374.8", slip: false },
  { left: "12", right: "13", slip: false },
])("$left for $right is a slip of the pen: $slip", ({ left, right, slip }) => {
  expect(differsByASlip(left, right)).toBe(slip);
});

test.each([
  { left: 1e9, right: 1e10, power: 1 },
  { left: 3748e4, right: 3748e8, power: 4 },
  { left: 2e8, right: 2, power: 8 },
  { left: 2, right: 3, power: null },
  { left: 0, right: 3, power: null },
])("$left and $right are ten to the $power apart", ({ left, right, power }) => {
  expect(unitSlip(left, right)).toBe(power);
});
