import fc from "fast-check";
import { expect, test } from "vitest";
import { CodePoints } from "./code-points.ts";
import { numeralAt, parseNumeral } from "./numerals.ts";

test.each([
  { text: "0", value: "0" },
  { text: "7", value: "7" },
  { text: "748", value: "748" },
  { text: "007", value: "7" },
  { text: "1,105", value: "1105" },
  { text: "1，105", value: "1105" },
  { text: "1,234,567", value: "1234567" },
  { text: "７４８", value: "748" },
  { text: "１，１０５", value: "1105" },
  { text: "2.5", value: "2.5" },
  { text: "2.50", value: "2.5" },
  { text: "0.05", value: "0.05" },
  { text: "１．５", value: "1.5" },
  { text: "16.4亿", value: "1640000000" },
  { text: "１６．４亿", value: "1640000000" },
  { text: "2.26亿", value: "226000000" },
  { text: "1.69亿", value: "169000000" },
  { text: "0.1万", value: "1000" },
  { text: "127.8万", value: "1278000" },
  { text: "3748万", value: "37480000" },
  { text: "1,052.51亿", value: "105251000000" },
  { text: "3千", value: "3000" },
  { text: "3千万", value: "30000000" },
  { text: "5百", value: "500" },
  { text: "2.5千", value: "2500" },
  { text: "1亿2000万", value: "120000000" },
  { text: "2万3千", value: "23000" },
  { text: "2万3000", value: "23000" },
  { text: "1.5万亿", value: "1500000000000" },
  { text: "3億", value: "300000000" },
  { text: "3萬", value: "30000" },
  { text: "0.3333333333333333333亿", value: "33333333.33333333333" },
  { text: "九", value: "9" },
  { text: "十", value: "10" },
  { text: "十五", value: "15" },
  { text: "二十", value: "20" },
  { text: "九十九", value: "99" },
  { text: "一百", value: "100" },
  { text: "一百零二", value: "102" },
  { text: "一百一十", value: "110" },
  { text: "一百二十", value: "120" },
  { text: "一百二", value: "120" },
  { text: "三百六十五", value: "365" },
  { text: "七百四十八", value: "748" },
  { text: "两百", value: "200" },
  { text: "兩百五", value: "250" },
  { text: "一千零一", value: "1001" },
  { text: "一千零二十", value: "1020" },
  { text: "两千三", value: "2300" },
  { text: "两千三百", value: "2300" },
  { text: "九千九百九十九", value: "9999" },
  { text: "一万", value: "10000" },
  { text: "一万二", value: "12000" },
  { text: "三万五千", value: "35000" },
  { text: "十二万", value: "120000" },
  { text: "四十三万零五百", value: "430500" },
  { text: "一百万", value: "1000000" },
  { text: "三千万", value: "30000000" },
  { text: "一亿", value: "100000000" },
  { text: "一亿零三百万", value: "103000000" },
  { text: "三亿五", value: "350000000" },
  { text: "十四亿", value: "1400000000" },
  { text: "两万亿", value: "2000000000000" },
  { text: "三点五", value: "3.5" },
  { text: "零点五", value: "0.5" },
  { text: "三点五亿", value: "350000000" },
  { text: "十二点五亿", value: "1250000000" },
  { text: "一点零五", value: "1.05" },
  { text: "二〇二五", value: "2025" },
  { text: "一二三四五", value: "12345" },
  { text: "三四", value: ["3", "4"] },
  { text: "三五", value: ["3", "5"] },
  { text: "三四百", value: ["300", "400"] },
  { text: "二三十", value: ["20", "30"] },
  { text: "十七八", value: ["17", "18"] },
  { text: "七八千", value: ["7000", "8000"] },
  { text: "两三万", value: ["20000", "30000"] },
])("$text is $value", ({ text, value }) => {
  expect(parseNumeral(text)).toEqual(value);
});

test.each([
  "",
  "百",
  "千",
  "万",
  "亿",
  "零一",
  "零一万",
  "一一",
  "九五",
  "4.5.1",
  "12,34",
  "1,2345",
  "3十",
  "万3",
  "三点",
  "1.",
  "x",
  "1.69亿1.31亿",
  "1".repeat(41),
])("%s as a whole is no numeral", (text) => expect(parseNumeral(text)).toBeUndefined());

test.each([
  { text: "1.69亿1.31亿", read: "1.69亿" },
  { text: "三家", read: "三" },
  { text: "1,2345", read: "1" },
  { text: "2025年", read: "2025" },
  { text: "一百零家", read: "一百" },
  { text: "12.", read: "12" },
])("of $text, $read is read", ({ text, read }) => {
  const points = new CodePoints(text);
  const numeral = numeralAt(points, 0);
  expect(points.slice(numeral?.start ?? 0, numeral?.end ?? 0)).toBe(read);
});

test("百 with nothing before it is a hundred only where the caller says so", () => {
  expect(numeralAt(new CodePoints("百款"), 0)).toBeUndefined();
  expect(numeralAt(new CodePoints("百款"), 0, true)?.low.units).toBe(100n);
});

test("spans count code points: an emoji or a rare character before a numeral is one", () => {
  expect(numeralAt(new CodePoints("😀𠮷748款"), 2)).toMatchObject({ start: 2, end: 5 });
});

test("every whole number written in Arabic digits, grouped or not, reads as itself", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (number) => {
      expect(parseNumeral(String(number))).toBe(String(number));
      expect(parseNumeral(number.toLocaleString("en"))).toBe(String(number));
    }),
  );
});

test("every whole number below 10^8 written in Chinese reads as itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
      expect(parseNumeral(inChinese(number))).toBe(String(number));
    }),
  );
});

/** The standard way of writing, 零 for any run of zeros inside. */
function inChinese(number: number): string {
  const high = Math.floor(number / 10_000);
  const low = number % 10_000;
  if (high === 0) return section(low);
  const zero = low > 0 && low < 1000 ? "零" : "";
  return `${section(high)}万${zero}${low > 0 ? section(low) : ""}`;
}

function section(number: number): string {
  const digits = Array.from(String(number), Number);
  return digits
    .map((digit, index) =>
      digit === 0 ? "零" : "零一二三四五六七八九"[digit] + ["", "十", "百", "千"][digits.length - 1 - index]!,
    )
    .join("")
    .replace(/零+/g, "零")
    .replace(/零$/, "");
}
