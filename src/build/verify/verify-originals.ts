import { lstatSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { readDocument, type DocumentRow } from "../../ingest/document.ts";
import { originOf } from "../../ingest/typed-fields.ts";
import { groupBy } from "../../model/group-by.ts";
import type { SourceKind } from "../../model/dossier.ts";
import type { SnapshotId } from "../../model/ids.ts";
import { UserError } from "../../model/issues.ts";
import { describeLocator, type Locator } from "../../model/locator.ts";
import type { SourceRecord } from "../../model/records.ts";
import { filesBelow } from "../files-below.ts";
import type { LoadedSite } from "../site-data.ts";
import { innerRecords } from "./inner-records.ts";
import { Part } from "./part.ts";
import { hashFile } from "./verify-snapshots.ts";

/** Fields of a committed fact that must be the text of its original, by kind of source. */
const TEXTS: Readonly<Partial<Record<SourceKind, readonly string[]>>> = {
  filings: ["number", "name", "filer"],
  cancellations: ["number", "name", "filer"],
  totals: ["total"],
  reported: ["subject", "value"],
};

/** Largest original that is read; a larger one is absent, and said so. */
const LARGEST = 256 * 1024 * 1024;

export interface VerifiedOriginals {
  readonly parts: readonly Part[];
  /** Records whose text stands in an original that is here, by id. */
  readonly found: ReadonlySet<string>;
}

/** A committed fact that says where its original stands. */
interface CitedFact {
  readonly record: SourceRecord;
  readonly locator: Locator;
  readonly fields: readonly string[];
}

/**
 * Every committed fact that cites an original, against the text at its place in that original, wherever one of these folders
 * holds it, by its bytes and under any name. Each document is read once.
 */
export async function verifyOriginals(derived: LoadedSite, folders: readonly string[]): Promise<VerifiedOriginals> {
  const part = new Part("originals", "number, name and filer of every fact, at their place in the original document");
  const facts = groupBy(citedFacts(derived), ({ record }) => record.fields["snapshot"] ?? "");
  const cited = new Set([...facts.keys(), ...derived.attachments.map(({ snapshot }) => snapshot)]);
  const files = findFiles(folders, cited);
  const found = new Set<string>();
  const unread: SnapshotId[] = [];
  for (const [snapshot, own] of facts) {
    const file = files.get(snapshot);
    const rows = file === undefined ? undefined : await readOriginal(file, part);
    if (rows) for (const record of checkFacts({ file: basename(file ?? ""), rows, facts: own }, part)) found.add(record);
    else {
      part.absent(own.length);
      unread.push(snapshot);
    }
  }
  const all = [...facts.values()].reduce((sum, own) => sum + own.length, 0);
  part.note(
    `${part.summary().checked} of ${all} rows checked against originals, ${unread.length} of ${facts.size} originals absent`,
  );
  return { parts: [part], found };
}

function citedFacts({ records, sources }: LoadedSite): CitedFact[] {
  const fieldsOf = new Map(sources.map(({ id, kind }) => [id, TEXTS[kind] ?? []]));
  return records.flatMap((record) => {
    const fields = fieldsOf.get(record.source) ?? [];
    if (fields.length === 0 || !record.fields["snapshot"] || !record.fields["row"]) return [];
    return { record, fields, locator: originOf(record, "").locator };
  });
}

/** Files by their hash, of those that are cited; hidden names and links are left out. */
function findFiles(folders: readonly string[], cited: ReadonlySet<SnapshotId>): Map<SnapshotId, string> {
  const files = new Map<SnapshotId, string>();
  for (const folder of folders) {
    for (const path of filesBelow(resolve(folder))) {
      const full = join(folder, path);
      if (!lstatSync(full).isFile()) continue;
      const hash = hashFile(full);
      if (cited.has(hash)) files.set(hash, full);
    }
  }
  return files;
}

/** All rows by table and row; undefined, and noted, where the file is no document that is read. */
async function readOriginal(file: string, part: Part): Promise<Map<string, DocumentRow> | undefined> {
  if (statSync(file).size > LARGEST) {
    part.note(`${basename(file)} has more than ${LARGEST} bytes and is not read`);
    return undefined;
  }
  const rows: DocumentRow[] = [];
  try {
    for await (const row of readDocument(readFileSync(file))) rows.push(row);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    part.note(`${basename(file)} cannot be read: ${error.message}`);
    return undefined;
  }
  return new Map((innerRecords(rows) ?? rows).map((row) => [placeKey(row.locator), row]));
}

const placeKey = ({ sheet, table, row }: Locator): string => JSON.stringify([sheet, table ?? 1, row]);

interface OriginalFacts {
  readonly file: string;
  readonly rows: ReadonlyMap<string, DocumentRow>;
  readonly facts: readonly CitedFact[];
}

/** Ids of the records whose text stands at its place, each field in the column where most rows of its table have it. */
function checkFacts({ file, rows, facts }: OriginalFacts, part: Part): string[] {
  const columns = columnsOf(rows, facts);
  return facts.flatMap(({ record, locator, fields }) => {
    const where = `${record.file}, ${describeLocator(record.locator)}, from ${file}, ${describeLocator(locator)}`;
    const row = rowAt(rows, locator);
    if (!row) {
      part.differs(where, JSON.stringify(textsOf(record, fields)), "no such row in the original");
      return [];
    }
    const wrong = fields.flatMap((field) => {
      const value = record.fields[field] ?? "";
      const at = columns.get(columnKey(record, locator, field));
      const original = at === undefined ? undefined : row.values[at]?.trim();
      return value === "" || value === original ? [] : [{ field, value, original }];
    });
    if (wrong.length === 0) {
      part.equal();
      return [record.id];
    }
    const said = (text: (one: (typeof wrong)[number]) => string | undefined) =>
      wrong.map((one) => `${one.field} ${JSON.stringify(text(one) ?? null)}`).join(", ");
    part.differs(
      where,
      said(({ value }) => value),
      said(({ original }) => original),
    );
    return [];
  });
}

function rowAt(rows: ReadonlyMap<string, DocumentRow>, locator: Locator): DocumentRow | undefined {
  const row = rows.get(placeKey(locator));
  return locator.page === undefined || row?.locator.page === locator.page ? row : undefined;
}

const columnKey = ({ fields }: SourceRecord, { sheet, table }: Locator, field: string): string =>
  JSON.stringify([sheet, table, fields["series"], field]);

/** The column in which most rows of a table have a field's value. A fact whose value stands in another one is wrong. */
function columnsOf(rows: ReadonlyMap<string, DocumentRow>, facts: readonly CitedFact[]): Map<string, number> {
  const tallies = new Map<string, Map<number, number>>();
  for (const { record, locator, fields } of facts) {
    const values = rowAt(rows, locator)?.values ?? [];
    for (const field of fields) {
      const key = columnKey(record, locator, field);
      const tally = tallies.get(key) ?? new Map<number, number>();
      tallies.set(key, tally);
      for (const [at, value] of values.entries()) {
        if (value.trim() === record.fields[field]) tally.set(at, (tally.get(at) ?? 0) + 1);
      }
    }
  }
  return new Map(
    [...tallies].flatMap(([key, tally]) => {
      const [best] = [...tally].toSorted((left, right) => right[1] - left[1] || left[0] - right[0]);
      return best ? [[key, best[0]] as const] : [];
    }),
  );
}

function textsOf({ fields }: SourceRecord, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? ""]));
}
