import type { Column } from "./column.ts";
import { rowsAmong, type Counted, type Known } from "./known.ts";

/** How common the values of a column are: counted from its rows, or as is known of rows that were there first. */
export class Frequency {
  readonly filled: number;
  readonly counted: Counted;

  constructor({ values, counts, filled }: Column, known: Known | undefined) {
    const [first] = known?.counted ?? [];
    this.filled = known?.filled ?? filled;
    this.counted = { values, rows: first ? rowsAmong(values, first) : counts };
  }

  /** The share of rows that hold the more common one of two values. */
  ofEither(value: number, other: number): number {
    const { rows } = this.counted;
    return Math.max(rows[value] as number, rows[other] as number) / this.filled;
  }
}
