import fc from "fast-check";
import { expect, test } from "vitest";
import {
  add,
  compareRational,
  decimalFigure,
  decimalsOf,
  divide,
  exactText,
  leadingPower,
  rational,
  rationalOf,
  roundTo,
  subtract,
  toNumber,
  type RoundingMode,
} from "./rational.ts";

test("a number is the decimal it is written as, so that sums of tenths are exact", () => {
  expect(exactText(add(rationalOf(0.1), rationalOf(0.2)))).toBe("0.3");
  expect(exactText(rationalOf(1.2e14))).toBe("120000000000000");
  expect(exactText(rationalOf(1e-7))).toBe("0.0000001");
});

test("what was added can be taken off again", () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 });
  fc.assert(
    fc.property(number, number, (a, b) => {
      const [left, right] = [rationalOf(a), rationalOf(b)];
      expect(compareRational(subtract(add(left, right), right), left)).toBe(0);
    }),
  );
});

test.each<{ value: number; power: number; mode: RoundingMode; to: string }>([
  { value: 0.25, power: -1, mode: "nearest", to: "0.3" },
  { value: 0.66549, power: -3, mode: "nearest", to: "0.665" },
  { value: 748, power: 1, mode: "up", to: "750" },
  { value: 748, power: 1, mode: "down", to: "740" },
  { value: 740, power: 1, mode: "up", to: "740" },
])("$value rounded $mode at 10^$power is $to", ({ value, power, mode, to }) => {
  expect(exactText(roundTo(rationalOf(value), power, mode))).toBe(to);
});

test("a third has no end and is told as a fraction", () => {
  const third = divide(rational(1n), rational(3n));
  expect(decimalsOf(third, 12)).toBeUndefined();
  expect(exactText(third)).toBe("1/3");
  expect(toNumber(third)).toBeCloseTo(1 / 3);
});

test.each([
  [748, 2],
  [0.05, -2],
  [1, 0],
  [9999, 3],
])("the first digit of %d stands at 10^%d", (value, power) => {
  expect(leadingPower(rationalOf(value))).toBe(power);
});

test("figures are grouped by three, as on every page", () => {
  expect(decimalFigure(rationalOf(-1234567.5))).toBe("−1,234,567.5");
});
