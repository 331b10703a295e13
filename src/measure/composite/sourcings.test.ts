import { expect, test } from "vitest";
import type { CompositeMeasure, Given } from "./composite-input.ts";
import { sourcingsOf } from "./sourcings.ts";
import { SOURCING_KINDS, type SourcingKind } from "./variant-space.ts";

const units = ["a", "b", "c"];
function measureOf(...sources: (readonly Given[])[]): CompositeMeasure {
  return { id: "m", dimension: "use", weight: 1, direction: 1, sources: sources.map((values, at) => ({ id: `s${at}`, values })) };
}
const told = (measure: CompositeMeasure, kind: SourcingKind) => [
  ...(sourcingsOf({ units, measures: [measure] }, [kind], 1, 7)[0]?.table.cells ?? []),
];

test.each([
  { kind: "preferred", values: [10, 20, 33] },
  { kind: "alternative", values: [12, 20, 33] },
  { kind: "low-end", values: [10, 10, 33] },
  { kind: "high-end", values: [12, 30, 33] },
] as const)("$kind takes $values; who is not told by a source takes the next that tells", ({ kind, values }) => {
  expect(told(measureOf([10, [10, 30], null], [12, null, 33]), kind)).toEqual(values);
});

test.each([
  { what: "at least 50", given: [50, Infinity], preferred: 50, low: 50, high: 80 },
  { what: "just under 50", given: [-Infinity, 50], preferred: 50, low: 20, high: 50 },
  { what: "at least 90, more than any other", given: [90, Infinity], preferred: 90, low: 90, high: 90 },
] as const)(
  "$what is its stated end, and its open end closes at the farthest number given",
  ({ given, preferred, low, high }) => {
    const measure = measureOf([20, given, 80]);
    expect(told(measure, "preferred")[1]).toBe(preferred);
    expect(told(measure, "low-end")[1]).toBe(low);
    expect(told(measure, "high-end")[1]).toBe(high);
  },
);

test("draws stay inside what is said, differ, and are the same for the same seed", () => {
  const input = { units, measures: [measureOf([[10, 20], 5, null])] };
  const draws = sourcingsOf(input, ["drawn"], 30, 7);
  expect(draws).toHaveLength(30);
  for (const { table } of draws) {
    expect(table.cells[0]).toBeGreaterThanOrEqual(10);
    expect(table.cells[0]).toBeLessThanOrEqual(20);
    expect(table.cells.slice(1)).toEqual(Float64Array.of(5, Number.NaN));
  }
  expect(sourcingsOf(input, ["drawn"], 30, 7)).toEqual(draws);
  expect(sourcingsOf(input, ["drawn"], 30, 8)).not.toEqual(draws);
});

test("draws go by each source about equally often", () => {
  const measures = Array.from({ length: 400 }, (_none, at) => ({ ...measureOf([1, 1, 1], [2, 2, 2]), id: `m${at}` }));
  const cells = sourcingsOf({ units: ["a"], measures }, ["drawn"], 1, 3)[0]?.table.cells ?? new Float64Array();
  const second = cells.filter((value) => value === 2).length;
  expect(second).toBeGreaterThan(160);
  expect(second).toBeLessThan(240);
});

test("where each measure has one source and no interval, one sourcing is left", () => {
  expect(sourcingsOf({ units, measures: [measureOf([1, 2, 3])] }, SOURCING_KINDS, 25, 7).map(({ id }) => id)).toEqual([
    "preferred",
  ]);
});
