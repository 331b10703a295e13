import { attachmentOfFile } from "../ingest/attachments.ts";
import { cellsOf, readDocument } from "../ingest/document.ts";
import { mapRecords, type NamedRow } from "../ingest/map-records.ts";
import type { Dossier, SourceKind } from "../model/dossier.ts";
import { UserError, type Report } from "../model/issues.ts";
import type { Attachment, SourceRecord } from "../model/records.ts";
import { keepSnapshot, type Workspace } from "../store/workspace.ts";
import { readInside } from "./read-inside.ts";

/** Largest document that is read; a facts file of ten million rows is not one. */
const LARGEST_FILE = 256 * 1024 * 1024;

export interface ReadSources {
  readonly records: ReadonlyMap<SourceKind, readonly SourceRecord[]>;
  /** Attachments that are themselves files of the dossier. */
  readonly ownAttachments: readonly Attachment[];
  readonly attachmentOfFile: ReadonlyMap<string, string>;
}

/** Takes a snapshot of every file that the sources name, reads it, and maps its rows. */
export async function readSources(folder: string, dossier: Dossier, workspace: Workspace, report: Report): Promise<ReadSources> {
  const records = new Map<SourceKind, SourceRecord[]>();
  const ownAttachments: Attachment[] = [];
  const attachmentOf = new Map<string, string>();
  for (const source of dossier.sources) {
    for (const file of source.files) {
      const bytes = readInside(folder, file.path, { largest: LARGEST_FILE, namedBy: `sources/${source.id}.yml` });
      const snapshot = keepSnapshot(workspace, bytes);
      const { header, rows } = await readRows(file.path, bytes);
      const mapped = mapRecords(source, { path: file.path, snapshot, header, rows }, report);
      const known = records.get(source.kind);
      if (known) known.push(...mapped);
      else records.set(source.kind, mapped);
      if (source.kind !== "filings" || Object.values(source.columns).includes("attachment")) continue;
      const own = attachmentOfFile(source, file, snapshot);
      ownAttachments.push(own);
      attachmentOf.set(file.path, own.id);
    }
  }
  return { records, ownAttachments, attachmentOfFile: attachmentOf };
}

async function readRows(path: string, bytes: Uint8Array): Promise<{ header: readonly string[]; rows: NamedRow[] }> {
  const rows: NamedRow[] = [];
  const headers = new Set<string>();
  try {
    for await (const row of readDocument(bytes)) {
      const cells = cellsOf(row);
      for (const name of Object.keys(cells)) headers.add(name);
      rows.push({ cells, locator: row.locator });
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.code, `${path}: ${error.message}`, { cause: error });
  }
  return { header: [...headers], rows };
}
