import { expect, test } from "vitest";
import type { FigureReading, Observation } from "../../model/observations.ts";
import { dateOf, dayOf } from "./campaign-runs.ts";
import { usageSeries } from "./usage-readings.ts";

const window = { first: dayOf("2026-02-01"), last: dayOf("2026-02-23") };
const read: FigureReading = {
  granularity: "day",
  about: false,
  base: null,
  wording: "plain",
  nature: "measured",
  measurer: "panel",
  cites: { page: "", named: "" },
  digits: "1",
  reading: "r",
  excluded: [],
};

function reading(start: string, value: number | null, parts: Partial<Observation> = {}): Observation {
  return {
    id: `${start}-${value}`,
    measure: "dau",
    scope: "app",
    entity: "yuanbao",
    group: null,
    start,
    end: start,
    value,
    low: null,
    high: null,
    kind: "value",
    unit: "人",
    status: "reported",
    standing: 2,
    publisher: "Panel",
    via: "",
    source: "",
    clock: null,
    cumulative: false,
    figure: read,
    origin: { kind: "records", records: ["r"] },
    ...parts,
  };
}

test.each([
  { start: "2026-01-31", part: "before" },
  { start: "2026-02-01", part: "during" },
  { start: "2026-02-23", part: "during" },
  { start: "2026-02-24", part: "after" },
  { start: "2026-02", part: "partly" },
  { start: "2026-01", part: "before" },
])("a reading of $start is $part", ({ start, part }) => {
  expect(usageSeries([reading(start, 5)], window)).toMatchObject([{ readings: [{ part, counts: true }], change: null }]);
});

test("readings half a year away are not looked at, nor those without a date", () => {
  expect(usageSeries([reading("2025-06-01", 5), reading("2026-02-02", 5, { start: null, end: null })], window)).toEqual([]);
});

test("scopes and measurers stay apart: what one counts is not held against another", () => {
  const other = { figure: { ...read, measurer: "company" } };
  const found = usageSeries(
    [reading("2026-01-31", 1), reading("2026-02-03", 2, { scope: "web" }), reading("2026-02-04", 3, other)],
    window,
  );
  expect(found).toHaveLength(3);
});

test.each([
  { what: "a bound", parts: { kind: "bound" } },
  { what: "a peak", parts: { figure: { ...read, nature: "peak" } } },
  { what: "what counts for nothing", parts: { figure: { ...read, excluded: ["no-address"] } } },
  { what: "a date left open", parts: { figure: { ...read, about: true } } },
])("$what is shown and in no count", ({ parts }) => {
  const [series] = usageSeries([reading("2026-02-02", 5, parts as Partial<Observation>)], window);
  expect(series).toMatchObject({ counted: { during: 0 }, readings: [{ counts: false }] });
});

test("a change is told from four readings before, three during and four after, and from no fewer", () => {
  const days = [-20, -15, -10, -5, 2, 8, 14, 30, 36, 42, 48];
  const all = days.map((at) => reading(dateOf(window.first + at), (at >= 0 && at < 23 ? 900 : 100) + (at % 3)));
  expect(usageSeries(all, window)[0]?.change?.change).toBeGreaterThan(700);
  for (const without of [0, 4, 7]) {
    expect(
      usageSeries(
        all.filter((_, at) => at !== without),
        window,
      )[0]?.change,
    ).toBeNull();
  }
});
