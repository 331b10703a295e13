// Makes the committed facts of dossiers/china-ai from the regulator's own documents: `npm run dossier:facts`. Facts
// only: no description of a purpose, no remark's wording. What is already known keeps the day it was first seen.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { knownFirstSeen, makeFacts } from "./dossier-facts/make-facts.ts";
import { csvCells } from "./dossier-facts/market.ts";

const root = join(import.meta.dirname, "..");
const data = process.argv[2] ?? join(root, "../shared/data");
const facts = join(root, "dossiers/china-ai/facts");
if (!existsSync(data)) {
  console.error(`No originals at ${data}; the committed facts stay as they are.`);
  process.exit(1);
}

const committed = join(facts, "attachments.csv");
const seen = knownFirstSeen(existsSync(committed) ? csvCells(committed) : []);
const today = new Date().toISOString().slice(0, 10);
for (const { name, csv, rows } of await makeFacts(data, (attachment) => seen(attachment) ?? today)) {
  writeFileSync(join(facts, name), csv);
  console.log(`${name}: ${rows} rows`);
}
