import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shadeOf, shadesOf } from "./shades.ts";

test.each([
  { what: "nothing", values: [0, 0], shades: [] },
  { what: "one place", values: [7], shades: [[7, 7]] },
  { what: "equal ones", values: [3, 3, 3], shades: [[3, 3]] },
  {
    what: "two values",
    values: [1, 9, 0],
    shades: [
      [1, 1],
      [9, 9],
    ],
  },
  {
    what: "ten",
    values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    shades: [
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
      [9, 10],
    ],
  },
  {
    what: "one far ahead",
    values: [1, 1, 1, 1, 1, 1, 5000],
    shades: [
      [1, 1],
      [5000, 5000],
    ],
  },
])("of $what the shades are $shades", ({ values, shades }) => {
  const found = shadesOf(values);
  expect(found.map(({ low, high }) => [low, high])).toEqual(shades);
  for (const value of values)
    expect(shadeOf(found, value)).toBe(
      value === 0 ? 0 : shades.findIndex(([low = 0, high = 0]) => low <= value && value <= high) + 1,
    );
});

/** WCAG 2: relative luminance of a colour such as "#2a5a8c". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const tokens = readFileSync(join(import.meta.dirname, "../web/styles/tokens.css"), "utf8");
const colours = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)?.slice(1) ?? [];

const THEMES = [
  { theme: "light", at: 0 },
  { theme: "dark", at: 1 },
] as const;

test.each(THEMES)("what is written on a shade can be read in the $theme theme", ({ at }) => {
  const contrasts = [1, 2, 3, 4, 5].map((shade) => {
    const ink = colours(shade < 4 ? "ink" : `on-many-${shade}`)[at] ?? "";
    const [light = 0, dark = 0] = [luminance(colours(`many-${shade}`)[at] ?? ""), luminance(ink)].toSorted(
      (one, two) => two - one,
    );
    return (light + 0.05) / (dark + 0.05);
  });
  expect(Math.min(...contrasts)).toBeGreaterThan(4.5);
});

test.each(THEMES)("in the $theme theme each shade is stronger than the one before", ({ at }) => {
  const steps = [1, 2, 3, 4, 5].map((shade) => luminance(colours(`many-${shade}`)[at] ?? ""));
  const stronger = at === 0 ? (one: number, other: number) => other - one : (one: number, other: number) => one - other;
  expect(new Set(steps).size).toBe(5);
  expect(steps).toEqual(steps.toSorted(stronger));
});
