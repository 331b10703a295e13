import { UserError } from "../../model/issues.ts";
import type { DocumentBytes } from "../document-bytes.ts";
import type { DocumentRow } from "../document-row.ts";
import { SheetLayout, type TablePlace } from "./sheet-layout.ts";
import { sheetRows, type SheetRow } from "./sheet-rows.ts";
import { openWorkbook, type Sheet, type Workbook } from "./workbook.ts";

/** Characters and cells of the rows that are kept from the first pass, roughly in bytes; sheets beyond are read twice. */
const MAX_KEPT = 4 * 2 ** 20;
const CELL_COST = 32;

interface SheetTable extends TablePlace {
  readonly sheet: Sheet;
  /** All rows of the sheet, if they are few. */
  readonly rows: readonly SheetRow[] | undefined;
}

/**
 * The data rows of every sheet of a workbook (.xlsx, ECMA-376), one table a sheet, in the workbook's order. Every sheet is
 * read to its end before the first row is given, so that a workbook that is damaged anywhere gives none. Sheets that are
 * too large to be kept are then read again, so that memory does not grow with them.
 */
export async function* readXlsx(bytes: DocumentBytes): AsyncGenerator<DocumentRow> {
  const workbook = await openWorkbook(bytes);
  const tables = await checkSheets(workbook);
  if (tables.length === 0) throw new UserError("no-table", "The workbook holds no sheet with text.");
  for (const table of tables) {
    const read = tableReader(table);
    if (table.rows) yield* read(table.rows);
    else for await (const rows of sheetRows(workbook, table.sheet)) yield* read(rows);
  }
}

/** Reads every sheet to its end and tells where their tables stand. */
async function checkSheets(workbook: Workbook): Promise<SheetTable[]> {
  const tables: SheetTable[] = [];
  let budget = MAX_KEPT;
  for (const sheet of workbook.sheets) {
    const layout = new SheetLayout();
    let kept: SheetRow[] | undefined = [];
    let cost = 0;
    for await (const rows of sheetRows(workbook, sheet, (row) => layout.addWide(row))) {
      layout.add(rows);
      if (!kept) continue;
      for (const row of rows) {
        kept.push(row);
        cost += costOf(row);
      }
      if (cost > budget) kept = undefined;
    }
    if (kept) budget -= cost;
    const place = layout.place();
    if (place) tables.push({ ...place, sheet, rows: kept });
  }
  return tables;
}

function costOf({ values }: SheetRow): number {
  let cost = CELL_COST * (values.length + 1);
  for (const value of values) cost += value.length;
  return cost;
}

/** Turns rows of a sheet, handed over in their order, into those of its table: titles and header left out. */
function tableReader({ sheet, headerRow, emptyColumns }: SheetTable): (rows: readonly SheetRow[]) => Generator<DocumentRow> {
  let header: readonly string[] = [];
  return function* (rows) {
    for (const row of rows) {
      const values = emptyColumns > 0 ? row.values.slice(emptyColumns) : row.values;
      if (row.number === headerRow) header = values;
      if (row.number <= headerRow) continue;
      while (values.length < header.length) values.push("");
      yield { header, values, locator: { sheet: sheet.name, row: row.number } };
    }
  };
}
