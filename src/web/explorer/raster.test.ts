import { expect, test } from "vitest";
import { createRaster, develop, inkLines, packed, paintDiscs, type Raster } from "./raster.ts";

const SIZE = 40;
const ENDS = { from: Uint32Array.of(0), to: Uint32Array.of(1) };

function inkLine(raster: Raster, x0: number, y0: number, [x1, y1]: readonly [number, number]): void {
  inkLines(raster, { x: Float32Array.of(x0, x1), y: Float32Array.of(y0, y1) }, ENDS, Uint32Array.of(0));
}

function disc(raster: Raster, x: number, y: number): void {
  const [places, one] = [{ x: Float32Array.of(x), y: Float32Array.of(y) }, Uint32Array.of(0)];
  const colour = Uint32Array.of(packed([255, 0, 0]));
  paintDiscs(raster, places, { nodes: one, radius: Float32Array.of(8), colour, paper: packed([0, 0, 255]), halo: 1, haloed: 9 });
}

const inkOf = (x0: number, y0: number, ends: readonly [number, number]) => {
  const raster = createRaster(SIZE, SIZE);
  inkLine(raster, x0, y0, ends);
  return raster.ink;
};
const sum = (ink: Uint32Array) => ink.reduce((all, one) => all + one, 0);

test.each([
  { line: [5, 5, 25, 5], steps: 21 },
  { line: [5, 25, 5, 5], steps: 21 },
  { line: [30, 10, 10, 20], steps: 21 },
  { line: [10, 30, 20, 10], steps: 21 },
] as const)("the line $line leaves one line's ink at each step of its longer way", ({ line: [x0, y0, x1, y1], steps }) => {
  expect(sum(inkOf(x0, y0, [x1, y1]))).toBe(steps * 255);
});

test("a line is the same from either end, and lies where it should", () => {
  const [one, other] = [inkOf(3, 4, [33, 21]), inkOf(33, 21, [3, 4])];
  expect([...one]).toEqual([...other]);
  expect(one[4 * SIZE + 3]).toBe(255);
  expect((one[12 * SIZE + 18] ?? 0) + (one[13 * SIZE + 18] ?? 0)).toBe(255);
});

test.each([
  { what: "across the whole picture", line: [-1000, -1000, 1000, 1000] },
  { what: "steeply through it", line: [20, -5000, 22, 5000] },
  { what: "along its lower rim", line: [-10, 39, 100, 39] },
  { what: "along its right rim", line: [39.4, -10, 39.4, 100] },
  { what: "past it", line: [-50, -10, 100, -10] },
  { what: "past its corner", line: [-30, 10, 10, -30] },
  { what: "of no length", line: [7, 7, 7, 7] },
] as const)("a line $what writes nowhere else", ({ line: [x0, y0, x1, y1] }) => {
  const raster = createRaster(SIZE, SIZE);
  const guarded = new Uint32Array(SIZE * SIZE + 2 * SIZE);
  inkLine({ ...raster, ink: guarded }, x0, y0, [x1, y1]);
  expect(sum(guarded.subarray(SIZE * SIZE))).toBe(0);
  expect(sum(guarded)).toBeLessThanOrEqual((SIZE + 1) * 255);
});

test("more lines are darker, and no number of them is darker than the most", () => {
  const raster = createRaster(4, 1);
  raster.ink.set([0, 255, 5 * 255, 1e6]);
  develop(raster, { paper: [255, 255, 255], ink: [0, 0, 0], one: 0.2, most: 0.5 });
  const red = [...raster.pixels].map((pixel) => pixel & 255);
  expect(red[0]).toBe(255);
  expect(red[1]).toBe(204);
  expect(red[2]).toBeLessThan(204);
  expect(red[3]).toBeGreaterThanOrEqual(127);
  expect(red[3]).toBeLessThan(red[2] ?? 0);
});

test("a disc has its area, its colour, and a smooth rim", () => {
  const raster = createRaster(SIZE, SIZE);
  develop(raster, { paper: [0, 0, 0], ink: [0, 0, 0], one: 0.2, most: 0.5 });
  disc(raster, 20, 20);
  const red = [...raster.pixels].map((pixel) => (pixel & 255) / 255);
  expect(red[20 * SIZE + 20]).toBe(1);
  expect(red.reduce((all, one) => all + one, 0)).toBeCloseTo(Math.PI * 64, -1);
});

test("a disc at the rim is cut off there", () => {
  const raster = createRaster(SIZE, SIZE);
  disc(raster, 0, 20);
  disc(raster, -9, 20);
  disc(raster, 20, SIZE + 30);
  expect(raster.pixels.filter((pixel) => pixel !== 0).length).toBeLessThan(0.62 * Math.PI * 8.5 ** 2);
  expect(raster.pixels[20 * SIZE + SIZE - 1]).toBe(0);
  expect(raster.pixels[20 * SIZE]).toBe(packed([255, 0, 0]));
});

test("a larger disc has a rim of paper", () => {
  const raster = createRaster(SIZE, SIZE);
  const places = { x: Float32Array.of(20), y: Float32Array.of(20) };
  const [red, blue] = [packed([255, 0, 0]), packed([0, 0, 255])];
  const discs = {
    nodes: Uint32Array.of(0),
    radius: Float32Array.of(8),
    colour: Uint32Array.of(red),
    paper: blue,
    halo: 2,
    haloed: 3,
  };
  paintDiscs(raster, places, discs);
  expect(raster.pixels[20 * SIZE + 20]).toBe(red);
  expect(raster.pixels[20 * SIZE + 29]).toBe(blue);
});
