import { agreementRate } from "./agreement-rate.ts";
import type { Column } from "./column.ts";
import type { ColumnContext, Comparison, Guess } from "./comparison.ts";
import { guessOfLevels } from "./guess.ts";
import { Frequency } from "./frequency.ts";
import type { Known } from "./known.ts";
import { codesOf, type RowCodes } from "./row-codes.ts";
import { MISSING } from "./value-table.ts";

/** Share of the larger number by which two may differ, for each level. */
const STEPS = [0.01, 0.1] as const;

/** Numbers, by how far they are from each other; cells that are no numbers are equal or unlike. */
export class NumberComparison implements Comparison {
  readonly name: string;
  readonly levels = ["missing", "equal", ...STEPS.map((step) => `within ${100 * step}%`), "unlike"];
  readonly guess: Guess;
  readonly averageShare: number;
  readonly exactRate: number;
  readonly #at: RowCodes;
  readonly #numbers: Float64Array;
  readonly #frequency: Frequency;

  constructor(name: string, column: Column, { pairing, known, at = codesOf(column) }: ColumnContext) {
    this.name = name;
    this.#at = at;
    this.#numbers = Float64Array.from({ length: column.values.count }, (_, value) => Number(column.values.textOf(value)));
    this.exactRate = known?.exactRate ?? agreementRate(column, pairing);
    this.#frequency = new Frequency(column, known);
    this.guess = guessOfLevels(this.levels.length);
    this.averageShare = this.exactRate;
  }

  level(left: number, right: number): number {
    const { codes, stride, offset } = this.#at;
    const a = codes[left * stride + offset] as number;
    const b = codes[right * stride + offset] as number;
    if (a === MISSING || b === MISSING) return 0;
    if (a === b) return 1;
    const [one, other] = [this.#numbers[a] as number, this.#numbers[b] as number];
    const apart = Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other));
    for (let at = 0; at < STEPS.length; at++) if (apart <= (STEPS[at] as number)) return at + 2;
    return STEPS.length + 2;
  }

  share(left: number, right: number, level: number): number {
    if (level !== 1) return 0;
    return this.#frequency.ofRows(this.#at, left, right);
  }

  get known(): Known {
    return this.#frequency.known(this);
  }
}
