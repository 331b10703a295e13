import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadSiteData } from "../src/build/site-data.ts";
import type { SiteData } from "../src/publish/site.ts";
import { openWorkspace } from "../src/store/workspace.ts";

// What is known of events, campaigns and money of the committed dossier, read off its rows by hand.

const dossier = join(import.meta.dirname, "../dossiers/china-ai");
const scratch = mkdtempSync(join(tmpdir(), "tidui-china-ai-money-"));
let data: SiteData;

beforeAll(async () => {
  data = await loadSiteData(dossier, openWorkspace(scratch));
});
afterAll(() => rmSync(scratch, { recursive: true }));

const told = (figure: string) => data.events.find((event) => event.told.some((source) => source.figure === figure));
const campaign = (id: string) => data.campaigns.find((one) => one.id === id);

test.each([
  ["event-001", "report-017"],
  ["event-003", "report-018"],
])("%s and %s tell one campaign", (one, other) => {
  expect(told(one)?.id).toBe(told(other)?.id);
  expect(told(one)?.told).toHaveLength(2);
});

test.each([
  ["event-010", "event-011"],
  ["event-006", "event-007"],
  ["event-001", "event-008"],
])("%s and %s tell one thing otherwise, and both stay", (one, other) => {
  expect(told(one)?.conflicts).toEqual([told(other)?.id]);
  expect(told(other)?.conflicts).toEqual([told(one)?.id]);
});

test("every event is of a kind and has a date", () => {
  expect(data.events.filter(({ family, start }) => family === null || start === null)).toEqual([]);
  expect(data.events.filter(({ family }) => family === "funding")).toHaveLength(30);
});

test.each([
  { id: "yuanbao-2026", budget: 10, start: "2026-02-01", end: "2026-02-23", basis: ["told", "set"] },
  { id: "qianwen-2026", budget: 30, start: "2026-02-02", end: "2026-02-23", basis: ["announced", "set"] },
  { id: "wenxin-2026", budget: 5, start: "2026-01-26", end: "2026-03-12", basis: ["told", "told"] },
])("$id has $budget 亿元 from $start to $end, and two rivals", ({ id, budget, start, end, basis }) => {
  expect(campaign(id)).toMatchObject({
    budget: { value: budget, unit: "亿元" },
    start: { date: start, basis: basis[0] },
    end: { date: end, basis: basis[1] },
  });
  expect(campaign(id)?.rivals).toHaveLength(2);
});

test("what changed is told where there are readings, and nowhere else", () => {
  const states = data.campaigns.map(({ id, attention, usage }) => [
    id,
    Object.fromEntries(attention.map(({ list, state }) => [list, state])),
    usage.filter(({ change }) => change !== null).length,
  ]);
  expect(states).toEqual([
    ["yuanbao-2026", { "weibo-hot-search": "more", "zhihu-top-search": "too-few" }, 0],
    ["qianwen-2026", { "weibo-hot-search": "uneven", "zhihu-top-search": "too-few" }, 0],
    ["wenxin-2026", { "weibo-hot-search": "too-few", "zhihu-top-search": "too-few" }, 0],
  ]);
});

test("fourteen and thirteen are reported, seven and six found by then, and nothing is disputed", () => {
  const reported = data.money?.portfolios.flatMap(({ group, reported: all }) =>
    all.map(({ value, found, verdict }) => [group, value, found, verdict]),
  );
  expect(reported).toEqual([
    ["tencent", 14, 7, "fewer"],
    ["alibaba", 13, 6, "fewer"],
  ]);
});

test("850亿 and 6619亿 of one definition and year stand side by side; 372亿 and 260亿 are two definitions", () => {
  const periods = data.money?.totals.flatMap(({ subjects }) =>
    subjects.flatMap((one) => one.periods.map((period) => ({ ...period, one }))),
  );
  expect(
    periods?.filter(({ conflicts }) => conflicts.length > 0).map(({ readings }) => readings.map(({ figure }) => figure)),
  ).toEqual([["funding-011", "funding-013"]]);
});

test("the newest years are undercounted, and no year was counted twice", () => {
  const firms = data.money?.newFirms ?? [];
  const late = firms.flatMap(({ editions }) =>
    editions.flatMap(({ years }) => years.filter(({ isLate }) => isLate).map(({ year }) => year)),
  );
  expect(late).toEqual([2019, 2020, 2021, 2023, 2025]);
  expect(firms.flatMap(({ revisions }) => revisions)).toEqual([]);
});
