import { expect, test } from "vitest";
import { CharacterSet } from "./character-set.ts";

test.each([
  { points: "百千", code: "百".charCodeAt(0), has: true },
  { points: "百千", code: "万".charCodeAt(0), has: false },
  { points: "百千", code: -1, has: false },
  { points: "百千", code: 0x1f600, has: false },
])("of $points, $code is $has", ({ points, code, has }) => {
  expect(new CharacterSet(points).has(code)).toBe(has);
});

test("a character beyond the basic plane is refused", () => {
  expect(() => new CharacterSet("😀")).toThrow("beyond");
});
