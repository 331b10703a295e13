import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { MAX_COLUMNS } from "../src/ingest/docx-grid.ts";
import { MAX_CELLS } from "../src/ingest/docx-tables.ts";
import { MAX_STREAMS } from "../src/ingest/pdf/check-streams.ts";
import { MAX_PAGES } from "../src/ingest/pdf/open-pdf.ts";
import { MAX_OPERATORS, MAX_PAGE_OPERATORS } from "../src/ingest/pdf/operator-watch.ts";
import { MAX_RULES } from "../src/ingest/pdf/page-fragments.ts";
import { MAX_ON_PAGE } from "../src/ingest/pdf/read-operators.ts";
import { MAX_DEPTH } from "../src/ingest/xml-scan.ts";
import { MAX_INFLATED, MAX_RATIO } from "../src/ingest/zip.ts";

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const page = readFileSync(at("docs/reading.md"), "utf8");
/** The readers; what maps their rows to records stands in the same folder. */
const readers = readdirSync(at("src/ingest")).filter((name) =>
  /^(?:csv|detect|document|docx|xml|zip)\b.*(?<!\.test)\.ts$/.test(name),
);
const pdf = readdirSync(at("src/ingest/pdf")).filter((name) => !name.endsWith(".test.ts"));
const code = [...readers.map((name) => `src/ingest/${name}`), ...pdf.map((name) => `src/ingest/pdf/${name}`), "src/cli/read.ts"]
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
