import { expect, test } from "vitest";
import { buildEntity, buildReported } from "../../../test/model-builders.ts";
import { parseFigures, type Figures } from "../../model/figures.ts";
import { collectIssues } from "../../model/issues.ts";
import type { Reported } from "../../model/records.ts";
import { figureObservations } from "./figure-observations.ts";

const both = (text: string) => ({ zh: text, en: text });
const FIGURES = parseFigures(
  {
    measures: [
      { ...measure("mau", "level"), predicates: ["MAU"], units: { "": "人" }, prefers: ["panel", "self"] },
      { ...measure("users", "cumulative"), predicates: ["users"], units: { "": "人" } },
      { ...measure("revenue", "flow"), predicates: ["revenue"], units: { 元: "元" } },
      { ...measure("budget", "level"), predicates: ["budget"], units: { "": "元", 元: "元" } },
      { ...measure("share", "share"), predicates: ["share"], units: { "%": "%" }, base: "scope" },
      { ...measure("loose", "share"), predicates: ["loose share"], units: { "%": "%" } },
    ],
    scopes: [
      { name: "native app", label: both("native app") },
      { name: "web", label: both("web"), also: ["PC web"] },
    ],
    measurers: [
      { id: "panel", name: both("Panel"), kind: "panel", words: ["Panel"], hosts: ["panel.example"] },
      { id: "other", name: both("Other"), kind: "panel", words: ["Other"], hosts: ["other.example"] },
      { id: "self", name: both("Self"), kind: "self", words: ["company"] },
      { id: "paper", name: both("Paper"), kind: "press", words: ["Paper"], hosts: ["paper.example"] },
    ],
    events: ["launch"],
  },
  "figures.yml",
);

function measure(id: string, kind: string) {
  return { id, label: both(id), definition: both(id), role: "outcome", dimension: "use", kind };
}

let rows = 0;
const figure = (parts: Partial<Reported>) =>
  buildReported({
    id: `f${++rows}`,
    unit: "万",
    period: "2025-11",
    scope: "native app",
    attributedTo: "Panel",
    value: "3748",
    ...parts,
  });

function observe(parts: readonly Partial<Reported>[], figures: Figures | null = FIGURES, group: string | null = "plover") {
  const { issues, report } = collectIssues();
  const subject = buildEntity({ group });
  const traced = parts.map((one) => ({ figure: figure(one), subject, own: ["小珩"] }));
  const { observations, disagreements } = figureObservations(traced, figures, report);
  const all = traced.flatMap(({ figure: { id } }) => observations.get(id) ?? []);
  return { all, reasons: disagreements.map(({ reason }) => reason), codes: issues.map(({ code }) => code), disagreements };
}

test("a figure is told of its entity, group and record, in the unit of its measure", () => {
  const [one] = observe([{}]).all;
  expect(one).toMatchObject({
    measure: "mau",
    scope: "native app",
    entity: "entity-1",
    group: "plover",
    value: 37_480_000,
    unit: "人",
  });
  expect(one?.origin).toEqual({ kind: "records", records: [`record of ${one?.id}`] });
  expect(one).toMatchObject({
    start: "2025-11",
    end: "2025-11",
    standing: 2,
    figure: { measurer: "panel", granularity: "month" },
  });
});

test.each([
  { value: "1", unit: "万 (突破)", kind: "bound", low: 10_000, high: null, face: 10_000 },
  { value: "1", unit: "万 (近)", kind: "bound", low: null, high: 10_000, face: 10_000 },
  { value: "1", unit: "万 (约)", kind: "bound", low: null, high: null, face: 10_000 },
  { value: "", unit: "500-1000万", kind: "band", low: 5_000_000, high: 10_000_000, face: null },
  { value: "1", unit: "万 (peak)", kind: "value", low: null, high: null, face: 10_000 },
])("$value $unit is a $kind and never a plain value of another kind", ({ value, unit, face, ...number }) => {
  expect(observe([{ value, unit }]).all).toMatchObject([{ ...number, value: face }]);
});

test.each([
  { parts: { predicate: "followers" }, code: "unknown-measure" },
  { parts: { unit: "万斤" }, code: "unknown-unit" },
  { parts: { scope: "fridge" }, code: "unknown-scope" },
  { parts: { period: "someday" }, code: "unreadable-period" },
  { parts: { period: "undated" }, code: "undated" },
  { parts: { predicate: "share", value: "101", unit: "%" }, code: "share-over-100" },
  { parts: { predicate: "share", value: "-1", unit: "%" }, code: "share-over-100" },
  { parts: { predicate: "share", value: "10", unit: "%", scope: "" }, code: "share-without-base" },
  { parts: { predicate: "loose share", value: "10", unit: "%" }, code: "share-without-base" },
])("$code is reported, and the figure is kept and counts for nothing", ({ parts, code }) => {
  const { all, codes } = observe([parts]);
  expect(codes).toEqual([code]);
  expect(all).toMatchObject([{ figure: { excluded: [code] } }]);
});

test("a subject of no group that nobody declared is reported; without declarations nothing is unknown", () => {
  expect(observe([{}], FIGURES, null).codes).toEqual(["unknown-subject"]);
  const free = observe([{ predicate: "followers", scope: "fridge", unit: "万斤" }], null, null);
  expect(free.codes).toEqual([]);
  expect(free.all).toMatchObject([{ measure: "followers", scope: "fridge", unit: "斤", figure: { excluded: [] } }]);
});

test("a remark and a measurer that nobody declared are reported, and the figure counts by its standing", () => {
  const { all, codes } = observe([{ unit: "万 (据说)", attributedTo: "Somebody" }]);
  expect(codes).toEqual(["unknown-remark", "unknown-measurer"]);
  expect(all).toMatchObject([{ standing: 3, figure: { excluded: [] } }]);
});

test("no address: shown, and counted nowhere", () => {
  expect(observe([{ address: null }]).all).toMatchObject([{ standing: 4, figure: { excluded: ["no-address"] } }]);
});

test.each([
  { title: "an investment", parts: { kind: "edge", value: "10" } },
  { title: "an event without a number", parts: { kind: "event", predicate: "launch", value: "10" } },
  { title: "words", parts: { value: "not in the top ten" } },
  { title: "a date", parts: { value: "2026-02-09" } },
  { title: "a number with a comma", parts: { value: "1,150" } },
])("$title gives no observation", ({ parts }) => {
  expect(observe([parts]).all).toEqual([]);
});

test("outlets that quote one reading are one origin, however they round it; two readings stay two", () => {
  const { all, reasons } = observe([
    { value: "15742", period: "2025-08" },
    { value: "15700", period: "2025-08", attributedTo: "Panel via Paper" },
    { value: "15700", period: "2025-08", attributedTo: "" },
    { value: "14300", period: "2025-08", attributedTo: "Other" },
  ]);
  const first = all[0]?.id;
  expect(all.map((one) => one.figure?.reading === first)).toEqual([true, true, true, false]);
  expect(reasons).toEqual(["other-measurer"]);
});

test.each([
  { reason: "slip", left: { value: "3748" }, right: { value: "3768", attributedTo: "" } },
  { reason: "unit", left: { value: "3748", unit: "万" }, right: { value: "3748", unit: "亿" } },
  { reason: "other-measurer", left: { value: "3748" }, right: { value: "5000", attributedTo: "Other" } },
  { reason: "other-definition", left: { value: "3748" }, right: { value: "5000", attributedTo: "", scope: "" } },
  { reason: "other-definition", left: { value: "3748" }, right: { value: "5000", unit: "万 (estimate)" } },
  { reason: "other-span", left: { value: "15900", period: "2025Q3" }, right: { value: "17200", period: "2025-09" } },
  { reason: "two-dates", left: { value: "7871", period: "2026-02-07" }, right: { value: "7871", period: "2026-02-17..24" } },
  { reason: "two-measures", left: { value: "3000" }, right: { value: "3000", predicate: "users" } },
  {
    reason: "part-over-whole",
    left: { predicate: "revenue", unit: "亿元", value: "9", period: "2025Q1" },
    right: { predicate: "revenue", unit: "亿元", value: "5", period: "2025" },
  },
  {
    reason: "unit",
    left: { predicate: "budget", unit: "亿元", value: "10", period: "2026-02-01", scope: "" },
    right: { predicate: "budget", unit: "billion (as written)", value: "10", period: "2026-01-26", scope: "" },
  },
])("$left.value against $right.value is $reason", ({ reason, left, right }) => {
  expect(observe([left, right]).reasons).toEqual([reason]);
  expect(observe([right, left]).reasons).toEqual([reason]);
});

test.each([
  { title: "two stated scopes", left: { value: "517" }, right: { value: "20000", scope: "web" } },
  {
    title: "a bound and a value beyond it",
    left: { value: "5000", unit: "万 (超)" },
    right: { value: "7871", attributedTo: "Other" },
  },
  { title: "two months", left: { value: "3748" }, right: { value: "5000", period: "2025-12" } },
  {
    title: "a quarter of a flow and its year",
    left: { predicate: "revenue", unit: "亿元", value: "3", period: "2025Q1" },
    right: { predicate: "revenue", unit: "亿元", value: "9", period: "2025" },
  },
  { title: "a figure that is held to be nothing", left: { value: "1" }, right: { value: "9", period: "someday" } },
])("$title do not disagree", ({ left, right }) => {
  expect(observe([left, right]).reasons).toEqual([]);
});

test("an old number told as new is stale where its contemporaries are far from it and its elders near", () => {
  const { reasons } = observe([
    { value: "2328", period: "2024-03" },
    { value: "7523", period: "2024-12" },
    { value: "34500", period: "2026-07" },
    { value: "6000", period: "2026-07", attributedTo: "Other" },
  ]);
  expect(reasons).toEqual(["stale"]);
});

test("the reading that the measure prefers stands first in a disagreement", () => {
  const { all, disagreements } = observe([{ value: "5000", attributedTo: "Other" }, { value: "3748" }]);
  expect(disagreements).toMatchObject([{ left: all[1]?.id, right: all[0]?.id }]);
});

test("a value 10^4 from all its neighbours is kept out, its neighbours are not", () => {
  const { all, codes } = observe([
    { value: "3000", period: "2025-08" },
    { value: "3286", period: "2025-09" },
    { value: "3748", unit: "亿", period: "2025-11" },
  ]);
  expect(codes).toEqual(["unit-slip"]);
  expect(all.map((one) => one.figure?.excluded)).toEqual([[], [], ["unit-slip"]]);
});

test("growth by the same factor over years is no slip", () => {
  expect(
    observe([
      { value: "5", period: "2022" },
      { value: "46000", period: "2025-06" },
    ]).codes,
  ).toEqual([]);
});

test("pages that name each other as their source, for one reading, are a circle; a chain is none", () => {
  const circle = observe([
    { address: "https://panel.example/1", attributedTo: "Other" },
    { address: "https://other.example/1", attributedTo: "Panel", scope: "" },
  ]);
  // Two measurers are two readings, unless one only tells the other's.
  expect(circle.codes).toEqual([]);
  const told = observe([
    { address: "https://paper.example/1", attributedTo: "Panel" },
    { address: "https://panel.example/1", attributedTo: "Paper" },
  ]);
  expect(told.codes).toEqual(["circular-source", "circular-source"]);
  expect(told.all.map((one) => one.figure?.excluded)).toEqual([["circular-source"], ["circular-source"]]);
  const chain = observe([
    { address: "https://paper.example/1", attributedTo: "Panel" },
    { address: "https://panel.example/1", attributedTo: "Panel" },
  ]);
  expect(chain.codes).toEqual([]);
});
