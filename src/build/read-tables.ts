import { cellsOf, readDocument } from "../ingest/document.ts";
import type { NamedRow, ReadTable } from "../ingest/map-records.ts";
import { UserError } from "../model/issues.ts";

/** The tables of a document with all their rows. `name` is what a person knows the document by. */
export async function readTables(name: string, bytes: Uint8Array): Promise<ReadTable[]> {
  // Readers give the very same header array for every row of a table.
  const tables = new Map<readonly string[], { names: Set<string>; rows: NamedRow[] }>();
  try {
    for await (const row of readDocument(bytes)) {
      const cells = cellsOf(row);
      const table = tables.get(row.header) ?? { names: new Set(), rows: [] };
      tables.set(row.header, table);
      for (const cell of Object.keys(cells)) table.names.add(cell);
      table.rows.push({ cells, locator: row.locator });
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.code, `${name}: ${error.message}`, { cause: error });
  }
  return Array.from(tables.values(), ({ names, rows }) => ({ names: [...names], rows }));
}
