import type { Column } from "./column.ts";
import { rowsAmong, type Counted, type Known } from "./known.ts";
import type { RowCodes } from "./row-codes.ts";

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

  /** The same for the values of two rows that have some. */
  ofRows({ codes, stride, offset }: RowCodes, left: number, right: number): number {
    return this.ofEither(codes[left * stride + offset] as number, codes[right * stride + offset] as number);
  }

  /** What a comparison that counts by this knows of all rows; `more` is what else it has counted. */
  known({ averageShare, exactRate }: Pick<Known, "averageShare" | "exactRate">, ...more: readonly Counted[]): Known {
    return { filled: this.filled, averageShare, exactRate, counted: [this.counted, ...more] };
  }
}
