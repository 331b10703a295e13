import { expect, test } from "vitest";
import { asPoints, noise, NOISES } from "../../../test/invented-series.ts";
import { changeWeights, estimateChange, pointsAround } from "./interrupted-series.ts";
import { leastSquares } from "./least-squares.ts";

const SERIES = 250;
const covers = (low: number, high: number, truth: number) => low <= truth && truth <= high;

test.each(NOISES.flatMap((kind) => [7, 23, 46].map((length) => ({ kind, length }))))(
  "where nothing changed ($kind noise, $length days) the interval covers 0 about as often as it says",
  ({ kind, length }) => {
    let covered = 0;
    for (let seed = 1; seed <= SERIES; seed++) {
      const found = estimateChange(asPoints(noise(kind, length + 56, seed * 7919)), { first: 28, last: 27 + length });
      if (found && covers(found.low, found.high, 0)) covered++;
    }
    // 95% is said; 250 series cannot tell 95% from 93%, and errors that lean on one another cost a little.
    expect(covered / SERIES).toBeGreaterThanOrEqual(0.91);
  },
);

test.each(NOISES)("a large step is found in %s noise, at its size", (kind) => {
  const size = { independent: 3, leaning: 6, counts: 1.5, clumps: 4 }[kind];
  let [found, total, covered] = [0, 0, 0];
  for (let seed = 1; seed <= SERIES; seed++) {
    const values = noise(kind, 79, seed * 104_729).map((value, day) => (day >= 28 && day < 51 ? value + size : value));
    const estimate = estimateChange(asPoints(values), { first: 28, last: 50 });
    if (!estimate) continue;
    if (estimate.low > 0) found++;
    if (covers(estimate.low, estimate.high, size)) covered++;
    total += estimate.change;
  }
  expect(found / SERIES).toBeGreaterThan(0.9);
  expect(total / SERIES / size).toBeGreaterThan(0.95);
  expect(total / SERIES / size).toBeLessThan(1.05);
  expect(covered / SERIES).toBeGreaterThanOrEqual(0.91);
});

test("a trend alone is no step, and a level that stays is told as after", () => {
  const rising = estimateChange(asPoints(Array.from({ length: 80 }, (_, day) => 5 + day * 0.3)), { first: 30, last: 49 });
  expect(rising?.change).toBeCloseTo(0, 9);
  const stays = estimateChange(asPoints(Array.from({ length: 80 }, (_, day) => (day < 30 ? 1 : day < 50 ? 6 : 4))), {
    first: 30,
    last: 49,
  });
  expect(stays?.change).toBeCloseTo(5, 6);
  expect(stays?.after.change).toBeCloseTo(3, 6);
});

test.each([
  { what: "no readings", days: [] },
  { what: "five readings", days: [0, 10, 11, 12, 30] },
  { what: "none before", days: [10, 11, 12, 20, 21, 22] },
  { what: "none during", days: [0, 1, 2, 20, 21, 22] },
])("$what: the segments cannot be told apart", ({ days }) => {
  const points = days.map((day) => ({ day, value: day % 3 }));
  expect(estimateChange(points, { first: 10, last: 12 })).toBeNull();
});

test("the order of the readings does not matter, and days that are missing are no zeros", () => {
  const points = asPoints(noise("independent", 79, 5)).filter(({ day }) => day % 5 !== 0);
  const window = { first: 28, last: 50 };
  expect(estimateChange(points.toReversed(), window)).toEqual(estimateChange(points, window));
  expect(estimateChange(points, window)?.readings).toBe(63);
});

test("the weights of a window give the regression's own step", () => {
  const values = noise("leaning", 79, 11);
  const weights = changeWeights(23, 28) ?? [];
  const change = values.reduce((total, value, day) => total + value * (weights[day] ?? 0), 0);
  expect(change).toBeCloseTo(estimateChange(asPoints(values), { first: 28, last: 50 })?.change ?? NaN, 9);
});

test("readings around a window end with its days on either side", () => {
  const near = pointsAround(asPoints(noise("independent", 100, 1)), { first: 40, last: 49 }, 14);
  expect([near[0]?.day, near.at(-1)?.day]).toEqual([26, 63]);
});

test("columns that are sums of others have no fit", () => {
  expect(
    leastSquares(
      [
        [1, 2, 3],
        [1, 0, 1],
        [1, 1, 2],
        [1, 5, 6],
      ],
      [1, 2, 3, 4],
    ),
  ).toBeNull();
});
