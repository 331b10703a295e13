import fc from "fast-check";
import { expect, test } from "vitest";
import { leagueColumns, type LeagueColumns, type LeagueSizes } from "./league-columns.ts";

type Row = readonly [measure: number, scope: number, period: number, group: number, value: number];

function leagues(rows: readonly Row[], sizes: LeagueSizes): LeagueColumns {
  const column = (at: number) => rows.map((row) => row[at] ?? 0);
  return leagueColumns({ measure: column(0), scope: column(1), period: column(2), group: column(3), value: column(4) }, sizes);
}

const rowsOf = (found: LeagueColumns) =>
  Array.from({ length: found.length }, (_, at) => ({
    key: [found.measure[at], found.scope[at], found.period[at], found.group[at]].join(),
    value: found.value[at],
    share: found.share[at],
    rank: found.rank[at],
    of: found.of[at],
    growth: found.growth[at],
  }));

const SMALL = { measures: 2, scopes: 2, periods: 3, groups: 4 };
/** More possible rows than are ever made one by one. */
const WIDE = { measures: 300, scopes: 300, periods: 300, groups: 300 };

test("a league ranks its groups, equal ones alike, with their shares and growth", () => {
  const found = rowsOf(
    leagues(
      [
        [0, 0, 0, 0, 10],
        [0, 0, 1, 0, 15],
        [0, 0, 1, 1, 30],
        [0, 0, 1, 2, 10],
        [0, 0, 1, 2, 5],
      ],
      SMALL,
    ),
  );
  expect(found).toEqual([
    { key: "0,0,0,0", value: 10, share: 1, rank: 1, of: 1, growth: Number.NaN },
    { key: "0,0,1,0", value: 15, share: 0.25, rank: 2, of: 3, growth: 0.5 },
    { key: "0,0,1,1", value: 30, share: 0.5, rank: 1, of: 3, growth: Number.NaN },
    { key: "0,0,1,2", value: 15, share: 0.25, rank: 2, of: 3, growth: Number.NaN },
  ]);
});

test("growth never crosses scopes, measures or a period that is missing", () => {
  const rows: Row[] = [
    [0, 0, 2, 0, 5],
    [0, 1, 0, 0, 5],
    [0, 1, 2, 0, 6],
    [1, 0, 0, 0, 7],
  ];
  expect(rowsOf(leagues(rows, SMALL)).every(({ growth }) => Number.isNaN(growth))).toBe(true);
});

test.each([
  { name: "few cells", sizes: SMALL },
  { name: "many cells", sizes: WIDE },
])("leagues of $name are those of a plain count", ({ sizes }) => {
  const below = (limit: number) => fc.integer({ min: 0, max: Math.min(limit, 4) - 1 });
  const row = fc.tuple(
    below(sizes.measures),
    below(sizes.scopes),
    below(sizes.periods),
    below(sizes.groups),
    fc.integer({ min: 0, max: 9 }),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      expect(rowsOf(leagues(rows, sizes))).toEqual(plain(rows));
    }),
  );
});

function plain(rows: readonly Row[]) {
  const sums = new Map<string, number>();
  for (const [measure, scope, period, group, value] of rows) {
    const key = [measure, scope, period, group].join();
    sums.set(key, (sums.get(key) ?? 0) + value);
  }
  return [...sums.keys()].toSorted().map((key) => {
    const league = key.slice(0, key.lastIndexOf(","));
    const values = [...sums].filter(([other]) => other.slice(0, other.lastIndexOf(",")) === league).map(([, value]) => value);
    const value = sums.get(key) ?? 0;
    const total = values.reduce((sum, one) => sum + one, 0);
    const [measure, scope, period, group] = key.split(",");
    const before = sums.get([measure, scope, Number(period) - 1, group].join()) ?? 0;
    return {
      key,
      value,
      share: total === 0 ? Number.NaN : value / total,
      rank: 1 + values.filter((one) => one > value).length,
      of: values.length,
      growth: before > 0 ? value / before - 1 : Number.NaN,
    };
  });
}

test("keys too far apart to be packed are sorted all the same", () => {
  const sizes = { measures: 1 << 12, scopes: 1 << 12, periods: 1 << 12, groups: 1 << 15 };
  const rows: Row[] = [4000, 7, 4000, 12].map((measure, at) => [measure, 1, 2, 30_000, at + 1]);
  expect(rowsOf(leagues(rows, sizes)).map(({ key, value }) => `${key}=${value}`)).toEqual([
    "7,1,2,30000=2",
    "12,1,2,30000=4",
    "4000,1,2,30000=4",
  ]);
});

test("a row outside the sizes is a bug and throws", () => {
  expect(() => leagues([[2, 0, 0, 0, 1]], SMALL)).toThrow("outside");
});
