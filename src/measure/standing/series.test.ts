import { expect, test } from "vitest";
import { type SeriesRow, splitSeries } from "./series.ts";

const row = (parts: Partial<SeriesRow>): SeriesRow => ({
  unit: "a",
  measure: "users",
  source: "panel",
  scope: "app",
  direction: 1,
  start: "2025-01",
  end: "2025-01",
  value: 10,
  ...parts,
});

test.each([
  { what: "another scope", other: { scope: "whole product" } },
  { what: "another source", other: { source: "store" } },
  { what: "another measure", other: { measure: "downloads" } },
  { what: "a quarter beside months", other: { end: "2025-03" } },
  { what: "a state on a date beside a month", other: { start: null, end: "2025-01-31" } },
])("$what is a series of its own", ({ other }) => {
  expect(splitSeries([row({}), row(other)])).toHaveLength(2);
});

test("February and March are months, 2025-Q1 and 2025-Q3 quarters", () => {
  const rows = [row({ start: "2025-02", end: "2025-02" }), row({ start: "2025-03", end: "2025-03" })];
  const quarters = [row({ end: "2025-03" }), row({ start: "2025-07", end: "2025-09" })];
  expect(splitSeries([...rows, ...quarters]).map(({ periodKind, periods }) => [periodKind, periods.length])).toEqual([
    ["month", 2],
    ["quarter", 2],
  ]);
});

test("two values of one source for one period are all from the lowest to the highest", () => {
  const [series] = splitSeries([row({}), row({ value: [11, 14] }), row({ unit: "b", value: 5 })]);
  expect(series?.readings).toEqual([
    [
      [10, 14],
      [5, 5],
    ],
  ]);
});

test("periods stand in the order of time, and one that a later one overlaps is left out and told", () => {
  const [series] = splitSeries([
    row({ start: "2025-03-01", end: "2025-03-30" }),
    row({ start: "2025-02-10", end: "2025-03-11" }),
    row({ start: "2025-01-01", end: "2025-01-30" }),
  ]);
  expect(series?.periods.map(({ start }) => start)).toEqual(["2025-01-01", "2025-03-01"]);
  expect(series?.overlapping).toEqual([{ start: "2025-02-10", end: "2025-03-11" }]);
});

test("one measure cannot be better both ways, and no period ends before it begins", () => {
  expect(() => splitSeries([row({}), row({ direction: -1 })])).toThrow(Error);
  expect(() => splitSeries([row({ start: "2025-02", end: "2025-01" })])).toThrow(Error);
});
