import { expect, test } from "vitest";
import { edition, qualified, told, verdictFigures } from "../../../test/verdict-builders.ts";
import type { Observation } from "../../model/observations.ts";
import { chooseLevel } from "./choose-level.ts";
import { comparableRows } from "./comparable-rows.ts";
import { editionsOf } from "./editions.ts";

const editionsIn = (observations: readonly Observation[], accounts: readonly string[] = []) =>
  editionsOf(comparableRows(observations, verdictFigures(), accounts));
const valuesOf = (observations: readonly Observation[]) =>
  editionsIn(observations).map(({ readings }) =>
    Object.fromEntries([...readings].map(([group, { interval }]) => [group, interval])),
  );

test.each([
  { why: "it is excluded", change: (one: Observation) => qualified(one, { excluded: ["unit-slip"] }) },
  { why: "nobody is named", change: (one: Observation) => ({ ...one, standing: 3 as const }) },
  { why: "it has no address", change: (one: Observation) => ({ ...one, standing: 4 as const }) },
  { why: "it is a plan", change: (one: Observation) => qualified(one, { nature: "plan" }) },
  { why: "it is of a best day", change: (one: Observation) => qualified(one, { nature: "peak" }) },
  { why: "it has no scope", change: (one: Observation) => ({ ...one, scope: "" }) },
  { why: "it has no date", change: (one: Observation) => ({ ...one, start: null, end: null }) },
  { why: "its group tells it of itself", change: (one: Observation) => qualified(one, { measurer: "company" }) },
])("a figure never enters where $why", ({ change }) => {
  const others = edition({ b: 2, c: 1 });
  const [only] = valuesOf([change(told({ group: "a", value: 3 })), ...others]);
  expect(only).toEqual({ b: [2, 2], c: [1, 1] });
});

test("what companies tell of themselves enters where they tell it by one rule for all", () => {
  const accounts = edition({ a: 3, b: 2, c: 1 }, { measure: "fares", measurer: "company" });
  expect(editionsIn(accounts)).toEqual([]);
  expect(editionsIn(accounts, ["fares"])[0]?.readings.size).toBe(3);
});

test("two scopes, measurers, periods or currencies never stand in one edition", () => {
  const figures = [
    ...edition({ a: 3 }),
    ...edition({ b: 2 }, { scope: "suburb" }),
    ...edition({ c: 1 }, { measurer: "survey" }),
    ...edition({ d: 1 }, { start: "2025-01", end: "2025-06" }),
    ...edition({ e: 1 }, { unit: "crowns" }),
  ];
  expect(
    editionsIn(figures)
      .map(({ readings }) => [...readings.keys()].join())
      .toSorted(),
  ).toEqual(["a", "b", "c", "d", "e"]);
});

test.each([
  { wording: "at-least", interval: [100, Infinity] },
  { wording: "at-most", interval: [0, 100] },
  { wording: "just-under", interval: [90, 100] },
  { wording: "about", interval: [90, 110] },
] as const)("a number told as $wording allows $interval", ({ wording, interval }) => {
  const one = qualified(told({ group: "a", value: 100 }), { wording });
  expect(valuesOf([{ ...one, kind: "bound" }])).toEqual([{ a: interval }]);
});

test("a band is an interval, and outlets that repeat one reading are one", () => {
  const band = { ...told({ group: "a", value: 0 }), value: null, low: 5, high: 10, kind: "band" as const };
  const exact = told({ group: "b", value: 7523 });
  const rounded = qualified(told({ group: "b", value: 7500 }), { reading: exact.id, digits: "75" });
  expect(valuesOf([band, exact, rounded])).toEqual([{ a: [5, 10], b: [7523, 7523] }]);
});

test("two numbers of one measurer for one time are the range between them", () => {
  expect(valuesOf([told({ group: "a", value: 30 }), told({ group: "a", value: 33 })])).toEqual([{ a: [30, 33] }]);
});

test("a group stands by its largest app, and not at all where that one is not read", () => {
  const large = told({ group: "a", value: 90, entity: "large" });
  const small = told({ group: "a", value: 2, entity: "small" });
  expect(editionsIn([large, small])[0]?.readings.get("a")).toMatchObject({ entity: "large", interval: [90, 90] });
  const before = { ...large, start: "2025-01", end: "2025-06" };
  const [, later] = editionsIn([before, small, ...edition({ b: 50 })]);
  expect([...(later?.readings.keys() ?? [])]).toEqual(["b"]);
});

const level = (observations: readonly Observation[]) =>
  chooseLevel(editionsIn(observations), { window: 92, prefers: ["panel", "survey"] });

test("the level is of the latest edition that reads three groups", () => {
  const figures = [
    ...edition({ a: 3, b: 2, c: 1 }, { start: "2024-07", end: "2024-12" }),
    ...edition({ a: 4, b: 2, c: 1 }),
    ...edition({ a: 5, b: 2 }, { start: "2026-01", end: "2026-06" }),
  ];
  expect(level(figures)?.preferred).toMatchObject({ end: "2025-12" });
  expect(level(figures.slice(0, 2))).toBeNull();
});

test("an edition hardly older that reads more groups goes before the latest, and the latest fills what it leaves", () => {
  const wide = edition({ a: 5, b: 4, c: 3, d: 2 });
  const narrow = edition({ c: 4, d: 3, e: 1 }, { start: "2026-01", end: "2026-06" });
  const found = level([...wide, ...narrow]);
  expect(found?.preferred.end).toBe("2025-12");
  expect(found?.others.map(({ end }) => end)).toEqual(["2026-06"]);
});

test("of two editions that read as many groups the later counts, though the earlier has plainer values", () => {
  const now = edition({ a: 3, b: 2, c: 1 }).map((one) => ({ ...qualified(one, { wording: "about" }), kind: "bound" as const }));
  expect(level([...edition({ a: 3, b: 2, c: 1 }, { start: "2025-01", end: "2025-06" }), ...now])?.preferred.end).toBe("2025-12");
});

test("of two measurers of one time the preferred one tells the level, the other is another reading of it", () => {
  const found = level([...edition({ a: 3, b: 2, c: 1 }, { measurer: "survey" }), ...edition({ a: 4, b: 2, c: 1 })]);
  expect(found?.preferred.measurer).toBe("panel");
  expect(found?.others.map(({ measurer }) => measurer)).toEqual(["survey"]);
});

test("what the same measurer read earlier of the same groups is no other reading of the level", () => {
  expect(
    level([...edition({ a: 3, b: 2, c: 1 }), ...edition({ a: 3, b: 2, c: 1 }, { start: "2025-01", end: "2025-06" })])?.others,
  ).toEqual([]);
});
