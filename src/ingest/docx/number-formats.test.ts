import { expect, test } from "vitest";
import { numberFormat } from "./number-formats.ts";

test.each([
  { format: "decimal", of: { 1: "1", 10: "10", 1000: "1000" } },
  { format: "decimalZero", of: { 0: "00", 9: "09", 10: "10", 101: "101" } },
  { format: "decimalFullWidth", of: { 10: "１０", 101: "１０１" } },
  { format: "decimalEnclosedCircle", of: { 1: "①", 20: "⑳", 21: "21" } },
  { format: "lowerLetter", of: { 1: "a", 26: "z", 27: "aa", 53: "aaa", 780: "z".repeat(30), 781: "a" } },
  { format: "upperLetter", of: { 0: "0", 3: "C", 100: "VVVV" } },
  { format: "lowerRoman", of: { 4: "iv", 1990: "mcmxc" } },
  { format: "upperRoman", of: { 0: "0", 49: "XLIX", 32768: "32768" } },
  { format: "ideographDigital", of: { 9: "九", 10: "一〇", 21: "二一" } },
  { format: "chineseCounting", of: { 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一○○", 110: "一一○" } },
  { format: "chineseCountingThousand", of: { 10: "十", 100: "一百", 101: "一百〇一", 111: "一百一十一", 1010: "一千〇一十" } },
  { format: "chineseLegalSimplified", of: { 10: "壹拾", 21: "贰拾壹", 101: "壹佰零壹", 1001: "壹仟零壹" } },
  { format: "japaneseCounting", of: { 10: "十", 21: "二十一", 100: "百", 111: "百十一", 1000: "千" } },
  { format: "chineseCountingThousand", of: { 0: "0", 9999: "九千九百九十九", 10000: "10000" } },
  { format: "none", of: { 5: "" } },
])("$format: $of", ({ format, of }) => {
  const write = numberFormat(format, undefined);
  expect(Object.fromEntries(Object.keys(of).map((value) => [value, write?.(Number(value))]))).toEqual(of);
});

test("leading zeros of a format of its own", () => {
  expect(numberFormat("custom", "001, 002, 003, ...")?.(12)).toBe("012");
});

test.each([
  { name: "bullet", custom: undefined },
  { name: "hebrew1", custom: undefined },
  { name: "constructor", custom: undefined },
  { name: "custom", custom: "α, β" },
])("a number written as $name, $custom cannot be told", ({ name, custom }) => {
  expect(numberFormat(name, custom)).toBeUndefined();
});
