import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scratchFolder } from "../../test/scratch.ts";
import { sha256 } from "../model/ids.ts";
import { queryDatabase, writeDatabase, type Table } from "./database.ts";

const FILINGS: Table = {
  name: "filing",
  columns: { name: "text", value: "number", row: "integer", late: "boolean" },
  rows: [
    ["燕鸥 'A1'", 0.5, 2, true],
    [null, null, null, null],
  ],
};

const VIEWS = { filings: 'SELECT name, value, "row", late FROM filing' };

/** A database that no test changes. */
let shared: string;
beforeAll(async () => {
  shared = join(mkdtempSync(join(tmpdir(), "tidui-database-")), "tidui.duckdb");
  await writeDatabase(shared, [FILINGS], VIEWS);
});
afterAll(() => rmSync(dirname(shared), { recursive: true }));

async function databaseOf(table: Table): Promise<string> {
  const path = join(scratchFolder(), "tidui.duckdb");
  await writeDatabase(path, [table], VIEWS);
  return path;
}

test("rows are read back through the views as they were written, nulls included", async () => {
  const { columns, rows } = await queryDatabase(shared, "FROM filings");
  expect(columns).toEqual(["name", "value", "row", "late"]);
  expect(rows).toEqual([
    { name: "燕鸥 'A1'", value: 0.5, row: 2, late: true },
    { name: null, value: null, row: null, late: null },
  ]);
});

test("more rows than one chunk keep their order", async () => {
  const many: Table = { ...FILINGS, rows: Array.from({ length: 5000 }, (_, row) => [`n${row}`, row / 2, row, null]) };
  const { rows } = await queryDatabase(await databaseOf(many), 'SELECT "row" FROM filings');
  expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 5000 }, (_, row) => row));
});

test.each(["", " \n"])("a query without a word is told so", async (sql) => {
  await expect(queryDatabase(shared, sql)).rejects.toThrow(expect.objectContaining({ code: "bad-query" }));
});

test("a table without rows is there", async () => {
  expect((await queryDatabase(await databaseOf({ ...FILINGS, rows: [] }), "FROM filings")).rows).toEqual([]);
});

test.each([
  { sql: "count(*)", json: 2 },
  { sql: "sum(row)", json: 2 },
  { sql: "9007199254740991::BIGINT", json: 9_007_199_254_740_991 },
  { sql: "-9007199254740991::BIGINT", json: -9_007_199_254_740_991 },
  { sql: "9007199254740992::BIGINT", json: "9007199254740992" },
  { sql: "170141183460469231731687303715884105727::HUGEINT", json: "170141183460469231731687303715884105727" },
  { sql: "1.50", json: 1.5 },
  { sql: "123456789012345.678901::DECIMAL(38, 6)", json: "123456789012345.678901" },
  { sql: "0.1::DOUBLE", json: 0.1 },
  { sql: "'nan'::DOUBLE", json: "NaN" },
  { sql: "max(late)", json: true },
  { sql: "NULL", json: null },
  { sql: "DATE '2025-12-31'", json: "2025-12-31" },
  { sql: "TIMESTAMP '2025-12-31 10:20:30'", json: "2025-12-31 10:20:30" },
  { sql: "[count(*), 2::BIGINT]", json: [2, 2] },
  { sql: "{ n: 1::BIGINT, t: 'x' }", json: { n: 1, t: "x" } },
  { sql: "'\\xAA'::BLOB", json: "\\xAA" },
])("$sql is the JSON value $json", async ({ sql, json }) => {
  const { rows } = await queryDatabase(shared, `SELECT ${sql} AS value FROM filings LIMIT 1`);
  expect(rows).toEqual([{ value: json }]);
});

test("columns of one name are told apart", async () => {
  const { columns, rows } = await queryDatabase(shared, "SELECT 1 AS a, 2 AS a");
  expect(columns).toHaveLength(2);
  expect(rows).toEqual([{ [columns[0] ?? ""]: 1, [columns[1] ?? ""]: 2 }]);
});

test.each([
  "WITH n AS (SELECT 1 AS a) FROM n",
  "VALUES (1)",
  "DESCRIBE filings",
  "SHOW TABLES",
  "SUMMARIZE filings",
  "SELECT 1;",
])("%s reads, and is answered", async (sql) => {
  expect((await queryDatabase(shared, sql)).rows.length).toBeGreaterThan(0);
});

describe("a query that is more than a question", () => {
  test.each([
    "INSERT INTO filing VALUES ('x', 1, 1, true)",
    "UPDATE filing SET name = 'x'",
    "DELETE FROM filing",
    "CREATE TABLE mine (a INTEGER)",
    "CREATE TEMP TABLE mine AS SELECT 1",
    "CREATE OR REPLACE VIEW filings AS SELECT 1",
    "DROP VIEW filings",
    "ALTER TABLE filing ADD COLUMN a INTEGER",
    "COPY (SELECT 1) TO '{folder}/out.csv'",
    "COPY (SELECT 1) TO '{folder}/tidui.duckdb.wal'",
    "EXPLAIN ANALYZE COPY (SELECT 1) TO '{folder}/tidui.duckdb.wal'",
    "COPY filing FROM '{folder}/tidui.duckdb'",
    "EXPORT DATABASE '{folder}/copy'",
    "ATTACH '{folder}/other.duckdb' AS other",
    "ATTACH ':memory:' AS other",
    "DETACH tidui",
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM '/etc/passwd'",
    "SELECT * FROM glob('/*')",
    "SELECT * FROM read_csv('https://example.org/x.csv')",
    "INSTALL httpfs",
    "LOAD httpfs",
    "SET memory_limit = '20GB'",
    "SET enable_external_access = true",
    "SET VARIABLE mine = 1",
    "PRAGMA threads = 8",
    "PRAGMA enable_profiling",
    "CALL pragma_version()",
    "PREPARE p AS SELECT 1",
    "BEGIN",
    "CHECKPOINT",
    "VACUUM",
    "SELECT 1; SELECT 2",
    "SELECT 1; DROP VIEW filings",
    "SELECT * FROM query('DROP VIEW filings')",
    "SELECT $1",
    "SELEC 1",
    "SELECT nothing FROM filings",
    "",
    ";",
    "-- nothing",
  ])("%s is refused, and nothing is written", async (template) => {
    const before = sha256(readFileSync(shared));
    const query = queryDatabase(shared, template.replaceAll("{folder}", dirname(shared)));
    await expect(query).rejects.toMatchObject({ name: "UserError", code: "bad-query" });
    expect(readdirSync(dirname(shared))).toEqual(["tidui.duckdb"]);
    expect(sha256(readFileSync(shared))).toBe(before);
  });
});
