import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance, nearest } from "./edit-distance.ts";

test.each([
  { left: "kitten", right: "sitting", is: 3 },
  { left: "主体名称", right: "主体名称", is: 0 },
  { left: "主体名称", right: "主体", is: 2 },
  { left: "备案号", right: "备案编号", is: 1 },
  { left: "𬭚", right: "𬭛", is: 1 },
  { left: "", right: "𬭚名", is: 2 },
])("$left and $right are $is apart", ({ left, right, is }) => {
  expect(editDistance(left, right)).toBe(is);
});

test("it is a distance: the same both ways, nought for equal texts only, and never longer by a detour", () => {
  const text = fc.string({ unit: fc.constantFrom("名", "𬭚", "a", "b"), maxLength: 8 });
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }),
  );
});

test("a text of 10 MB is compared by its beginning, at once", () => {
  expect(editDistance("名".repeat(10_000_000), "名")).toBe(199);
});

test.each([
  { word: "主体名", near: ["主体名称", "算法名称"] },
  { word: "备案单位名称", near: ["备案单位", "算法名称", "主体名称"] },
  { word: "xyz", near: [] },
])("nearest to $word are $near", ({ word, near }) => {
  expect(nearest(word, ["序号", "算法名称", "主体名称", "备案单位"])).toEqual(near);
});
