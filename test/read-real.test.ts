import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { cellsOf, type DocumentRow } from "../src/ingest/document.ts";
import { readDocx } from "../src/ingest/docx/docx.ts";
import { readTables } from "../src/ingest/docx/tables.ts";

// The official lists as the regulator published them. A user's clone does not have them.
const registry = fileURLToPath(new URL("../../shared/data/registry/", import.meta.url));
const folders = ["algorithm", "deep-synthesis"];
const isHere = folders.every((folder) => existsSync(registry + folder));
if (!isHere) console.log(`skipped: the official lists are not here (${registry})`);

describe.skipIf(!isHere)("the 35 official docx", () => {
  const files = isHere
    ? folders.flatMap((folder) => readdirSync(registry + folder).map((name) => `${registry}${folder}/${name}`))
    : [];
  const documents = new Map(files.map((file) => [file, [...readDocx(readFileSync(file))]] as const));
  const rows = [...documents.values()].flat();
  const numberOf = (row: DocumentRow) => cellsOf(row)["备案编号"]?.trim() ?? "";

  test("hold 7,997 rows of 8 columns", () => {
    expect(files).toHaveLength(35);
    expect(rows).toHaveLength(7_997);
    expect(new Set(rows.map((row) => `${row.header.length}, ${row.values.length}`))).toEqual(new Set(["8, 8"]));
  });

  test("hold 7,986 filing numbers, one of them a digit too long", () => {
    const numbers = new Set(rows.map(numberOf));
    expect(numbers.size).toBe(7_986);
    expect([...numbers].filter((number) => !/^网信算备\d{21}号$/.test(number))).toHaveLength(1);
  });

  test("hold 2,852 rows that Word numbers by itself: without its lists their 序号 is empty", () => {
    const cells = files.flatMap((file) => {
      const [header, ...data] = readTables(unzipSync(readFileSync(file))["word/document.xml"]!).flat();
      const at = header?.cells.findIndex(({ text }) => text.trim() === "序号") ?? -1;
      return data.map((row) => row.cells[at]?.text.trim());
    });
    expect(cells.filter((text) => text === "")).toHaveLength(2_852);
  });

  test("number their rows 1, 2, 3 … to the end, typed or by Word, without a gap", () => {
    for (const [file, read] of documents) {
      const serials = read.map((row) => cellsOf(row)["序号"]?.trim());
      expect(serials, file).toEqual(read.map((_, index) => String(index + 1)));
    }
  });

  test("give every row a locator by which it is found in the document's own XML", () => {
    for (const [file, read] of documents) {
      const xml = Buffer.from(unzipSync(readFileSync(file))["word/document.xml"]!).toString();
      const trs = xml.split(/<w:tr[ >]/);
      for (const row of read) expect(trs[row.locator.row ?? 0]?.replace(/<[^>]*>/g, ""), file).toContain(numberOf(row));
      expect(trs).toHaveLength(read.length + 2);
    }
  });
});
