import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { MAX_ROW } from "../src/ingest/csv/records.ts";
import { MAX_STREAMED, MAX_WHOLE } from "../src/ingest/document-bytes.ts";
import { MAX_CELLS, MAX_COLUMNS } from "../src/ingest/document-row.ts";
import { MAX_GRID, MAX_GRID_CELLS } from "../src/ingest/html/html-grid.ts";
import { MAX_HTML } from "../src/ingest/html/html.ts";
import { MAX_ELEMENTS, MAX_PAGE_DEPTH } from "../src/ingest/html/page-tree.ts";
import { MAX_ATTRIBUTES } from "../src/ingest/html/parse-page.ts";
import { MAX_LINE } from "../src/ingest/json/lines.ts";
import { MAX_JSON } from "../src/ingest/json/json.ts";
import { MAX_STREAMS } from "../src/ingest/pdf/check-streams.ts";
import { MAX_PAGES } from "../src/ingest/pdf/open-pdf.ts";
import { MAX_OPERATORS, MAX_PAGE_OPERATORS } from "../src/ingest/pdf/operator-watch.ts";
import { MAX_RULES } from "../src/ingest/pdf/page-fragments.ts";
import { MAX_ON_PAGE } from "../src/ingest/pdf/read-operators.ts";
import { MAX_CELL_TEXT } from "../src/ingest/xlsx/cell-text.ts";
import { MAX_ROW_TEXT, MAX_SHEET_ROWS } from "../src/ingest/xlsx/sheet-rows.ts";
import { MAX_SHEETS_SIZE } from "../src/ingest/xlsx/workbook.ts";
import { MAX_TEXT } from "../src/ingest/xlsx/xlsx.ts";
import { MAX_SMALL_PART } from "../src/ingest/xlsx/xml-part.ts";
import { MAX_DEPTH } from "../src/ingest/xml/scan.ts";
import { MAX_INFLATED, MAX_RATIO } from "../src/ingest/zip/zip.ts";

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const page = readFileSync(at("docs/reading.md"), "utf8");
/** The readers; what maps their rows to records stands beside them, and fetching and checking do not read. */
const folders = ["csv", "docx", "html", "json", "pdf", "text", "xlsx", "xml", "zip"].map((name) => `src/ingest/${name}`);
const shared = ["detect", "detect-text", "document", "document-bytes", "document-row", "not-read"];
const code = [
  ...folders.flatMap((folder) => readdirSync(at(folder)).map((name) => `${folder}/${name}`)),
  ...shared.map((name) => `src/ingest/${name}.ts`),
  "src/cli/read.ts",
  "src/cli/file-errors.ts",
]
  .filter((path) => !path.endsWith(".test.ts"))
  .map((path) => readFileSync(at(path), "utf8"))
  .join("\n");
const thrown = [...code.matchAll(/(?:UserError\(\s*|\bcode: )"([a-z-]+)"/g)].map(([, name]) => name);
const errors = /^## Errors$.*?(?=^## )/ms.exec(page)?.[0] ?? "";
const documented = [...errors.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);

test("docs/reading.md lists every error that reading can end with, and no other", () => {
  expect(new Set(documented)).toEqual(new Set(thrown));
});

test.each([
  { bound: `${MAX_INFLATED / 2 ** 20} MiB` },
  { bound: `${MAX_WHOLE / 2 ** 20} MiB, a file` },
  { bound: `${MAX_STREAMED / 2 ** 30} GiB, a CSV` },
  { bound: `${MAX_ROW / 2 ** 20} MiB of characters, a row of a CSV` },
  { bound: `${MAX_LINE / 2 ** 20} MiB of characters` },
  { bound: `${MAX_JSON / 2 ** 20} MiB, JSON` },
  { bound: `${MAX_HTML / 2 ** 20} MiB, a page` },
  { bound: `${MAX_ELEMENTS.toLocaleString("en")} elements and texts a page, ${MAX_ATTRIBUTES.toLocaleString("en")} attributes` },
  { bound: `${MAX_GRID.toLocaleString("en")} grid columns a table of a page, ${MAX_GRID_CELLS.toLocaleString("en")} cells` },
  { bound: `${MAX_PAGE_DEPTH} in a page` },
  { bound: `${MAX_SHEETS_SIZE / 2 ** 30} GiB, all sheets` },
  { bound: `${MAX_SHEET_ROWS.toLocaleString("en")} rows a sheet` },
  {
    bound: `${MAX_CELL_TEXT / 2 ** 20} MiB, the text of a cell of a workbook, and ${MAX_ROW_TEXT / 2 ** 20} MiB that of a row; ${MAX_TEXT / 2 ** 30} GiB`,
  },
  { bound: `${MAX_SMALL_PART / 2 ** 20} MiB, the list of sheets` },
  { bound: `${MAX_RATIO} times` },
  { bound: `${MAX_COLUMNS} columns` },
  { bound: `${MAX_CELLS.toLocaleString("en")} cells` },
  { bound: `${MAX_STREAMS / 2 ** 20} MiB` },
  { bound: `${MAX_PAGES.toLocaleString("en")} pages` },
  { bound: `${MAX_PAGE_OPERATORS.toLocaleString("en")} drawing operators` },
  { bound: `${MAX_OPERATORS.toLocaleString("en")} a PDF` },
  { bound: `${MAX_ON_PAGE.toLocaleString("en")} characters and lines` },
  { bound: `${MAX_RULES.toLocaleString("en")} ruling lines` },
  { bound: `${MAX_DEPTH.toLocaleString("en")} deep` },
])("docs/reading.md gives the bound of $bound", ({ bound }) => {
  expect(page).toContain(bound);
});
