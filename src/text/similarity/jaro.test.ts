import fc from "fast-check";
import { expect, test } from "vitest";
import { naiveCommonSubstring, naiveJaro, naiveJaroWinkler } from "../../../bench/similarity/naive.ts";
import { commonSubstringRatio, longestCommonSubstring } from "./common-substring.ts";
import { jaro, jaroWinkler } from "./jaro.ts";
import { toPoints } from "./points.ts";

const letter = fc.constantFrom("名", "科", "𬭚", "a", "b", "😀");
const text = fc.oneof(
  { arbitrary: fc.array(letter, { maxLength: 12 }), weight: 3 },
  fc.array(letter, { minLength: 25, maxLength: 80 }),
);
const points = (letters: readonly string[]) => toPoints(letters.join(""));

// Winkler (1990), table 1, and pairs that the literature repeats.
test.each([
  { left: "MARTHA", right: "MARHTA", jaroIs: 0.944, winklerIs: 0.961 },
  { left: "DIXON", right: "DICKSONX", jaroIs: 0.767, winklerIs: 0.813 },
  { left: "DWAYNE", right: "DUANE", jaroIs: 0.822, winklerIs: 0.84 },
  { left: "JONES", right: "JOHNSON", jaroIs: 0.79, winklerIs: 0.832 },
  { left: "深度求索", right: "深度搜索", jaroIs: 0.833, winklerIs: 0.867 },
  { left: "", right: "", jaroIs: 1, winklerIs: 1 },
  { left: "名", right: "", jaroIs: 0, winklerIs: 0 },
  { left: "𬭚", right: "𬭛", jaroIs: 0, winklerIs: 0 },
])("$left and $right: Jaro $jaroIs, Jaro–Winkler $winklerIs", ({ left, right, jaroIs, winklerIs }) => {
  expect(jaro(toPoints(left), toPoints(right))).toBeCloseTo(jaroIs, 3);
  expect(jaroWinkler(toPoints(left), toPoints(right))).toBeCloseTo(winklerIs, 3);
});

test("Jaro and Jaro–Winkler are what a plain second implementation gives", () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      expect(jaro(points(left), points(right))).toBeCloseTo(naiveJaro(left, right), 12);
      expect(jaroWinkler(points(left), points(right))).toBeCloseTo(naiveJaroWinkler(left, right), 12);
    }),
    { numRuns: 3_000 },
  );
});

test("the longest common substring is the longest part of the one that stands in the other", () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      expect(longestCommonSubstring(points(left), points(right))).toBe(naiveCommonSubstring(left, right));
    }),
    { numRuns: 300 },
  );
});

test.each([
  { left: "阿里巴巴", right: "阿里云", is: 2 / 3 },
  { left: "北京百度网讯科技有限公司", right: "百度", is: 1 },
  { left: "百度", right: "", is: 0 },
])("of the shorter of $left and $right, $is stands in the other", ({ left, right, is }) => {
  expect(commonSubstringRatio(toPoints(left), toPoints(right))).toBeCloseTo(is, 12);
});
