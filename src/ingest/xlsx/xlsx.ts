import { UserError } from "../../model/issues.ts";
import type { DocumentBytes } from "../document-bytes.ts";
import type { DocumentRow } from "../document-row.ts";
import type { PackedRows, SheetRow } from "./packed-rows.ts";
import { SheetLayout, type TablePlace } from "./sheet-layout.ts";
import { sheetRows } from "./sheet-rows.ts";
import { openWorkbook, type Sheet, type Workbook } from "./workbook.ts";

/** Bytes of rows that are kept from the first pass, some 2,000,000 cells; sheets beyond are read twice. */
const MAX_KEPT = 32 * 2 ** 20;

/** Bytes of text that all rows together may have: a few that are shared can be shown by millions of cells. */
export const MAX_TEXT = 2 ** 32;

interface SheetTable extends TablePlace {
  readonly sheet: Sheet;
  /** All rows of the sheet, if they are few. */
  readonly rows: readonly PackedRows[] | undefined;
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
    for await (const rows of table.rows ?? sheetRows(workbook, table.sheet)) yield* read(rows.rows(workbook.strings));
  }
}

/** Reads every sheet to its end and tells where their tables stand. */
async function checkSheets(workbook: Workbook): Promise<SheetTable[]> {
  const tables: SheetTable[] = [];
  let budget = MAX_KEPT;
  let textSize = 0;
  for (const sheet of workbook.sheets) {
    const layout = new SheetLayout();
    let kept: PackedRows[] | undefined = [];
    let size = 0;
    for await (const rows of sheetRows(workbook, sheet, (row) => layout.addWide(row))) {
      layout.add(rows, workbook.strings);
      size += rows.size;
      textSize += rows.textSize;
      if (textSize > MAX_TEXT)
        throw new UserError("too-large", `The workbook has over ${MAX_TEXT} bytes of text in its cells; split it.`);
      if (size > budget) kept = undefined;
      kept?.push(rows);
    }
    if (kept) budget -= size;
    const place = layout.place();
    if (place) tables.push({ ...place, sheet, rows: kept });
  }
  return tables;
}

/** Turns rows of a sheet, handed over in their order, into those of its table: titles and header left out. */
function tableReader({ sheet, headerRow, emptyColumns }: SheetTable): (rows: Iterable<SheetRow>) => Generator<DocumentRow> {
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
