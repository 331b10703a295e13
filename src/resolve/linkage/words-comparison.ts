import { agreementRate } from "./agreement-rate.ts";
import { twice, type Column } from "./column.ts";
import type { ColumnContext, Comparison, Guess } from "./comparison.ts";
import { guessOfLevels } from "./guess.ts";
import { eachWord } from "./each-word.ts";
import { Frequency } from "./frequency.ts";
import { rowsAmong, type Counted, type Known } from "./known.ts";
import { codesOf, type RowCodes } from "./row-codes.ts";
import { MISSING, ValueTable } from "./value-table.ts";

/** Cosine of the words' weights from which on a level holds; and how much of the shorter text must stand in the longer. */
const NEAR = 0.85;
const CONTAINED = 0.95;
const STEPS = [0.65, 0.4] as const;

const LEVELS = ["missing", "exact", `cosine ${NEAR}`, "contained", ...STEPS.map((step) => `cosine ${step}`), "unlike"];

/** The words of each distinct value, ascending and each once, and the square of each word's weight. */
interface Words {
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  readonly squares: Float64Array;
  /** Sum of the squares of each value's words. */
  readonly sums: Float64Array;
  /** How many rows hold each word. */
  readonly counted: Counted;
}

/**
 * Texts of several words (titles, addresses, names of restaurants): cosine of their words, weighted by how rare they are, and
 * whether one holds the other's words. A letter of a script that writes no spaces is a word.
 */
export class WordsComparison implements Comparison {
  readonly name: string;
  readonly levels = LEVELS;
  readonly guess: Guess;
  readonly averageShare: number;
  readonly exactRate: number;
  readonly #at: RowCodes;
  readonly #words: Words;
  readonly #frequency: Frequency;

  constructor(name: string, column: Column, { pairing, known, at = codesOf(column) }: ColumnContext) {
    this.name = name;
    this.#at = at;
    this.#frequency = new Frequency(column, known);
    this.#words = wordsOf(column, this.#frequency.filled, known?.counted[1]);
    this.exactRate = known?.exactRate ?? agreementRate(column, pairing);
    this.guess = guessOfLevels(this.levels.length);
    this.averageShare = this.exactRate;
  }

  level(left: number, right: number): number {
    const { codes, stride, offset } = this.#at;
    const a = codes[left * stride + offset] as number;
    const b = codes[right * stride + offset] as number;
    if (a === MISSING || b === MISSING) return 0;
    if (a === b) return 1;
    const common = this.#sharedBy(a, b);
    const [own, other] = [this.#words.sums[a] as number, this.#words.sums[b] as number];
    // Signs alone, such as "-" or "?": a text without words says nothing.
    if (own === 0 || other === 0) return 0;
    const cosine = common / Math.sqrt(own * other);
    if (cosine >= NEAR) return 2;
    if (common >= CONTAINED * Math.min(own, other)) return 3;
    for (let at = 0; at < STEPS.length; at++) if (cosine >= (STEPS[at] as number)) return at + 4;
    return STEPS.length + 4;
  }

  share(left: number, right: number, level: number): number {
    if (level !== 1) return 0;
    return this.#frequency.ofRows(this.#at, left, right);
  }

  get known(): Known {
    return this.#frequency.known(this, this.#words.counted);
  }

  #sharedBy(left: number, right: number): number {
    const { starts, words, squares } = this.#words;
    let [a, b, sum] = [starts[left] as number, starts[right] as number, 0];
    const [endA, endB] = [starts[left + 1] as number, starts[right + 1] as number];
    while (a < endA && b < endB) {
      const difference = (words[a] as number) - (words[b] as number);
      if (difference === 0) sum += squares[words[a] as number] as number;
      if (difference <= 0) a++;
      if (difference >= 0) b++;
    }
    return sum;
  }
}

function wordsOf({ values, counts }: Column, filled: number, known: Counted | undefined): Words {
  const table = new ValueTable();
  const starts = new Uint32Array(values.count + 1);
  let words = new Uint32Array(8 * values.count + 64);
  let length = 0;
  const take = (word: number): void => {
    if (length === words.length) words = twice(words);
    words[length++] = word;
  };
  for (let value = 0; value < values.count; value++) {
    const from = length;
    eachWord(values, value, (start, end) => take(table.addSlice(values, value, start, end)));
    length = from + sortOnce(words.subarray(from, length));
    starts[value + 1] = length;
  }
  const rowsOf = known ? rowsAmong(table, known) : countRows(table.count, { starts, words }, counts);
  const squares = Float64Array.from(rowsOf, (rows) => Math.log(1 + filled / rows) ** 2);
  const sums = new Float64Array(values.count);
  for (let value = 0; value < values.count; value++) {
    let sum = 0;
    for (let at = starts[value] as number; at < (starts[value + 1] as number); at++)
      sum += squares[words[at] as number] as number;
    sums[value] = sum;
  }
  return { starts, words: words.slice(0, length), squares, sums, counted: { values: table, rows: rowsOf } };
}

/** Sorts numbers and moves each to the front once; gives how many there are. */
function sortOnce(numbers: Uint32Array): number {
  numbers.sort();
  let kept = 0;
  for (let at = 0; at < numbers.length; at++) {
    if (at === 0 || numbers[at] !== numbers[at - 1]) numbers[kept++] = numbers[at] as number;
  }
  return kept;
}

function countRows(words: number, own: Pick<Words, "starts" | "words">, counts: Uint32Array): Uint32Array<ArrayBuffer> {
  const rows = new Uint32Array(words);
  for (let value = 0; value < counts.length; value++) {
    for (let at = own.starts[value] as number; at < (own.starts[value + 1] as number); at++) {
      const word = own.words[at] as number;
      rows[word] = (rows[word] as number) + (counts[value] as number);
    }
  }
  return rows;
}
