import fc from "fast-check";
import { expect, test } from "vitest";
import { buildFiling, buildMeasure } from "../../test/model-builders.ts";
import type { Observation } from "../model/observations.ts";
import type { ResolvedFiling } from "../model/records.ts";
import { countObservations } from "./counts.ts";
import { indexRows } from "./rows.ts";

const all = ["round", "month", "half-year", "place", "group"];
const count = (filings: readonly ResolvedFiling[], parts: object = {}) => {
  const measure = buildMeasure({ by: all, ...parts });
  return countObservations(measure, filings, indexRows(filings, [measure]));
};
const told = (observations: readonly Observation[]) =>
  observations.map(({ start, end, scope, group, value }) => [start, end, scope || group, value]);

test("a row is told by the end of its round, in its month, its half-year and its year", () => {
  expect(told(count([buildFiling("1")]))).toEqual([
    [null, "2025-06-30", null, 1],
    ["2025-01-01", "2025-12-31", null, 1],
    ["2025-06-01", "2025-06-30", null, 1],
    ["2025-01-01", "2025-06-30", null, 1],
  ]);
});

test("only what the measure is broken down by is told", () => {
  const row = buildFiling("1", { place: "北京市", group: "plover" });
  expect(told(count([row], { by: ["round"] }))).toEqual([[null, "2025-06-30", null, 1]]);
  expect(told(count([row], { by: ["round", "place"] }))).toEqual([
    [null, "2025-06-30", null, 1],
    [null, "2025-06-30", "北京市", 1],
  ]);
  expect(count([row], { by: [] })).toEqual([]);
});

test("a date of a bare year makes its year and no part of it", () => {
  expect(told(count([buildFiling("1", { listedAsOf: "2025" })], { by: ["month", "half-year"] }))).toEqual([
    ["2025-01-01", "2025-12-31", null, 1],
  ]);
});

test("a cancellation is an end of its own where the measure counts what is in force", () => {
  const rows = [buildFiling("1"), buildFiling("2", { cancelledOn: "2025-08" })];
  const inForce = { count: { series: ["list"], in_force: true }, by: ["round"] };
  expect(told(count(rows, inForce))).toEqual([
    [null, "2025-06-30", null, 2],
    [null, "2025-08-31", null, 1],
  ]);
});

test("each clock has counts of its own, told once though it is named twice", () => {
  const rows = [buildFiling("1", { filedOn: "2024-12-31" })];
  const observations = count(rows, { clock: "listed_as_of", clocks: ["filed_on", "listed_as_of"], by: ["half-year"] });
  expect(observations.map(({ clock, start }) => [clock, start])).toEqual([
    ["listed_as_of", "2025-01-01"],
    ["listed_as_of", "2025-01-01"],
    ["filed_on", "2024-01-01"],
    ["filed_on", "2024-07-01"],
  ]);
});

const filings = fc.array(
  fc
    .record({
      number: fc.integer({ min: 1, max: 12 }).map(String),
      listedAsOf: fc.constantFrom("2024", "2024-11", "2025-06", "2025-06-30", "2025-12-31"),
      filedOn: fc.constantFrom(null, "2024-12-31", "2025-01"),
      cancelledOn: fc.constantFrom(null, "2025-08"),
      place: fc.constantFrom(null, "北京市"),
      group: fc.constantFrom(null, "plover"),
    })
    .map(({ number, ...parts }) => buildFiling(number, parts)),
  { maxLength: 25 },
);

test("no count is zero, none is told twice, and each asks for as many rows as it says", () => {
  const measure = buildMeasure({ count: { series: ["list"], in_force: true }, clocks: ["filed_on"], by: all });
  fc.assert(
    fc.property(filings, (rows) => {
      const index = indexRows(rows, [measure]);
      const observations = countObservations(measure, rows, index);
      expect(observations.filter(({ value }) => !value)).toEqual([]);
      expect(new Set(observations.map(({ id }) => id)).size).toBe(observations.length);
      const keys = observations.map(({ clock, start, end, scope, group }) => JSON.stringify([clock, start, end, scope, group]));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { value, origin, cumulative, start } of observations) {
        expect(origin.kind === "rows" && index.count(origin.query)).toBe(value);
        expect(cumulative).toBe(start === null);
      }
    }),
  );
});

test("each place and group is part of a whole that is told as well", () => {
  fc.assert(
    fc.property(filings, (rows) => {
      const observations = count(rows);
      const key = ({ clock, start, end }: Observation) => JSON.stringify([clock, start, end]);
      const wholes = new Map(
        observations.filter(({ scope, group }) => scope === "" && group === null).map((whole) => [key(whole), whole.value ?? 0]),
      );
      for (const part of observations) expect(part.value).toBeLessThanOrEqual(wholes.get(key(part)) ?? 0);
    }),
  );
});
