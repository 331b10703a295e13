import { expect, test } from "vitest";
import { fillMissing } from "./fill-missing.ts";
import { MISSING_RULES } from "./variant-space.ts";

const gap = Number.NaN;
const tableOfRows = (rows: readonly (readonly number[])[]) => ({
  units: rows.length,
  measures: rows[0]?.length ?? 0,
  cells: Float64Array.from(rows.flat()),
});
const rows = [
  [0.1, 0.1, gap],
  [0.1, 0.2, 0.3],
  [0.2, 0.1, 0.4],
  [0.2, 0.2, 0.5],
  [0.9, 0.9, 1],
  [0.8, 0.9, 0.9],
];

test.each([
  { rule: "lowest", value: 0.3 },
  { rule: "median", value: 0.5 },
  { rule: "neighbours", value: 0.4 },
] as const)("a missing value is $value by $rule", ({ rule, value }) => {
  expect(fillMissing(tableOfRows(rows), rule).cells[2]).toBeCloseTo(value, 12);
});

test("by leave-out the gap stays", () => {
  expect(fillMissing(tableOfRows(rows), "leave-out").cells[2]).toBeNaN();
});

test.each(MISSING_RULES)("%s changes no value that is there", (rule) => {
  const present = [...rows.flat().entries()].filter(([, value]) => !Number.isNaN(value));
  const filled = fillMissing(tableOfRows(rows), rule).cells;
  expect(present.map(([at]) => filled[at])).toEqual(present.map(([, value]) => value));
});

test("a unit that shares two measures with no other gets the median", () => {
  const lonely = [
    [0.5, gap, gap],
    [0.1, 0.2, 0.3],
    [0.1, 0.4, 0.9],
  ];
  expect(fillMissing(tableOfRows(lonely), "neighbours").cells.slice(1, 3)).toEqual(Float64Array.from([0.30000000000000004, 0.6]));
});

test("what was filled in is no neighbour for what comes after", () => {
  const found = fillMissing(
    tableOfRows([
      [0.1, 0.1, gap],
      [0.1, 0.1, gap],
      [0.2, 0.2, 0.2],
      [0.3, 0.3, 0.4],
      [0.9, 0.9, 0.9],
    ]),
    "neighbours",
  ).cells;
  expect([found[2], found[5]]).toEqual([expect.closeTo(0.5, 12), expect.closeTo(0.5, 12)]);
});
