import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadSiteData } from "../src/build/site-data.ts";
import { openWorkspace } from "../src/store/workspace.ts";

const scratch = mkdtempSync(join(tmpdir(), "tidui-figures-"));
afterAll(() => rmSync(scratch, { recursive: true }));
const data = await loadSiteData(join(import.meta.dirname, "../dossiers/china-ai"), openWorkspace(scratch));
const byId = new Map(data.observations.map((one) => [one.id, one]));
const captions = new Map(data.entities.map(({ id, caption }) => [id, caption]));
const reported = data.observations.filter(({ status }) => status === "reported");

test("every figure that tells a number is an observation, and leads to its row", () => {
  const records = new Set(data.records.map(({ id }) => id));
  const without = data.reported.filter(({ kind, observation }) => kind !== "edge" && observation === null).map(({ id }) => id);
  // Events without a number, a listing at a price, and one app that is said not to be among the first ten.
  expect(without).toEqual([
    "usage-054",
    "event-002",
    "event-010",
    "event-011",
    "event-012",
    "event-013",
    "event-014",
    "event-015",
    "report-019",
  ]);
  expect(reported.every(({ origin }) => origin.kind === "records" && origin.records.every((id) => records.has(id)))).toBe(true);
  expect(reported).toHaveLength(data.reported.filter(({ observation }) => observation !== null).length);
});

test.each([
  { id: "report-002", kind: "bound", low: 200_000_000, high: null, figure: { wording: "at-least" } },
  { id: "usage-004", kind: "bound", low: null, high: 170_000_000, figure: { wording: "just-under" } },
  { id: "usage-031", kind: "band", value: null, low: 5_000_000, high: 10_000_000 },
  { id: "usage-032", kind: "band", value: null, low: 10_000_000, high: 100_000_000 },
  { id: "usage-017", kind: "value", start: "2025-09", end: "2025-09", publisher: "QuestMobile", scope: "native app" },
  { id: "hf-001", start: "2024-09", end: "2025-08", unit: "%", figure: { granularity: "span" } },
  { id: "more-124", value: 4_600_000_000_000, unit: "tokens/day", publisher: "智谱" },
  { id: "funding-015", value: 4, unit: "家" },
  { id: "event-008", value: 10_000_000_000, unit: "元", figure: { excluded: ["as-written"] } },
  { id: "usage-057", standing: 4, figure: { excluded: ["no-address"], about: true } },
  { id: "report-015", value: 14, standing: 2, cumulative: true, start: null, end: "2026-01" },
  { id: "more-271", value: 85_000_000_000, standing: 3, figure: { nature: "plan" } },
])("$id is read as what it says", ({ id, ...parts }) => {
  expect(byId.get(id)).toMatchObject(parts);
});

test("a native app and an assistant in another app stay two things of two scopes; renamed products are one", () => {
  const scopes = (name: string) => [
    ...new Set(
      reported
        .filter(({ entity, measure }) => captions.get(entity ?? "") === name && measure === "mau")
        .map(({ scope }) => scope),
    ),
  ];
  expect(scopes("文小言")).toEqual(["native app"]);
  expect(scopes("文心助手")).toEqual(["in-app assistant"]);
  const names = new Set(data.reported.filter(({ entity }) => captions.get(entity) === "千问").map(({ subject }) => subject));
  expect([...names].toSorted()).toEqual(["千问", "千问App", "通义千问App", "阿里千问"].toSorted());
});

test.each([
  { left: "report-001", right: "usage-019", reason: "slip" },
  { left: "more-204", right: "more-207", reason: "slip" },
  { left: "event-001", right: "event-008", reason: "unit" },
  { left: "usage-001", right: "usage-017", reason: "other-span" },
  { left: "usage-039", right: "usage-040", reason: "two-dates" },
  { left: "usage-030", right: "usage-029", reason: "two-measures" },
  { left: "event-006", right: "event-007", reason: "other-measurer" },
  { left: "usage-049", right: "usage-055", reason: "other-measurer" },
])("$left and $right do not go together: $reason", ({ left, right, reason }) => {
  const found = data.disagreements.find((one) => [one.left, one.right].toSorted().join() === [left, right].toSorted().join());
  expect(found?.reason).toBe(reason);
});

test("no disagreement crosses two stated scopes, and outlets of one reading are no disagreement", () => {
  for (const { left, right } of data.disagreements) {
    const [one, other] = [byId.get(left), byId.get(right)];
    expect(one?.scope === other?.scope || one?.scope === "" || other?.scope === "").toBe(true);
    expect(one?.figure?.reading).not.toBe(other?.figure?.reading);
  }
});

test.each([
  { ids: ["usage-015", "more-030"] },
  { ids: ["usage-026", "more-007", "more-011"] },
  { ids: ["usage-020", "more-047"] },
  { ids: ["usage-023", "more-052"] },
  { ids: ["more-246", "more-251", "more-256"] },
])("$ids are one reading", ({ ids }) => {
  expect(new Set(ids.map((id) => byId.get(id)?.figure?.reading)).size).toBe(1);
});
