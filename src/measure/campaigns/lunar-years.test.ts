import { expect, test } from "vitest";
import { asPoints, normal, uniform } from "../../../test/invented-series.ts";
import { estimateChange, pointsAround } from "./interrupted-series.ts";
import { earlierWindows, lessEarlierYears, nearestFirstDay } from "./lunar-years.ts";

// First days of six years by the moon, counted from the first day of the series.
const FIRST_DAYS = [200, 554, 909, 1293, 1647, 2031];
const window = { first: 2031 - 16, last: 2031 + 6 };

/** Every year the same bump around its first day, and noise. */
function seasonal(seed: number, step: number) {
  const next = uniform(seed);
  return asPoints(
    Array.from({ length: 2200 }, (_, day) => {
      const near = nearestFirstDay(day, FIRST_DAYS) ?? 0;
      const bump = day >= near - 16 && day <= near + 6 ? 5 : 0;
      return bump + normal(next) + (day >= window.first && day <= window.last ? step : 0);
    }),
  );
}

test("what comes back with the calendar is taken for a change, until the same weeks of earlier years are taken off", () => {
  let [raw, covered] = [0, 0];
  for (let seed = 1; seed <= 100; seed++) {
    const points = seasonal(seed, 0);
    if ((estimateChange(pointsAround(points, window, 28), window)?.low ?? 0) > 0) raw++;
    const earlier = earlierWindows(window, FIRST_DAYS, { around: 28, since: 0 });
    const less = estimateChange(lessEarlierYears(points, window, earlier, 28), window);
    if (less && less.low <= 0 && less.high >= 0) covered++;
  }
  expect(raw).toBe(100);
  expect(covered).toBeGreaterThanOrEqual(91);
});

test("a step on top of the season is found at its size", () => {
  const earlier = earlierWindows(window, FIRST_DAYS, { around: 28, since: 0 });
  const changes = Array.from({ length: 50 }, (_, seed) => {
    const less = lessEarlierYears(seasonal(seed + 1, 3), window, earlier, 28);
    return estimateChange(less, window)?.change ?? 0;
  });
  expect(changes.reduce((total, change) => total + change, 0) / changes.length).toBeCloseTo(3, 0);
});

test("earlier windows lie as many days from their year's first day, the latest first, and none before the series can tell", () => {
  expect(earlierWindows(window, FIRST_DAYS, { around: 28, since: 880 })).toEqual([
    { firstDay: 1647, first: 1631, last: 1653 },
    { firstDay: 1293, first: 1277, last: 1299 },
  ]);
  expect(earlierWindows(window, [], { around: 28, since: 0 })).toEqual([]);
});

test("a day that an earlier year lacks is left out, and without earlier years there is nothing", () => {
  const points = asPoints([1, 2, 3, 4, 5, 6, 7, 8]).filter(({ day }) => day !== 1);
  const own = { first: 5, last: 6 };
  expect(lessEarlierYears(points, own, [{ first: 1, last: 2 }], 9)).toEqual([
    { day: 4, value: 5 - 1 },
    { day: 6, value: 4 },
    { day: 7, value: 4 },
  ]);
  expect(lessEarlierYears(points, own, [], 9)).toEqual([]);
});
