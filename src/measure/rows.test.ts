import fc from "fast-check";
import { expect, test } from "vitest";
import { buildFiling, buildMeasure } from "../../test/model-builders.ts";
import type { RowsQuery } from "../model/observations.ts";
import type { ResolvedFiling } from "../model/records.ts";
import { dateOn, indexRows } from "./rows.ts";

const permits = buildMeasure();
const inForce = buildMeasure({ count: { series: ["list", "other"], in_force: true } });

const ask = (parts: Partial<RowsQuery> = {}): RowsQuery => ({
  measure: "permits",
  clock: "listed_as_of",
  start: null,
  end: "2025-12-31",
  place: null,
  group: null,
  ...parts,
});
const idsOf = (filings: readonly ResolvedFiling[], query: Partial<RowsQuery> = {}, measure = permits) =>
  indexRows(filings, [measure])
    .rows(ask(query))
    .map(({ id }) => id);

test("a number listed again counts once, at its first listing", () => {
  const again = [
    buildFiling("1", { id: "second", listedAsOf: "2025-12-31" }),
    buildFiling("1", { id: "first", listedAsOf: "2025-06-30" }),
    buildFiling("1", { id: "third", listedAsOf: "2026-02-28" }),
  ];
  expect(idsOf(again)).toEqual(["first"]);
  expect(idsOf(again, { end: "2025-03-31" })).toEqual([]);
  expect(idsOf(again, { start: "2025-07-01" })).toEqual([]);
});

test("listed twice in one list it counts once, at the earlier row", () => {
  expect(idsOf([buildFiling("1", { id: "row 2" }), buildFiling("1", { id: "row 9" })])).toEqual(["row 2"]);
});

test("listed in a list of a month and in one of a day, it is first where it certainly is", () => {
  const filings = [
    buildFiling("1", { id: "month", listedAsOf: "2025-06" }),
    buildFiling("1", { id: "day", listedAsOf: "2025-06-18" }),
  ];
  expect(idsOf(filings, { end: "2025-06-20" })).toEqual(["day"]);
});

test("a number in two series of a measure counts once; in a series that is not the measure's it does not count", () => {
  const filings = [buildFiling("1"), buildFiling("1", { id: "other", series: "other", listedAsOf: "2024-12-31" })];
  expect(idsOf(filings, {}, inForce)).toEqual(["other"]);
  expect(idsOf(filings)).toEqual(["filing-1"]);
});

test.each([
  { title: "by the end of the month before", query: { end: "2025-09-30" }, counts: true },
  { title: "by the end of the month it was cancelled in", query: { end: "2025-10" }, counts: false },
  { title: "by a day of that month, when it cannot be told", query: { end: "2025-10-15" }, counts: true },
  { title: "by any later end", query: { end: "2026-12-31" }, counts: false },
  { title: "in the period it was listed in", query: { start: "2025-01-01", end: "2025-12-31" }, counts: true },
  { title: "in the very month it was listed in", query: { start: "2025-06-01", end: "2025-06-30" }, counts: true },
])("a number listed in June and cancelled in October counts $title: $counts", ({ query, counts }) => {
  expect(idsOf([buildFiling("1", { cancelledOn: "2025-10" })], query, inForce)).toEqual(counts ? ["filing-1"] : []);
});

test("a measure that does not ask what is in force counts cancelled numbers like others", () => {
  expect(idsOf([buildFiling("1", { cancelledOn: "2025-10" })], { end: "2026-12-31" })).toEqual(["filing-1"]);
});

test.each([
  { listedAsOf: "2025-06", query: { start: "2025-01-01", end: "2025-06-30" }, counts: true },
  { listedAsOf: "2025-06", query: { start: "2025-06-01", end: "2025-06-30" }, counts: true },
  { listedAsOf: "2025-06", query: { start: "2025-06-15", end: "2025-12-31" }, counts: false },
  { listedAsOf: "2025-06", query: { end: "2025-06-29" }, counts: false },
  { listedAsOf: "2025-06", query: { end: "2025-06" }, counts: true },
  { listedAsOf: "2025", query: { start: "2025-01-01", end: "2025-12-31" }, counts: true },
  { listedAsOf: "2025", query: { start: "2025-07-01", end: "2025-12-31" }, counts: false },
  { listedAsOf: "2025-06-30", query: { start: "2025-06-30", end: "2025-06-30" }, counts: true },
])("a row of $listedAsOf lies wholly within $query: $counts", ({ listedAsOf, query, counts }) => {
  expect(idsOf([buildFiling("1", { listedAsOf })], query)).toHaveLength(counts ? 1 : 0);
});

test.each([
  { clock: "filed_on", dated: { filedOn: "2025-05-07" } },
  { clock: "published_on", dated: { publishedOn: "2025-05-07" } },
  { clock: "first_seen", dated: { firstSeen: "2025-05-07" } },
  { clock: "listed_as_of", dated: { listedAsOf: "2025-05-07" } },
] as const)("by $clock a row counts at that date and at no other", ({ clock, dated }) => {
  const filing = buildFiling("1", { listedAsOf: "2026-01-31", firstSeen: "2026-02-01", ...dated });
  expect(dateOn(filing, clock)).toBe("2025-05-07");
  expect(idsOf([filing], { clock, start: "2025-05-07", end: "2025-05-07" })).toEqual(["filing-1"]);
  expect(idsOf([filing], { clock, start: "2025-05-08", end: "2027-12-31" })).toEqual([]);
});

test("a row without a date on a clock counts for nothing on it, not even since ever", () => {
  expect(idsOf([buildFiling("1", { filedOn: null })], { clock: "filed_on", end: "2999-12-31" })).toEqual([]);
});

test("a measure that nobody declared is a bug, not an empty answer", () => {
  expect(() => indexRows([], [permits]).rows(ask({ measure: "licences" }))).toThrow("licences");
});

const filing = fc
  .record({
    number: fc.integer({ min: 1, max: 15 }).map(String),
    listedAsOf: fc.constantFrom("2024", "2024-11", "2025-06-30", "2025-07", "2025-12-31"),
    filedOn: fc.constantFrom(null, "2024-12-31", "2025-01", "2025-06-15"),
    cancelledOn: fc.constantFrom(null, "2025-08", "2025-12-31"),
    place: fc.constantFrom(null, "北京市", "上海市"),
    group: fc.constantFrom(null, "plover", "tern"),
  })
  .map(({ number, ...parts }) => buildFiling(number, parts));
const filings = fc.array(filing, { maxLength: 40 });
const query = fc.record({
  clock: fc.constantFrom("listed_as_of", "filed_on"),
  start: fc.constantFrom(null, "2025-01-01", "2025-07-01"),
  end: fc.constantFrom("2025-06-30", "2025-12-31"),
}) as fc.Arbitrary<Partial<RowsQuery>>;

test("places sum to the whole with the rows that have none; so do groups; so do the groups of a place to the place", () => {
  fc.assert(
    fc.property(filings, query, (rows, given) => {
      const index = indexRows(rows, [inForce]);
      const whole = index.rows(ask(given));
      const count = (parts: Partial<RowsQuery>) => index.count(ask({ ...given, ...parts }));
      const places = ["北京市", "上海市"].map((place) => count({ place }));
      const groups = ["plover", "tern"].map((group) => count({ group }));
      expect(sum(places)).toBe(whole.filter((row) => row.place !== null).length);
      expect(sum(groups)).toBe(whole.filter((row) => row.group !== null).length);
      const both = whole.filter((row) => row.place === "北京市" && row.group === "plover").length;
      expect(count({ place: "北京市", group: "plover" })).toBe(both);
    }),
  );
});

test("the count is the number of rows, no number is among them twice, and the same question gets the same rows", () => {
  fc.assert(
    fc.property(filings, query, (rows, given) => {
      const index = indexRows(rows, [inForce]);
      const found = index.rows(ask(given));
      expect(index.count(ask(given))).toBe(found.length);
      expect(new Set(found.map(({ number }) => number)).size).toBe(found.length);
      expect(indexRows(rows, [inForce]).rows(ask(given))).toEqual(found);
    }),
  );
});

test("what was new in both halves of a year was new in the year, and by its end there is never less without cancellation", () => {
  fc.assert(
    fc.property(filings, (rows) => {
      const ids = (start: string | null, end: string) => idsOf(rows, { start, end });
      const year = ids("2025-01-01", "2025-12-31");
      expect(year).toEqual(expect.arrayContaining([...ids("2025-01-01", "2025-06-30"), ...ids("2025-07-01", "2025-12-31")]));
      expect(ids(null, "2025-12-31").length).toBeGreaterThanOrEqual(ids(null, "2025-06-30").length);
      expect(ids(null, "2025-12-31")).toEqual(expect.arrayContaining(year));
    }),
  );
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
