import { expect, test } from "vitest";
import { BEFORE, LONG_BEFORE, declaredVerdict, edition, told, verdictFigures } from "../../../test/verdict-builders.ts";
import type { Observation } from "../../model/observations.ts";
import { buildVerdict } from "./build-verdict.ts";

const figures = verdictFigures();
const verdictOf = (observations: readonly Observation[], declared = declaredVerdict()) =>
  buildVerdict(declared, figures, observations);

/** Four groups on three outcomes, in this order on each. */
const ordered = { a: 1000, b: 400, c: 100, d: 20 };
const whole = (values: Readonly<Record<string, number>> = ordered) =>
  ["riders", "trips", "fares"].flatMap((measure) => edition(values, { measure }));
const kinds = (result: ReturnType<typeof verdictOf>) => result.findings.map(({ kind }) => kind);

test("a group that is far ahead in everything leads alone", () => {
  const result = verdictOf(whole({ a: 10_000, b: 101, c: 100, d: 99 }));
  expect(result.findings[0]).toMatchObject({ kind: "leader", group: "a", agreement: 1 });
});

test("two that take turns at the head lead together, and no order is claimed between them", () => {
  const result = verdictOf([
    ...edition({ a: 1000, b: 900, c: 10, d: 9 }),
    ...edition({ b: 1000, a: 900, d: 10, c: 9 }, { measure: "trips" }),
    ...edition({ a: 1000, b: 1000, c: 10, d: 10 }, { measure: "fares" }),
  ]);
  expect(result.findings[0]).toMatchObject({ kind: "leaders", groups: ["a", "b"] });
});

test("where the outcomes contradict each other there is one echelon and no leader", () => {
  const result = verdictOf([
    ...edition({ a: 4, b: 3, c: 2, d: 1 }),
    ...edition({ a: 1, b: 2, c: 3, d: 4 }, { measure: "trips" }),
    ...edition({ a: 2, b: 4, c: 1, d: 3 }, { measure: "fares" }),
  ]);
  expect(result.findings[0]).toEqual({ kind: "no-echelons", groups: ["a", "b", "c", "d"] });
});

test("where fewer than four groups have three outcomes there is no index, and the outcomes are told one by one", () => {
  const result = verdictOf(whole({ a: 1000, b: 400, c: 100 }));
  expect(result.composite).toBeNull();
  expect(result.findings.slice(0, 2)).toMatchObject([
    { kind: "too-few", groups: ["a", "b", "c"] },
    { kind: "first-in", group: "a", standing: { measure: "riders" } },
  ]);
});

test("a group with three outcomes of one dimension is not judged, nor is one with two", () => {
  const enters = [...declaredVerdict().enters, { ...declaredVerdict().enters[0], measure: "trips", scope: "suburb" }];
  const result = verdictOf(
    [
      ...whole(),
      ...edition({ a: 3, b: 2, narrow: 1 }, { measure: "trips", scope: "suburb" }),
      ...edition({ narrow: 1, few: 1 }),
      told({ group: "narrow", value: 1, measure: "trips" }),
      told({ group: "few", value: 1, measure: "fares" }),
    ],
    declaredVerdict({ enters }),
  );
  expect(result.input.units).toEqual(["a", "b", "c", "d"]);
  expect(result.lacking).toMatchObject([
    { group: "few", lacks: "measures" },
    { group: "narrow", lacks: "dimensions" },
  ]);
});

test("choices never enter, however large they are", () => {
  const beside = verdictOf([...whole(), ...edition({ d: 1e9, c: 1e6, b: 1, a: 1 }, { measure: "spending" })]);
  expect(beside.composite?.weighed.placings).toEqual(verdictOf(whole()).composite?.weighed.placings);
  expect(beside.beside.map(({ group }) => group)).toEqual(["d", "c", "b", "a"]);
});

test("a measure with one reading draws no trend", () => {
  const result = verdictOf(whole());
  expect(result.changes).toEqual([]);
  expect(result.standings.filter(({ growth }) => growth !== null)).toEqual([]);
  expect(new Set(result.standings.filter(({ state }) => state !== "leading").map(({ rule }) => rule))).toEqual(
    new Set(["one-reading"]),
  );
  expect(kinds(result)).toContain("no-three-readings");
});

test("a change never crosses scopes, measurers, apps or kinds of period", () => {
  const now = told({ group: "a", value: 10 });
  const elsewhere = [
    told({ group: "a", value: 90, ...BEFORE, scope: "suburb" }),
    told({ group: "a", value: 90, ...BEFORE, measurer: "survey" }),
    told({ group: "a", value: 9, ...BEFORE, entity: "other-app" }),
    told({ group: "a", value: 90, ...BEFORE, unit: "crowns" }),
  ];
  expect(verdictOf([now, ...elsewhere]).changes).toEqual([]);
  expect(verdictOf([now, told({ group: "a", value: 90, ...BEFORE })]).changes).toMatchObject([
    { group: "a", direction: "lower" },
  ]);
});

test("a group that reads lower on most of its outcomes is told so, with the measures and from when", () => {
  const result = verdictOf([
    ...whole(),
    ...["riders", "trips", "fares"].map((measure) => told({ group: "d", value: 80, measure, ...BEFORE })),
  ]);
  const finding = result.findings.find(({ kind }) => kind === "lower");
  expect(finding).toMatchObject({ group: "d", of: 3, changes: [{ from: { start: "2025-01" } }, {}, {}] });
});

test("a change within what the figures leave open is none", () => {
  const before = told({ group: "a", value: 95, ...BEFORE });
  const about = { ...told({ group: "a", value: 100 }), kind: "bound" as const };
  const worded = about.figure ? { ...about, figure: { ...about.figure, wording: "about" as const } } : about;
  expect(verdictOf([before, worded]).changes[0]?.direction).toBe("cannot-tell");
});

test("a growth that is told speaks only where no two readings do", () => {
  const growth = told({ group: "a", value: -40, measure: "riders-growth", unit: "%" });
  expect(verdictOf([growth]).changes).toMatchObject([{ measure: "riders", from: null, direction: "lower" }]);
  const read = [told({ group: "a", value: 10, ...BEFORE }), told({ group: "a", value: 20 })];
  expect(verdictOf([growth, ...read]).changes).toMatchObject([{ direction: "higher" }]);
});

test("falling behind needs a gap that widens over two intervals of one measurer and scope", () => {
  const steps = [
    edition({ a: 100, b: 100, c: 100, d: 90 }, LONG_BEFORE),
    edition({ a: 200, b: 200, c: 200, d: 80 }, BEFORE),
    edition({ a: 400, b: 400, c: 400, d: 70 }),
  ];
  const stateOfD = (observations: readonly Observation[]) =>
    verdictOf(observations).standings.find(
      ({ group, measure, scope }) => group === "d" && measure === "riders" && scope === "city",
    )?.state;
  expect(stateOfD(steps.flat())).toBe("falling-behind");
  expect(kinds(verdictOf(steps.flat()))).toContain("falling-behind");
  const otherScope = [...(steps[0] ?? []).map((one) => ({ ...one, scope: "suburb" })), ...steps.slice(1).flat()];
  expect(stateOfD(otherScope)).toBe("slipping");
});

test("who gains on another has a time to catch up", () => {
  const result = verdictOf([...edition({ a: 100, b: 40, c: 10 }, BEFORE), ...edition({ a: 110, b: 80, c: 10 })]);
  expect(result.catchUps.find(({ chaser, leader }) => chaser === "b" && leader === "a")?.time.byMiddleValues).toBeGreaterThan(0);
});

test("the order of the figures changes nothing", () => {
  const all = [
    ...whole(),
    ...edition({ a: 3, b: 2, c: 1, e: 5 }, { measurer: "survey" }),
    ...edition({ a: 1, b: 2, c: 3 }, BEFORE),
  ];
  const [one, other] = [verdictOf(all), verdictOf(all.toReversed())];
  expect(other.findings).toEqual(one.findings);
  expect(other.composite?.weighed.placings).toEqual(one.composite?.weighed.placings);
});
