import { checkWidth } from "../document-row.ts";
import type { GridCell, GridRow, GridTable } from "./tables.ts";

/**
 * A table's rows, the header first, as lists of values that stand column under column.
 *
 * By the grid, a value goes to the column its cell begins in, and the other columns the cell covers are empty; a grid
 * column that no cell begins in is no column. But a border dragged in one row makes a grid column that nobody sees on
 * the page. So a row with as many cells as the header is matched to it cell by cell, unless some row of the table
 * splits a cell of the header in two: there the finer columns are meant.
 */
export function alignRows(table: GridTable): Iterable<string[]> {
  const [header] = table;
  if (!header) return [];
  const isSplit = table.some((row) => splits(row, header));
  const places = table.map((row) => (!isSplit && row.cells.length === header.cells.length ? header : row));
  // Found before the first row is laid out, so that a table that is too wide gives no row at all. Rows are laid out one
  // by one, so that a few bytes that claim to cover many columns take no memory.
  const columns = columnStarts(places);
  return layOut();

  function* layOut(): Generator<string[]> {
    for (const [index, row] of table.entries()) yield valuesOf(row, places[index] ?? row, columns);
  }
}

/** True where two cells of the row stand under one of the header. */
function splits(row: GridRow, header: GridRow): boolean {
  let under = 0;
  let last: GridCell | undefined;
  for (const cell of row.cells) {
    while (under < header.cells.length - 1 && endOf(header.cells[under]) <= cell.start) under++;
    const above = header.cells[under];
    const isInside = above !== undefined && cell.start >= above.start && endOf(cell) <= endOf(above);
    if (isInside && last === above) return true;
    last = isInside ? above : undefined;
  }
  return false;
}

function endOf(cell: GridCell | undefined): number {
  return cell ? cell.start + cell.span : 0;
}

/** Grid columns in which a cell begins. */
function columnStarts(places: readonly GridRow[]): number[] {
  const starts = new Set<number>();
  for (const place of new Set(places)) {
    for (const { start } of place.cells) starts.add(start);
    checkWidth(starts.size);
  }
  return [...starts].toSorted((a, b) => a - b);
}

/** The row's texts in the columns where the cells of `place`, the header or the row itself, begin. */
function valuesOf(row: GridRow, place: GridRow, columns: readonly number[]): string[] {
  const values: string[] = [];
  let cell = 0;
  for (const column of columns) {
    if (column >= place.end) break;
    const isCell = place.cells[cell]?.start === column;
    values.push(isCell ? (row.cells[cell]?.text ?? "") : "");
    if (isCell) cell++;
  }
  return values;
}
