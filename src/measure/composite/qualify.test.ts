import { expect, test } from "vitest";
import type { CompositeInput, Given } from "./composite-input.ts";
import { qualify } from "./qualify.ts";

function inputOf(units: readonly string[], columns: Readonly<Record<string, readonly Given[]>>): CompositeInput {
  const measures = Object.entries(columns).map(([id, values]) => ({
    id,
    dimension: "use",
    weight: 1,
    direction: 1 as const,
    sources: [{ id: "s", values }],
  }));
  return { units, measures };
}

test("a unit with fewer than three measures does not qualify, and what it lacks is told", () => {
  const { input, missing } = qualify(
    inputOf(["b", "a", "c"], { w: [1, 2, 3], x: [1, 2, null], y: [1, 2, 3], z: [1, null, null] }),
  );
  expect(input.units).toEqual(["a", "b"]);
  expect(missing).toEqual([{ unit: "c", has: ["w", "y"], lacks: ["x", "z"] }]);
});

test("a measure that one unit has says nothing of an order, and who has three only with it does not qualify", () => {
  const { input, measuresLeftOut, missing } = qualify(
    inputOf(["a", "b", "c"], { w: [1, 2, 3], x: [1, 2, 3], y: [1, 2, null], z: [null, null, 9] }),
  );
  expect(measuresLeftOut).toEqual(["z"]);
  expect(input.units).toEqual(["a", "b"]);
  expect(missing.map(({ unit }) => unit)).toEqual(["c"]);
});

test.each([
  { given: [500, Infinity], counts: true },
  { given: [-Infinity, 9], counts: true },
  { given: [-Infinity, Infinity], counts: false },
  { given: null, counts: false },
  { given: 0, counts: true },
] as const)("$given counts as a value: $counts", ({ given, counts }) => {
  const { input } = qualify(inputOf(["a", "b", "c"], { x: [1, 2, given], y: [1, 2, given], z: [1, 2, given] }));
  expect(input.units.includes("c")).toBe(counts);
});
