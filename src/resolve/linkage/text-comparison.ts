import { optimalStringAlignment } from "../../text/similarity/edit-kernel.ts";
import { jaroWinkler } from "../../text/similarity/jaro.ts";
import type { Points } from "../../text/similarity/points.ts";
import { agreementRate, type Pairing } from "./agreement-rate.ts";
import type { Column } from "./column.ts";
import type { Comparison, Guess } from "./comparison.ts";
import { guessOfLevels } from "./guess.ts";
import { Frequency } from "./frequency.ts";
import type { Known } from "./known.ts";
import { beginningOf, editsWithin } from "./long-texts.ts";
import { codesOf, type RowCodes } from "./row-codes.ts";
import { MISSING, mix, ValueReader } from "./value-table.ts";

/** A level below exact equality that holds if the test does. */
export interface LevelTest {
  readonly test: "edits" | "jaro-winkler" | "similarity" | "prefix";
  readonly value: number;
}

export interface TextComparisonOptions {
  readonly tests: readonly LevelTest[];
  readonly pairing: Pairing;
  readonly known?: Known | undefined;
  /** Where the values' numbers stand, if not in the column alone. */
  readonly at?: RowCodes | undefined;
  /** Another column in which the value may stand by mistake. */
  readonly swappedWith?: Column | undefined;
  /** Whether a rare value that two rows agree on tells more than a frequent one. */
  readonly frequency: boolean;
}

// Level of the last pairs of values that fell on a slot: a block holds the same values over and over.
const SLOTS = 1 << 16;
/** A level is below 16, and a column has fewer than 2^28 values. */
const LEVEL_BITS = 4;

/** Texts compared by letters. A hot kernel: two rows whose values are the same are never compared letter by letter. */
export class TextComparison implements Comparison {
  readonly name: string;
  readonly levels: readonly string[];
  readonly guess: Guess;
  readonly averageShare: number;
  readonly exactRate: number;
  readonly #column: Column;
  readonly #codes: Uint32Array;
  readonly #stride: number;
  readonly #offset: number;
  readonly #tests: readonly LevelTest[];
  readonly #mostEdits: number;
  readonly #frequency: boolean;
  /** What stands in the other column, by this column's numbers. */
  readonly #elsewhere: Uint32Array | undefined;
  readonly #firstTest: number;
  readonly #common: Frequency;
  readonly #left = new ValueReader();
  readonly #right = new ValueReader();
  // Two numbers a slot, side by side: the lower value; the higher one and the level below it.
  readonly #cache = new Uint32Array(2 * SLOTS).fill(MISSING);

  constructor(name: string, column: Column, options: TextComparisonOptions) {
    const { tests, frequency, pairing, known, swappedWith } = options;
    this.name = name;
    this.levels = [
      "missing",
      "exact",
      ...(swappedWith ? ["swapped"] : []),
      ...tests.map(({ test, value }) => `${test} ${value}`),
      "unlike",
    ];
    this.#column = column;
    ({ codes: this.#codes, stride: this.#stride, offset: this.#offset } = options.at ?? codesOf(column));
    this.#tests = tests;
    this.#mostEdits = tests.reduce((most, { test, value }) => (test === "edits" ? Math.max(most, value) : most), 0);
    this.#frequency = frequency;
    this.#elsewhere = swappedWith && codesAmong(column, swappedWith);
    this.#firstTest = swappedWith ? 3 : 2;
    this.exactRate = known?.exactRate ?? agreementRate(column, pairing);
    this.guess = guessOfLevels(this.levels.length);
    this.averageShare = frequency ? this.exactRate : 0;
    this.#common = new Frequency(column, known);
  }

  level(left: number, right: number): number {
    const a = this.#codes[left * this.#stride + this.#offset] as number;
    const b = this.#codes[right * this.#stride + this.#offset] as number;
    if (a === MISSING || b === MISSING) return 0;
    if (a === b) return 1;
    if (this.#elsewhere && (this.#elsewhere[left] === b || this.#elsewhere[right] === a)) return 2;
    if (this.#tests.length === 0) return this.#firstTest;
    const [low, high] = a < b ? [a, b] : [b, a];
    const slot = 2 * (mix(low ^ Math.imul(high, 0x9e_37_79_b1)) & (SLOTS - 1));
    const held = this.#cache[slot + 1] as number;
    if (this.#cache[slot] === low && held >>> LEVEL_BITS === high) return held & ((1 << LEVEL_BITS) - 1);
    const level = this.#compare(low, high);
    this.#cache[slot] = low;
    this.#cache[slot + 1] = (high << LEVEL_BITS) | level;
    return level;
  }

  share(left: number, right: number, level: number): number {
    if (!this.#frequency || level === 0 || level === this.levels.length - 1) return 0;
    const a = this.#codes[left * this.#stride + this.#offset] as number;
    return this.#common.ofEither(a, this.#codes[right * this.#stride + this.#offset] as number);
  }

  get known(): Known {
    return this.#common.known(this);
  }

  #compare(low: number, high: number): number {
    const { values } = this.#column;
    const left = values.read(low, this.#left);
    const right = values.read(high, this.#right);
    const edits = this.#mostEdits === 0 ? 0 : optimalStringAlignment(left, right, this.#mostEdits);
    // Counted once, for the first test that asks: names that are unlike are put to each of three.
    let alike = -1;
    for (let at = 0; at < this.#tests.length; at++) {
      const own = this.#tests[at] as LevelTest;
      if (own.test === "jaro-winkler" && alike < 0) alike = jaroWinkler(beginningOf(left), beginningOf(right));
      if (holds(own, left, right, own.test === "jaro-winkler" ? alike : edits)) return at + this.#firstTest;
    }
    return this.#tests.length + this.#firstTest;
  }
}

/** The values of another column's rows by the numbers that they have in this one; MISSING where this one lacks them. */
function codesAmong({ values }: Column, other: Column): Uint32Array {
  const numbers = Uint32Array.from({ length: other.values.count }, (_, value) => values.findFrom(other.values, value));
  return other.codes.map((code) => (code === MISSING ? MISSING : (numbers[code] as number)));
}

/** `found` is what was counted for the test: edits, or the similarity; the other tests count for themselves. */
function holds({ test, value }: LevelTest, left: Points, right: Points, found: number): boolean {
  switch (test) {
    case "edits":
      // Of a text with two letters one edit leaves too little to be alike.
      return found <= value && 2 * value < Math.max(left.length, right.length);
    case "jaro-winkler":
      return found >= value;
    case "similarity": {
      const { edits, most } = editsWithin(left, right, 1 - value);
      return edits <= most;
    }
    case "prefix": {
      if (left.length < value || right.length < value) return false;
      for (let at = 0; at < value; at++) if (left[at] !== right[at]) return false;
      return true;
    }
  }
}
