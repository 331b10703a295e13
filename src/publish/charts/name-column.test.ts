import { expect, test } from "vitest";
import { nameColumn } from "./name-column.ts";
import { plotFigure } from "./plot.ts";

const [WIDTH, HEIGHT, TOP, BOTTOM, LEFT] = [340, 220, 12, 28, 50] as const;
const times = [new Date("2025-01-01"), new Date("2026-01-01")] as const;
const frame = { left: LEFT, width: WIDTH, top: TOP, bottom: HEIGHT - BOTTOM, times, levels: [0, 100] } as const;

function drawn(names: readonly string[], level: (at: number) => number) {
  const ends = names.map((name, at) => ({ name, at: new Date("2025-12-01"), level: level(at), colour: "var(--t1)" }));
  const { room, marks } = nameColumn(ends, frame);
  const svg = plotFigure({
    title: "T",
    description: "D",
    width: WIDTH,
    height: HEIGHT,
    options: {
      marginLeft: LEFT,
      marginRight: room,
      marginTop: TOP,
      marginBottom: BOTTOM,
      x: { type: "utc", domain: [...times], axis: null },
      y: { domain: [0, 100], axis: null },
    },
    marks,
  }).toString();
  return Array.from(
    svg.matchAll(/<text[^>]*transform="translate\(([\d.]+),([\d.]+)\)"[^>]*>(.*?)<\/text>/gs),
    ([, x, y, inside = ""]) => ({
      x: Number(x),
      y: Number(y),
      lines: Math.max(1, inside.split("<tspan").length - 1),
    }),
  );
}

test("five names at one level stand under each other in one column, behind the plot and within the drawing", () => {
  const names = drawn(["QuestMobile", "业内估计（闻道网络）", "DataEye 与公司披露", "未注明测量者", "阿里巴巴"], () => 80);
  expect(names).toHaveLength(5);
  expect(new Set(names.map(({ x }) => x)).size).toBe(1);
  const heights = names.map(({ y }) => y).toSorted((left, right) => left - right);
  expect(Math.min(...heights.slice(1).map((y, at) => y - (heights[at] ?? 0)))).toBeGreaterThanOrEqual(26);
  expect(heights[0]).toBeGreaterThanOrEqual(TOP);
  expect(heights.at(-1)).toBeLessThanOrEqual(HEIGHT - BOTTOM);
});

test("names keep the order of their levels", () => {
  const names = drawn(["first", "second", "third"], (at) => 90 - at);
  expect(names.map(({ y }) => y)).toEqual(names.map(({ y }) => y).toSorted((left, right) => left - right));
});

test("however many there are, no name is left out", () => {
  const names = Array.from({ length: 9 }, (_, at) => `Measurer ${at}`);
  expect(drawn(names, () => 50)).toHaveLength(9);
});
