import type { Table, TableRow } from "../store/database.ts";
import type { Assembled } from "./assemble.ts";

/** The cell of every field, once for all rows of a table of an attachment. */
export function fieldCellTable(filings: Assembled["filings"]): Table {
  return {
    name: "field_cell",
    columns: { attachment: "text", table: "integer", field: "text", cell: "integer" },
    rows: fieldCells(filings),
  };
}

/** Each value of a filing with the place it stands at in its original. */
export const CELLS_VIEW = `SELECT series, number, field, attachment, snapshot, page, "table", "row", cell, locator, record FROM (
  SELECT f.series, f.number, c.field, f.attachment, a.snapshot, f.page, f."table", f."row", c.cell,
  concat_ws(', ', 'page ' || f.page, 'table ' || f."table", 'row ' || f."row", 'cell ' || c.cell) AS locator, f.id AS record
  FROM filing f JOIN attachment a ON a.id = f.attachment
  JOIN field_cell c ON c.attachment = f.attachment AND c."table" IS NOT DISTINCT FROM f."table")`;

function* fieldCells(filings: Assembled["filings"]): Iterable<TableRow> {
  const told = new Set<string>();
  for (const { origin } of filings) {
    const { attachment, locator, cells } = origin;
    const key = JSON.stringify([attachment, locator.table]);
    if (!cells || told.has(key)) continue;
    told.add(key);
    for (const [field, cell] of Object.entries(cells)) yield [attachment, locator.table ?? null, field, cell];
  }
}
