import type { PackedRows, SheetRow } from "./packed-rows.ts";
import type { SharedStrings } from "./shared-strings.ts";

/** Where in a sheet its table stands. */
export interface TablePlace {
  /** Number of the header's row. */
  readonly headerRow: number;
  /** Columns at the left in which no row has text. */
  readonly emptyColumns: number;
}

/** Titles and the rows that tell them from a table are looked for in this many rows with text. */
const LOOKED_AT = 24;

/** Gathers, from all rows of a sheet, what is needed to find its table. */
export class SheetLayout {
  readonly #first: SheetRow[] = [];
  /** Rows in which a cell covers several columns. */
  readonly #wide = new Set<number>();
  #emptyColumns = Infinity;

  add(rows: PackedRows, strings: SharedStrings): void {
    const wanted = LOOKED_AT - this.#first.length;
    if (wanted > 0) this.#first.push(...rows.rows(strings).slice(0, wanted));
    this.#emptyColumns = Math.min(this.#emptyColumns, rows.emptyColumns);
  }

  addWide(row: number): void {
    this.#wide.add(row);
  }

  /** Undefined for a sheet without text. */
  place(): TablePlace | undefined {
    const header = this.#first[headerIndex(this.#first, this.#wide)];
    return header && { headerRow: header.number, emptyColumns: this.#emptyColumns };
  }
}

/**
 * The header is the first row with text that is no title. A title is a single text above it in a cell that covers several
 * columns; or one in a single cell, if the row with several texts that comes next is followed by rows of its like: else
 * it is the header of a list of one column, in which somebody wrote something beside an entry.
 */
function headerIndex(rows: readonly SheetRow[], wide: ReadonlySet<number>): number {
  let index = 0;
  while (index < rows.length - 1 && isLone(rows[index]) && wide.has(rows[index]?.number ?? 0)) index++;
  const next = rows.findIndex((row, at) => at >= index && !isLone(row));
  if (next <= index) return index;
  const below = rows.slice(next + 1);
  return below.filter(isLone).length * 2 > below.length ? index : next;
}

function isLone(row: SheetRow | undefined): boolean {
  return row?.values.filter((value) => value.trim() !== "").length === 1;
}
