import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toCsv } from "../scripts/dossier-facts/csv-out.ts";
import { loadSiteData, type LoadedSite } from "../src/build/site-data.ts";
import { cellsOf, readDocument } from "../src/ingest/document.ts";
import { openWorkspace } from "../src/store/workspace.ts";

// Rounds are held back from the committed facts, and the regulator's own documents are dropped into the dossier instead:
// the sources' YAML alone must make the same rows of them. A user's clone does not have these documents.
const dossier = join(import.meta.dirname, "../dossiers/china-ai");
const registry = join(import.meta.dirname, "../../shared/data/registry");
const FOLDERS = { algorithm: "algorithm", "deep-synthesis": "deep-synthesis", genai: "genai-pdf" };
/** Fields whose cells the facts tell too. */
const CELLS = ["serial", "number", "name", "filer", "class", "place", "product", "scenario"];
/** What would mean that a document was not understood as the facts are. */
const ODD = new Set(["not-understood", "two-values", "attachment-changed", "row-gone", "unread-document", "known-document"]);

interface Original {
  readonly source: string;
  readonly round: string;
  readonly path: string;
  readonly file: string;
}

const isHere = existsSync(registry);
if (!isHere) console.log(`skipped: the original documents are not here (${registry})`);
const all = isHere ? Object.entries(FOLDERS).flatMap(([source, folder]) => originalsOf(source, folder)) : [];
const last = Object.keys(FOLDERS).flatMap((source) => all.findLast((original) => original.source === source) ?? []);

const scratch = mkdtempSync(join(tmpdir(), "tidui-arrivals-"));
const workspace = openWorkspace(join(scratch, "build"));
let full: LoadedSite;
beforeAll(async () => void (full = await loadSiteData(dossier, workspace)));
afterAll(() => rmSync(scratch, { recursive: true }));

describe.skipIf(!isHere).each([
  { held: "the last round of each list", originals: last, documents: 3 },
  { held: "every round", originals: all, documents: 48 },
])("with $held dropped as the regulator's documents, not committed as facts", ({ originals, documents }) => {
  let site: LoadedSite;
  beforeAll(async () => void (site = await loadSiteData(await heldBack(originals), workspace)));

  test("every document arrives and is told, with what is not known of it; nothing in it is misunderstood", () => {
    const arrived = site.arrived.map(({ version }) => version.attachment.id);
    expect(arrived.toSorted()).toEqual(originals.map(({ source, round }) => `${source}-${round}`).toSorted());
    expect(arrived).toHaveLength(documents);
    const notes = site.issues.filter(({ level, source }) => level === "note" && source in FOLDERS);
    expect(notes.filter(({ code }) => code === "dropped-document")).toHaveLength(documents);
    expect(notes.filter(({ code }) => code === "assumed-date")).toHaveLength(documents);
    expect(site.issues.filter(({ code }) => ODD.has(code))).toEqual([]);
  });

  test("each attachment holds the same rows under the same ids: number, names, place, dates, serial, remark, cells", () => {
    expect(site.filings).toHaveLength(full.filings.length);
    for (const { id } of full.attachments) expect(rowsOf(site, id), id).toEqual(rowsOf(full, id));
  });

  test("places count the same in every measure", () => {
    const counts = ({ measures, places, index }: LoadedSite) =>
      measures.flatMap(({ id: measure }) =>
        places.map(({ name: place }) =>
          index.count({ measure, clock: "listed_as_of", start: null, end: "2026-12-31", place, group: null }),
        ),
      );
    expect(counts(site)).toEqual(counts(full));
    expect(counts(full).reduce((sum, part) => sum + part, 0)).toBeGreaterThan(9_000);
  });
});

function originalsOf(source: string, folder: string): Original[] {
  const originals = readdirSync(join(registry, folder)).map((file) => {
    const [, year, month = ""] = /(\d{4})[-年](\d{1,2})/u.exec(file) ?? [];
    return { source, file, path: join(registry, folder, file), round: `${year}-${month.padStart(2, "0")}` };
  });
  return originals.toSorted((a, b) => (a.round < b.round ? -1 : 1));
}

/** A copy of the dossier without the rows and attachments of these rounds, and with their documents. */
async function heldBack(originals: readonly Original[]): Promise<string> {
  const folder = mkdtempSync(join(scratch, "dossier-"));
  cpSync(dossier, folder, { recursive: true, filter: (path) => !path.endsWith("/.build") });
  const ids = new Set(originals.map(({ source, round }) => `${source}-${round}`));
  await without(join(folder, "facts/attachments.csv"), "id", ids);
  for (const source of Object.keys(FOLDERS)) await without(join(folder, `facts/${source}.csv`), "attachment", ids);
  for (const { source, path, file } of originals) {
    mkdirSync(join(folder, "documents", source), { recursive: true });
    copyFileSync(path, join(folder, "documents", source, file));
  }
  return folder;
}

async function without(file: string, column: string, values: ReadonlySet<string>): Promise<void> {
  const rows: Record<string, string>[] = [];
  for await (const row of readDocument(readFileSync(file))) rows.push(cellsOf(row));
  const kept = rows.filter((row) => !values.has(row[column] ?? ""));
  if (kept.length === rows.length) throw new Error(`${file} holds none of them`);
  writeFileSync(file, toCsv(Object.keys(rows[0] ?? {}), kept));
}

/** What the rows of an attachment say; the days on which it was published and seen are not in the document. */
function rowsOf({ filings }: LoadedSite, attachment: string): unknown[] {
  return filings
    .filter(({ origin }) => origin.attachment === attachment)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ listedAsOf: _listed, publishedOn: _published, firstSeen: _seen, ...row }) => ({
      ...row,
      origin: { ...row.origin, cells: CELLS.map((field) => row.origin.cells?.[field]) },
    }));
}
