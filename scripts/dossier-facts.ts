// Makes the committed facts of dossiers/china-ai from the regulator's own documents: `npm run dossier:facts`. Facts
// only: no description of a purpose, no remark's wording. What is already known keeps the day it was first seen.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cellsOf, readDocument } from "../src/ingest/document.ts";
import { toCsv } from "./dossier-facts/csv-out.ts";
import {
  ALGORITHM_COLUMNS, ATTACHMENT_COLUMNS, docxLists, GENAI_COLUMNS, genaiLists, type Row,
} from "./dossier-facts/lists.ts";
import {
  announcedTotals, CANCELLATION_COLUMNS, cancellations, csvRows, STATEMENT_COLUMNS, statements, TOTAL_COLUMNS,
} from "./dossier-facts/market.ts";

const root = join(import.meta.dirname, "..");
const data = process.argv[2] ?? join(root, "../shared/data");
const facts = join(root, "dossiers/china-ai/facts");
if (!existsSync(data)) {
  console.error(`No originals at ${data}; the committed facts stay as they are.`);
  process.exit(1);
}

const totals = csvRows(join(data, "registry/genai/official-totals.csv"));
const algorithm = docxLists(join(data, "registry/algorithm"), "algorithm");
const deepSynthesis = docxLists(join(data, "registry/deep-synthesis"), "deep-synthesis");
const genai = genaiLists(join(data, "registry/genai/filings.csv"), totals);
const attachments = [algorithm, deepSynthesis, genai].flatMap((list) => list.attachments);

write("attachments.csv", ATTACHMENT_COLUMNS, withFirstSeen(attachments));
write("algorithm.csv", ALGORITHM_COLUMNS, algorithm.filings);
write("deep-synthesis.csv", ALGORITHM_COLUMNS, deepSynthesis.filings);
write("genai.csv", GENAI_COLUMNS, genai.filings);
write("totals.csv", TOTAL_COLUMNS, announcedTotals(totals));
write("statements.csv", STATEMENT_COLUMNS, statements(csvRows(join(data, "market/statements.csv"))));
write("cancellations.csv", CANCELLATION_COLUMNS, cancellations(join(data, "registry/cancellations.json")));

function write(name: string, columns: readonly string[], rows: readonly Row[]): void {
  writeFileSync(join(facts, name), toCsv(columns, rows));
  console.log(`${name}: ${rows.length} rows`);
}

function withFirstSeen(rows: readonly Row[]): Row[] {
  const file = join(facts, "attachments.csv");
  const known = existsSync(file) ? Array.from(readDocument(readFileSync(file)), cellsOf) : [];
  const seen = new Map(known.map((row) => [row["snapshot"] + " " + row["id"], row["first_seen"]]));
  const today = new Date().toISOString().slice(0, 10);
  return rows.map((row) => ({ ...row, first_seen: seen.get(`${row["snapshot"]} ${row["id"]}`) ?? today }));
}
