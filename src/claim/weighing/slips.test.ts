import { expect, test } from "vitest";
import { buildClaim } from "../figures/testing-claims.ts";
import { digitsOf, slipBetween, slipsBetween, slipsOf } from "./slips.ts";

test.each([
  { text: "9.93", value: "9.93", right: 9_926_000, slips: [], why: "a bare number leaves its millions to the one before" },
  { text: "9.93 billion", value: "9930000000", right: 9_926_000, slips: ["power of ten"] },
  { text: "15520000", value: "15520000", right: 155_200_000, slips: ["power of ten"], why: "written in full" },
  { text: "六成", value: "6", unit: "成", right: 60, slips: [], why: "six tenths are sixty hundredths" },
])("$text for $right: $slips", ({ right, slips, ...parts }) => {
  expect(slipsOf(buildClaim(parts).quantity, right)).toEqual(slips);
});

test.each([
  { said: 184, right: 148, slips: ["rearranged"] },
  { said: 19_420_000, right: 942_100_000, slips: [] },
  { said: 3.3, right: 3.03, slips: [] },
  { said: 2.262e8, right: 2.622e8, slips: ["rearranged"] },
  { said: 868, right: 886.4, slips: ["rearranged"] },
  { said: 753, right: 763, slips: ["one digit"] },
  { said: 75, right: 76, slips: [] },
  { said: 28_390, right: 2839, slips: ["power of ten"] },
  { said: 29_000, right: 2839, slips: ["power of ten"] },
  { said: 1.2e8, right: 1.2e11, slips: ["power of ten"] },
  { said: 5, right: 7, slips: [] },
  { said: 748, right: 748, slips: [] },
  { said: 0, right: 748, slips: [] },
  { said: 748, right: 0, slips: [] },
  { said: Number.NaN, right: 748, slips: [] },
])("$said for $right: $slips", ({ said, right, slips }) => {
  expect(slipsBetween(said, right)).toEqual(slips);
});

test.each([
  { said: 797, digits: 3, right: 779, slip: "rearranged" },
  { said: 309, digits: 3, right: 93, slip: null, why: "of another number of places" },
  { said: 117, digits: 3, right: 1105, slip: null, why: "of another number of places" },
  { said: 2.82e9, digits: 3, right: 1.82e9, slip: "one digit" },
  { said: 1.57e8, digits: 3, right: 1.59e8, slip: null, why: "in the last digit measurements differ" },
  { said: 4.5e7, digits: 2, right: 4.5e6, slip: "power of ten" },
  { said: 7.07e6, digits: 3, right: 7.352e7, slip: null, why: "not the same digits" },
  { said: 29_000, digits: 2, isSoft: true, right: 2839, slip: "power of ten" },
  { said: 797, digits: 3, isSoft: true, right: 779, slip: null, why: "softened" },
])("$said for $right is $slip", ({ said, digits, isSoft = false, right, slip }) => {
  expect(slipBetween({ value: said, digits, isSoft }, right)).toBe(slip);
});

test.each([
  { value: 22_628_000, digits: 5 },
  { value: 0.5, digits: 1 },
  { value: 100, digits: 1 },
  { value: 1.05, digits: 3 },
])("$digits digits of $value count", ({ value, digits }) => {
  expect(digitsOf(value)).toBe(digits);
});

test("a nought that was written counts: 3.30 for 3.03", () => {
  expect(slipsBetween(3.3, 3.03, 3)).toEqual(["rearranged"]);
});
