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
  return Uint32Array.from({ length: values.count }, (_, value) => {
    const found = counted.values.findFrom(values, value);
    return found === MISSING ? 1 : (counted.rows[found] as number);
  });
}
