import fc from "fast-check";
import { expect, test } from "vitest";
import { buildEdges } from "../../../test/linkage-builders.ts";
import { byFallingWeight } from "./sort-edges.ts";

const bits = fc.oneof(fc.constantFrom(-3, 0, 0.5, 7, 7), fc.double({ min: -60, max: 200, noNaN: true }));
const pairs = fc.uniqueArray(fc.tuple(fc.nat({ max: 3000 }), fc.nat({ max: 70_000 }), bits), {
  maxLength: 60,
  selector: ([left, right]) => `${left} ${right}`,
});

test("edges come by falling weight, equal ones by their rows, whatever order they were found in", () => {
  fc.assert(
    fc.property(
      pairs.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const inOrder = (list: typeof all) => {
          const edges = buildEdges(list);
          return [...byFallingWeight(edges)].map(
            (at) => [edges.left[at], edges.right[at], Math.round((edges.bits[at] ?? 0) * 256)] as const,
          );
        };
        const sorted = inOrder(all);
        expect(inOrder(shuffled)).toEqual(sorted);
        const wanted = sorted.toSorted((a, b) => b[2] - a[2] || (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));
        expect(sorted).toEqual(wanted);
      },
    ),
  );
});

test("more edges than there is room for at first are kept and sorted", () => {
  const edges = buildEdges(Array.from({ length: 5000 }, (_, at) => [at, at + 1, (at * 7919) % 1000]));
  const order = byFallingWeight(edges);
  const weights = [...order].map((at) => edges.bits[at] ?? 0);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  expect(new Set(order).size).toBe(5000);
});
