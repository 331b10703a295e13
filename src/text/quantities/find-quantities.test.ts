import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CodePoints } from "../code-points.ts";
import { findQuantities } from "./find-quantities.ts";
import { nameTable } from "./wordless.ts";

// What is found is in test/gold/quantities.csv, read by test/quantities-gold.test.ts. Here: that hostile text does no harm.

const textsOf = (text: string, ...more: [{ start: number; end: number }[]?]): string[] =>
  findQuantities(new CodePoints(text), ...more).map((found) => found.text);

test("spans that are taken are passed over, and a number that would run into one is none", () => {
  expect(textsOf("3款5款7款")).toEqual(["3款", "5款", "7款"]);
  expect(textsOf("3款5款7款", [{ start: 2, end: 4 }])).toEqual(["3款", "7款"]);
  expect(textsOf("3款5款7款", [{ start: 3, end: 4 }])).toEqual(["3款", "7款"]);
});

test("no number begins in a name that is given, and one that only ends like it is found", () => {
  const names = nameTable(["第四范式", "58同城", "4399", "三人行"]);
  const found = findQuantities(new CodePoints("排名第三的第四范式与58同城、4399的三人行节目有三人、58人"), [], names);
  expect(found.map(({ text }) => text)).toEqual(["第三", "三人", "58人"]);
});

test("a year has four digits: 19.1 and 190多 are none", () => {
  expect(textsOf("about 19.1 users and 190多tokens, 20.5 apps in 2025")).toEqual([
    "about 19.1 users",
    "190多tokens",
    "20.5 apps",
  ]);
});

describe("steps are counted, not seconds: twice the text costs at most twice the steps and a little for the beginning", () => {
  test.each<readonly [string, (length: number) => string]>([
    ["one long number", (length) => "1".repeat(length)],
    ["one long version", (length) => "1.".repeat(length / 2)],
    ["grouped digits", (length) => "1,".repeat(length / 2)],
    ["numbers in a row", (length) => "1、".repeat(length / 2)],
    ["numbers in a row with a unit", (length) => `${"1、".repeat(length / 2)}款`],
    ["groups of three with spaces", (length) => "111\u{a0}".repeat(length / 4)],
    ["groups of three", (length) => "111,".repeat(length / 4)],
    ["Chinese digits", (length) => "一".repeat(length)],
    ["Chinese powers", (length) => "百".repeat(length)],
    ["rising powers", (length) => "一十百千万亿".repeat(length / 6)],
    ["vague digits", (length) => "几".repeat(length)],
    ["units without numbers", (length) => "万".repeat(length)],
    ["softening words", (length) => "近".repeat(length)],
    ["softened numbers", (length) => "不超过3".repeat(length / 4)],
    ["ranges of ranges", (length) => "1-".repeat(length / 2)],
    ["ranges with units", (length) => "1款至".repeat(length / 3)],
    ["fractions of fractions", (length) => "三分之".repeat(length / 3)],
    ["hundredths", (length) => "百分之".repeat(length / 3)],
    ["fractions with slashes", (length) => "1/".repeat(length / 2)],
    ["English numbers", (length) => "one ".repeat(length / 4)],
    ["English scales", (length) => "a million ".repeat(length / 10)],
    ["English hundreds", (length) => "two hundred and ".repeat(length / 16)],
    ["one long word", (length) => "a".repeat(length)],
    ["twos in twos", (length) => "one in ".repeat(length / 7)],
    ["more than more than", (length) => "more than ".repeat(length / 10)],
    ["currencies", (length) => "US$".repeat(length / 3)],
    ["addresses", (length) => "://".repeat(length / 3)],
    ["backticks", (length) => "`".repeat(length)],
    ["pairs of backticks", (length) => "``1".repeat(length / 3)],
    ["hyphens", (length) => "one-".repeat(length / 4)],
    ["doublings", (length) => "翻".repeat(length)],
    ["changes", (length) => "增长了".repeat(length / 3)],
    ["ranks", (length) => "第".repeat(length)],
    ["dates", (length) => "2025年12月31日".repeat(length / 11)],
    ["spaces", (length) => "1 ".repeat(length / 2)],
    ["cells", (length) => "| 1 ".repeat(length / 4)],
    ["bars and padding", (length) => `|1${" ".repeat(30)}`.repeat(length / 32)],
    ["colons", (length) => "a: 1 ".repeat(length / 5)],
    ["ordinals", (length) => "was first and ".repeat(length / 14)],
    ["movements", (length) => "to second from ".repeat(length / 15)],
    ["ranges from afar", (length) => "from a 1 million to ".repeat(length / 20)],
    ["trillions", (length) => "1兆".repeat(length / 2)],
    ["money that is understood", (length) => "$1bn, 2bn, ".repeat(length / 11)],
    ["members in members", (length) => "one user in ".repeat(length / 12)],
    ["names before nouns", (length) => "it 752 Aa Bb Cc ".repeat(length / 16)],
    ["asides", (length) => "in 2018, 75; x (12) ".repeat(length / 20)],
    ["rows of slashes", (length) => "1.5/".repeat(length / 4)],
    ["hundred millions of hundred millions", (length) => "1亿亿".repeat(length / 3)],
    ["ranks in a list", (length) => "first, A second, ".repeat(length / 17)],
    ["money in a list", (length) => "1 million, ".repeat(length / 11)],
    ["at most at most", (length) => "1家，最多".repeat(length / 5)],
    ["one or two or three", (length) => "one or ".repeat(length / 7)],
    ["letters before numbers", (length) => "abc1万".repeat(length / 5)],
  ])("%s", (_, make) => {
    const [once, twice] = [stepsOf(make(8000)), stepsOf(make(16_000))];
    expect(twice).toBeLessThan(once * 2.1 + 500);
    expect(twice).toBeLessThan(16_000 * 300);
  });

  function stepsOf(text: string): number {
    const points = new CodePoints(text);
    findQuantities(points);
    return points.reads;
  }
});

const PIECES = (
  "1 2 9 0 １ ， , . 一 二 三 两 十 百 千 万 亿 零 几 数 多 余 半 成 倍 款 家 元 个 月 年 % 分之 百分之 第 前 至 到 - — ~ / 约 近 超 不足 左右 以上 增长 翻番 腰斩 兆 點 對折 過半 跌破 不止 美元 " +
  "a one two half third hundred million dozen dozens of in out and to between more than about $ US$ ¥ bn m k x - percent points fold doubled top No. 2 No cents Rmb factor user dozen fifth them put went bought \n " +
  "😀 𠮷 \u200b \u202e \ud83d \udc00 ` : // 。 、 （ ） 人"
).split(" ");
const hostile = fc.array(fc.constantFrom(...PIECES, " ", "\n"), { maxLength: 40 }).map((pieces) => pieces.join(""));

test("whatever the text, the spans lie in it, in order and apart, and their text is the text's", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const points = Array.from(text);
      let last = 0;
      for (const found of findQuantities(new CodePoints(text))) {
        expect(found.start).toBeGreaterThanOrEqual(last);
        expect(found.end).toBeGreaterThan(found.start);
        expect(found.end).toBeLessThanOrEqual(points.length);
        expect(found.text).toBe(points.slice(found.start, found.end).join(""));
        for (const value of [found.value].flat()) expect(value).toMatch(/^-?\d+(?:\.\d*[1-9])?$|^\d+\/\d+$/);
        last = found.end;
      }
    }),
    { numRuns: 5000 },
  );
});

test("a range has its lower number first", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const values = findQuantities(new CodePoints(text)).map(({ value }) => value);
      const ranges = values.flatMap((value) => (typeof value === "string" ? [] : [value]));
      expect(ranges.filter(([low, high]) => Number(low) >= Number(high))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test.each(["", " ", "\n", "\ud83d", "\u200b", "。"])("of nothing, nothing is found (%j)", (text) => {
  expect(textsOf(text)).toEqual([]);
});

test("ten million bytes in one text are read", () => {
  const found = findQuantities(new CodePoints(`${"文".repeat(3_400_000)}共748款`));
  expect(found).toMatchObject([{ text: "748款", start: 3_400_001 }]);
});

test.each([
  { text: "比上年的76亿元多3亿元", found: ["76亿元", "3亿元"] },
  { text: "比上年的76亿元多三亿元", found: ["76亿元", "三亿元"] },
  { text: "是上年的6倍多一点", found: ["6倍多"] },
  { text: "花了76元多", found: ["76元多"] },
])("$text: 多 before a number tells by how much more", ({ text, found }) => {
  expect(textsOf(text)).toEqual(found);
});
