import { UserError } from "../model/issues.ts";
import type { Locator } from "../model/locator.ts";

/** A table of any format may have this many columns; Word stops at 63. */
export const MAX_COLUMNS = 256;

/** Cells and rows of one document that is held as a whole. The longest official list has 7,020. */
export const MAX_CELLS = 4_000_000;

export function checkCells(cells: number): void {
  if (cells > MAX_CELLS) throw new UserError("too-large", `The document has more than ${MAX_CELLS} cells.`);
}

export function checkWidth(columns: number): void {
  if (columns > MAX_COLUMNS)
    throw new UserError("too-large", `A table has more than ${MAX_COLUMNS} columns, which no page can show.`);
}

/**
 * One data row of a table as the document gives it, in document order, raw text kept: nothing is trimmed, nothing is
 * guessed. `header` is the very same array for every row of a table. `values` may be shorter or longer than `header`
 * where the document's own row is; whoever maps the row can see that and say so.
 */
export interface DocumentRow {
  readonly header: readonly string[];
  readonly values: readonly string[];
  /** The header is row 1, so the first data row is row 2. */
  readonly locator: Locator;
}

/**
 * The row under its header's names. Every name is there, "" where the row has no such value; a value without a name of
 * its own is called by its place, "column 9".
 */
export function cellsOf({ header, values }: DocumentRow): Record<string, string> {
  const names = values.length > header.length ? cellNames(header, values.length) : namesOf(header);
  const cells: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const value = values[index] ?? "";
    // Assigning to "__proto__" would set no cell but the object's prototype.
    if (name === "__proto__") Object.defineProperty(cells, name, { value, enumerable: true, configurable: true, writable: true });
    else cells[name] = value;
  }
  return cells;
}

/** The names of each header, made once for all rows of its table: that halves the time a row takes. */
const NAMES = new WeakMap<readonly string[], readonly string[]>();

function namesOf(header: readonly string[]): readonly string[] {
  const known = NAMES.get(header);
  if (known) return known;
  const names = cellNames(header);
  NAMES.set(header, names);
  return names;
}

/** Header names, trimmed and made unique: 备注, 备注 2; a nameless column is called by its place. */
export function cellNames(header: readonly string[], width = header.length): string[] {
  const names: string[] = [];
  /** Names given so far, and how often each was asked for. */
  const asked = new Map<string, number>();
  for (let index = 0; index < width; index++) {
    const wanted = header[index]?.trim() || `column ${index + 1}`;
    let count = (asked.get(wanted) ?? 0) + 1;
    let name = count === 1 ? wanted : `${wanted} ${count}`;
    while (name !== wanted && asked.has(name)) name = `${wanted} ${++count}`;
    asked.set(wanted, count);
    if (name !== wanted) asked.set(name, 1);
    names.push(name);
  }
  return names;
}
