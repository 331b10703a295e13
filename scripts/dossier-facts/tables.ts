import { cellNames, type DocumentRow } from "../../src/ingest/document-row.ts";
import { readDocument } from "../../src/ingest/document.ts";

export type Row = Record<string, string>;

/** A data row of a document under the names of its fields, trimmed, and where it stands. */
export interface TableRow {
  readonly header: readonly string[];
  readonly values: Readonly<Row>;
  readonly place: Readonly<Row>;
}

export interface Tables {
  readonly rows: readonly TableRow[];
  /** One row for each field of each table: the cell in which it stands, from 1. */
  readonly cells: readonly Row[];
}

/** All rows of a document; `fields` names the field of every header, "" for one that is not carried. */
export async function readTables(
  bytes: Uint8Array,
  fields: Readonly<Record<string, string>>,
  attachment: string,
): Promise<Tables> {
  const rows: TableRow[] = [];
  const cells: Row[] = [];
  let header: readonly string[] | undefined;
  let fieldOf: string[] = [];
  for await (const row of readDocument(bytes)) {
    if (row.header !== header) {
      header = row.header;
      fieldOf = fieldsOf(row, fields, attachment);
      const table = String(row.locator.table ?? "");
      fieldOf.forEach((field, index) => field && cells.push({ attachment, table, field, cell: String(index + 1) }));
    }
    rows.push({ header, values: valuesOf(row, fieldOf), place: placeOf(row) });
  }
  return { rows, cells };
}

function fieldsOf({ header }: DocumentRow, fields: Readonly<Record<string, string>>, attachment: string): string[] {
  return cellNames(header).map((name) => {
    const field = fields[name];
    if (field === undefined) throw new Error(`${attachment}: the column "${name}" is not known`);
    return field;
  });
}

function valuesOf({ values }: DocumentRow, fieldOf: readonly string[]): Row {
  const row: Row = {};
  fieldOf.forEach((field, index) => field && (row[field] = (values[index] ?? "").trim()));
  return row;
}

function placeOf({ locator: { page, table, row } }: DocumentRow): Row {
  return { page: String(page ?? ""), table: String(table ?? ""), row: String(row ?? "") };
}
