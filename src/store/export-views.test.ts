import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeDatabase } from "./database.ts";
import { exportViews } from "./export-views.ts";

// More rows than any limit that a viewer, a spreadsheet (65,536) or a query tool (100,000) is known to set.
const ROWS = 100_001;
const folder = mkdtempSync(join(tmpdir(), "tidui-export-"));
const database = join(folder, "whole.duckdb");

beforeAll(async () => {
  const rows = (function* () {
    for (let at = 1; at <= ROWS; at++) yield [`HC-${at}`, at];
  })();
  await writeDatabase(database, [{ name: "filing", columns: { number: "text", place: "integer" }, rows }], {
    filings: "SELECT number, place FROM filing",
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  { format: "csv", first: "number,place", last: `HC-${ROWS},${ROWS}` },
  { format: "json", first: "[", last: `{"number":"HC-${ROWS}","place":${ROWS}}` },
])("$format holds every one of 100,001 rows, the last one too", async ({ format, first, last }) => {
  const target = join(folder, format);
  expect(await exportViews(database, ["filings"], { format, folder: target })).toEqual([
    { file: `filings.${format}`, rows: ROWS },
  ]);
  const lines = readFileSync(join(target, `filings.${format}`), "utf8")
    .trimEnd()
    .split("\n");
  const rows = lines.filter((line) => line.includes("HC-"));
  expect({ first: lines[0], last: rows.at(-1)?.trim(), rows: rows.length }).toEqual({ first, last, rows: ROWS });
});

test("parquet holds every one of 100,001 rows", async () => {
  const target = join(folder, "parquet");
  await exportViews(database, ["filings"], { format: "parquet", folder: target });
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const sql = `SELECT count(DISTINCT number)::INTEGER, max(place) FROM '${join(target, "filings.parquet")}'`;
  const reader = await connection.runAndReadAll(sql);
  connection.closeSync();
  instance.closeSync();
  expect(reader.getRows()).toEqual([[ROWS, ROWS]]);
});
