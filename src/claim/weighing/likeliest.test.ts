import { expect, test } from "vitest";
import { greatestAt, likeliest } from "./likeliest.ts";

const itself = (score: number): number => score;

test("the greatest come first, and equal ones in their order", () => {
  const items = ["low", "first", "second", "high", "third"];
  const scores: Readonly<Record<string, number>> = { low: 0, first: 1, second: 1, high: 2, third: 1 };
  expect(likeliest(items, 3, (item) => scores[item] ?? 0)).toEqual(["high", "first", "second"]);
});

test("few are left as they are", () => expect(likeliest([1, 3, 2], 3, itself)).toEqual([1, 3, 2]));

test("what differs by less than another order of summing makes is equal", () => {
  expect(greatestAt([0.1 + 0.2, 0.3])).toBe(0);
  expect(greatestAt([0.3, 0.1 + 0.2])).toBe(0);
  expect(greatestAt([0, 1])).toBe(1);
});
