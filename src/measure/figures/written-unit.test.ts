import fc from "fast-check";
import { expect, test } from "vitest";
import { readUnit, scaleDecimal } from "./written-unit.ts";

test.each([
  { unit: "万", base: "", exponent: 4 },
  { unit: "亿", base: "", exponent: 8 },
  { unit: "亿元", base: "元", exponent: 8 },
  { unit: "万美元", base: "美元", exponent: 4 },
  { unit: "千万", base: "", exponent: 7 },
  { unit: "百万元", base: "元", exponent: 6 },
  { unit: "千亿元", base: "元", exponent: 11 },
  { unit: "万亿 tokens/day", base: "tokens/day", exponent: 12 },
  { unit: "亿次/day", base: "次/day", exponent: 8 },
  { unit: "M", base: "", exponent: 6 },
  { unit: "B", base: "", exponent: 9 },
  { unit: "k", base: "", exponent: 3 },
  { unit: "billion yuan", base: "yuan", exponent: 9 },
  { unit: "million", base: "", exponent: 6 },
  { unit: "MAU", base: "MAU", exponent: 0 },
  { unit: "BU", base: "BU", exponent: 0 },
  { unit: "千克", base: "千克", exponent: 0 },
  { unit: "款", base: "款", exponent: 0 },
  { unit: "％", base: "%", exponent: 0 },
  { unit: "", base: "", exponent: 0 },
])("$unit is $base at ten to the $exponent", ({ unit, base, exponent }) => {
  expect(readUnit(unit)).toMatchObject({ base, exponent, band: null, unknown: [] });
});

test.each([
  { unit: "万", wording: "plain", nature: "measured" },
  { unit: "万 (突破)", wording: "at-least", nature: "measured" },
  { unit: "万（超）", wording: "at-least", nature: "measured" },
  { unit: "万 (重返)", wording: "at-least", nature: "measured" },
  { unit: "万 (以上)", wording: "at-least", nature: "measured" },
  { unit: "万 (突破, estimate)", wording: "at-least", nature: "estimate" },
  { unit: "万 (近)", wording: "just-under", nature: "measured" },
  { unit: "万 (近, peak)", wording: "just-under", nature: "peak" },
  { unit: "万 (below)", wording: "at-most", nature: "measured" },
  { unit: "万 (不足)", wording: "at-most", nature: "measured" },
  { unit: "万 (约)", wording: "about", nature: "measured" },
  { unit: "亿元 (约, plan)", wording: "about", nature: "plan" },
  { unit: "亿元 (budget)", wording: "plain", nature: "plan" },
  { unit: "万 turnover", wording: "plain", nature: "measured" },
  { unit: "万次多模态调用", wording: "plain", nature: "measured" },
])("$unit is worded $wording and is $nature: only what stands in brackets qualifies", ({ unit, wording, nature }) => {
  expect(readUnit(unit)).toMatchObject({ wording, nature, exponent: unit.startsWith("亿") ? 8 : 4 });
});

test.each([
  { unit: "500-1000万", band: [5_000_000, 10_000_000], base: "" },
  { unit: "1000万-1亿", band: [10_000_000, 100_000_000], base: "" },
  { unit: "5–10亿元", band: [500_000_000, 1_000_000_000], base: "元" },
  { unit: "3至5万", band: [30_000, 50_000], base: "" },
  { unit: "１０～２０万", band: [100_000, 200_000], base: "" },
])("$unit is a band, its ends scaled", ({ unit, band, base }) => {
  expect(readUnit(unit)).toMatchObject({ band, base });
});

test("a remark without a known meaning is told, not guessed; a unit kept as written says so", () => {
  expect(readUnit("万 (据说)")).toMatchObject({ wording: "plain", unknown: ["据说"] });
  expect(readUnit("billion (as written)")).toMatchObject({ exponent: 9, asWritten: true, unknown: [] });
});

test("no decimal becomes its neighbour when it is scaled", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 99_999_999n }), fc.constantFrom(4, 8, 12), (units, exponent) => {
      const digits = String(units).padStart(3, "0");
      const value = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
      expect(scaleDecimal(value, exponent)).toBe(Number(units * 10n ** BigInt(exponent - 2)));
    }),
  );
});
