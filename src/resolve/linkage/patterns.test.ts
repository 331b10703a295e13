import { expect, test } from "vitest";
import { giveLevels } from "../../../test/linkage-builders.ts";
import { Patterns } from "./patterns.ts";

/** Comparisons whose levels of a pair are digits of its left row's number, some shifted. */
const comparisonsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => giveLevels(`c${at}`, 3 + (at % 6), (left) => (left * (at + 1) + at) % (3 + (at % 6))));

test.each([1, 2, 7, 20, 40, 300])("the levels of a pair under %i comparisons come back from its pattern", (count) => {
  const comparisons = comparisonsOf(count);
  const patterns = new Patterns(comparisons);
  const numbers = Array.from({ length: 200 }, (_, left) => patterns.of(left, 0));
  for (const [left, number] of numbers.entries()) {
    expect(comparisons.map((_, at) => patterns.level(number, at))).toEqual(comparisons.map((one) => one.level(left, 0)));
    expect(patterns.of(left, 0)).toBe(number);
  }
});

test("pairs have one pattern where all their levels are the same, and only there", () => {
  const comparisons = comparisonsOf(60);
  const patterns = new Patterns(comparisons);
  const levels = (left: number) => comparisons.map((one) => one.level(left, 0)).join(" ");
  const rows = Array.from({ length: 500 }, (_, row) => row);
  expect(new Set(rows.map((row) => patterns.of(row, 0))).size).toBe(new Set(rows.map(levels)).size);
});
