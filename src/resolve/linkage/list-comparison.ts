import type { ListColumn } from "./column.ts";
import type { Comparison, Guess } from "./comparison.ts";
import { guessOfLevels } from "./guess.ts";
import { rowsAmong, type Counted, type Known } from "./known.ts";

/** Share of the shorter list's values that the other holds, from which on each level holds. */
const STEPS = [1, 0.5] as const;

/** Lists of values, such as phone numbers or former names: how much of the shorter one stands in the other. */
export class ListComparison implements Comparison {
  readonly name: string;
  readonly levels = ["missing", "all in common", "half in common", "some in common", "none in common"];
  readonly guess: Guess;
  readonly averageShare: number;
  readonly exactRate: number;
  readonly #column: ListColumn;
  readonly #rows: number;
  readonly #counts: Uint32Array;

  constructor(name: string, column: ListColumn, known?: Known) {
    this.name = name;
    this.#column = column;
    this.#counts = known ? rowsAmong(column.values, known.counted[0] as Counted) : column.counts;
    this.#rows = known?.filled ?? column.starts.length - 1;
    let sum = 0;
    for (const count of column.counts) sum += (count / this.#rows) ** 2;
    this.guess = guessOfLevels(this.levels.length);
    this.averageShare = known?.averageShare ?? sum;
    this.exactRate = this.averageShare;
  }

  get known(): Known {
    const { averageShare, exactRate } = this;
    return { filled: this.#rows, averageShare, exactRate, counted: [{ values: this.#column.values, rows: this.#counts }] };
  }

  level(left: number, right: number): number {
    const shorter = Math.min(this.#lengthOf(left), this.#lengthOf(right));
    if (shorter === 0) return 0;
    const share = this.#common(left, right).count / shorter;
    if (share >= STEPS[0]) return 1;
    if (share >= STEPS[1]) return 2;
    return share > 0 ? 3 : 4;
  }

  /** How common the rarest value is that both hold. */
  share(left: number, right: number, level: number): number {
    return level === 0 || level === 4 ? 0 : this.#common(left, right).fewest / this.#rows;
  }

  #lengthOf(row: number): number {
    return (this.#column.starts[row + 1] as number) - (this.#column.starts[row] as number);
  }

  #common(left: number, right: number): { count: number; fewest: number } {
    const { starts, codes } = this.#column;
    let [a, b, count, fewest] = [starts[left] as number, starts[right] as number, 0, this.#rows];
    const [endA, endB] = [starts[left + 1] as number, starts[right + 1] as number];
    while (a < endA && b < endB) {
      const difference = (codes[a] as number) - (codes[b] as number);
      if (difference === 0) {
        count++;
        fewest = Math.min(fewest, this.#counts[codes[a] as number] as number);
      }
      if (difference <= 0) a++;
      if (difference >= 0) b++;
    }
    return { count, fewest };
  }
}
