import { describe, expect, test } from "vitest";
import { buildQuantity, type BuiltQuantity } from "../../../test/claim-builders.ts";
import type { Approximation } from "../../text/approximators.ts";
import { pointOf } from "./interval.ts";
import { NOUGHT, parseRational } from "./rational.ts";
import { gradeOf, slipOf, wordingOf } from "./wording.ts";

/** What is said, then the true numbers for which it holds, holds loosely, is off, and fails; "" where there is none. */
type Row = readonly [
  text: string,
  given: Omit<BuiltQuantity, "text">,
  holds: string,
  loosely: string,
  off: string,
  fails: string,
];

const grades = ["holds", "loosely", "off", "fails"] as const;

function gradesOf(given: BuiltQuantity, values: string): string[] {
  const wording = wordingOf(buildQuantity(given));
  if (!wording) throw new Error(`${given.text} was not read`);
  return values
    .split(" ")
    .filter((value) => value !== "")
    .map((value) => {
      const face = pointOf(parseRational(value) ?? NOUGHT);
      return `${value} ${gradeOf(wording, { face, range: face })}`;
    });
}

function check(rows: readonly Row[]): void {
  test.each(rows)("%s", (text, given, ...cells) => {
    const found = cells.map((values) => gradesOf({ text, ...given }, values as string));
    const wanted = cells.map((values, at) =>
      (values as string).split(" ").flatMap((value) => (value === "" ? [] : [`${value} ${grades[at]}`])),
    );
    expect(found).toEqual(wanted);
  });
}

const count = (value: string, approx: Approximation | null = null): Row[1] => ({ value, unit: "款", approx });
const wan = (value: string, approx: Approximation | null = null): Row[1] => ({ value, approx });
const percent = (value: string, approx: Approximation | null = null): Row[1] => ({ value, unit: "%", approx });
const tenths = (value: string, approx: Approximation | null = null): Row[1] => ({ value, unit: "成", approx });
const times = (value: string, approx: Approximation | null = null): Row[1] => ({ value, unit: "倍", approx });
const part = (value: string, approx: Approximation | null = null): Row[1] => ({ value, kind: "fraction", approx });
const points = (value: string, approx: Approximation | null = null): Row[1] => ({ value, unit: "个百分点", approx });
const to = (value: string, change: "up" | "down", approx: Approximation | null = null): Row[1] => ({
  value,
  kind: "multiple",
  change,
  approx,
});

describe("a number in full is exact; what softens it is the table of docs/checking.md", () => {
  check([
    ["748款", count("748"), "748", "", "", "747 749 743 7480"],
    ["约700款", count("700", "about"), "665 700 735", "", "664 736 770 650 630", "629 771"],
    ["近800款", count("800", "near"), "720 799 800", "", "719 640 801 840", "639 841"],
    ["超700款", count("700", "over"), "700 748 1050", "1051 3500", "3501 7000", "699"],
    ["700多款", count("700", "part"), "700 748 799", "", "800 900", "699 901"],
    ["740多款", count("740", "part"), "740 749", "", "750 760", "739 761"],
    ["至少700款", count("700", "at-least"), "700 1050", "1051 3500", "3501", "699"],
    ["不到800款", count("800", "under"), "640 799", "639 160", "159 800", "801"],
    ["不超过800款", count("800", "at-most"), "640 800", "639 160", "159", "801"],
    ["30至40款", { value: ["30", "40"], unit: "款" }, "30 35 40", "", "27 44", "26 45"],
    ["约30至40款", { value: ["30", "40"], unit: "款", approx: "about" }, "29 30 42", "", "24 47", "23 48"],
  ]);
});

describe("a number in 万, 亿 or millions is rounded or cut to the digits that it shows", () => {
  check([
    ["1.69亿", wan("169000000"), "168500000 169000000 169999999", "", "168499999 170000000 170499999", "167400000 170600000"],
    ["2亿", wan("200000000"), "180000000 200000000 219999999", "", "170000000 249999999 299999999", "100000000 300000000"],
    ["519万", wan("5190000"), "5185000 5190000 5199999", "", "5184999 5200000", "5170000 5210000"],
    ["5000万", wan("50000000"), "49995000 50009999", "", "49800000 52000000", "47000000 53000000"],
    ["约3万", wan("30000", "about"), "28500 31500", "", "28000 33000 34900", "24000 36000"],
    ["超1500万", wan("15000000", "over"), "16000000 22500000", "30000000", "150000000", "14000000"],
    ["2000多万", wan("20000000", "part"), "20000000 29999999", "", "30000000 40000000", "19000000 41000000"],
    ["不足100万", wan("1000000", "under"), "800000 999999", "500000", "1000000", "1000001"],
    ["近3亿", wan("300000000", "near"), "270000000 300000000", "", "269000000 315000000", "239000000 316000000"],
    ["3亿以上", wan("300000000", "at-least"), "300000000 450000000", "1500000000", "1600000000", "299000000"],
    ["不超过3亿", wan("300000000", "at-most"), "240000000 300000000", "60000000", "50000000", "301000000"],
    ["1.5 billion", wan("1500000000"), "1450000000 1599999999", "", "1600000000", "1300000000 15000000000"],
    ["3-5万", { value: ["30000", "50000"] }, "30000 50000", "", "27000 55000", "20000 60000"],
    ["三千万", wan("30000000"), "28000000 30000000", "", "26000000 34000000", "20000000"],
  ]);
});

describe("a percentage is rounded or cut, with room for another base or clock", () => {
  check([
    ["148%", percent("148"), "147.5 147.7 148 148.99", "", "147.4 149 150", "140 156"],
    ["26%", percent("26"), "25.5 26.99", "", "25.4 27 27.3", "16 24 28"],
    ["54.8%", percent("54.8"), "54.75 54.79 54.8 54.89", "", "54.74 54.9", "52 58"],
    ["5%", percent("5"), "4.5 5 5.49", "5.5 5.99", "6 6.5 3.5", "3.4 6.6"],
    ["约26%", percent("26", "about"), "24.2 27.8", "", "24.1 22 30", "16 21 32"],
    ["近30%", percent("30", "near"), "26.5 30.5", "", "26.4 23 31", "22 34"],
    ["超50%", percent("50", "over"), "50 75", "76 100", "49.5", "47"],
    ["30%多", percent("30", "part"), "30 39.9", "", "40 29", "28 60"],
    ["50%以上", percent("50", "at-least"), "50", "90", "49", "47"],
    ["不到30%", percent("30", "under"), "24 29.99", "23 6", "30 31 5", "32"],
    ["不超过30%", percent("30", "at-most"), "24 30", "23", "31", "32"],
    ["5‰", { value: "5", unit: "‰" }, "0.45 0.5 0.549", "0.55", "0.6", "5"],
    ["20%至30%", { value: ["20", "30"], unit: "%" }, "19.5 30.5", "", "18 33", "16 37"],
  ]);
});

describe("成 are told in tenths", () => {
  check([
    ["八成", tenths("8"), "75 80 84.9", "", "71 85 89", "70 90"],
    ["八成", { value: "80", unit: "成" }, "75 80 84.9", "", "71 85 89", "70 90"],
    ["约八成", tenths("8", "about"), "75 85", "", "70 74 90", "69 91"],
    ["近八成", tenths("8", "near"), "75 78 80", "", "74 70 85", "60 86"],
    ["近九成", tenths("9", "near"), "85 87.8 90", "", "80 94", "70 96"],
    ["超八成", tenths("8", "over"), "80 90", "91 100", "", "79 70"],
    ["七成五", tenths("7.5"), "72.5 75 77", "", "71 79", "70 80"],
    ["三成多", tenths("3", "part"), "30 39.9", "", "40 50", "29 51"],
    ["八成以上", tenths("8", "at-least"), "80 90", "95", "", "79"],
    ["不到八成", tenths("8", "under"), "70 79.9", "69 50", "80 15", "81"],
    ["至多八成", tenths("8", "at-most"), "70 80", "50", "15", "81"],
    ["三四成", { value: ["3", "4"], unit: "成" }, "30 35 40", "", "25 29 41 45", "24 46"],
  ]);
});

describe("multiples", () => {
  check([
    ["12倍", times("12"), "11.5 11.7 12.9", "", "11.4 13.1 13.4", "10 14"],
    ["2倍", times("2"), "1.8 2 2.19", "", "1.6 2.4 2.9", "1 3"],
    ["1.5倍", times("1.5"), "1.45 1.59", "", "1.4 1.6", "1.3 1.7"],
    ["约3倍", times("3", "about"), "2.6 3.4", "", "2.5 3.6", "2.3 3.7"],
    ["近12倍", times("12", "near"), "11 11.7 12", "", "10.9 9.6 12.6", "9 13"],
    ["超6倍", times("6", "over"), "6 6.37 9", "10 30", "31", "5.9"],
    ["6倍多", times("6", "part"), "6 6.37 6.99", "", "7 8", "5.9 8.1"],
    ["10倍多", times("10", "part"), "10 10.9", "", "11 12", "9.9 13"],
    ["60多倍", times("60", "part"), "60 69", "", "70 80", "59 81"],
    ["至少3倍", times("3", "at-least"), "3 4.5", "5", "16", "2.9"],
    ["不到3倍", times("3", "under"), "2.4 2.99", "1", "3 0.5", "3.1"],
    ["至多3倍", times("3", "at-most"), "3", "1", "0.5", "3.1"],
    ["三四倍", { value: ["3", "4"], unit: "倍" }, "3 3.5 4", "", "2.5 2.9 4.1 4.5", "2 5"],
  ]);
});

describe("fractions are never meant to the last digit", () => {
  check([
    ["一半", part("0.5"), "0.475 0.5 0.525", "", "0.41 0.6", "0.39 0.61"],
    ["三分之一", part("1/3"), "0.32 1/3 0.35", "", "0.3 0.4", "0.26 0.41"],
    ["one in five", part("1/5"), "0.19 0.21", "", "0.16 0.24", "0.15 0.25"],
    ["约三分之一", part("1/3", "about"), "0.3 0.36", "", "0.27 0.39", "0.26 0.41"],
    ["近一半", part("1/2", "near"), "0.45 0.5", "", "0.4 0.52", "0.39 0.53"],
    ["more than a quarter", part("1/4", "over"), "0.25 0.279", "0.4", "", "0.249"],
    ["过半", part("1/2", "over"), "0.5 0.62 0.75", "0.9", "", "0.49"],
    ["不到一半", part("1/2", "under"), "0.4 0.49", "0.3", "0.5 0.05", "0.51"],
    ["至少三分之一", part("1/3", "at-least"), "1/3 0.4", "0.6", "", "0.33"],
    ["至多三分之一", part("1/3", "at-most"), "0.3 1/3", "0.1", "0.05", "0.34"],
    ["一半多", part("0.5", "part"), "0.5 0.59", "", "0.6", "0.49"],
    ["三分之一到一半", { value: ["1/3", "1/2"], kind: "fraction" }, "1/3 0.4 0.5", "", "0.31 0.54", "0.2 0.6"],
  ]);
});

describe("percentage points", () => {
  check([
    ["2.3个百分点", points("2.3"), "2.25 2.39", "", "2.2 2.44", "1.3 2.5"],
    ["约2个百分点", points("2", "about"), "1.5 2.5", "", "1 3", "0.2 3.8"],
    ["近2个百分点", points("2", "near"), "1.4 2.4", "", "1 3", "0 4"],
    ["超2个百分点", points("2", "over"), "2 3", "9", "1", "0.4"],
    ["不到2个百分点", points("2", "under"), "1.6 1.9", "0.5", "2 3", "4"],
    ["至少2个百分点", points("2", "at-least"), "2 3", "9", "1", "0.4"],
    ["至多2个百分点", points("2", "at-most"), "1.6 2", "0.5", "3", "4"],
    ["1至2个百分点", { value: ["1", "2"], unit: "个百分点" }, "0.5 1 2.5", "", "0.4 3.7", "4.1"],
    ["25个基点", { value: "25", unit: "个基点" }, "0.25 0.245 0.259", "", "0.24", "25 0.22"],
    ["2个多百分点", points("2", "part"), "2 2.9", "", "3 4", "0.4 5.6"],
  ]);
});

describe("what a number came to, by what it was", () => {
  check([
    ["翻番", to("2", "up"), "1.9 2 2.5", "2.6 3", "1.8 4", "1.7 1"],
    ["超过翻番", to("2", "up", "over"), "2 3", "4", "1.9 6", "1.8"],
    ["近乎翻番", to("2", "up", "near"), "1.8 2", "", "1.6 2.1", "1.5 2.2"],
    ["约翻一番", to("2", "up", "about"), "1.8 2.2", "", "1.6 2.4", "1.5 2.5"],
    ["不到翻番", to("2", "up", "under"), "1.8 2", "", "2.1", "2.2"],
    ["翻两番", to("4", "up"), "3.8 5", "6", "3.6 7", "3.5"],
    ["tripled", to("3", "up"), "2.9 3.7", "4.4", "2.8 5", "2.6"],
    ["腰斩", to("0.5", "down"), "0.25 0.452 0.525", "0.2 0", "0.53 0.6", "0.61 0.9"],
    ["超过腰斩", to("0.5", "down", "over"), "0.25 0.452 0.5", "0.2", "0.51 0.55", "0.56"],
    ["接近腰斩", to("0.5", "down", "near"), "0.5 0.55", "", "0.45 0.6", "0.44 0.63"],
    ["约腰斩", to("0.5", "down", "about"), "0.45 0.55", "", "0.4 0.6", "0.39 0.61"],
  ]);
});

test.each([
  ["10亿元", "1000000000", "10000000000", -1],
  ["1500万", "15000000", "1500", 4],
  ["100亿元", "10000000000", "1000000000", 1],
  ["748款", "748", "7480", -1],
  ["748款", "748", "743", undefined],
  ["3亿", "300000000", "3", 8],
  ["0", "0", "0", undefined],
] as const)("%s of value %s is off from %s by a power of ten", (text, value, truth, power) => {
  const wording = wordingOf(buildQuantity({ text, value }));
  expect(wording && slipOf(wording, pointOf(parseRational(truth) ?? NOUGHT))).toBe(power);
});

test.each(["", "many", "1/0", "1/2/3", "--5", "1".repeat(200)])("a value %j is no number, and nothing is said of it", (value) => {
  expect(wordingOf(buildQuantity({ text: "x", value }))).toBeUndefined();
});
