import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knownFirstSeen, makeFacts } from "../scripts/dossier-facts/make-facts.ts";
import { readCsv } from "../src/ingest/csv.ts";
import { cellsOf } from "../src/ingest/document.ts";
import { readDocx } from "../src/ingest/docx.ts";
import { sha256 } from "../src/model/ids.ts";

// The committed facts against the documents they were read from. A user's clone does not have these.
const data = join(import.meta.dirname, "../../shared/data");
const registry = join(data, "registry");
const isHere = existsSync(registry);
if (!isHere) console.log(`skipped: the originals are not here (${registry})`);

const facts = join(import.meta.dirname, "../dossiers/china-ai/facts");
const committed = (name: string) => readFileSync(join(facts, name), "utf8");
const rowsOf = (name: string) => Array.from(readCsv(readFileSync(join(facts, name))), cellsOf);

describe.skipIf(!isHere)("the committed facts", () => {
  // Only the day an attachment was first seen is in no original.
  const seen = knownFirstSeen(rowsOf("attachments.csv"));
  const made = isHere ? makeFacts(data, (attachment) => seen(attachment) ?? "never") : [];

  test("are every file that is made, and the list of places, which is not", () => {
    expect(readdirSync(facts).toSorted()).toEqual([...made.map(({ name }) => name), "places.csv"].toSorted());
  });

  test.each(made)("$name is exactly what the originals give: $rows rows", ({ name, csv }) => {
    expect(committed(name) === csv, `${name} differs; npm run dossier:facts makes it again`).toBe(true);
  });

  test("of 200 rows taken at random, each stands in its document at its table and row with its number, name and filer", () => {
    const rows = isHere ? [...rowsOf("algorithm.csv"), ...rowsOf("deep-synthesis.csv")] : [];
    const documents = readOriginals();
    const sample = fc.sample(fc.constantFrom(...rows), { numRuns: 200, seed: 20_261_123 });
    for (const { snapshot = "", table, row, number, name, filer } of sample) {
      const cells = documents.get(snapshot)?.get(`${table} ${row}`) ?? {};
      expect(["备案编号", "算法名称", "主体名称"].map((header) => cells[header]?.trim())).toEqual([number, name, filer]);
    }
  });
});

/** The cells of every docx, by the document's hash and the table and row they stand in. */
function readOriginals(): Map<string, Map<string, Readonly<Record<string, string>>>> {
  const files = ["algorithm", "deep-synthesis"].flatMap((folder) =>
    readdirSync(join(registry, folder)).map((name) => join(registry, folder, name)),
  );
  return new Map(
    files.map((file) => {
      const bytes = readFileSync(file);
      const rows = Array.from(readDocx(bytes), (row) => [`${row.locator.table} ${row.locator.row}`, cellsOf(row)] as const);
      return [sha256(bytes), new Map(rows)];
    }),
  );
}
