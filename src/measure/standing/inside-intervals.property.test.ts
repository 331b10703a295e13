import fc from "fast-check";
import { expect, test } from "vitest";
import { catchUp } from "./catch-up.ts";
import type { Interval } from "./interval.ts";
import { type SeriesRow, splitSeries } from "./series.ts";
import { standingsOf, type UnitStanding } from "./states.ts";

/** Five units, three months; each value is a point, a narrow band or a wide one. */
const value = fc.tuple(fc.integer({ min: 50, max: 200 }), fc.constantFrom(0, 0, 0.02, 0.3));
const told = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 5, maxLength: 5 });
const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 15, maxLength: 15 });

const band = ([middle, width]: readonly [number, number]): Interval => [middle * (1 - width), middle * (1 + width)];
function seriesOf(values: readonly (readonly Interval[])[]) {
  const rows = values.flatMap((months, unit) =>
    months.map((reading, month): SeriesRow => {
      const date = `2025-0${month + 1}`;
      const base = { measure: "users", source: "panel", scope: "app", direction: 1 } as const;
      return { ...base, unit: `unit-${unit}`, start: date, end: date, value: reading };
    }),
  );
  const [series] = splitSeries(rows);
  if (!series) throw new Error("No series.");
  return series;
}
/** A value inside each reading. */
const inside = (values: readonly (readonly Interval[])[], at: readonly number[]) =>
  values.map((months, unit) =>
    months.map(([low, high], month): Interval => {
      const point = low + (high - low) * (at[unit * 3 + month] ?? 0);
      return [point, point];
    }),
  );

const SLACK = 1e-9;
/** Does the sentence of a state hold of a unit whose values are known? */
function holds(state: UnitStanding["state"], of: UnitStanding): boolean {
  const growth = of.growthOverMedian?.[0] ?? Number.NaN;
  switch (state) {
    case "leading":
      return of.state === "leading";
    case "falling-behind":
      return of.state === "falling-behind";
    case "gaining":
      return growth > 1.05 - SLACK;
    case "slipping":
      return growth < 1 / 1.05 + SLACK;
    case "holding":
      return growth >= 1 / 1.05 - SLACK && growth <= 1.05 + SLACK;
    case "not-enough-data":
      return true;
  }
}

test("a state that is claimed holds for every value inside the bands, and so do level, rank, share and growth", () => {
  const claimed = new Map<string, number>();
  fc.assert(
    fc.property(told, places, (middles, at) => {
      const values = middles.map((months) => months.map(band));
      const claims = standingsOf(seriesOf(values), { isAdditive: true });
      const known = standingsOf(seriesOf(inside(values, at)), { isAdditive: true });
      for (const [unit, claim] of claims.entries()) {
        const truth = known[unit];
        if (!truth) throw new Error("A unit is missing.");
        claimed.set(claim.state, (claimed.get(claim.state) ?? 0) + 1);
        expect(holds(claim.state, truth), `${claim.state} of ${claim.unit}`).toBe(true);
        for (const key of ["level", "rank", "share", "growth", "growthOverMedian"] as const) {
          expect(isWithin(truth[key], claim[key]), `${key} of ${claim.unit}`).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
  // The property says nothing of a state that never came up.
  for (const state of ["leading", "falling-behind", "gaining", "slipping", "holding"])
    expect(claimed.get(state), state).toBeGreaterThan(5);
});

test("a catch-up time for any values inside the bands is inside the range, and never is never", () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(told, places, (middles, at) => {
      const values = middles.map((months) => months.map(band));
      const range = catchUp(seriesOf(values), "unit-0", "unit-1");
      const known = catchUp(seriesOf(inside(values, at)), "unit-0", "unit-1");
      kinds.add(range.kind);
      expect(isConsistent(range, known), `${JSON.stringify(range)} holds ${JSON.stringify(known)}`).toBe(true);
    }),
    { numRuns: 1000 },
  );
  expect([...kinds].toSorted()).toEqual(["already-ahead", "at-this-pace", "cannot-tell", "never-at-this-pace"]);
});

type Found = ReturnType<typeof catchUp>;

function isConsistent(range: Found, known: Found): boolean {
  if (range.kind === "cannot-tell") return true;
  if (range.kind !== "at-this-pace") return known.kind === range.kind;
  if (known.kind === "never-at-this-pace") return range.months[1] === null;
  if (known.kind !== "at-this-pace") return false;
  const latest = range.months[1] ?? Infinity;
  return known.months[0] >= range.months[0] * (1 - 1e-6) && (known.months[1] ?? Infinity) <= latest * (1 + 1e-6);
}

function isWithin(inner: Interval | null, outer: Interval | null): boolean {
  if (!inner || !outer) return inner === outer;
  return inner[0] >= outer[0] - SLACK && inner[1] <= outer[1] + SLACK;
}
