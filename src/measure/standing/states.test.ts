import { expect, test } from "vitest";
import type { Interval } from "./interval.ts";
import { splitSeries } from "./series.ts";
import { type StandingOptions, standingsOf } from "./states.ts";

type Told = number | Interval | null;

/** Standings of units that read these values in months in a row. */
function standing(units: Readonly<Record<string, readonly Told[]>>, options?: StandingOptions, direction: 1 | -1 = 1) {
  const rows = Object.entries(units).flatMap(([unit, values]) =>
    values.flatMap((value, at) => {
      const month = `2025-0${at + 1}`;
      return value === null
        ? []
        : [{ unit, measure: "users", source: "panel", scope: "app", direction, start: month, end: month, value }];
    }),
  );
  const [series] = splitSeries(rows);
  return new Map(series ? standingsOf(series, options).map((one) => [one.unit, one]) : []);
}

/** Three others: a leader, and two that grow by 10% a month. */
const others = { top: [900, 990, 1089], mid: [100, 110, 121], low: [50, 55, 60.5] };

test.each([
  { what: "is first", values: [1000, 1100, 1300], state: "leading", rule: "first-for-every-value" },
  { what: "is first, and loses", values: [2000, 1500, 1200], state: "leading", rule: "first-for-every-value" },
  { what: "grows as the field does", values: [100, 110, 121], state: "holding", rule: "grew-alike" },
  { what: "grows a little more", values: [100, 110, 125], state: "holding", rule: "grew-alike" },
  { what: "grows more", values: [100, 120, 140], state: "gaining", rule: "grew-more" },
  { what: "grows less, above the median", values: [500, 510, 520], state: "slipping", rule: "grew-less" },
  {
    what: "is below the median, and the gap widens twice",
    values: [80, 82, 80],
    state: "falling-behind",
    rule: "gap-widened-twice",
  },
  { what: "is below the median, and the gap widens once", values: [80, 70, 80], state: "slipping", rule: "grew-less" },
  { what: "is far below the median, and grows more", values: [10, 14, 20], state: "gaining", rule: "grew-more" },
  {
    what: "has a reading for the latest month alone",
    values: [null, null, 80],
    state: "not-enough-data",
    rule: "no-reading-at-start",
  },
  { what: "has none for the latest month", values: [80, 80, null], state: "not-enough-data", rule: "no-reading-at-latest" },
  { what: "has none for the month between", values: [80, null, 60], state: "slipping", rule: "grew-less" },
  { what: "has no value above zero to begin with", values: [0, 5, 6], state: "not-enough-data", rule: "no-reading-at-start" },
] as const)("a unit that $what is $state", ({ values, state, rule }) => {
  expect(standing({ ...others, unit: values }).get("unit")).toMatchObject({ state, rule });
});

test.each([
  { what: "a band within which it grows more in any case", values: [100, 110, [150, 160]], state: "gaining" },
  { what: "a band within which it may hold or gain", values: [100, 110, [118, 150]], state: "not-enough-data" },
  { what: "a bound: at least so many that it gains", values: [100, 110, [150, Infinity]], state: "gaining" },
  { what: "a bound above which it leads, and grew more in any case", values: [100, 110, [1000, Infinity]], state: "gaining" },
  {
    what: "bands in which the gap widens twice for every value",
    values: [
      [78, 80],
      [75, 76],
      [60, 62],
    ],
    state: "falling-behind",
  },
  {
    what: "bands in which it may not have widened",
    values: [
      [78, 88],
      [70, 92],
      [60, 62],
    ],
    state: "slipping",
  },
] as const)("with $what a unit is $state", ({ values, state }) => {
  const field = { ...others, more: [95, 104.5, 115] };
  expect(standing({ ...field, unit: values }).get("unit")?.state).toBe(state);
});

test("a measure with one reading has levels, ranks and a leader, and no trend", () => {
  const found = standing({ a: [30], b: [20], c: [10] });
  expect([...found.values()].map(({ state, rule }) => [state, rule])).toEqual([
    ["leading", "first-for-every-value"],
    ["not-enough-data", "one-reading"],
    ["not-enough-data", "one-reading"],
  ]);
  expect(found.get("c")).toMatchObject({ level: [10, 10], rank: [3, 3], position: "behind", growth: null, from: null });
});

test("two units are no field", () => {
  expect(standing({ a: [30, 40], b: [20, 10] }).get("b")).toMatchObject({ state: "not-enough-data", rule: "no-field" });
});

test("a month in which fewer than three were read is passed over", () => {
  const found = standing({ a: [30, 40, 50, 60], b: [20, 20, null, 20], c: [10, 10, null, 10] }).get("a");
  expect(found?.latest?.start).toBe("2025-04-01");
  expect(found?.from?.start).toBe("2025-01-01");
});

test("who joins or leaves the field does not move the median that a unit is held against", () => {
  const joined = standing({ ...others, unit: [80, 88, 96.8], new1: [null, null, 500], new2: [null, null, 600] });
  expect(joined.get("unit")).toMatchObject({ state: "holding", rule: "grew-alike" });
});

test("ranks and shares are ranges where readings are", () => {
  const found = standing({ a: [[30, 50]], b: [[40, 60]], c: [10] }, { isAdditive: true });
  expect(found.get("a")).toMatchObject({ rank: [1, 2], state: "not-enough-data" });
  expect(found.get("a")?.share).toEqual([30 / (30 + 60 + 10), 50 / (50 + 40 + 10)]);
  expect(standing({ a: [1], b: [2], c: [3] }).get("a")?.share).toBeNull();
});

test("equal values are no lead", () => {
  expect(standing({ a: [30], b: [30], c: [10] }).get("a")).toMatchObject({ rank: [1, 2], state: "not-enough-data" });
});

test("the numbers of the rule are told", () => {
  const found = standing({ ...others, unit: [80, 82, 80] }).get("unit");
  expect(found?.growth).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
  expect(found?.growthOverMedian?.[0]).toBeCloseTo(1 / 1.21, 9);
  // Of four units the median lies in the middle between the logarithms of the second and third.
  const median = (mid: number, unit: number) => Math.sqrt(mid * unit) / unit;
  expect(found?.medianOverUnit.map(([low]) => low)).toEqual([
    expect.closeTo(median(100, 80), 9),
    expect.closeTo(median(110, 82), 9),
    expect.closeTo(median(121, 80), 9),
  ]);
});

test("where less is better, states turn round and ratios are of the values themselves", () => {
  const found = standing({ ...others, unit: [80, 82, 80], best: [1, 1, 1] }, {}, -1);
  expect(found.get("best")?.state).toBe("leading");
  expect(found.get("unit")).toMatchObject({ state: "gaining", rank: [3, 3] });
  expect(found.get("unit")?.growth?.[0]).toBeCloseTo(1, 9);
});
