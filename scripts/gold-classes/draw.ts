// Draws the rows that are labelled by reading, test/gold/classes-sample.csv, from the facts of china-ai:
// `node scripts/node.mjs scripts/gold-classes/draw.ts`. docs/labelling-classes.md has the method and the labelling rule.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { toCsv } from "../dossier-facts/csv-out.ts";
import { csvCells } from "../dossier-facts/market.ts";
import { hashOf } from "../gold-companies/draw.ts";

/** Part of every hash: another seed is another sample. */
const SEED = "classes-2026";
/** Rows drawn of each series. */
const SIZES = { "genai-filed": 450, "genai-registered": 150 } as const;

const root = join(import.meta.dirname, "../..");
const facts = csvCells(join(root, "dossiers/china-ai/facts/genai.csv"));
const rows = Object.entries(SIZES).flatMap(([series, size]) => simpleRandomSample(series, size));
writeFileSync(join(root, "test/gold/classes-sample.csv"), toCsv(["series", "number", "drawn"], rows));
console.log(`test/gold/classes-sample.csv: ${rows.length} rows`);

/**
 * The rows of one series with the lowest SHA-256 of seed, series and number: without replacement, each row as likely as any other. They
 * stand in the order of the draw, so that the first n are a random sample too.
 */
function simpleRandomSample(series: string, size: number): Record<string, string>[] {
  const numbers = new Set(facts.filter((row) => row["series"] === series).map((row) => row["number"] ?? ""));
  if (numbers.size < size) throw new Error(`${series}: ${numbers.size} rows, ${size} to be drawn`);
  return [...numbers]
    .map((number) => ({ number, hash: hashOf(SEED, [series, number]) }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0))
    .slice(0, size)
    .map(({ number }) => ({ series, number, drawn: "random" }));
}
