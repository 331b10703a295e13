import type { CompareCell, CompareRow } from "../shown/shown-compared.ts";

/** A line of the comparison, with the cells of those that have one, by their keys. */
export interface PlannedLine {
  readonly row: Omit<CompareRow, "order">;
  readonly cells: ReadonlyMap<string, CompareCell>;
}
