import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { scratchFolder } from "../../test/scratch.ts";
import { LIST_SEPARATOR, readCells, readColumnNames } from "./read-cells.ts";

/** The rows of a file with this content, cell by cell. */
async function rowsOf(
  content: string | Uint8Array,
  columns: readonly string[],
  name = "table.csv",
): Promise<(string | null)[][]> {
  const file = join(scratchFolder(), name);
  writeFileSync(file, content);
  return cellsOf(file, columns);
}

async function cellsOf(file: string, columns: readonly string[]): Promise<(string | null)[][]> {
  const cells: (string | null)[][] = columns.map(() => []);
  const rows = await readCells({ file, columns }, (column, cell) => void cells[column]?.push(cell));
  return Array.from({ length: rows }, (_, row) => cells.map((own) => own[row] ?? null));
}

test.each([
  {
    what: "commas",
    content: "id,name\n1,甲\n2,乙\n",
    rows: [
      ["1", "甲"],
      ["2", "乙"],
    ],
  },
  { what: "semicolons", content: "id;name\n1;a,b\n", rows: [["1", "a,b"]] },
  { what: "bars", content: "id|name\n1|a;b\n", rows: [["1", "a;b"]] },
  { what: "a byte order mark and CRLF", content: "\uFEFFid,name\r\n1,甲\r\n", rows: [["1", "甲"]] },
  { what: "quoted commas", content: 'id,name\n1,"a, b"\n', rows: [["1", "a, b"]] },
  { what: "quoted quotation marks", content: 'id,name\n1,"a ""b"""\n', rows: [["1", 'a "b"']] },
  { what: "quoted line breaks", content: 'id,name\n1,"a\nb"\n', rows: [["1", "a\nb"]] },
  { what: "numbers as they are written", content: "id,name\n007,1.50\n", rows: [["007", "1.50"]] },
  { what: "dates as they are written", content: "id,name\n2019-5-3,2019-05-03\n", rows: [["2019-5-3", "2019-05-03"]] },
  {
    what: "empty cells as missing",
    content: 'id,name\n1,\n2,""\n',
    rows: [
      ["1", null],
      ["2", null],
    ],
  },
  { what: "a number sign, which begins no comment", content: "id,name\n#1,#a\n", rows: [["#1", "#a"]] },
  { what: "no row but the header", content: "id,name\n", rows: [] },
  { what: "a quoted header", content: '"id","name"\n1,a\n', rows: [["1", "a"]] },
  { what: "columns in another order", content: "name,x,id\na,y,1\n", rows: [["1", "a"]] },
  { what: "emoji and letters beyond the basic plane", content: "id,name\n1,𠮷🍜\n", rows: [["1", "𠮷🍜"]] },
])("a CSV file is read with $what", async ({ content, rows }) => {
  expect(await rowsOf(content, ["id", "name"])).toEqual(rows);
});

test("a TSV file is read by its tabs, whatever else stands in the header", async () => {
  expect(await rowsOf("id,nr\tname\n1,2\ta\n", ["id,nr", "name"], "table.tsv")).toEqual([["1,2", "a"]]);
});

test("a column of a table of one column is read, commas between quotation marks and all", async () => {
  expect(await rowsOf('name\n"a,b"\nc\n', ["name"])).toEqual([["a,b"], ["c"]]);
});

test("a cell of 10,000 letters is read whole", async () => {
  const long = "名".repeat(10_000);
  expect(await rowsOf(`id,name\n1,${long}\n`, ["name"])).toEqual([[long]]);
});

test("300 columns are read, and a column without a name or with another's costs none of them", async () => {
  const names = Array.from({ length: 300 }, (_, at) => (at === 7 ? "" : at === 9 ? "c8" : `c${at}`));
  const content = `${names.join(",")}\n${names.map((_, at) => `v${at}`).join(",")}\n`;
  expect(await rowsOf(content, ["c0", "c299", "c8"])).toEqual([["v0", "v299", "v8"]]);
});

test("the rows of a large file come in the order of the file", async () => {
  const ids = Array.from({ length: 300_000 }, (_, row) => String(row));
  const rows = await rowsOf(`id\n${ids.join("\n")}\n`, ["id"]);
  expect(rows.flat()).toEqual(ids);
});

test.each(["it's here.csv", "data [1].csv", "what*.csv", "甲乙.CSV"])("a file called %s is read", async (name) => {
  expect(await rowsOf("id\n1\n", ["id"], name)).toEqual([["1"]]);
});

test("a Parquet file is read as text: numbers, dates, and lists with a separator between their values", async () => {
  const file = join(scratchFolder(), "it's.parquet");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(
    `COPY (SELECT 7 AS id, DATE '2019-05-03' AS day, ['a', 'b'] AS tags, NULL AS nothing, 1.5::DOUBLE AS "n""m") TO '${file.replaceAll("'", "''")}'`,
  );
  connection.closeSync();
  expect(await cellsOf(file, ["id", "day", "tags", "nothing", 'n"m'])).toEqual([
    ["7", "2019-05-03", `a${LIST_SEPARATOR}b`, null, "1.5"],
  ]);
  expect(await readColumnNames(file)).toEqual(["id", "day", "tags", "nothing", 'n"m']);
});

const GBK = new Uint8Array([0x69, 0x64, 0x0a, 0xbc, 0xd7, 0xd2, 0xd2, 0x0a]);

test.each([
  { what: "a column is missing", content: "id,name\n1,a\n", code: "unknown-column", says: "It has: id, name" },
  { what: "the file is empty", content: "", code: "unreadable-table", says: "is empty" },
  { what: "a row has a cell too many", content: "id,nr\n1,2\n1,2,3\n", code: "unreadable-table", says: "line 3" },
  { what: "a row has a cell too few", content: "id,nr\n1,2\n3\n", code: "unreadable-table", says: "line 3" },
  { what: "a quotation mark is not closed", content: 'id\n"1\n', code: "unreadable-table", says: "quotation mark" },
  { what: "a row is not UTF-8", content: GBK, code: "unreadable-table", says: "Save it as UTF-8" },
  { what: "the header is not UTF-8", content: GBK.slice(3), code: "unreadable-table", says: "Save it as UTF-8" },
  { what: "it is UTF-16", content: Buffer.from("\uFEFFid\n1\n", "utf16le"), code: "unreadable-table", says: "Save it as UTF-8" },
  { what: "it is no Parquet", content: "id\n1\n", name: "a.parquet", code: "unreadable-table", says: "a.parquet" },
])("where $what, it is said", async ({ content, name, code, says }) => {
  const found = rowsOf(content, ["id", "address"].slice(0, code === "unknown-column" ? 2 : 1), name);
  await expect(found).rejects.toMatchObject({ code, message: expect.stringContaining(says) as string });
});

test.each([
  { what: "a file that is not there", file: () => join(scratchFolder(), "nope.csv"), code: "no-such-file" },
  { what: "a folder", file: scratchFolder, code: "unreadable-table" },
  { what: "an address", file: () => "https://example.invalid/a.csv", code: "no-such-file" },
])("$what is no table", async ({ file, code }) => {
  await expect(cellsOf(file(), ["id"])).rejects.toMatchObject({ code });
});
