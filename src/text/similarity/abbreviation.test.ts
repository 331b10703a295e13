import { expect, test } from "vitest";
import { abbreviationScore, initialsScore } from "./abbreviation.ts";
import { containment } from "./containment.ts";
import { toPoints } from "./points.ts";

test.each([
  { short: "中移", name: "中国移动", is: 1 },
  { short: "中石化", name: "中国石油化工", is: 1 },
  { short: "招行", name: "招商银行", is: 1 },
  { short: "北大", name: "北京大学", is: 1 },
  { short: "工行", name: "中国工商银行", is: 4 / 6 },
  { short: "中移", name: "中国移动通信集团有限公司", is: 4 / 12 },
  { short: "移中", name: "中国移动", is: 0 },
  { short: "中联", name: "中国移动", is: 0 },
  { short: "中国移动", name: "中国移动", is: 0 },
  { short: "", name: "中国移动", is: 0 },
])("$short for $name: $is", ({ short, name, is }) => {
  expect(abbreviationScore(toPoints(short), toPoints(name))).toBeCloseTo(is, 12);
});

test.each([
  { letters: "IBM", name: "International Business Machines", is: 1 },
  { letters: "BOC", name: "Bank of China", is: 1 },
  { letters: "B.C.", name: "Bank of China", is: 1 },
  { letters: "BYD", name: "比亚迪", is: 1 },
  { letters: "BYD", name: "比亚迪汽车", is: 3 / 5 },
  { letters: "BYD", name: "北京", is: 0 },
  { letters: "B", name: "北京", is: 0 },
])("$letters as initials of $name: $is", ({ letters, name, is }) => {
  expect(initialsScore(letters, name)).toBeCloseTo(is, 12);
});

test.each([
  { brand: "京东", name: "京东方科技", at: 0, begins: true, ends: false },
  { brand: "京东", name: "北京东鑫", at: 1, begins: false, ends: false },
  { brand: "京东", name: "北京（京东）京东", at: 3, begins: true, ends: true },
  { brand: "ai", name: "快ai", at: 1, begins: true, ends: true },
  { brand: "名", name: "名 称", at: 0, begins: true, ends: true },
  { brand: "𬭚", name: "a𬭚称", at: 1, begins: true, ends: false },
])("$brand stands in $name at $at", ({ brand, name, at, begins, ends }) => {
  const found = containment(toPoints(brand), toPoints(name));
  expect(found).toMatchObject({ at, beginsAtBoundary: begins, endsAtBoundary: ends });
  expect(found?.share).toBeCloseTo(toPoints(brand).length / toPoints(name).length, 12);
});

test.each([
  { brand: "ai", name: "chain" },
  { brand: "ai", name: "aichain" },
  { brand: "京东", name: "东京" },
  { brand: "京东方", name: "京东" },
  { brand: "", name: "京东" },
])("$brand does not stand in $name", ({ brand, name }) => {
  expect(containment(toPoints(brand), toPoints(name))).toBeUndefined();
});

test("names of 10,000 characters are no obstacle", () => {
  const long = toPoints("中国".repeat(5_000));
  expect(abbreviationScore(toPoints("中中"), long)).toBeCloseTo(4 / 10_000, 12);
  expect(containment(toPoints("国中".repeat(100)), long)?.at).toBe(1);
});
