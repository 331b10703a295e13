import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CodePoints } from "../code-points.ts";
import { findQuantities } from "./find-quantities.ts";
import { printQuantity, type PrintedQuantity } from "./print-quantity.ts";
import type { QuantityKind } from "./quantity.ts";

describe("a quantity is printed as people write it", () => {
  test.each<PrintedQuantity & { zh: string; en: string }>([
    { value: "748", unit: "款", approx: null, kind: "count", zh: "748款", en: "748" },
    { value: "1000000000", unit: "元", approx: null, kind: "count", zh: "10亿元", en: "1 billion yuan" },
    { value: "10000000000", unit: "元", approx: null, kind: "count", zh: "100亿元", en: "10 billion yuan" },
    {
      value: "350000000",
      unit: "美元",
      approx: "over",
      kind: "count",
      zh: "超3.5亿美元",
      en: "more than 350 million US dollars",
    },
    { value: "8", unit: "成", approx: "near", kind: "percent", zh: "近八成", en: "nearly 80%" },
    { value: "7.5", unit: "成", approx: null, kind: "percent", zh: "七成五", en: "75%" },
    { value: "26.5", unit: "%", approx: "about", kind: "percent", zh: "约26.5%", en: "about 26.5%" },
    { value: "2.3", unit: "个百分点", approx: null, kind: "points", zh: "2.3个百分点", en: "2.3 percentage points" },
    { value: "6", unit: "倍", approx: "part", kind: "multiple", zh: "6倍多", en: "6-odd-fold" },
    { value: "700", unit: "款", approx: "part", kind: "count", zh: "700多款", en: "700-odd" },
    { value: ["30", "40"], unit: "款", approx: null, kind: "count", zh: "30至40款", en: "30 to 40" },
    {
      value: ["5000000", "10000000"],
      unit: "元",
      approx: null,
      kind: "count",
      zh: "500万至1000万元",
      en: "5 million to 10 million yuan",
    },
    { value: "1/3", unit: "", approx: null, kind: "fraction", zh: "3分之1", en: "1 out of 3" },
    { value: "0.5", unit: "", approx: "over", kind: "fraction", zh: "超一半", en: "more than one half" },
    { value: "3", unit: "名", approx: null, kind: "rank", zh: "第3名", en: "No. 3" },
    { value: "10", unit: "", approx: "at-most", kind: "rank", zh: "前10", en: "top 10" },
    { value: "1105", unit: "", approx: null, kind: "count", zh: "1,105", en: "1,105" },
    { value: "30000000", unit: "users", approx: null, kind: "count", zh: "3000万 users", en: "30 million users" },
    { value: "1", unit: "companies", approx: null, kind: "count", zh: "1 companies", en: "1 company" },
  ])("$zh, $en", ({ zh, en, ...quantity }) => {
    expect([printQuantity(quantity, "zh"), printQuantity(quantity, "en")]).toEqual([zh, en]);
  });
});

const whole = fc.oneof(
  fc.integer({ min: 1, max: 999 }).map(String),
  fc.bigInt({ min: 1n, max: 10n ** 15n }).map(String),
  fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 3, max: 12 }))
    .map(([digits, power]) => `${digits}${"0".repeat(power)}`),
);
const decimal = fc.oneof(
  whole,
  fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 9 })).map(([integer, tenth]) => `${integer}.${tenth}`),
);
const approx = fc.constantFrom("about", "near", "over", "at-least", "under", "at-most", "part", null);
const KINDS: Readonly<Record<string, QuantityKind>> = {
  "%": "percent",
  "‰": "percent",
  成: "percent",
  个百分点: "points",
  倍: "multiple",
};
const quantityIn = (units: readonly string[]): fc.Arbitrary<PrintedQuantity> =>
  fc
    .record({ value: decimal, unit: fc.constantFrom(...units), approx })
    .map((made) => ({ ...made, kind: KINDS[made.unit] ?? "count" }));

const again = (text: string): object[] =>
  findQuantities(new CodePoints(text)).map(({ value, unit, approx: softened, kind }) => ({
    value,
    unit,
    approx: softened,
    kind,
  }));
const ZH = "款 家 人 元 美元 港元 % ‰ 成 个百分点 倍 年 个月 小时 吨 参数 tokens GW 万次".replace("万次", "次").split(" ");
const EN = "元 美元 港元 英镑 % ‰ 个百分点 倍 年 个月 小时 users apps companies tokens GW people".split(" ");

test.each([
  { language: "zh", units: ZH },
  { language: "en", units: EN },
] as const)("what is printed in $language is found again with its value, unit, kind and approximation", ({ language, units }) => {
  fc.assert(
    fc.property(quantityIn(units), (quantity) => {
      const text = printQuantity(quantity, language);
      expect({ text, found: again(text) }).toEqual({ text, found: [quantity] });
    }),
    { numRuns: 2000 },
  );
});

test.each(["zh", "en"] as const)("a range printed in %s is found again", (language) => {
  const units = (language === "zh" ? ZH : EN).filter((unit) => unit !== "成");
  const range = fc.tuple(whole, whole).filter(([low, high]) => BigInt(low) < BigInt(high));
  fc.assert(
    fc.property(range, fc.constantFrom(...units), ([low, high], unit) => {
      const quantity: PrintedQuantity = { value: [low, high], unit, approx: null, kind: KINDS[unit] ?? "count" };
      const text = printQuantity(quantity, language);
      expect({ text, found: again(text) }).toEqual({ text, found: [quantity] });
    }),
    { numRuns: 1000 },
  );
});

test.each(["zh", "en"] as const)("fractions and ranks printed in %s are found again", (language) => {
  const fraction = fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 2, max: 100 }))
    .filter(([part, all]) => part < all);
  fc.assert(
    fc.property(fraction, ([part, all]) => {
      const [first] = again(`${all}分之${part}`);
      const quantity = first as PrintedQuantity;
      expect(quantity.kind).toBe("fraction");
      expect(again(printQuantity(quantity, language))).toEqual([quantity]);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 500 }), fc.constantFrom(null, "at-most" as const), (place, top) => {
      const quantity: PrintedQuantity = { value: String(place), unit: "", approx: top, kind: "rank" };
      expect(again(printQuantity(quantity, language))).toEqual([quantity]);
    }),
  );
});
