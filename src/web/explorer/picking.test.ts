import { expect, test } from "vitest";
import { nodeGrid } from "./picking.ts";

// Scattered, but the same every time.
const COUNT = 2000;
const x = Float32Array.from({ length: COUNT }, (_, at) => (at * 7919) % 1009);
const y = Float32Array.from({ length: COUNT }, (_, at) => (at * 104_729) % 997);
const nodes = Uint32Array.from({ length: COUNT }, (_, at) => at);

/** What looking at each node finds. */
function nearestOfAll(at: { readonly x: number; readonly y: number }, reach: number): number | undefined {
  const away = (node: number) => Math.hypot((x[node] ?? 0) - at.x, (y[node] ?? 0) - at.y) - 1;
  const best = [...nodes].reduce((one, other) => (away(other) < away(one) ? other : one));
  return away(best) <= reach ? best : undefined;
}

test("finds the same node as looking at each of them, near the middle, at the rim and outside", () => {
  const grid = nodeGrid(nodes, x, y);
  for (let probe = 0; probe < 300; probe++) {
    const at = { x: ((probe * 337) % 1200) - 100, y: ((probe * 211) % 1200) - 100 };
    const [found, right] = [grid.nearest(at, 20, () => 1), nearestOfAll(at, 20)];
    const distance = (node: number | undefined) =>
      node === undefined ? null : Math.hypot((x[node] ?? 0) - at.x, (y[node] ?? 0) - at.y);
    expect(distance(found)).toBe(distance(right));
  }
});

test("a box holds exactly who lies in it", () => {
  const bounds = { left: 100, right: 300, top: 400, bottom: 450 };
  const inside = [...nodes].filter((node) => {
    const [left = 0, top = 0] = [x[node], y[node]];
    return left >= 100 && left <= 300 && top >= 400 && top <= 450;
  });
  expect([...nodeGrid(nodes, x, y).within(bounds)]).toEqual(inside);
  expect(inside.length).toBeGreaterThan(5);
});

test.each([
  { what: "nobody", places: [] },
  { what: "one", places: [3] },
  { what: "several on one spot", places: [3, 3, 3] },
])("a grid of $what answers", ({ places }) => {
  const all = Float32Array.from(places);
  const grid = nodeGrid(
    Uint32Array.from(places, (_, at) => at),
    all,
    all,
  );
  expect(grid.nearest({ x: 3, y: 3 }, 1, () => 0)).toBe(places.length > 0 ? 0 : undefined);
});
