import { expect, test } from "vitest";
import { noise, uniform } from "../../../test/invented-series.ts";
import type { AttentionDay } from "../../model/attention.ts";
import { AROUND, attentionChanges, stateOf } from "./attention-change.ts";
import { dateOf, dayOf } from "./campaign-runs.ts";

const FIRST = dayOf("2024-01-01");
const window = { first: dayOf("2026-02-01"), last: dayOf("2026-02-23") };
const origin = { attachment: "", snapshot: "", locator: { row: 2 } };
const firstDays = ["2024-02-10", "2025-01-29", "2026-02-17"].map(dayOf);

function days(count: (day: number, at: number) => number, list = "list"): AttentionDay[] {
  return Array.from({ length: 930 }, (_, at) => {
    const date = dateOf(FIRST + at);
    return { id: date, source: "days", entity: "app", list, date, appearances: count(FIRST + at, at), listed: 300, origin };
  });
}

const inWindow = (day: number) => day >= window.first && day <= window.last;
const seldom = noise("counts", 930, 5);
const changes = (rows: readonly AttentionDay[]) => attentionChanges(window, { days: rows, months: [], firstDays });

test("a campaign that is named much more is told as more, in every 1,000 of the list, and stands out from placebo dates", () => {
  const next = uniform(9);
  const [found] = changes(days((day, at) => (seldom[at] ?? 0) + (inWindow(day) ? 3 + Math.floor(next() * 3) : 0)));
  expect(found).toMatchObject({ list: "list", state: "more", segments: { before: { days: AROUND }, during: { days: 23 } } });
  expect(found?.segments.during.level).toBeGreaterThan(9);
  expect(found?.placebos?.share).toBeLessThan(0.05);
  expect(found?.days).toHaveLength(23 + 2 * AROUND);
});

test("where nothing changed nothing is told, whatever the weeks of earlier years did", () => {
  expect(changes(days((_, at) => (seldom[at] ?? 0) + (at % 7 === 0 ? 1 : 0)))).toMatchObject([{ state: "none-seen" }]);
});

test("the same weeks of earlier years stand beside it and are taken off", () => {
  const [found] = changes(days((day, at) => (seldom[at] ?? 0) + (firstDays.some((first) => Math.abs(day - first) < 7) ? 4 : 0)));
  expect(found?.earlier.map((year) => dateOf(year.window.first))).toEqual(["2025-01-13"]);
  expect(Math.abs(found?.lessEarlier?.change ?? NaN)).toBeLessThan(Math.abs(found?.change?.change ?? 0) / 4);
});

test.each([
  { what: "never named", count: () => 0 },
  { what: "named nine times", count: (day: number) => (day >= window.first && day < window.first + 9 ? 1 : 0) },
  { what: "named on four days", count: (day: number) => (day >= window.first && day < window.first + 4 ? 9 : 0) },
])("$what: too few readings to tell", ({ count }) => {
  expect(changes(days(count))).toMatchObject([{ state: "too-few", change: null, placebos: null }]);
});

test("a list that lacks the days before has too few; one without the window has nothing to tell", () => {
  const rows = days(() => 1);
  expect(changes(rows.filter(({ date }) => dayOf(date) > window.first - 10))).toMatchObject([{ state: "too-few" }]);
  expect(changes(rows.filter(({ date }) => dayOf(date) < window.first))).toEqual([]);
});

test("two lists are never added", () => {
  const found = changes([...days(() => 1), ...days(() => 2, "other")]);
  expect(found.map(({ list, segments }) => [list, segments.during.appearances])).toEqual([
    ["list", 23],
    ["other", 46],
  ]);
});

const estimate = (low: number, high: number) => ({
  change: (low + high) / 2,
  low,
  high,
  after: { change: 0, low: 0, high: 0 },
  readings: 79,
});
const placebos = (dates: number, share: number) => ({
  share,
  changes: Array.from({ length: dates }, (_, first) => ({ first, change: 0 })),
});
test.each([
  { change: null, against: null, state: "too-few" },
  { change: estimate(1, 3), against: null, state: "more" },
  { change: estimate(-3, -1), against: placebos(100, 0.01), state: "less" },
  { change: estimate(1, 3), against: placebos(100, 0.2), state: "not-unusual" },
  { change: estimate(1, 3), against: placebos(10, 0.2), state: "more" },
  { change: estimate(-1, 3), against: placebos(100, 0.01), state: "uneven" },
  { change: estimate(-1, 3), against: placebos(100, 0.3), state: "none-seen" },
])("a change of $change.low to $change.high is $state", ({ change, against, state }) => {
  expect(stateOf(change, against)).toBe(state);
});
