import type { PdfRow, PdfTable } from "./pdf-table.ts";

/** Part of the rows inside pages in which a column must have a value, or one line, to count as always having it. */
const ALWAYS = 0.98;
/** Fewer rows inside pages than these say nothing; then all rows are looked at. */
const SEEN = 3;

/** A table's rows, with those put together again that a page break cut in two. */
export function mendRows(table: PdfTable): PdfRow[] {
  const tells = tellingColumns(table);
  const rows: PdfRow[] = [];
  for (const row of table.rows) {
    const last = rows.at(-1);
    if (last?.isLast && row.isFirst && last.page < row.page && isRest(last, row, tells))
      rows[rows.length - 1] = joined(last, row);
    else rows.push(row);
  }
  return rows;
}

/** Columns that always have a value: on one line, or at least anything. */
interface Telling {
  readonly short: readonly number[];
  readonly filled: readonly number[];
}

function tellingColumns({ header, rows }: PdfTable): Telling {
  const inner = rows.filter(({ isFirst, isLast }) => !isFirst && !isLast);
  // The rest of a broken row is always first on a later page.
  const seen = inner.length >= SEEN ? inner : rows.filter(({ isFirst, page }) => !isFirst || page === rows[0]?.page);
  const columns = (holds: (lines: number) => boolean) =>
    [...header.keys()].filter(
      (column) => seen.filter(({ cells }) => holds(cells[column]?.length ?? 0)).length >= ALWAYS * seen.length,
    );
  return { short: columns((lines) => lines === 1), filled: columns((lines) => lines > 0) };
}

/** Whether two rows, the last of a page and the first of the next, are parts of one. */
function isRest(last: PdfRow, next: PdfRow, { short, filled }: Telling): boolean {
  const has = (row: PdfRow, column: number) => (row.cells[column]?.length ?? 0) > 0;
  const inBoth = (columns: readonly number[]) => columns.filter((column) => has(last, column) && has(next, column)).length;
  const inOne = (columns: readonly number[]) => columns.filter((column) => has(last, column) !== has(next, column)).length;
  // What stands on one line cannot be cut, so it is in one of two parts. A value that is only missing at the source
  // leaves most of the others filled in both rows: then these are two rows.
  if (short.length > 0) return inOne(short) > inBoth(short);
  return filled.length > 0 ? inOne(filled) > 0 : last.isOpen;
}

function joined(last: PdfRow, next: PdfRow): PdfRow {
  const cells = last.cells.map((lines, column) => [...lines, ...(next.cells[column] ?? [])]);
  return { page: last.page, cells, isFirst: last.isFirst, isLast: next.isLast, isOpen: next.isOpen };
}
