import { expect, test } from "vitest";
import { matchKey } from "./match-key.ts";

test.each([
  { left: "ＡＣＭＥ　Ｌｔｄ", right: "acme ltd", why: "width and case" },
  { left: "中移（成都）信息", right: "中移(成都)信息", why: "brackets" },
  { left: "中移【成都】信息", right: "中移(成都)信息", why: "other brackets" },
  { left: "北京 智谱 华章", right: "北京智谱华章", why: "spaces inside Chinese" },
  { left: "騰訊雲計算", right: "腾讯云计算", why: "traditional characters" },
  { left: "智谱​华章﻿", right: "智谱华章", why: "characters that are not seen" },
  { left: "让·雅克科技", right: "让雅克科技", why: "middle dots" },
  { left: "让•雅克科技", right: "让・雅克科技", why: "sorts of middle dots" },
  { left: "Procter & Gamble", right: "Procter and Gamble", why: "& for and" },
  { left: "Rolls–Royce", right: "Rolls-Royce", why: "dashes" },
  { left: "Café", right: "Cafe\u0301", why: "composed and not" },
  { left: "㈱日立", right: "(株)日立", why: "signs that stand for several" },
])("$why makes no difference: $left, $right", ({ left, right }) => {
  expect(matchKey(left)).toBe(matchKey(right));
});

test.each([
  ["京东", "京东方"],
  ["智谱华章", "智谱清言"],
  ["C++", "C"],
  ["01.AI", "01 AI"],
])("%s and %s stay two", (left, right) => {
  expect(matchKey(left)).not.toBe(matchKey(right));
});
