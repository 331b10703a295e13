import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readCsv } from "../src/ingest/csv/csv.ts";
import { inMemory } from "../src/ingest/document-bytes.ts";
import { cellsOf, type DocumentRow, readDocument, rowAt } from "../src/ingest/document.ts";

// The official generative-AI lists as PDF, against the same lists typed into a table. A user's clone has neither.
const registry = fileURLToPath(new URL("../../shared/data/registry/", import.meta.url));
const isHere = existsSync(`${registry}genai-pdf`) && existsSync(`${registry}genai/filings.csv`);
if (!isHere) console.log(`skipped: the official PDF lists are not here (${registry})`);

/** The order in which the tables stand in each document, and what a row of each holds. */
const SERIES = ["备案", "登记", "端侧"];
const COLUMNS = ["serial", "locality", "name", "filer", "number", "date_raw", "scenario"];

describe.skipIf(!isHere)("the 13 official PDFs", () => {
  const files = isHere ? readdirSync(`${registry}genai-pdf`).toSorted() : [];
  const bytesOf = (file: string) => readFileSync(`${registry}genai-pdf/${file}`);
  const filings = isHere ? [...readCsv(inMemory(readFileSync(`${registry}genai/filings.csv`)))].map(cellsOf) : [];

  test("hold 1,842 rows, each cell as in the table, in order", async () => {
    const read = await Promise.all(files.map(async (file) => rowsOf(bytesOf(file))));
    const expected = files.map((file) => {
      const rows = filings.filter(({ batch }) => file === `genai-${batch}.pdf`);
      return SERIES.flatMap((series) => rows.filter((row) => row["series"] === series));
    });
    const asCells = (row: Readonly<Record<string, string>>, width: number) =>
      COLUMNS.slice(0, width).map((name) => row[name] ?? "");
    for (const [index, rows] of read.entries()) {
      const width = (at: number) => rows[at]?.values.length ?? 0;
      expect(rows.map(({ values }) => values)).toEqual(expected[index]?.map((row, at) => asCells(row, width(at))));
    }
    expect(read.flat()).toHaveLength(1_842);
  });

  test("give rows a locator by which they are found again", async () => {
    const bytes = bytesOf("genai-2026-08.pdf");
    const rows = await rowsOf(bytes);
    for (const row of [rows[0], rows[130], rows.at(-1)]) expect(row && (await rowAt(bytes, row.locator))).toEqual(row);
    expect(rows.at(-1)?.locator).toMatchObject({ table: 3, row: 8 });
  });
});

async function rowsOf(bytes: Uint8Array): Promise<DocumentRow[]> {
  const rows: DocumentRow[] = [];
  for await (const row of readDocument(bytes)) rows.push(row);
  return rows;
}
