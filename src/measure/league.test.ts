import fc from "fast-check";
import { expect, test } from "vitest";
import { buildFiling, buildMeasure } from "../../test/model-builders.ts";
import { parseHead } from "../model/dossier.ts";
import type { ResolvedFiling } from "../model/records.ts";
import { buildLeague, poissonAtMost, readPace } from "./league.ts";
import { indexRows } from "./rows.ts";

const words = { en: "word" };
const inForce = buildMeasure({ count: { series: ["list"], in_force: true } });
const other = buildMeasure({ id: "licences", count: { series: ["other"] } });

function league(rows: readonly ResolvedFiling[], leastTotal = 10) {
  const measures = [inForce, other];
  const plain = { id: "tiny", title: words, question: words, headline: words, languages: ["en"] };
  const series = [{ id: "list", label: words, short: words, unit: words }];
  const head = parseHead(
    { ...plain, series, league: { measure: "permits", beside: ["licences"], least_total: leastTotal } },
    "dossier.yml",
  );
  return buildLeague(head, measures, rows, indexRows(rows, measures));
}

let next = 0;
/** As many filings of a group, in the list of that date. */
const some = (count: number, group: string, listedAsOf: string, parts: Partial<ResolvedFiling> = {}) =>
  Array.from({ length: count }, () => buildFiling(`n${next++}`, { group, listedAsOf, ...parts }));

test.each([
  { count: -1, mean: 5, probability: 0 },
  { count: 0, mean: 0, probability: 1 },
  { count: 3, mean: 0, probability: 1 },
  { count: 0, mean: 1, probability: 0.3678794411714 },
  { count: 2, mean: 1, probability: 0.9196986029286 },
  { count: 0, mean: 3, probability: 0.0497870683678 },
  { count: 5, mean: 5, probability: 0.615960654833 },
  { count: 3, mean: 7.5, probability: 0.0591454598326 },
  { count: 20, mean: 10, probability: 0.9984117393381 },
  { count: 700, mean: 750, probability: 0.0342442954936 },
  { count: 900, mean: 1000, probability: 0.0006977673277 },
  { count: 5000, mean: 5000, probability: 0.5037611677708 },
])("at most $count at a mean of $mean has the probability $probability", ({ count, mean, probability }) => {
  expect(poissonAtMost(count, mean)).toBeCloseTo(probability, 11);
});

test("a probability lies between 0 and 1, grows with the count and falls with the mean", () => {
  fc.assert(
    fc.property(fc.integer({ min: -2, max: 900 }), fc.double({ min: 0, max: 900, noNaN: true }), (count, mean) => {
      const probability = poissonAtMost(count, mean);
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
      expect(poissonAtMost(count + 1, mean)).toBeGreaterThanOrEqual(probability);
      expect(poissonAtMost(count, mean + 1)).toBeLessThanOrEqual(probability + 1e-12);
    }),
  );
});

// The pace is 1 throughout, so that what was held before is what is expected: 10 allows 5 to 15, 30 allows 21 to 39.
test.each([
  { total: 50, before: 10, added: 15, overtaken: false, reading: "holding" },
  { total: 50, before: 10, added: 16, overtaken: false, reading: "gaining" },
  { total: 50, before: 10, added: 16, overtaken: true, reading: "gaining" },
  { total: 50, before: 10, added: 5, overtaken: true, reading: "holding" },
  { total: 50, before: 10, added: 4, overtaken: false, reading: "slipping" },
  { total: 50, before: 10, added: 4, overtaken: true, reading: "falling-behind" },
  { total: 50, before: 30, added: 39, overtaken: false, reading: "holding" },
  { total: 50, before: 30, added: 40, overtaken: false, reading: "gaining" },
  { total: 50, before: 30, added: 21, overtaken: true, reading: "holding" },
  { total: 50, before: 30, added: 20, overtaken: true, reading: "falling-behind" },
  { total: 5000, before: 800, added: 800, overtaken: true, reading: "holding" },
  { total: 10, before: 3, added: 0, overtaken: false, reading: "slipping" },
  { total: 10, before: 2.99, added: 0, overtaken: true, reading: "not-enough-data" },
  { total: 10, before: 1, added: 3, overtaken: false, reading: "not-enough-data" },
  { total: 10, before: 1, added: 4, overtaken: false, reading: "gaining" },
  { total: 10, before: 0, added: 1, overtaken: false, reading: "gaining" },
  { total: 10, before: 0, added: 0, overtaken: true, reading: "not-enough-data" },
  { total: 9, before: 1, added: 8, overtaken: false, reading: "not-enough-data" },
] as const)("of $total, $before expected and $added added, overtaken $overtaken: $reading", ({ reading, ...row }) => {
  expect(readPace(row, 1, 10)).toBe(reading);
});

test("where nobody held anything before there is no pace, and no word is said of anybody", () => {
  expect(readPace({ total: 50, before: 0, added: 50, overtaken: false }, null, 10)).toBe("not-enough-data");
  const { rows, growth, peersThen } = league([...some(12, "plover", "2025-06-30"), ...some(20, "tern", "2025-12-31")]);
  expect({ growth, peersThen, readings: rows.map(({ reading }) => reading) }).toEqual({
    growth: 0,
    peersThen: 0,
    readings: ["not-enough-data", "not-enough-data"],
  });
});

test("equal totals share a rank, and the next rank is left out; among equals the order is by id", () => {
  const { rows } = league([
    ...some(3, "tern", "2025-06-30"),
    ...some(3, "plover", "2025-06-30"),
    ...some(1, "heron", "2025-06-30"),
    ...some(4, "gull", "2025-06-30"),
  ]);
  expect(rows.map(({ rank, group }) => [rank, group])).toEqual([
    [1, "gull"],
    [2, "plover"],
    [2, "tern"],
    [4, "heron"],
  ]);
});

test("the last half-year is that of the latest list, even where a cancellation came later", () => {
  const told = league([...some(2, "plover", "2025-12-31"), ...some(1, "plover", "2026-05", { cancelledOn: "2026-07-20" })]);
  expect(told).toMatchObject({ halfYears: ["2025H2", "2026H1"], listed: "2026-05", asOf: "2026-07-20", all: { value: 2 } });
});

test("a list of a month is not cut off by a cancellation on a day of that month", () => {
  const told = league([...some(2, "plover", "2026-05"), ...some(1, "plover", "2026-03", { cancelledOn: "2026-05-06" })]);
  expect(told).toMatchObject({ asOf: "2026-05", all: { value: 2 }, rows: [{ group: "plover", total: { value: 2 } }] });
});

test("a group is told by what it held, what it added in each half-year, and its rank then and now", () => {
  const rows = [
    ...some(30, "plover", "2024-12-31"),
    ...some(20, "tern", "2024-12-31"),
    ...some(1, "plover", "2025-06-30"),
    ...some(25, "tern", "2025-12-31"),
  ];
  const told = league(rows);
  expect(told).toMatchObject({
    halfYears: ["2025H1", "2025H2"],
    growth: 26 / 50,
    peersThen: 50,
    peersNew: 26,
    all: { value: 76 },
  });
  expect(told.rows).toMatchObject([
    {
      group: "tern",
      total: { value: 45 },
      yearAgo: { value: 20 },
      before: { value: 0 },
      last: { value: 25 },
      rank: 1,
      rankThen: 2,
      reading: "gaining",
      share: 45 / 76,
    },
    {
      group: "plover",
      total: { value: 31 },
      yearAgo: { value: 30 },
      before: { value: 1 },
      last: { value: 0 },
      rank: 2,
      rankThen: 1,
      reading: "falling-behind",
    },
  ]);
});

test("a group that added too few and kept its rank is slipping, not falling behind", () => {
  const rows = [...some(40, "plover", "2024-12-31"), ...some(10, "tern", "2024-12-31"), ...some(20, "tern", "2025-12-31")];
  expect(league(rows).rows).toMatchObject([
    { group: "plover", rank: 1, rankThen: 1, reading: "slipping" },
    { group: "tern", reading: "gaining" },
  ]);
});

test("a group that held nothing then had no rank to lose", () => {
  expect(league([...some(5, "plover", "2024-12-31"), ...some(3, "tern", "2025-12-31")]).rows).toMatchObject([
    { group: "plover", rankThen: 1 },
    { group: "tern", rankThen: null },
  ]);
});

test("a group all of whose numbers are cancelled is not in the league; filings of no group are in the whole", () => {
  const told = league([
    ...some(2, "plover", "2025-12-31"),
    ...some(1, "tern", "2025-12-31", { cancelledOn: "2025-12" }),
    buildFiling("alone", { group: null }),
  ]);
  expect(told.rows.map(({ group }) => group)).toEqual(["plover"]);
  expect(told.all.value).toBe(3);
});

test("a measure told beside is counted until the latest list of all, and added to nothing", () => {
  const told = league([...some(2, "plover", "2025-06-30"), ...some(5, "plover", "2026-08-31", { series: "other" })]);
  expect(told).toMatchObject({
    asOf: "2025-06-30",
    all: { value: 2 },
    rows: [{ total: { value: 2 }, beside: { licences: { value: 5 } } }],
  });
});

test("every number in the league asks for as many rows as it says, and shares never exceed the whole", () => {
  const dates = fc.constantFrom("2024-06-30", "2024-12", "2025-06-30", "2025-12-31", "2026-05");
  const rows = fc.array(
    fc.record({
      group: fc.constantFrom("plover", "tern", "heron", null),
      listedAsOf: dates,
      cancelledOn: fc.constantFrom(null, "2025-08"),
    }),
    { minLength: 1, maxLength: 60 },
  );
  fc.assert(
    fc.property(rows, (given) => {
      const filings = given.map((parts, index) => buildFiling(`n${index}`, parts));
      const index = indexRows(filings, [inForce, other]);
      const told = league(filings);
      const counted = [
        told.all,
        ...told.rows.flatMap((row) => [row.total, row.before, row.last, row.yearAgo, ...Object.values(row.beside)]),
      ];
      for (const { value, query } of counted) expect(index.count(query)).toBe(value);
      expect(told.rows.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
      expect(told.rows.map(({ rank }) => rank)).toEqual(
        told.rows.map(({ rank }) => rank).toSorted((left, right) => left - right),
      );
    }),
  );
});
