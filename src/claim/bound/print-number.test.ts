import { describe, expect, test } from "vitest";
import { isProblem } from "./binding.ts";
import type { BoundValue, Dimension, Exactness } from "./bound-number.ts";
import { parseStyle } from "./parse-style.ts";
import { printNumber } from "./print-number.ts";
import type { Language } from "./print-words.ts";
import { rationalOf } from "./rational.ts";

interface Case {
  readonly value: number;
  readonly of?: Dimension;
  readonly unit?: string;
  readonly exactness?: Exactness;
  readonly as?: string;
  readonly language?: Language;
}

function print({ value, of = "amount", unit = "", exactness = "exact", as = "plain", language = "zh" }: Case): string {
  const number: BoundValue = {
    value: rationalOf(value),
    high: null,
    exactness,
    dimension: of,
    unit,
    unitWords: { zh: "款", en: "services" },
  };
  const style = parseStyle(as.split(" "));
  if (isProblem(style)) throw new Error(style.problem);
  const printed = printNumber(number, style, language);
  return isProblem(printed) ? `refused: ${printed.problem}` : printed;
}

describe("a number in the style of its language", () => {
  test.each<Case & { text: string }>([
    { value: 748, text: "748" },
    { value: 1105, text: "1,105" },
    { value: 748, as: "unit", text: "748款" },
    { value: 748, as: "unit", language: "en", text: "748 services" },
    { value: 1e10, unit: "元", as: "亿元", text: "100亿元" },
    { value: 1e10, unit: "元", as: "billion yuan", language: "en", text: "10 billion yuan" },
    { value: 114_812_345, as: "亿", text: "refused" },
    { value: 114_812_345, as: "约 亿", text: "约1.1亿" },
    { value: 114_812_345, as: "about million 1", language: "en", text: "about 114.8 million" },
    { value: 0.279411, of: "share", text: "27.9%" },
    { value: 0.279411, of: "share", as: "percent 0", text: "28%" },
    { value: 0.5, of: "share", text: "50%" },
    { value: 0.779, of: "share", as: "成", text: "近八成" },
    { value: 0.75, of: "share", as: "成", text: "近八成" },
    { value: 0.7499, of: "share", as: "成", text: "超七成" },
    { value: 0.8, of: "share", as: "成", text: "八成" },
    { value: 0.83, of: "share", as: "成", text: "超八成" },
    { value: 0.2, of: "share", as: "成", text: "两成" },
    { value: 0.266, of: "share", as: "words", language: "en", text: "more than a quarter" },
    { value: 0.266, of: "share", as: "words", text: "超四分之一" },
    { value: 0.48, of: "share", as: "words", language: "en", text: "nearly half" },
    { value: 0.5, of: "share", as: "words", text: "一半" },
    { value: 2, as: "words", text: "两" },
    { value: 12, as: "words", language: "en", text: "twelve" },
    { value: 2.94, of: "multiple", as: "words", text: "近三倍" },
    { value: 2, of: "multiple", as: "words", language: "en", text: "twice" },
    { value: 2.4189, of: "multiple", as: "倍", text: "2.4倍" },
    { value: 2.4189, of: "multiple", as: "times 2", language: "en", text: "2.42 times" },
    { value: 0.144, of: "points", as: "points", text: "14.4个百分点" },
    { value: 0.144, of: "points", as: "points", language: "en", text: "14.4 percentage points" },
    { value: -0.294, of: "growth", text: "−29.4%" },
    { value: -0.294, of: "growth", as: "fall percent 0", language: "en", text: "29%" },
    { value: 748, as: "near", text: "近750" },
    { value: 1234, as: "超", text: "超过1,200" },
    { value: 1234, as: "rough", text: "超过1,200" },
    { value: 1200, as: "rough", text: "1,200" },
    { value: 1.2e14, exactness: "over", as: "万亿", text: "超过120万亿" },
    { value: 5_170_000, exactness: "about", as: "million", language: "en", text: "about 5.17 million" },
    { value: 0.4231, of: "multiple", exactness: "over", language: "en", text: "more than 0.4" },
    { value: 0.4631, of: "multiple", exactness: "over", language: "en", text: "more than 0.4" },
    { value: 0.4231, of: "multiple", exactness: "near", text: "近0.5" },
  ])("$value ($of, $exactness) as $as in $language is $text", ({ text, ...one }) => {
    expect(print(one)).toMatch(text === "refused" ? /^refused/ : new RegExp(`^${text.replaceAll(/[.*+?]/g, String.raw`\$&`)}$`));
  });
});

describe("what would not be true is refused", () => {
  test.each<Case & { says: string }>([
    { value: 0.62, of: "share", as: "近 成", says: "over" },
    { value: 0.83, of: "share", as: "near words", says: "over that" },
    { value: 750, as: "near", says: "neither near nor over" },
    { value: 82, as: "near 0", says: "neither near nor over" },
    { value: 720, as: "近 万 1", says: "would not be true" },
    { value: 1999, as: "over thousand 0", language: "en", says: "would not be true" },
    { value: 0.3, of: "growth", as: "fall percent", says: "it rose" },
    { value: 0, of: "growth", as: "rise percent", says: "did not change" },
    { value: 2e8, exactness: "over", as: "约 亿", says: "told by its source" },
    { value: 2e8, exactness: "over", as: "近 亿", says: "told by its source" },
    { value: 1e9, unit: "美元", as: "亿元", says: "美元 and not in 元" },
    { value: 1e9, unit: "元", as: "billion dollars", language: "en", says: "not in dollars" },
    { value: 748, as: "percent", says: "no share" },
    { value: 748, as: "times", says: "no multiple" },
    { value: 0.5, of: "share", as: "亿", says: "no amount" },
    { value: 0.5, of: "share", as: "成", language: "en", says: "Chinese" },
    { value: 0.29, of: "share", as: "words", says: "no fraction" },
    { value: 13, as: "words", language: "en", says: "no word" },
    { value: -5, as: "about", says: "below zero" },
  ])("$value ($of, $exactness) as $as: $says", ({ says, ...one }) => {
    const text = print(one);
    expect(text).toMatch(/^refused/);
    expect(text).toContain(says);
  });
});

test("a band is printed as its two ends", () => {
  const band = {
    value: rationalOf(5e6),
    high: rationalOf(1e7),
    exactness: "exact",
    dimension: "amount",
    unit: "人",
    unitWords: {},
  } as const;
  const style = parseStyle(["万"]);
  if (isProblem(style)) throw new Error(style.problem);
  expect(printNumber(band, style, "zh")).toBe("500万至1,000万");
});
