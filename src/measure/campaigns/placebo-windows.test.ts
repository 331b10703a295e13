import { expect, test } from "vitest";
import { asPoints, noise, NOISES } from "../../../test/invented-series.ts";
import { placeboWindows } from "./placebo-windows.ts";

const window = { first: 500, last: 522 };
const SERIES = 200;

test.each(NOISES)("where nothing happened (%s noise) a twentieth of series stands out from its placebo dates", (kind) => {
  let out = 0;
  for (let seed = 1; seed <= SERIES; seed++) {
    const points = asPoints(noise(kind, 700, seed * 31));
    if ((placeboWindows({ points, window, around: 28, since: 0 })?.share ?? 1) <= 0.05) out++;
  }
  expect(out / SERIES).toBeLessThanOrEqual(0.1);
});

test("a step stands out from all of them", () => {
  const values = noise("independent", 700, 3).map((value, day) => (day >= 500 && day <= 522 ? value + 4 : value));
  const found = placeboWindows({ points: asPoints(values), window, around: 28, since: 0 });
  expect(found?.share).toBeCloseTo(1 / ((found?.changes.length ?? 0) + 1), 9);
  expect(found?.changes.length).toBeGreaterThan(400);
});

test("no placebo shares a day with the window, reaches before the series could tell anything, or past its end", () => {
  const points = asPoints(noise("independent", 700, 4));
  const found = placeboWindows({ points, window, around: 28, since: 100 });
  const firsts = found?.changes.map(({ first }) => first) ?? [];
  expect(firsts[0]).toBe(128);
  expect(firsts.at(-1)).toBe(700 - 28 - 23);
  expect(firsts.filter((first) => first - 28 <= 522 && first + 22 + 28 >= 500)).toEqual([]);
  expect(found?.apart).toBe(7);
});

test("a day that is missing takes away the placebo dates that need it", () => {
  const points = asPoints(noise("independent", 700, 4));
  const all = placeboWindows({ points, window, around: 28, since: 0 })?.changes.length ?? 0;
  const less = placeboWindows({ points: points.filter(({ day }) => day !== 200), window, around: 28, since: 0 });
  expect(all - (less?.changes.length ?? 0)).toBe(79);
});

test("without the window's own days there is nothing to compare", () => {
  const points = asPoints(noise("independent", 510, 4));
  expect(placeboWindows({ points, window, around: 28, since: 0 })).toBeNull();
});
