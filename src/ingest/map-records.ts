import { contentId, type SnapshotId } from "../model/ids.ts";
import { UserError, type Report } from "../model/issues.ts";
import type { Locator } from "../model/locator.ts";
import type { Source } from "../model/dossier.ts";
import type { SourceRecord } from "../model/records.ts";

/** A row as a reader gives it: cells named by the document's own header. */
export interface NamedRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly locator: Locator;
}

/** One file of a source, read. */
export interface ReadFile {
  readonly path: string;
  readonly snapshot: SnapshotId;
  readonly header: readonly string[];
  readonly rows: readonly NamedRow[];
}

/**
 * Rows of one file as records under the names of the source's mapping. A header that is neither mapped nor ignored by
 * name stops the build: silently dropping a column is how numbers go missing.
 */
export function mapRecords(source: Source, file: ReadFile, report: Report): SourceRecord[] {
  checkHeader(source, file);
  // A map, not the object itself: a header called "constructor" must find nothing.
  const fieldOf = new Map(Object.entries(source.columns));
  const records: SourceRecord[] = [];
  for (const row of file.rows) {
    const fields: Record<string, string> = {};
    for (const [column, value] of Object.entries(row.cells)) {
      const field = fieldOf.get(column);
      if (field !== undefined) fields[field] ||= value.trim();
    }
    if (Object.values(row.cells).every((value) => value.trim() === "")) {
      report({
        code: "empty-row",
        level: "warning",
        source: source.id,
        locator: row.locator,
        message: `${file.path} has a row with nothing in it.`,
      });
    }
    records.push({
      id: recordId(source, file, row, fields),
      source: source.id,
      file: file.path,
      snapshot: file.snapshot,
      locator: row.locator,
      cells: row.cells,
      fields,
    });
  }
  return records;
}

/** Committed facts carry the original's hash and place, so that a record keeps its id when the facts file changes. */
function recordId(source: Source, file: ReadFile, row: NamedRow, fields: Readonly<Record<string, string>>): string {
  const { snapshot, table, row: at } = fields;
  if (snapshot && at) return contentId(source.id, fields["attachment"] ?? "", fields["series"] ?? "", snapshot, table ?? "", at);
  return contentId(source.id, file.snapshot, row.locator.table ?? 0, row.locator.row ?? 0);
}

function checkHeader(source: Source, file: ReadFile): void {
  const known = [...Object.keys(source.columns), ...source.ignore];
  const unknown = file.header.find((column) => column !== "" && !known.includes(column));
  if (unknown === undefined) return;
  throw new UserError(
    "unknown-column",
    `${file.path}, row 1: column "${unknown}" is neither mapped nor ignored in sources/${source.id}.yml. ` +
      `Known there: ${known.join(", ")}. Map it under columns, or name it under ignore.`,
  );
}
