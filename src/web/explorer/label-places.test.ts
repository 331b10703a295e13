import { expect, test } from "vitest";
import { placeLabels, type LabelWish } from "./label-places.ts";

const size = { width: 400, height: 300 };
const wish = (node: number, x: number, y: number, width = 60): LabelWish => ({ node, at: { x, y }, radius: 4, width });

test("the more important label keeps its place, the next one moves aside or is left out", () => {
  const [first, second, ...rest] = placeLabels([wish(1, 100, 100), wish(2, 110, 100), wish(3, 105, 100, 396)], {
    size,
    most: 10,
    obstacles: [],
  });
  expect(first).toMatchObject({ node: 1, x: 107, y: 100 });
  expect(second).toMatchObject({ node: 2 });
  expect(second?.y === 100 && (second.x ?? 0) > 107 && (second.x ?? 0) < 170).toBe(false);
  expect(rest).toEqual([]);
});

test("no two labels overlap and none leaves the picture, however many are wished for", () => {
  const wishes = Array.from({ length: 500 }, (_, node) => wish(node, (node * 97) % 400, (node * 61) % 300));
  const placed = placeLabels(wishes, { size, most: 60, obstacles: [] });
  expect(placed.length).toBeGreaterThan(20);
  expect(placed.length).toBeLessThanOrEqual(60);
  for (const [at, one] of placed.entries()) {
    expect(one.x >= 0 && one.x + one.width <= 400).toBe(true);
    for (const other of placed.slice(at + 1)) {
      const isApart = one.x + one.width <= other.x || other.x + other.width <= one.x || Math.abs(one.y - other.y) >= 14;
      expect(isApart).toBe(true);
    }
  }
});

test("a label keeps off a disc, and is left out where discs leave no room", () => {
  const own = { at: { x: 100, y: 100 }, radius: 4, rank: 0 };
  const right = { at: { x: 130, y: 100 }, radius: 10, rank: 0 };
  expect(placeLabels([wish(1, 100, 100)], { size, most: 9, obstacles: [own] })[0]).toMatchObject({ x: 107, y: 100 });
  expect(placeLabels([wish(1, 100, 100)], { size, most: 9, obstacles: [own, right] })[0]).toMatchObject({ x: 33, y: 100 });
  const around = [30, 100, 170].flatMap((x) => [70, 100, 130].map((y) => ({ at: { x, y }, radius: 34, rank: 0 })));
  expect(placeLabels([wish(1, 100, 100)], { size, most: 9, obstacles: around })).toEqual([]);
});

test("a label keeps from under what covers the picture, and is left out where its node is under that", () => {
  const covers = [{ left: 240, top: 190, right: 390, bottom: 290 }];
  const room = { size, most: 9, obstacles: [], covers };
  expect(placeLabels([wish(1, 200, 240)], room)[0]).toMatchObject({ x: 133, y: 240 });
  expect(placeLabels([wish(1, 300, 185)], room)[0]?.y).toBeLessThan(185);
  expect(placeLabels([wish(1, 320, 240)], room)).toEqual([]);
  expect(placeLabels([wish(1, 100, 100)], room)[0]).toMatchObject({ x: 107, y: 100 });
});

test("many labels around a cover: none of them lies under it", () => {
  const [left, top, right, bottom] = [250, 200, 400, 300];
  const wishes = Array.from({ length: 500 }, (_, node) => wish(node, (node * 97) % 400, (node * 61) % 300));
  const free = placeLabels(wishes, { size, most: 60, obstacles: [] });
  const placed = placeLabels(wishes, { size, most: 60, obstacles: [], covers: [{ left, top, right, bottom }] });
  const isUnder = ({ x, y, width }: { readonly x: number; readonly y: number; readonly width: number }) =>
    x < right && x + width > left && y + 7 > top && y - 7 < bottom;
  expect(free.filter(isUnder).length).toBeGreaterThan(3);
  expect(placed.filter(isUnder)).toEqual([]);
  expect(placed.length).toBeGreaterThan(15);
});

test("a cover without width is a rim: a label stands on either side of it, and none across", () => {
  const room = { size, most: 9, obstacles: [], covers: [{ left: 200, top: 0, right: 200, bottom: 300 }] };
  expect(placeLabels([wish(1, 180, 100)], room)[0]).toMatchObject({ x: 113, y: 100 });
  expect(placeLabels([wish(1, 220, 100)], room)[0]).toMatchObject({ x: 227, y: 100 });
});

test("an anchor that has no room lies on the least important disc, and never on a more important one", () => {
  const disc = (x: number, y: number, rank: number) => ({ at: { x, y }, radius: 12, rank });
  const around = [disc(140, 100, 8), disc(60, 100, 9), ...[60, 100, 140].flatMap((x) => [80, 120].map((y) => disc(x, y, 2)))];
  const room = { size, most: 9, obstacles: around };
  expect(placeLabels([wish(1, 100, 100)], room)).toEqual([]);
  expect(placeLabels([{ ...wish(1, 100, 100, 30), anchorRank: 5 }], room)[0]).toMatchObject({ x: 63, y: 100 });
  expect(placeLabels([{ ...wish(1, 100, 100, 30), anchorRank: 8 }], room)[0]).toMatchObject({ x: 63, y: 100 });
  expect(placeLabels([{ ...wish(1, 100, 100, 30), anchorRank: 9 }], room)).toEqual([]);
});

test("an anchor lies on no label that was placed before, and takes free room before it hides anything", () => {
  const lesser = { at: { x: 130, y: 100 }, radius: 6, rank: 7 };
  const [one, other] = placeLabels([wish(1, 20, 100), { ...wish(2, 100, 100), anchorRank: 3 }], {
    size,
    most: 9,
    obstacles: [lesser],
  });
  expect(one).toMatchObject({ x: 27, y: 100 });
  expect(other).toMatchObject({ node: 2, y: 114 });
});
