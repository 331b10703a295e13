import { describe, expect, test } from "vitest";
import { CodePoints } from "../text/code-points.ts";
import { findQuantities } from "../text/quantities/find-quantities.ts";
import type { Quantity } from "../text/quantities/quantity.ts";
import { findDates } from "../text/times/dates-in-text.ts";
import { countsAmong } from "./counts-in-text.ts";

function countsOf(text: string): Quantity[] {
  const points = new CodePoints(text);
  return countsAmong(findQuantities(points, findDates(points)));
}

describe("a number and its unit", () => {
  test.each([
    { text: "748款", value: "748", unit: "款" },
    { text: "743个", value: "743", unit: "个" },
    { text: "748個", value: "748", unit: "个" },
    { text: "两款", value: "2", unit: "款" },
    { text: "七百四十八款", value: "748", unit: "款" },
    { text: "1,105项", value: "1105", unit: "项" },
    { text: "748 款", value: "748", unit: "款" },
    { text: "748**款", value: "748", unit: "款" },
    { text: "10亿元", value: "1000000000", unit: "元" },
    { text: "5.15亿人", value: "515000000", unit: "人" },
    { text: "3748万", value: "37480000", unit: "" },
    { text: "26%", value: "26", unit: "%" },
    { text: "26％", value: "26", unit: "%" },
    { text: "百分之二十六", value: "26", unit: "%" },
    { text: "2.3个百分点", value: "2.3", unit: "个百分点" },
    { text: "九成", value: "9", unit: "成" },
    { text: "2.5倍", value: "2.5", unit: "倍" },
    { text: "两个月", value: "2", unit: "个月" },
    { text: "30至40款", value: ["30", "40"], unit: "款" },
    { text: "100-200款", value: ["100", "200"], unit: "款" },
    { text: "3%—5%", value: ["3", "5"], unit: "%" },
    { text: "3-5万家", value: ["30000", "50000"], unit: "家" },
    { text: "三四百款", value: ["300", "400"], unit: "款" },
  ])("$text", ({ text, value, unit }) => expect(countsOf(text)).toMatchObject([{ text, value, unit, approx: null, start: 0 }]));
});

describe("a softened number keeps the softening word in its span", () => {
  test.each([
    { text: "约26%", value: "26", approx: "about" },
    { text: "大约700款", value: "700", approx: "about" },
    { text: "约百分之五", value: "5", approx: "about" },
    { text: "748款左右", value: "748", approx: "about" },
    { text: "近百款", value: "100", approx: "near" },
    { text: "接近800款", value: "800", approx: "near" },
    { text: "超700款", value: "700", approx: "over" },
    { text: "逾700款", value: "700", approx: "over" },
    { text: "突破700款", value: "700", approx: "over" },
    { text: "上千家", value: "1000", approx: "over" },
    { text: "700多款", value: "700", approx: "part" },
    { text: "700余款", value: "700", approx: "part" },
    { text: "十来款", value: "10", approx: "part" },
    { text: "2000多万", value: "20000000", approx: "part" },
    { text: "至少700款", value: "700", approx: "at-least" },
    { text: "不少于700款", value: "700", approx: "at-least" },
    { text: "100款以上", value: "100", approx: "at-least" },
    { text: "不足700款", value: "700", approx: "under" },
    { text: "不超过700款", value: "700", approx: "at-most" },
  ])("$text", ({ text, value, approx }) => expect(countsOf(text)).toMatchObject([{ text, value, approx }]));
});

describe("no quantity", () => {
  test.each([
    "2025年12月31日",
    "2025-12-31",
    "12月",
    "GPT-4.5",
    "V3款",
    "Qwen3款",
    "第3款",
    "第三项",
    "前十名",
    "360",
    "零一万物",
    "六小虎",
    "四小龙",
    "一个",
    "一款",
    "数百款",
    "几十家",
    "百度",
    "千问",
    "万家乐",
    "010-12345678",
    "010-1234款",
    "网信算备110108007153201230015号",
    "Beijing-WenXinYiYan-20230821",
    "5G",
    "7B",
    "3D",
    "192.168.1.1",
    "748",
    "三部门",
    "748人工智能",
    "2次日",
    "唯一",
    "百款",
    "万家",
  ])("%s", (text) => expect(countsOf(text)).toEqual([]));
});

test("最近 and 节约 soften nothing", () => {
  expect(countsOf("最近3款，节约5款").map(({ text, approx }) => `${text} ${approx}`)).toEqual(["3款 null", "5款 null"]);
});

test("the digits of a date are no count, and those after it are", () => {
  expect(countsOf("2025年12月31日8款").map(({ text }) => text)).toEqual(["8款"]);
});

test("spans are of code points", () => {
  const text = "𠮷😀约748款";
  const [count] = countsOf(text);
  expect(Array.from(text).slice(count?.start, count?.end).join("")).toBe("约748款");
});
