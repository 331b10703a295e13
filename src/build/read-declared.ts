import { attachmentOfFile } from "../ingest/attachments.ts";
import { columnMap } from "../ingest/column-map.ts";
import { mapRecords, type ReadTable } from "../ingest/map-records.ts";
import type { Arrived } from "../ingest/versions.ts";
import type { Source, SourceFile } from "../model/dossier.ts";
import type { SnapshotId } from "../model/ids.ts";
import type { Report } from "../model/issues.ts";
import type { Attachment, SourceRecord } from "../model/records.ts";
import type { Stages } from "../model/stages.ts";
import { headerKey } from "../text/header-key.ts";
import { readInside } from "./read-inside.ts";
import { readTables } from "./read-tables.ts";

/** Largest document that is read; a facts file of ten million rows is not one. */
export const LARGEST_FILE = 256 * 1024 * 1024;

/** Where documents are read from, and what becomes of their bytes. */
export interface Reading {
  readonly folder: string;
  /** Takes a snapshot of the bytes of a document. */
  readonly keep: (bytes: Uint8Array) => SnapshotId;
  readonly stages: Stages;
  readonly report: Report;
}

/** What one source gives. */
export interface SourceRead {
  readonly source: Source;
  readonly records: readonly SourceRecord[];
  /** The attachment that a document is, by its path. */
  readonly ownOf: ReadonlyMap<string, Attachment>;
  readonly arrived: readonly Arrived[];
  /** Attachments of committed facts that an arrival took the place of. */
  readonly replaced: readonly Attachment[];
}

/** The rows of the files that a source declares. */
export async function readDeclared(source: Source, { folder, keep, stages }: Reading): Promise<SourceRead> {
  const records: SourceRecord[] = [];
  const ownOf = new Map<string, Attachment>();
  for (const file of source.files) {
    const bytes = readInside(folder, file.path, { largest: LARGEST_FILE, namedBy: `sources/${source.id}.yml` });
    const read = await stages.run(`rows of ${source.id}, ${file.path}`, [source, file, keep(bytes)], (by, of, snapshot, report) =>
      readFile(by, { file: of, snapshot, bytes }, report),
    );
    if (read.own) ownOf.set(file.path, read.own);
    // One by one: as many arguments as a facts file has rows would overflow the stack.
    for (const record of read.records) records.push(record);
  }
  return { source, records, ownOf, arrived: [], replaced: [] };
}

interface FileBytes {
  readonly file: SourceFile;
  readonly snapshot: SnapshotId;
  readonly bytes: Uint8Array;
}

async function readFile(source: Source, { file, snapshot, bytes }: FileBytes, report: Report) {
  const tables = await readTables(file.path, bytes);
  const isAttachment = source.kind === "filings" && !nameAttachments(source, tables);
  const own = isAttachment ? attachmentOfFile(source, file, snapshot) : undefined;
  const read = { path: file.path, snapshot, tables, ...(own && { attachment: own.id }) };
  return { own, records: mapRecords(source, read, report) };
}

/** Do the rows themselves say in which attachment they stand, as those of committed facts do? */
function nameAttachments(source: Source, tables: readonly ReadTable[]): boolean {
  const { fieldOf } = columnMap(source);
  if (tables.length === 0) return [...fieldOf.values()].includes("attachment");
  return tables.some(({ names }) => names.some((name) => fieldOf.get(headerKey(name)) === "attachment"));
}
