import { GAP, IN_WORD, letterClass } from "../../text/similarity/letter-class.ts";
import { agreementRate } from "./agreement-rate.ts";
import type { Column } from "./column.ts";
import type { ColumnContext, Comparison, Guess } from "./comparison.ts";
import { guessOfLevels } from "./guess.ts";
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
    const { codes, stride, offset } = this.#at;
    return this.#frequency.ofEither(codes[left * stride + offset] as number, codes[right * stride + offset] as number);
  }

  get known(): Known {
    const { averageShare, exactRate } = this;
    const counted = [this.#frequency.counted, this.#words.counted];
    return { filled: this.#frequency.filled, averageShare, exactRate, counted };
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
  const own = Array.from({ length: values.count }, (_, value) =>
    Uint32Array.from(new Set(splitWords(values.textOf(value)).map((word) => table.add(word)))).toSorted(),
  );
  const rowsOf = known ? rowsAmong(table, known) : new Uint32Array(table.count);
  if (!known)
    for (const [value, list] of own.entries())
      for (const word of list) rowsOf[word] = (rowsOf[word] as number) + (counts[value] as number);
  const squares = Float64Array.from(rowsOf, (rows) => Math.log(1 + filled / rows) ** 2);
  const starts = new Uint32Array(own.length + 1);
  for (const [value, list] of own.entries()) starts[value + 1] = (starts[value] as number) + list.length;
  const words = new Uint32Array(starts[own.length] as number);
  for (const [value, list] of own.entries()) words.set(list, starts[value]);
  const sums = Float64Array.from(own, (list) => list.reduce((sum, word) => sum + (squares[word] as number), 0));
  return { starts, words, squares, sums, counted: { values: table, rows: rowsOf } };
}

/** Runs of letters and digits; each letter of a script that writes no spaces by itself. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  let word = "";
  for (const letter of text) {
    const found = letterClass(letter.codePointAt(0) as number);
    if (found === IN_WORD) word += letter;
    else {
      if (word !== "") words.push(word);
      word = "";
      if (found !== GAP) words.push(letter);
    }
  }
  if (word !== "") words.push(word);
  return words;
}
