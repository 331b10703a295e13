import type { PackedRows } from "./packed-rows.ts";
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

interface SeenRow {
  readonly number: number;
  /** It holds a single text. */
  readonly isLone: boolean;
}

/** Gathers, from all rows of a sheet, what is needed to find its table. */
export class SheetLayout {
  readonly #first: SeenRow[] = [];
  /** Rows in which a cell covers several columns. */
  readonly #wide = new Set<number>();
  #emptyColumns = Infinity;

  add(rows: PackedRows, strings: SharedStrings): void {
    this.#emptyColumns = Math.min(this.#emptyColumns, rows.emptyColumns);
    if (this.#first.length === LOOKED_AT) return;
    for (const { number, values } of rows.rows(strings)) {
      const isLone = values.filter((value) => value.trim() !== "").length === 1;
      if (this.#first.push({ number, isLone }) === LOOKED_AT) return;
    }
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
function headerIndex(rows: readonly SeenRow[], wide: ReadonlySet<number>): number {
  const found = rows.findIndex((row) => !row.isLone || !wide.has(row.number));
  const start = found < 0 ? Math.max(0, rows.length - 1) : found;
  const next = rows.findIndex((row, at) => at >= start && !row.isLone);
  if (next <= start) return start;
  const below = rows.slice(next + 1);
  return below.filter(({ isLone }) => isLone).length * 2 > below.length ? start : next;
}
