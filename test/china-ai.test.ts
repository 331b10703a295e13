import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadSiteData } from "../src/build/site-data.ts";
import { fieldLocator } from "../src/model/records.ts";
import type { RowsQuery } from "../src/model/observations.ts";
import type { SiteData } from "../src/publish/site.ts";
import { nameKey } from "../src/text/normalise.ts";
import { openWorkspace } from "../src/store/workspace.ts";

// What is known of the committed dossier, from the lists themselves and from notices: counted once by hand or by other
// means, so that a change of code that changes a number is seen here.

const dossier = join(import.meta.dirname, "../dossiers/china-ai");
const scratch = mkdtempSync(join(tmpdir(), "tidui-china-ai-"));
let data: SiteData;

beforeAll(async () => {
  data = await loadSiteData(dossier, openWorkspace(scratch));
});
afterAll(() => rmSync(scratch, { recursive: true }));

const count = (measure: string, query: Partial<RowsQuery>) =>
  data.index.count({ measure, clock: "listed_as_of", start: null, end: "2026-12-31", place: null, group: null, ...query });
const filed = (query: Partial<RowsQuery>) => count("genai-filed", query);
const tally = (values: Iterable<string>) => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};
const algorithms = () => data.filings.filter(({ series }) => series === "algorithm" || series === "deep-synthesis");

test("the lists hold 9,839 rows: 938 algorithms, 7,059 of deep synthesis, 1,842 of generative AI", () => {
  expect(data.filings).toHaveLength(9_839);
  expect(tally(data.filings.map(({ series }) => series))).toEqual({
    algorithm: 938,
    "deep-synthesis": 7_059,
    "genai-filed": 1_105,
    "genai-registered": 730,
    "genai-on-device": 7,
  });
});

test("7,997 algorithm rows are 7,986 numbers, 7,929 of them in force after 57 cancellations", () => {
  expect(algorithms()).toHaveLength(7_997);
  expect(new Set(algorithms().map(({ number }) => number)).size).toBe(7_986);
  expect(data.cancellations).toHaveLength(57);
  expect(new Set(data.cancellations.map(({ number }) => number)).size).toBe(57);
  expect(count("algorithm-filings", {})).toBe(7_929);
  expect(data.league.all.value).toBe(7_929);
});

test("eleven numbers stand twice: ten in both kinds of list, one twice in one", () => {
  const series = new Map<string, string[]>();
  for (const row of algorithms()) series.set(row.number, [...(series.get(row.number) ?? []), row.series]);
  const twice = [...series.values()].filter((lists) => lists.length > 1).map((lists) => lists.toSorted().join(" "));
  expect(tally(twice)).toEqual({ "algorithm deep-synthesis": 10, "deep-synthesis deep-synthesis": 1 });
});

test.each([
  { title: "filed by the end of 2025", query: { end: "2025-12-31" }, is: 748 },
  { title: "filed in 2023 by its own date", query: { clock: "filed_on", start: "2023-01-01", end: "2023-12-31" }, is: 61 },
  { title: "filed in 2024", query: { clock: "filed_on", start: "2024-01-01", end: "2024-12-31" }, is: 241 },
  { title: "filed in 2025", query: { clock: "filed_on", start: "2025-01-01", end: "2025-12-31" }, is: 446 },
  { title: "filed in the second half of 2025", query: { clock: "filed_on", start: "2025-07-01", end: "2025-12-31" }, is: 309 },
  {
    title: "published in the second half of 2025",
    query: { clock: "published_on", start: "2025-07-01", end: "2025-12-31" },
    is: 265,
  },
  { title: "of Beijing by the end of 2025", query: { end: "2025-12-31", place: "北京市" }, is: 209 },
  { title: "of Shanghai by then", query: { end: "2025-12-31", place: "上海市" }, is: 138 },
  { title: "of Guangdong by then", query: { end: "2025-12-31", place: "广东省" }, is: 122 },
  { title: "of 国资委, which is no province, by then", query: { end: "2025-12-31", place: "国资委" }, is: 12 },
] as const)("$title: $is services", ({ query, is }) => {
  expect(filed(query)).toBe(is);
});

test("国资委 is a body among 31 provinces, and the places of the 748 sum to 748", () => {
  expect(data.places.filter(({ kind }) => kind !== "province").map(({ name }) => name)).toEqual(["国资委"]);
  const parts = data.places.map(({ name }) => filed({ end: "2025-12-31", place: name }));
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(748);
});

test("56 registered rows are late entries; 118 rows state an earlier filer; 47 remarks say cancelled, each with a notice", () => {
  expect(tally(data.filings.filter(({ late }) => late).map(({ series }) => series))).toEqual({ "genai-registered": 56 });
  expect(data.filings.filter(({ renamedFrom }) => renamedFrom !== null)).toHaveLength(118);
  const said = data.filings.filter(({ remark }) => remark?.split(";").includes("cancelled"));
  expect(said).toHaveLength(47);
  expect(said.filter(({ cancelledOn }) => cancelledOn === null)).toEqual([]);
});

test("six rows with name and filer swapped and one with a stray character are repaired, and kept as published", () => {
  const repaired = data.filings.filter((row) => row.repairedFiler !== row.filer || row.repairedName !== row.name);
  expect(repaired).toHaveLength(7);
  expect(repaired.filter((row) => row.repairedName === row.filer && row.repairedFiler === row.name)).toHaveLength(6);
});

test("each of the 49 announced figures is equal to its rows or explained", () => {
  expect(tally(data.differences.map(({ code }) => code))).toEqual({
    equal: 38,
    "missing-row": 9,
    "late-entries": 1,
    boundary: 1,
  });
  for (const { said, counted, difference, query } of data.differences) {
    expect(difference).toBe(counted - said);
    expect(data.index.count(query)).toBe(counted);
  }
});

test("the 18 figures without an address have the standing 4, and are in no count, announced total or league", () => {
  const without = data.reported.filter(({ address }) => address === null);
  expect(without).toHaveLength(18);
  expect(data.issues.filter(({ code }) => code === "no-address")).toHaveLength(18);
  for (const { observation } of without) expect(observation?.standing ?? 4).toBe(4);
  for (const { address, observation } of data.reported) expect(observation?.standing === 4 && address !== null).toBe(false);
  const counted = data.observations.filter(({ status }) => status !== "reported");
  expect(counted.filter(({ standing }) => standing === 4)).toEqual([]);
  const records = new Set(without.map(({ record }) => record));
  expect(
    counted.filter(({ origin }) => origin.kind === "records" && origin.records.some((record) => records.has(record))),
  ).toEqual([]);
  const relations = data.relations.filter(({ record }) => record !== null && records.has(record));
  expect(relations.filter(({ status }) => status !== "unverified")).toEqual([]);
});

test("a figure that fell is told as well as one that rose", () => {
  const growth = data.observations.filter(({ measure }) => measure === "mau-growth").map(({ value }) => value ?? 0);
  expect(growth.filter((value) => value < 0)).toHaveLength(6);
  expect(growth.filter((value) => value > 0)).toHaveLength(5);
});

test("at least 40 groups have at least 700 rows, and no legal name stands in two", () => {
  expect(data.groups.length).toBeGreaterThanOrEqual(40);
  expect(data.filings.filter(({ group }) => group !== null).length).toBeGreaterThanOrEqual(700);
  const groupOf = new Map<string, string>();
  for (const { id, entities, former } of data.groups) {
    for (const { name } of [...entities, ...former]) {
      expect(groupOf.get(nameKey(name)) ?? id, name).toBe(id);
      groupOf.set(nameKey(name), id);
    }
  }
});

test("every company that a group lists has filed, and nothing that is only proposed counts", () => {
  const filers = new Set(data.filings.map(({ repairedFiler }) => nameKey(repairedFiler)));
  const listed = data.groups.flatMap(({ entities }) => entities.map(({ name }) => name));
  expect(listed.filter((name) => !filers.has(nameKey(name)))).toEqual([]);
  const assigned = new Set([...listed, ...data.groups.flatMap(({ former }) => former.map(({ name }) => name))].map(nameKey));
  expect(data.filings.filter((row) => (row.group !== null) !== assigned.has(nameKey(row.repairedFiler)))).toEqual([]);
});

test("every row leads to a snapshot and a row of it; every attachment is named by its bytes", () => {
  const wrong = data.filings.filter(
    ({ origin: { snapshot, locator } }) => !/^[0-9a-f]{64}$/.test(snapshot) || !locator.row || locator.row < 2,
  );
  expect(wrong).toEqual([]);
  const snapshots = new Map(data.attachments.map(({ id, snapshot }) => [id, snapshot]));
  expect(data.filings.filter(({ origin }) => snapshots.get(origin.attachment) !== origin.snapshot)).toEqual([]);
  const places = data.filings.map(({ origin: { attachment, locator } }) => JSON.stringify([attachment, locator]));
  expect(new Set(places).size).toBe(places.length);
});

test("every row tells the cells of its name, its filer and its number; those of generative AI also their page", () => {
  const fields = ["name", "filer", "number", "serial"] as const;
  expect(data.filings.filter(({ origin }) => fields.some((field) => !origin.cells?.[field]))).toEqual([]);
  const apple = data.filings.find(({ number }) => number === "Shanghai-AppleZhiNeng-202506160057");
  expect(apple && fieldLocator(apple.origin, "number")).toEqual({ page: 10, table: 3, row: 2, cell: 5 });
  const isGenai = ({ series }: { series: string }) => series.startsWith("genai-");
  expect(data.filings.filter((row) => isGenai(row) !== (row.origin.locator.page !== undefined))).toEqual([]);
});

test("every row has the number that its list gives it, typed or made by Word", () => {
  expect(data.filings.filter(({ serial }) => !/^[1-9]\d*$/.test(serial ?? ""))).toEqual([]);
});

test("ids are unique: of records, rows, entities, observations, relations and events", () => {
  const { records, filings, entities, observations, relations, events } = data;
  for (const all of [records, filings, entities, observations, relations, events]) {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  }
});

test("every observation is as many as its rows, or stands in a record that was read", () => {
  const records = new Set(data.records.map(({ id }) => id));
  const wrong = data.observations.filter(({ origin, value }) =>
    origin.kind === "rows"
      ? !value || data.index.count(origin.query) !== value
      : !origin.records.every((record) => records.has(record)),
  );
  expect(wrong).toEqual([]);
  expect(data.observations.length).toBeGreaterThan(20_000);
});

test("relations and events hold between entities, and come from records that were read or from an editor", () => {
  const entities = new Set(data.entities.map(({ id }) => id));
  const records = new Set(data.records.map(({ id }) => id));
  expect(data.relations.filter(({ from, to }) => !entities.has(from) || !entities.has(to))).toEqual([]);
  expect(data.relations.filter(({ record, status }) => (record === null ? status !== "editor" : !records.has(record)))).toEqual(
    [],
  );
  expect(data.events.filter(({ entity, record }) => !entities.has(entity) || !records.has(record))).toEqual([]);
});

test("nothing is wrong but figures without an address, a date or a number, and what the checks on arrival found", () => {
  const checks = new Set<string>(data.checks.map(({ check }) => check));
  const others = data.issues.filter(({ code }) => !checks.has(code));
  expect(tally(others.map(({ level, code }) => `${level} ${code}`))).toEqual({
    "warning no-address": 18,
    "warning unreadable-period": 4,
    "note undated": 3,
    "note no-number": 1,
  });
});

test("the same files give the same values again", async () => {
  const again = await loadSiteData(dossier, openWorkspace(scratch));
  const values = ({ index: _index, ...rest }: SiteData) => JSON.stringify(rest);
  expect(values(again) === values(data)).toBe(true);
});
