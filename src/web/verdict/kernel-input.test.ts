import { expect, test } from "vitest";
import { readKernelInput } from "./kernel-input.ts";

test("an open end that JSON could not hold is open again", () => {
  const sources = [{ id: "s", values: [1, null, [2, null], [null, 3], [4, 5]] }];
  const text = JSON.stringify({
    units: ["a", "b", "c", "d", "e"],
    measures: [{ id: "m", dimension: "d", weight: 1, direction: 1, sources }],
  });
  expect(readKernelInput(text).measures[0]?.sources[0]?.values).toEqual([1, null, [2, Infinity], [-Infinity, 3], [4, 5]]);
});
