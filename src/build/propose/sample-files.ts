import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { cellNames } from "../../ingest/document-row.ts";
import { readDocument } from "../../ingest/document.ts";
import { sha256 } from "../../model/ids.ts";
import { UserError } from "../../model/issues.ts";
import { headerKey } from "../../text/header-key.ts";
import { ColumnProfile } from "./column-profile.ts";

const LARGEST = 256 * 1024 * 1024;

/** One table of a sample document: the names of its columns, and how many rows it has. */
export interface SampleTable {
  readonly names: readonly string[];
  readonly rows: number;
  /** What its columns look like, by the key of their header. */
  readonly columns: ReadonlyMap<string, ColumnProfile>;
}

/** A document that a dossier is proposed from. */
export interface SampleFile {
  readonly path: string;
  readonly name: string;
  /** Day of the file itself, UTC. */
  readonly day: string;
  readonly bytes: Uint8Array;
  readonly tables: readonly SampleTable[];
}

/**
 * Reads the sample documents. One that cannot be read stops it all, for half a dossier would look like a whole one; so does
 * the same document given twice.
 */
export async function readSamples(paths: readonly string[]): Promise<SampleFile[]> {
  const files: SampleFile[] = [];
  const known = new Map<string, string>();
  for (const path of paths) {
    const file = await readSample(path);
    const hash = sha256(file.bytes);
    const before = known.get(hash);
    if (before !== undefined) throw new UserError("same-document", `${path} is, byte for byte, ${before}. Name it once.`);
    known.set(hash, path);
    files.push(file);
  }
  return files;
}

async function readSample(path: string): Promise<SampleFile> {
  const { bytes, day } = bytesOf(path);
  try {
    const tables = await readTables(bytes);
    if (tables.length === 0) throw new UserError("no-rows", "there is no table with rows in it.");
    return { path, name: basename(path), day, bytes, tables };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.code, `${path}: ${error.message} Nothing was written; leave it out, or mend it.`, { cause: error });
  }
}

async function readTables(bytes: Uint8Array): Promise<SampleTable[]> {
  const tables: { names: readonly string[]; rows: number; columns: Map<string, ColumnProfile> }[] = [];
  let header: readonly string[] | undefined;
  for await (const row of readDocument(bytes)) {
    if (row.header !== header) tables.push({ names: cellNames(row.header), rows: 0, columns: new Map() });
    header = row.header;
    const table = tables.at(-1);
    if (!table) throw new Error("A row without a table");
    // A row longer than the header has cells without a name; they are columns like any other.
    if (row.values.length > table.names.length) table.names = cellNames(row.header, row.values.length);
    for (const [at, name] of table.names.entries()) {
      const key = headerKey(name);
      const column = table.columns.get(key) ?? new ColumnProfile(name);
      table.columns.set(key, column);
      column.add(row.values[at] ?? "", table.rows === 0);
    }
    table.rows++;
  }
  return tables;
}

function bytesOf(path: string): { bytes: Uint8Array; day: string } {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UserError("no-such-file", `${path}: there is no such file.`);
  if (!stats.isFile()) throw new UserError("not-a-file", `${path} is no file; name the documents in it.`);
  if (stats.size > LARGEST) throw new UserError("too-large", `${path} has ${stats.size} bytes; at most ${LARGEST} are read.`);
  return { bytes: readFileSync(path), day: stats.mtime.toISOString().slice(0, 10) };
}
