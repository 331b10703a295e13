import { expect, test } from "vitest";
import { buildRecord } from "../../test/model-builders.ts";
import { parseAttentionPlan } from "../model/dossier.ts";
import { collectIssues } from "../model/issues.ts";
import { readAttentionRows } from "./attention-rows.ts";

const words = { zh: "词" };
const plan = parseAttentionPlan(
  {
    lists: [{ id: "daily", title: words }],
    near_duplicates: { days: 7, least_length: 8 },
    entities: [
      { id: "heron", kind: "group", names: ["苍鹭"] },
      { id: "heron-app", kind: "app", group: "heron", label: words, names: ["鹭问"] },
      { id: "egret", kind: "investor", label: words, names: ["白鹭资本"] },
    ],
  },
  "attention.yml",
);
type Fields = Readonly<Record<string, string>>;
const month = { entity: "heron", list: "daily", month: "2026-02", appearances: "18", titles: "16" };
const volume = { list: "daily", month: "2026-02", appearances: "10474", titles: "9012", days: "28", snapshot: "c".repeat(64) };
const day = { entity: "heron", list: "daily", date: "2026-02-17", appearances: "0", listed: "374" };

function read({ months = [], volumes = [volume], days = [] }: { months?: Fields[]; volumes?: Fields[]; days?: Fields[] }) {
  const { issues, report } = collectIssues();
  const of = (rows: readonly Fields[]) => rows.map((fields) => buildRecord(fields));
  const rows = readAttentionRows({ attention: of(months), volume: of(volumes), days: of(days) }, plan, report);
  return { rows, codes: issues.map(({ code, level }) => `${level} ${code}`), issues };
}

test("a count has its group and what its list held that month", () => {
  const { rows, codes } = read({
    months: [month, { ...month, entity: "heron-app" }, { ...month, entity: "egret" }],
    days: [day],
  });
  expect(codes).toEqual([]);
  expect(rows.attention.map(({ entity, group }) => [entity, group])).toEqual([
    ["heron", "heron"],
    ["heron-app", "heron"],
    ["egret", null],
  ]);
  expect(rows.attention[0]).toMatchObject({ appearances: 18, titles: 16, volume: { appearances: 10_474, days: 28 } });
  expect(rows.days).toMatchObject([{ date: "2026-02-17", appearances: 0, listed: 374 }]);
});

test.each([
  { title: "an unknown entity", row: { ...month, entity: "crane" }, code: "error unknown-entity" },
  { title: "an unknown list", row: { ...month, list: "weekly" }, code: "error unknown-list" },
  { title: "a year for a month", row: { ...month, month: "2026" }, code: "error bad-date" },
  { title: "no such month", row: { ...month, month: "2026-13" }, code: "error bad-date" },
  { title: "a broken number", row: { ...month, titles: "-1" }, code: "error bad-number" },
  { title: "more appearances than the list has", row: { ...month, appearances: "10475" }, code: "error count-over-volume" },
  { title: "more titles than appearances", row: { ...month, titles: "19" }, code: "error count-over-volume" },
  { title: "nothing counted", row: { ...month, appearances: "" }, code: "warning missing-value" },
])("$title is told with its place and counts for nothing", ({ row, code }) => {
  const { rows, codes, issues } = read({ months: [row] });
  expect(codes).toEqual([code]);
  expect(issues[0]).toMatchObject({ source: "source", locator: { row: 2 } });
  expect(rows.attention).toEqual([]);
});

test("a count given twice is told, and the first holds", () => {
  const { rows, codes } = read({ months: [month, { ...month, appearances: "17" }] });
  expect(codes).toEqual(["error duplicate-attention"]);
  expect(rows.attention).toMatchObject([{ appearances: 18 }]);
});

test("a month of which nobody tells the volume is kept without one", () => {
  const { rows, codes } = read({ months: [month], volumes: [] });
  expect(codes).toEqual(["warning no-volume"]);
  expect(rows.attention).toMatchObject([{ volume: null }]);
});

test.each([
  { title: "more days than the month has", row: { ...volume, days: "29" }, code: "error bad-volume" },
  { title: "more titles than appearances", row: { ...volume, titles: "10475" }, code: "error bad-volume" },
  { title: "an unknown list", row: { ...volume, list: "weekly" }, code: "error unknown-list" },
])("a volume with $title is told and left out", ({ row, code }) => {
  const { rows, codes } = read({ volumes: [row] });
  expect(codes).toEqual([code]);
  expect(rows.volume).toEqual([]);
});

test.each([
  { title: "a month", row: { ...day, date: "2026-02" }, code: "error bad-date" },
  { title: "more than the list had", row: { ...day, appearances: "375" }, code: "error count-over-volume" },
  { title: "somebody unknown", row: { ...day, entity: "crane" }, code: "error unknown-entity" },
])("a day with $title is told and left out", ({ row, code }) => {
  const { rows, codes } = read({ days: [row] });
  expect(codes).toEqual([code]);
  expect(rows.days).toEqual([]);
});
