import { expect, test } from "vitest";
import { catchUp } from "./catch-up.ts";
import type { Interval } from "./interval.ts";
import { splitSeries } from "./series.ts";

type Told = number | Interval | null;

/** Yearly states at the end of 2021, 2022 …: a year is twelve months. */
function caught(chaser: readonly Told[], leader: readonly Told[], direction: 1 | -1 = 1) {
  const rows = Object.entries({ chaser, leader }).flatMap(([unit, values]) =>
    values.flatMap((value, at) => {
      const base = { unit, measure: "users", source: "panel", scope: "app", direction, start: null };
      return value === null ? [] : [{ ...base, end: `${2021 + at}-12-31`, value }];
    }),
  );
  const [series] = splitSeries(rows);
  if (!series) throw new Error("No series.");
  return catchUp(series, "chaser", "leader");
}
const near = (months: number) => expect.closeTo(months, 1);

test.each([
  // The gap halves in logarithms: from 4 times to 2 times in a year, so that the rest takes a year more.
  { what: "halves its gap in a year", chaser: [25, 50], leader: [100, 100], months: [near(12), near(12)], middle: near(12) },
  {
    what: "doubles while the leader grows by half",
    chaser: [10, 20],
    leader: [30, 45],
    months: [near(33.82), near(33.82)],
    middle: near(33.82),
  },
  {
    what: "was slower in the year before",
    chaser: [20, 25, 50],
    leader: [100, 100, 100],
    months: [near(12), near(18.15)],
    middle: near(18.15),
  },
  { what: "is told in a band", chaser: [25, [40, 60]], leader: [100, 100], months: [near(7), near(23.4)], middle: near(12) },
  { what: "may not gain at all", chaser: [25, [20, 50]], leader: [100, 100], months: [near(12), null], middle: near(37.4) },
  {
    what: "gained over two years, lost in the last",
    chaser: [25, 60, 50],
    leader: [100, 100, 100],
    months: [near(24), null],
    middle: near(24),
  },
  {
    what: "follows one that has at least so many",
    chaser: [25, 50],
    leader: [100, [100, Infinity]],
    months: [near(12), null],
    middle: near(12),
  },
])("one that $what", ({ chaser, leader, months, middle }) => {
  const found = caught(chaser as readonly Told[], leader as readonly Told[]);
  expect(found).toMatchObject({ kind: "at-this-pace", months, byMiddleValues: middle });
});

test.each([
  { what: "grows no faster", chaser: [50, 60], leader: [100, 120], kind: "never-at-this-pace" },
  { what: "falls further behind", chaser: [50, 40, 30], leader: [100, 100, 100], kind: "never-at-this-pace" },
  { what: "is ahead", chaser: [50, 130], leader: [100, 120], kind: "already-ahead" },
  { what: "is level", chaser: [50, 120], leader: [100, 120], kind: "already-ahead" },
  { what: "may be ahead", chaser: [50, [90, 130]], leader: [100, 120], kind: "cannot-tell" },
  { what: "has at least so many", chaser: [25, [50, Infinity]], leader: [200, 200], kind: "cannot-tell" },
  { what: "has one reading in common", chaser: [null, 50], leader: [100, 120], kind: "not-enough-data" },
  { what: "has no reading in common", chaser: [50, null], leader: [null, 120], kind: "not-enough-data" },
  { what: "has values of zero", chaser: [0, 0], leader: [100, 120], kind: "not-enough-data" },
])("one that $what: $kind", ({ chaser, leader, kind }) => {
  expect(caught(chaser as readonly Told[], leader as readonly Told[]).kind).toBe(kind);
});

test("pace is taken from readings that both have, over the time between them", () => {
  expect(caught([25, null, 50], [100, 100, 100])).toMatchObject({ kind: "at-this-pace", months: [near(24), near(24)] });
});

test("where less is better, the one with less is ahead", () => {
  expect(caught([400, 200], [100, 100], -1)).toMatchObject({ kind: "at-this-pace", months: [near(12), near(12)] });
  expect(caught([50, 40], [100, 100], -1).kind).toBe("already-ahead");
});
