import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cellsOf, readDocument } from "../../src/ingest/document.ts";
import { buildZip } from "../docx-builder.ts";

/** The kinds of document that are mutated, and how many of 100 cases each gets. */
export const SHARES = { docx: 26, xlsx: 18, csv: 18, html: 18, json: 8, jsonl: 8, pdf: 4 } as const;
export type FuzzKind = keyof typeof SHARES;

/** A whole document to be mutated. */
export interface SeedDocument {
  readonly kind: FuzzKind;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const root = join(import.meta.dirname, "../..");
const originals = join(root, "../shared/data");
/** Larger ones take long and meet the same code. */
const LARGEST = 400_000;

/** Real documents: the repository's own, and where they are present the regulator's; of one kind, or with "" of every. */
export async function seedDocuments(kind = ""): Promise<SeedDocument[]> {
  const own = [
    ...filesBelow(join(root, "dossiers/tiny/documents")),
    ...filesBelow(join(root, "dossiers/china-ai/facts")),
    ...filesBelow(join(root, "test/golden")).filter((file) => !file.includes("expected")),
  ];
  const official = existsSync(originals)
    ? [
        ...filesBelow(join(originals, "registry")),
        ...filesBelow(join(originals, "market")),
        join(originals, "linkage/fake_1000.csv"),
      ]
    : [];
  const seeds = [...own, ...official].flatMap(seedOf);
  const all = [...seeds, ...(await Promise.all([tableSeeds("attachments.csv"), tableSeeds("places.csv")])).flat()];
  return all.filter((seed) => kind === "" || seed.kind === kind);
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

function seedOf(file: string): SeedDocument[] {
  const bytes = readFileSync(file);
  const name = file.slice(file.lastIndexOf("/") + 1);
  if (bytes.length > LARGEST || bytes.length === 0) return [];
  const kind = kindOf(file, bytes);
  if (kind === "part") return [{ kind: "docx", name, bytes: buildZip({ "word/document.xml": bytes }) }];
  return kind ? [{ kind, name, bytes }] : [];
}

/** Names of seeds may be trusted, unlike those of documents. Golden Word documents are kept as their main part. */
function kindOf(file: string, bytes: Uint8Array): FuzzKind | "part" | undefined {
  const head = Buffer.from(bytes.subarray(0, 5)).toString("latin1");
  if (head === "%PDF-") return "pdf";
  if (head.startsWith("PK")) return Buffer.from(bytes).includes("xl/workbook") ? "xlsx" : "docx";
  if (file.endsWith(".xml")) return file.includes("read-docx") ? "part" : undefined;
  if (/\.html?$/.test(file)) return "html";
  if (/\.(?:csv|tsv)$/.test(file)) return "csv";
  if (file.endsWith(".jsonl")) return "jsonl";
  return file.endsWith(".json") ? "json" : undefined;
}

/** A committed table in formats that nobody publishes it in. */
async function tableSeeds(name: string): Promise<SeedDocument[]> {
  const rows: Record<string, string>[] = [];
  for await (const row of readDocument(readFileSync(join(root, "dossiers/china-ai/facts", name)))) rows.push(cellsOf(row));
  const header = Object.keys(rows[0] ?? {});
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>\n`;
  const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${name}</title></head><body><table>\n${line(header, "th")}${rows
    .map((row) => line(Object.values(row), "td"))
    .join("")}</table></body></html>\n`;
  const texts: [FuzzKind, string][] = [
    ["html", html],
    ["json", JSON.stringify(rows)],
    ["jsonl", rows.map((row) => `${JSON.stringify(row)}\n`).join("")],
  ];
  return texts.map(([kind, text]) => ({ kind, name: `${name} as ${kind}`, bytes: Buffer.from(text) }));
}
