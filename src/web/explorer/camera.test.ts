import { expect, test } from "vitest";
import { between, boundsOf, fitting, panned, toLayout, toView, zoomed } from "./camera.ts";

const size = { width: 800, height: 600 };
const camera = { x: 10, y: -20, scale: 0.5 };

test("a place of the layout comes back from its place in the view", () => {
  const view = toView(camera, size, { x: 123, y: 456 });
  expect(toLayout(camera, size, view)).toEqual({ x: 123, y: 456 });
  expect(toView(camera, size, { x: 10, y: -20 })).toEqual({ x: 400, y: 300 });
});

test("what is under the hand moves with the hand", () => {
  const before = toLayout(camera, size, { x: 100, y: 100 });
  expect(toView(panned(camera, { x: 30, y: -7 }), size, before)).toEqual({ x: 130, y: 93 });
});

test.each([1.3, 0.4, 1e9, 1e-9])("what is under the pointer stays there while it zooms by %d", (factor) => {
  const at = { x: 700, y: 20 };
  const before = toLayout(camera, size, at);
  const after = toView(zoomed(camera, size, at, factor), size, before);
  expect(after.x).toBeCloseTo(700, 5);
  expect(after.y).toBeCloseTo(20, 5);
});

test("all that is shown fits, with a margin", () => {
  const all = fitting({ left: -1000, right: 1000, top: 0, bottom: 100 }, size);
  const corner = toView(all, size, { x: -1000, y: 0 });
  expect(corner.x).toBeCloseTo(48, 5);
  expect(fitting({ left: 5, right: 5, top: 5, bottom: 5 }, size).scale).toBeLessThanOrEqual(2);
});

test("a few outliers do not make everybody else small", () => {
  const x = Float32Array.from({ length: 1000 }, (_, at) => (at === 0 ? 1e6 : at));
  const nodes = Uint32Array.from({ length: 1000 }, (_, at) => at);
  expect(boundsOf(nodes, x, x)?.right).toBeLessThan(1000);
  expect(boundsOf(new Uint32Array(), x, x)).toBeUndefined();
});

test("a way between two cameras begins at one and ends at the other", () => {
  const end = { x: 50, y: 60, scale: 8 };
  expect(between(camera, end, 0)).toEqual(camera);
  expect(between(camera, end, 1)).toEqual(end);
  expect(between(camera, end, 0.5).scale).toBeCloseTo(2, 9);
});
