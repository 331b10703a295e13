import { expect, test } from "vitest";
import { createFinder, shortName } from "./names.ts";
import { LONG, RIGHT_TO_LEFT } from "./testing-graph.ts";

test.each([
  { name: "short", most: 22, label: "short" },
  { name: LONG, most: 22, label: `${"长".repeat(21)}…` },
  { name: "👩‍👩‍👧‍👦".repeat(5), most: 3, label: "👩‍👩‍👧‍👦👩‍👩‍👧‍👦…" },
  { name: RIGHT_TO_LEFT, most: 22, label: "مؤسسة 甲" },
  { name: "two\nlines", most: 22, label: "two lines" },
])("$name is labelled $label", ({ name, most, label }) => {
  expect(shortName(name, most)).toBe(label);
});

test("finds by any name, whatever case and width; what begins so comes first, then the more important", () => {
  const finder = createFinder(
    () => ["中网\nZhongwang", "网易\nNetEase", "网信\nWangxin", "ABC"],
    () => Uint32Array.from([0, 2, 1, 3]),
    () => Promise.resolve([]),
  );
  expect(finder.find("网", 9)).toEqual([2, 1, 0]);
  expect(finder.find("ｎｅｔｅ", 9)).toEqual([1]);
  expect(finder.find("wang", 9)).toEqual([2, 0]);
  expect(finder.find("网", 1)).toEqual([2]);
  expect(finder.find("  ", 9)).toEqual([]);
});

test("asks about all names, the most important node first, and tells nodes", async () => {
  const asked: unknown[] = [];
  const finder = createFinder(
    () => ["中网\nZhongwang", "网易", "网信"],
    () => Uint32Array.from([2, 0, 1]),
    (...question) => {
      asked.push(question);
      return Promise.resolve([2, 0]);
    },
  );
  expect(await finder.findSpelled("zw", 9)).toEqual([0, 1]);
  expect(asked).toEqual([[[["网易"], ["网信"], ["中网", "Zhongwang"]], "zw", 9]]);
});
