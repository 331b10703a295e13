import { expect, test } from "vitest";
import { placeLabels, type LabelWish } from "./label-places.ts";

const size = { width: 400, height: 300 };
const wish = (node: number, x: number, y: number, width = 60): LabelWish => ({ node, at: { x, y }, radius: 4, width });

test("the more important label keeps its place, the next one moves aside or is left out", () => {
  const [first, second, ...rest] = placeLabels([wish(1, 100, 100), wish(2, 110, 100), wish(3, 105, 100, 396)], size, 10);
  expect(first).toMatchObject({ node: 1, x: 107, y: 100 });
  expect(second).toMatchObject({ node: 2 });
  expect(second?.y === 100 && (second.x ?? 0) > 107 && (second.x ?? 0) < 170).toBe(false);
  expect(rest).toEqual([]);
});

test("no two labels overlap and none leaves the picture, however many are wished for", () => {
  const wishes = Array.from({ length: 500 }, (_, node) => wish(node, (node * 97) % 400, (node * 61) % 300));
  const placed = placeLabels(wishes, size, 60);
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
