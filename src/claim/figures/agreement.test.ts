import { expect, test } from "vitest";
import { agreement, digitsSaid, isSlipOfThePen, powerSlip } from "./agreement.ts";
import { buildClaim, buildFigure } from "./testing-claims.ts";

const figure = (value: number, digits: string) => buildFigure({ id: "f", value, digits });
const number = (text: string, value: string) => buildClaim({ text, value }).quantity;

test.each([
  { said: "1.31亿", value: "131000000", of: figure(131_000_000, "13100"), is: "agrees" },
  { said: "1.6亿", value: "160000000", of: figure(159_000_000, "1.59"), is: "agrees" },
  { said: "3749万", value: "37490000", of: figure(37_480_000, "3748"), is: "near" },
  { said: "3768万", value: "37680000", of: figure(37_480_000, "3748"), is: "differs" },
  { said: "148家", value: "148", of: figure(147, "147"), is: "differs" },
  { said: "1.3亿", value: "130000000", of: figure(100_000_000, "1"), is: "differs" },
  { said: "1亿", value: "100000000", of: figure(130_000_000, "1.3"), is: "near" },
  { said: "1.74亿", value: "174000000", of: figure(170_000_000, "1.7"), is: "near" },
  { said: "1574万", value: "15740000", of: figure(15_700_000, "1570"), is: "agrees" },
] as const)("$said is held against $of.value: $is", ({ said, value, of, is }) => {
  expect(agreement(number(said, value), of)).toBe(is);
});

test.each([
  { text: "1.59亿", digits: "1.59" },
  { text: "１，０５２．５１亿元", digits: "1052.51" },
  { text: "十亿", digits: "1000000000" },
])("$text is written with $digits", ({ text, digits }) => {
  expect(digitsSaid({ text, value: "1000000000" })).toBe(digits);
});

test.each([
  { value: "10000000000", power: 1 },
  { value: "100000", power: -4 },
  { value: "1000000000", power: null },
  { value: "3000000000", power: null },
])("$value for 1,000,000,000 is off by 10 to the power of $power", ({ value, power }) => {
  expect(powerSlip(number(value, value), figure(1_000_000_000, "10"))).toBe(power);
});

test.each([
  { said: "1.65亿", value: "165000000", of: figure(156_000_000, "15600"), is: true },
  { said: "1278万", value: "12780000", of: figure(1_278_000, "127.8"), is: true },
  { said: "3768万", value: "37680000", of: figure(37_480_000, "3748"), is: true },
  { said: "1.79亿", value: "179000000", of: figure(172_000_000, "1.72"), is: false },
  { said: "10亿", value: "1000000000", of: figure(100_000_000, "1"), is: false },
  { said: "5000万", value: "50000000", of: figure(30_000_000, "3000"), is: false },
] as const)("$said for $of.value is a slip of the pen: $is", ({ said, value, of, is }) => {
  expect(isSlipOfThePen(number(said, value), of)).toBe(is);
});
