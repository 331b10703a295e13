import { optimalStringAlignment } from "../../text/similarity/edit-kernel.ts";
import { jaroWinkler } from "../../text/similarity/jaro.ts";
import type { Points } from "../../text/similarity/points.ts";
import { agreementRate, type Pairing } from "./agreement-rate.ts";
import type { Column } from "./column.ts";
import type { Comparison } from "./comparison.ts";
import { beginningOf, editsWithin } from "./long-texts.ts";
import { MISSING, mix, ValueReader } from "./value-table.ts";

/** A level below exact equality that holds if the test does. */
export interface LevelTest {
  readonly test: "edits" | "jaro-winkler" | "similarity" | "prefix";
  readonly value: number;
}

export interface TextComparisonOptions {
  readonly tests: readonly LevelTest[];
  readonly pairing: Pairing;
  /** Whether a rare value that two rows agree on tells more than a frequent one. */
  readonly frequency: boolean;
}

// Level of the last pairs of values that fell on a slot: a block holds the same values over and over.
const SLOTS = 1 << 16;

/** Texts compared by letters. A hot kernel: two rows whose values are the same are never compared letter by letter. */
export class TextComparison implements Comparison {
  readonly name: string;
  readonly levels: readonly string[];
  readonly averageShare: number;
  readonly exactRate: number;
  readonly #column: Column;
  readonly #codes: Uint32Array;
  readonly #tests: readonly LevelTest[];
  readonly #mostEdits: number;
  readonly #frequency: boolean;
  readonly #left = new ValueReader();
  readonly #right = new ValueReader();
  readonly #cachedLeft = new Uint32Array(SLOTS).fill(MISSING);
  readonly #cachedRight = new Uint32Array(SLOTS);
  readonly #cachedLevel = new Uint8Array(SLOTS);

  constructor(name: string, column: Column, { tests, frequency, pairing }: TextComparisonOptions) {
    this.name = name;
    this.levels = ["missing", "exact", ...tests.map(({ test, value }) => `${test} ${value}`), "unlike"];
    this.#column = column;
    this.#codes = column.codes;
    this.#tests = tests;
    this.#mostEdits = tests.reduce((most, { test, value }) => (test === "edits" ? Math.max(most, value) : most), 0);
    this.#frequency = frequency;
    this.exactRate = agreementRate(column, pairing);
    this.averageShare = frequency ? this.exactRate : 0;
  }

  level(left: number, right: number): number {
    const a = this.#codes[left] as number;
    const b = this.#codes[right] as number;
    if (a === MISSING || b === MISSING) return 0;
    if (a === b) return 1;
    if (this.#tests.length === 0) return 2;
    const [low, high] = a < b ? [a, b] : [b, a];
    const slot = mix(low ^ Math.imul(high, 0x9e_37_79_b1)) & (SLOTS - 1);
    if (this.#cachedLeft[slot] === low && this.#cachedRight[slot] === high) return this.#cachedLevel[slot] as number;
    const level = this.#compare(low, high);
    this.#cachedLeft[slot] = low;
    this.#cachedRight[slot] = high;
    this.#cachedLevel[slot] = level;
    return level;
  }

  share(left: number, right: number, level: number): number {
    if (!this.#frequency || level === 0 || level === this.levels.length - 1) return 0;
    const { counts, filled } = this.#column;
    const a = counts[this.#codes[left] as number] as number;
    const b = counts[this.#codes[right] as number] as number;
    return Math.max(a, b) / filled;
  }

  #compare(low: number, high: number): number {
    const { values } = this.#column;
    const left = values.read(low, this.#left);
    const right = values.read(high, this.#right);
    const edits = this.#mostEdits === 0 ? 0 : optimalStringAlignment(left, right, this.#mostEdits);
    for (let at = 0; at < this.#tests.length; at++) {
      if (holds(this.#tests[at] as LevelTest, left, right, edits)) return at + 2;
    }
    return this.#tests.length + 2;
  }
}

function holds({ test, value }: LevelTest, left: Points, right: Points, edits: number): boolean {
  switch (test) {
    case "edits":
      // Of a text with two letters one edit leaves too little to be alike.
      return edits <= value && 2 * value < Math.max(left.length, right.length);
    case "jaro-winkler":
      return jaroWinkler(beginningOf(left), beginningOf(right)) >= value;
    case "similarity": {
      const { edits: found, most } = editsWithin(left, right, 1 - value);
      return found <= most;
    }
    case "prefix": {
      if (left.length < value || right.length < value) return false;
      for (let at = 0; at < value; at++) if (left[at] !== right[at]) return false;
      return true;
    }
  }
}
