import { expect, test } from "vitest";
import { monthStrips, type MonthStrips } from "./month-strips.ts";

const MONTHS = ["2025-11", "2025-12", "2026-01", "2026-02"].map((month) => ({ month, whole: month !== "2025-11" }));
const STRIPS = [
  { name: "云雀 & Lark", tone: 2, values: [null, 4, 0, 40] },
  { name: "Wren", tone: 0, values: [1, 1, 1, 1] },
];

const draw = (parts: Partial<MonthStrips> = {}) =>
  monthStrips({
    title: "Named",
    description: "By month",
    months: MONTHS,
    strips: STRIPS,
    peak: (value, month) => `${value} in ${month}`,
    ...parts,
  }).text;
const rects = (svg: string) => svg.match(/<rect /gu)?.length ?? 0;

test("a column for every value but nothing and 0, in the colour of its name", () => {
  const whole = draw({ months: MONTHS.map((one) => ({ ...one, whole: true })) });
  expect(rects(whole)).toBe(6);
  expect(whole.match(/fill="var\(--t2\)"/gu)).toHaveLength(2);
  expect(whole).toContain("云雀 &amp; Lark");
});

test("a month that lacks days has a ground in every strip", () => {
  expect(rects(draw())).toBe(6 + STRIPS.length);
});

test("the highest month of each strip is written out, the first of equals", () => {
  const svg = draw();
  expect(svg).toContain("40 in 2026-02");
  expect(svg).toContain("1 in 2025-11");
});

test("each strip has its own height", () => {
  const heights = (svg: string) => [...svg.matchAll(/<rect [^>]*height="([\d.]+)"/gu)].map(([, height]) => Number(height));
  const own = heights(draw({ months: MONTHS.map((one) => ({ ...one, whole: true })) }));
  expect(own[1]).toBe(own[2]);
  expect(own[0]).toBeCloseTo((own[1] ?? 0) / 10, 0);
});

test("a name without a value is an empty strip", () => {
  expect(rects(draw({ strips: [{ name: "Owl", tone: 1, values: [0, 0, null, 0] }] }))).toBe(1);
});
