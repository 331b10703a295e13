import { expect, test } from "vitest";
import { buildAttachment, buildCancellation, buildFiling, buildMeasure, buildTotal } from "../../test/model-builders.ts";
import type { Correction } from "../model/corrections.ts";
import type { Cancellation, ResolvedFiling } from "../model/records.ts";
import { announcedObservations } from "./announced.ts";
import { compareNumbers, type NumberChange } from "./changes-numbers.ts";
import { openRestatements } from "./changes-restated.ts";
import { stateOf, type State, type StateNumber } from "./changes-state.ts";
import { countObservations } from "./counts.ts";
import { indexRows } from "./rows.ts";

const permits = buildMeasure({ announced: "list", by: ["round", "half-year", "place"], clocks: ["filed_on"] });
const inForce = buildMeasure({ id: "in-force", by: ["round"], count: { series: ["list"], in_force: true } });

const listed = (round: "2025-06-30" | "2025-12-31", numbers: readonly string[], parts: Partial<ResolvedFiling> = {}) =>
  numbers.map((number) =>
    buildFiling(number, {
      listedAsOf: round,
      filedOn: round.slice(0, 7),
      ...parts,
      origin: { attachment: `list-${round}`, snapshot: "a".repeat(64), locator: { row: 2 } },
    }),
  );

function published(rows: readonly ResolvedFiling[], total = 3, notices: readonly Cancellation[] = []): State {
  const struck = new Map(notices.map(({ number, cancelledOn }) => [number, cancelledOn]));
  const filings = rows.map((row) => ({ ...row, cancelledOn: struck.get(row.number) ?? null }));
  const announced = [buildTotal({ total })];
  const measures = [permits, inForce];
  const index = indexRows(filings, measures);
  const documents = new Map(filings.map(({ origin, listedAsOf }) => [origin.attachment, listedAsOf]));
  return stateOf({
    groups: [],
    attachments: [...documents].map(([id, listedAsOf]) => buildAttachment({ id, series: ["list"], listedAsOf })),
    filings,
    cancellations: notices,
    announced,
    observations: [
      ...measures.flatMap((measure) => countObservations(measure, filings, index)),
      ...announcedObservations(announced, [permits]),
    ],
  });
}

const first = listed("2025-06-30", ["1", "2", "3"]);
const told = (changes: readonly NumberChange[]) =>
  changes.map(({ measure, clock, start, end, scope, before, after }) => [measure, clock, start, end, scope, before, after]);

test("a newer list restates nothing: what was over keeps its numbers, and what was not has grown", () => {
  const { restated, late, running, withdrawn } = compareNumbers(
    published(first),
    published([...first, ...listed("2025-12-31", ["4", "5"])]),
  );
  expect([restated, late, withdrawn]).toEqual([[], [], []]);
  expect(told(running)).toEqual([
    ["permits", "listed_as_of", "2025-01-01", "2025-12-31", "", 3, 5],
    ["permits", "filed_on", "2025-01-01", "2025-12-31", "", 3, 5],
  ]);
});

test("entries of a newer list that are dated long before are late: they make past counts by that date grow", () => {
  const { restated, late } = compareNumbers(
    published(first),
    published([...first, ...listed("2025-12-31", ["4"], { filedOn: "2025-06" })]),
  );
  expect(restated).toEqual([]);
  expect(told(late)).toEqual([
    ["permits", "filed_on", null, "2025-06-30", "", 3, 4],
    ["permits", "filed_on", "2025-01-01", "2025-06-30", "", 3, 4],
  ]);
});

test("a row found missing in a list that was known restates what was counted of it, by every clock", () => {
  const { restated, late } = compareNumbers(published(first), published([...first, ...listed("2025-06-30", ["4"])]));
  expect(late).toEqual([]);
  expect(told(restated).map(([measure, clock, start, end]) => [measure, clock, start, end])).toEqual([
    ["permits", "listed_as_of", null, "2025-06-30"],
    ["permits", "listed_as_of", "2025-01-01", "2025-12-31"],
    ["permits", "listed_as_of", "2025-01-01", "2025-06-30"],
    ["permits", "filed_on", null, "2025-06-30"],
    ["permits", "filed_on", "2025-01-01", "2025-12-31"],
    ["permits", "filed_on", "2025-01-01", "2025-06-30"],
    ["in-force", "listed_as_of", null, "2025-06-30"],
  ]);
});

test("an older list that was not known before restates as well: the numbers were published without it", () => {
  const later = listed("2025-12-31", ["4", "5"]);
  const { restated } = compareNumbers(published(later), published([...first, ...later]));
  expect(told(restated)).toContainEqual(["permits", "listed_as_of", null, "2025-12-31", "", 2, 5]);
});

test("what is explained in part is restated: a newer list came, and a row of the old one is gone", () => {
  const { restated } = compareNumbers(published(first), published([...first.slice(1), ...listed("2025-12-31", ["4", "5"])]));
  expect(told(restated)).toContainEqual(["permits", "listed_as_of", "2025-01-01", "2025-12-31", "", 3, 4]);
  expect(told(restated)).toContainEqual(["permits", "listed_as_of", null, "2025-06-30", "", 3, 2]);
});

test("a notice that strikes a number off by a date that was over is late, not a restatement", () => {
  const struck = [buildCancellation("2", { cancelledOn: "2025-06" })];
  const { restated, late } = compareNumbers(published(first), published(first, 3, struck));
  expect(restated).toEqual([]);
  expect(told(late)).toEqual([["in-force", "listed_as_of", null, "2025-06-30", "", 3, 2]]);
});

test("an announced total that is another one now is restated", () => {
  expect(told(compareNumbers(published(first, 3), published(first, 4)).restated)).toEqual([
    ["announced-list", null, null, "2025-06-30", "", 3, 4],
  ]);
});

test("a place without any row left is zero, not withdrawn", () => {
  const before = [...first, ...listed("2025-06-30", ["4"], { place: "北区" })];
  const after = [...first, ...listed("2025-06-30", ["4"], { place: "南区" })];
  const changes = compareNumbers(
    published([...before, ...listed("2025-06-30", ["5"], { place: "南区" })]),
    published([...after, ...listed("2025-06-30", ["5"], { place: "南区" })]),
  );
  expect(told(changes.restated)).toContainEqual(["permits", "listed_as_of", null, "2025-06-30", "北区", 1, 0]);
  expect(changes.withdrawn).toEqual([]);
});

test("a date that is no list's any more takes its totals with it", () => {
  const moved = first.map((row) => ({ ...row, listedAsOf: "2025-06-29" }));
  const { withdrawn } = compareNumbers(published(first), published(moved));
  expect(told(withdrawn)).toContainEqual(["permits", "listed_as_of", null, "2025-06-30", "", 3, null]);
});

const restatedTo = (before: number, after: number): NumberChange => ({
  measure: "permits",
  scope: "",
  group: null,
  clock: "listed_as_of",
  start: null,
  end: "2025-06-30",
  figure: "",
  before,
  after,
});
const correctionOf = (change: NumberChange): Correction => ({
  ...change,
  date: "2026-01-01",
  reason: { en: "because" },
  address: null,
});
const now = (value: number) => {
  const { before: _before, after: _after, ...key } = restatedTo(0, 0);
  return { numbers: [{ ...key, value, series: "list" }] };
};

test("a restated number stays open from build to build until it has a correction, or its old value again", () => {
  const open = openRestatements([], [restatedTo(3, 4)], now(4), []);
  expect(open).toEqual([restatedTo(3, 4)]);
  expect(openRestatements(open, [], now(4), [])).toEqual([restatedTo(3, 4)]);
  expect(openRestatements(open, [restatedTo(4, 5)], now(5), [])).toEqual([restatedTo(3, 5)]);
  expect(openRestatements(open, [], now(4), [correctionOf(restatedTo(3, 4))])).toEqual([]);
  expect(openRestatements(open, [], now(3), [])).toEqual([]);
});

test("a count that is zero now is not published, and its correction says zero", () => {
  const other = { numbers: [{ ...now(1).numbers[0], end: "2025-12-31" } as StateNumber] };
  expect(openRestatements([], [restatedTo(3, 0)], other, [])).toEqual([restatedTo(3, 0)]);
  expect(openRestatements([restatedTo(3, 0)], [], other, [correctionOf(restatedTo(3, 0))])).toEqual([]);
  expect(openRestatements([restatedTo(3, 0)], [], { numbers: [] }, [])).toEqual([]);
});

test("a correction explains the value it names and no later one", () => {
  const corrections = [correctionOf(restatedTo(3, 4))];
  expect(openRestatements([], [restatedTo(4, 5)], now(5), corrections)).toEqual([restatedTo(4, 5)]);
});
