import { expect, test } from "vitest";
import { fitDoubts, type DoubtedNumber } from "./fit-doubts.ts";

const numbers: DoubtedNumber[] = Array.from({ length: 400 }, (_, index) => {
  const [slip, off] = [index % 2, (index % 7) / 2];
  return {
    signs: { "doubt at all": 1, slip, off, alike: 5 },
    isWrong: slip === 1 ? index % 10 !== 1 : index % 10 === 0,
    isRefutable: true,
  };
});

const chanceOf = (weights: ReadonlyMap<string, number>, signs: Readonly<Record<string, number>>): number =>
  1 / (1 + Math.exp(-Object.entries(signs).reduce((sum, [name, value]) => sum + value * (weights.get(name) ?? 0), 0)));

test("what wrong numbers have and right ones lack comes to weigh, and what all have alike does not", () => {
  const weights = fitDoubts(numbers);
  expect(weights.get("slip")).toBeGreaterThan(1);
  expect(Math.abs(weights.get("off") ?? 1)).toBeLessThan(0.2);
  expect(weights.get("alike")).toBeCloseTo(0, 6);
});

test("how often a number is wrong is met in the mean", () => {
  const weights = fitDoubts(numbers);
  const foretold = numbers.reduce((sum, { signs }) => sum + chanceOf(weights, signs), 0) / numbers.length;
  expect(foretold).toBeCloseTo(numbers.filter(({ isWrong }) => isWrong).length / numbers.length, 2);
});

test("without numbers nothing is doubted more than even", () => {
  expect(chanceOf(fitDoubts([]), { "doubt at all": 1 })).toBe(0.5);
});
