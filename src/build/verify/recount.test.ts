import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { buildFiling, buildGroups, buildMeasure } from "../../../test/model-builders.ts";
import { indexRows } from "../../measure/rows.ts";
import { CLOCKS, type RowsQuery } from "../../model/observations.ts";
import type { ResolvedFiling } from "../../model/records.ts";
import { writeDatabase } from "../../store/database.ts";
import { Part } from "./part.ts";
import { openRecount } from "./recount.ts";

const date = fc.constantFrom(
  "2023",
  "2024",
  "2024-01",
  "2024-02",
  "2024-02-29",
  "2024-06-30",
  "2024-12",
  "2025",
  "2025-02-28",
  "2025-02",
);
const orNone = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const group = orNone(fc.constantFrom("plover", "tern"));
const place = orNone(fc.constantFrom("北区", "南区"));

/** Few numbers and few dates, so that numbers are listed again and dates meet. */
const filing = fc
  .record({
    number: fc.integer({ min: 1, max: 60 }).map(String),
    series: fc.constantFrom("list", "other", "third"),
    filedOn: orNone(date),
    listedAsOf: date,
    publishedOn: orNone(date),
    firstSeen: date,
    cancelledOn: orNone(date),
    place,
    group,
  })
  .map(({ number, ...parts }) => buildFiling(number, parts));
const query = fc.record({
  measure: fc.constantFrom("permits", "in-force"),
  clock: fc.constantFrom(...CLOCKS),
  start: orNone(date),
  end: date,
  place,
  group,
});

const measures = [buildMeasure(), buildMeasure({ id: "in-force", count: { series: ["list", "other"], in_force: true } })];

async function recountOf(filings: readonly ResolvedFiling[], groups = buildGroups({ id: "plover" }, { id: "tern" })) {
  const folder = mkdtempSync(join(tmpdir(), "tidui-recount-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const names = new Map(groups.map(({ id, name }) => [id, name["zh"] ?? ""]));
  const columns = ["number", "series", "filed_on", "listed_as_of", "published_on", "first_seen", "cancelled_on", "place", "grp"];
  const rows = filings.map((row) => [
    row.number,
    row.series,
    row.filedOn,
    row.listedAsOf,
    row.publishedOn,
    row.firstSeen,
    row.cancelledOn,
    row.place,
    names.get(row.group ?? "") ?? null,
  ]);
  const table = { name: "filing", columns: Object.fromEntries(columns.map((column) => [column, "text"] as const)), rows };
  await writeDatabase(join(folder, "tidui.duckdb"), [table], {});
  return openRecount(folder, { measures, groups }, new Part("", ""));
}

test("SQL and the build's own counting give one number for 2,000 questions of lists in which much meets", async () => {
  const filings = fc.sample(filing, { numRuns: 400, seed: 20_261_123 });
  const recount = await recountOf(filings);
  const index = indexRows(filings, measures);
  const questions: RowsQuery[] = fc.sample(query, { numRuns: 2_000, seed: 20_261_124 });
  const differing = questions.filter((one) => recount(one) !== index.count(one));
  expect(differing).toEqual([]);
  expect(questions.filter((one) => index.count(one) > 0).length).toBeGreaterThan(300);
});

test("two groups of one name cannot be told apart in the published table, and that is said", async () => {
  const groups = buildGroups({ id: "plover", name: { zh: "同名" } }, { id: "tern", name: { zh: "同名" } });
  const recount = await recountOf([buildFiling("1", { group: "tern" })], groups);
  const ask = { measure: "permits", clock: "listed_as_of", start: null, end: "2025-12-31", place: null } as const;
  expect(recount({ ...ask, group: "tern" })).toBeUndefined();
  expect(recount({ ...ask, group: null })).toBe(1);
});
