import { expect, test } from "vitest";
import { placeBeside, placeLabels } from "./place-labels.ts";
import { fitted, inTwoLines, textWidth } from "./text-width.ts";

const ROOM = { top: 0, bottom: 200, line: 14 };
const at = (...places: number[]) => places.map((place) => ({ at: place }));

test.each([
  { named: "far apart stay where they are", wanted: at(20, 100, 180), placed: [20, 100, 180] },
  { named: "close ones share the way", wanted: at(100, 100), placed: [93, 107] },
  { named: "three at one height fan out", wanted: at(100, 100, 100), placed: [86, 100, 114] },
  { named: "at the edge they stay inside", wanted: at(0, 0), placed: [0, 14] },
  { named: "their order is kept", wanted: at(110, 100), placed: [112, 98] },
  { named: "a pair that is pushed into a third takes it along", wanted: at(100, 100, 112), placed: [90, 104, 118] },
])("labels $named", ({ wanted, placed }) => {
  expect(placeLabels(wanted, ROOM)).toEqual(placed);
});

test("however many there are, no label covers another while the room holds them", () => {
  for (let count = 1; count <= 14; count++) {
    const wanted = Array.from({ length: count }, (_, index) => ({ at: (index * 37) % 60 }));
    const placed = placeLabels(wanted, ROOM).toSorted((left, right) => left - right);
    for (const [index, place] of placed.entries()) {
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(200);
      expect(place - (placed[index - 1] ?? -14)).toBeGreaterThanOrEqual(14 - 1e-9);
    }
  }
});

test("Chinese and Latin names beside their points cover neither each other nor a point", () => {
  const names = ["豆包", "DeepSeek", "腾讯元宝", "Kimi", "蚂蚁阿福", "文小言", "讯飞星火", "天工"];
  const labels = names.map((name, index) => ({ x: 300 + (index % 3) * 4, y: 100 + index * 3, width: textWidth(name) * 12 }));
  const points = labels.map(({ x, y }) => ({ x: x - 9, y }));
  const places = placeBeside(labels, points, ROOM);
  const kept = labels.flatMap((label, index) => {
    const place = places[index];
    return place === null || place === undefined ? [] : [{ ...label, y: place }];
  });
  expect(kept.length).toBeGreaterThan(5);
  for (const [index, one] of kept.entries())
    for (const other of kept.slice(index + 1)) {
      const apart = Math.abs(one.y - other.y) >= 14 || one.x + one.width < other.x || other.x + other.width < one.x;
      expect(apart).toBe(true);
    }
});

test("a label without room is left out", () => {
  const wide = { x: 0, y: 10, width: 500 };
  expect(placeBeside([wide, wide], [], { top: 5, bottom: 15, line: 14 })).toEqual([10, null]);
});

test.each([
  { text: "豆包", width: 2 },
  { text: "𠮷野", width: 2 },
  { text: "ＡＩ", width: 2 },
  { text: "", width: 0 },
  { text: "e\u0301", width: textWidth("e") },
  { text: "\u202Eab", width: textWidth("ab") },
])("“$text” is $width squares wide", ({ text, width }) => {
  expect(textWidth(text)).toBe(width);
});

test("a Han character is about as wide as two Latin letters, by code point and not by unit", () => {
  expect(textWidth("百度")).toBeGreaterThan(textWidth("abc"));
  expect(textWidth("百度")).toBeLessThan(textWidth("abcd"));
});

test.each([
  { text: "长".repeat(300), room: 10 },
  { text: "𠮷".repeat(20), room: 5 },
  { text: "👩‍💻".repeat(9), room: 4 },
])("a long name is cut between code points and fits", ({ text, room }) => {
  const cut = fitted(text, room);
  expect(textWidth(cut)).toBeLessThanOrEqual(room);
  expect(cut.endsWith("…")).toBe(true);
  expect(cut).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
});

test.each([
  { text: "QuestMobile", lines: ["QuestMobile"] },
  { text: "业内估计（闻道网络）", lines: ["业内估计", "（闻道网络）"] },
  { text: "DataEye 与公司披露", lines: ["DataEye", "与公司披露"] },
  { text: "Harbour Watch of the North", lines: ["Harbour Watch", "of the North"] },
  { text: "Acknowledgementslongword", lines: ["Acknowledgem…"] },
])("“$text” takes $lines.length", ({ text, lines }) => {
  expect(inTwoLines(text, 9)).toEqual(lines);
});

test("of a name of any length no line is wider than its room, and there are two at most", () => {
  for (const text of ["据称为公司自报（闻道网络）", "a ".repeat(60), "无".repeat(60), "industry estimate, 闻道网络"]) {
    const lines = inTwoLines(text, 9);
    expect(lines.length).toBeLessThanOrEqual(2);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(9);
  }
});
