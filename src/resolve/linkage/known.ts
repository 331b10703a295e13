import { MISSING, type ValueTable } from "./value-table.ts";

/** How many rows hold each of some values. */
export interface Counted {
  readonly values: ValueTable;
  readonly rows: Uint32Array;
}

/**
 * What a comparison knows of all rows: how common values are and how often two rows agree. It is counted from the rows at hand, or
 * kept from those that a linkage began with, so that rows which come later are weighed as those were.
 */
export interface Known {
  /** How many rows hold a value. */
  readonly filled: number;
  readonly averageShare: number;
  readonly exactRate: number;
  readonly counted: readonly Counted[];
}

/** How many rows hold each of these values, as counted elsewhere; one that nobody holds there is new, and one row holds it. */
export function rowsAmong(values: ValueTable, counted: Counted): Uint32Array {
  const rows = new Uint32Array(values.count);
  // Values that were taken from those that are counted need no looking up.
  const copy = values.copies.find(({ from }) => from === counted.values);
  copy?.each((value, number) => void (rows[number] = counted.rows[value] as number));
  for (let value = 0; value < rows.length; value++) {
    if (rows[value] !== 0) continue;
    const found = counted.values.findFrom(values, value);
    rows[value] = found === MISSING ? 1 : (counted.rows[found] as number);
  }
  return rows;
}
