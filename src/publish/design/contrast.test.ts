import { expect, test } from "vitest";
import { contrast } from "./contrast.ts";

test.each([
  { left: "#000000", right: "#ffffff", ratio: 21 },
  { left: "#ffffff", right: "#ffffff", ratio: 1 },
  { left: "#777777", right: "#ffffff", ratio: 4.48 },
  { left: "#ffffff", right: "#0000ff", ratio: 8.59 },
])("$left on $right is $ratio to 1", ({ left, right, ratio }) => {
  expect(contrast(left, right)).toBeCloseTo(ratio, 2);
  expect(contrast(right, left)).toBeCloseTo(ratio, 2);
});
