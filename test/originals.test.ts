import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knownFirstSeen, makeFacts } from "../scripts/dossier-facts/make-facts.ts";
import { csvCells } from "../scripts/dossier-facts/market.ts";
import type { Row } from "../scripts/dossier-facts/tables.ts";
import { cellNames } from "../src/ingest/document-row.ts";
import { type DocumentRow, readDocument } from "../src/ingest/document.ts";
import { sha256 } from "../src/model/ids.ts";

// The committed facts against the documents they were read from. A user's clone does not have these.
const data = join(import.meta.dirname, "../../shared/data");
const registry = join(data, "registry");
const isHere = existsSync(registry);
if (!isHere) console.log(`skipped: the originals are not here (${registry})`);

const facts = join(import.meta.dirname, "../dossiers/china-ai/facts");
const rowsOf = (name: string): Row[] => csvCells(join(facts, name));

// Only the day an attachment was first seen is in no original.
const seen = knownFirstSeen(rowsOf("attachments.csv"));
const made = isHere ? await makeFacts(data, (attachment) => seen(attachment) ?? "never") : [];
const documents = isHere ? await readOriginals() : new Map<string, ReadonlyMap<string, DocumentRow>>();

describe.skipIf(!isHere)("the committed facts", () => {
  test("are every file that is made, and the list of places, which is not", () => {
    expect(readdirSync(facts).toSorted()).toEqual([...made.map(({ name }) => name), "places.csv"].toSorted());
  });

  test.each(made)("$name is exactly what the originals give: $rows rows", ({ name, csv }) => {
    const isSame = readFileSync(join(facts, name), "utf8") === csv;
    expect(isSame, `${name} differs; npm run dossier:facts makes it again`).toBe(true);
  });

  test.each([
    { files: ["algorithm.csv", "deep-synthesis.csv"], of: "Word documents" },
    { files: ["genai.csv"], of: "PDFs" },
  ])(
    "of 200 rows of $of taken at random, each stands at its page, table and row, number, name and filer in their cells",
    (list) => {
      const cellsOf = cellsByTable();
      const sample = fc.sample(fc.constantFrom(...list.files.flatMap(rowsOf)), { numRuns: 200, seed: 20_261_123 });
      for (const row of sample) {
        const found = documents.get(row["snapshot"] ?? "")?.get(placeOf(row));
        const cells = cellsOf.get(`${row["attachment"]} ${row["table"]}`);
        for (const field of ["serial", "number", "name", "filer"]) {
          expect(found?.values[Number(cells?.get(field)) - 1]?.trim(), `${field} of ${row["number"]}`).toBe(row[field]);
        }
      }
    },
  );

  test("name for each field the column whose header says so, in every table", () => {
    const columns = rowsOf("cells.csv");
    const snapshots = new Map(rowsOf("attachments.csv").map(({ id, snapshot }) => [id, snapshot]));
    const headers = columns.map(({ attachment, table, field, cell }) => {
      const rows = documents.get(snapshots.get(attachment) ?? "")?.values() ?? [];
      const header = [...rows].find(({ locator }) => String(locator.table) === table)?.header ?? [];
      return `${field}: ${cellNames(header)[Number(cell) - 1]}`;
    });
    expect([...new Set(headers)].toSorted()).toEqual(HEADERS);
  });

  test("every row of the lists has its attachment's hash and the number it has in its list", () => {
    const snapshots = new Map(rowsOf("attachments.csv").map(({ id, snapshot }) => [id, snapshot]));
    const rows = ["algorithm.csv", "deep-synthesis.csv", "genai.csv"].flatMap(rowsOf);
    expect(rows).toHaveLength(9_839);
    expect(rows.filter(({ attachment, snapshot }) => snapshots.get(attachment ?? "") !== snapshot)).toEqual([]);
    expect(rows.filter(({ serial }) => !/^\d+$/.test(serial ?? ""))).toEqual([]);
  });

  test("the generative-AI lists are, cell for cell, those that were typed into one table", () => {
    const typed = csvCells(join(registry, "genai/filings.csv")).map((row) => ({
      series: { 备案: "genai-filed", 登记: "genai-registered", 端侧: "genai-on-device" }[row["series"] ?? ""] ?? "",
      serial: row["serial"],
      number: row["number"],
      name: row["name"],
      filer: row["filer"],
      place: row["locality"],
      filed_on_published: row["date_raw"],
      filed_on: row["date"],
      late: row["late_entry"],
      scenario: row["scenario"],
      attachment: `genai-${row["batch"]}`,
    }));
    const read = rowsOf("genai.csv").map(({ snapshot: _snapshot, page: _page, table: _table, row: _row, ...cells }) => cells);
    const inOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).toSorted();
    expect(read).toHaveLength(1_842);
    expect(inOrder(read)).toEqual(inOrder(typed));
  });
});

const HEADERS = [
  "class: 算法类别",
  "class: 角色",
  "filed_on: 备案时间",
  "filed_on: 登记时间",
  "filer: 主体名称",
  "filer: 备案单位",
  "filer: 登记单位",
  "name: 大模型名称",
  "name: 应用/功能名称",
  "name: 模型名称",
  "name: 算法名称",
  "number: 上线编号",
  "number: 备案号",
  "number: 备案编号",
  "place: 属地",
  "product: 应用产品",
  "remark: 备注",
  "scenario: 适用场景",
  "serial: 序号",
];

/** Field → cell of each table, by "attachment table". */
function cellsByTable(): Map<string, Map<string, string>> {
  const columns = new Map<string, Map<string, string>>();
  for (const { attachment, table, field = "", cell = "" } of rowsOf("cells.csv")) {
    const key = `${attachment} ${table}`;
    columns.set(key, (columns.get(key) ?? new Map<string, string>()).set(field, cell));
  }
  return columns;
}

function placeOf({ page = "", table, row }: Row): string {
  return `${page} ${table} ${row}`;
}

/** Every row of the official documents, by the document's hash and the row's page, table and row. */
async function readOriginals(): Promise<Map<string, ReadonlyMap<string, DocumentRow>>> {
  const folders = ["algorithm", "deep-synthesis", "genai-pdf"].map((folder) => join(registry, folder));
  const found = new Map<string, ReadonlyMap<string, DocumentRow>>();
  for (const file of folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))) {
    const bytes = readFileSync(file);
    const rows = new Map<string, DocumentRow>();
    for await (const row of readDocument(bytes)) {
      const { page = "", table = "", row: at = "" } = row.locator;
      rows.set(placeOf({ page: String(page), table: String(table), row: String(at) }), row);
    }
    found.set(sha256(bytes), rows);
  }
  return found;
}
