import type { Fold } from "./fold.ts";

/** One text to look in, and the entry that it names. */
export interface Named {
  readonly entry: number;
  readonly text: string;
  /** An official number: found by its digits, never by its sound or with an error. */
  readonly isNumber: boolean;
}

/**
 * All texts in one row of letters, as a query is held against every place of them: some 600,000 of China's registries. Letters are
 * small numbers, so that tables about a letter are arrays.
 */
export interface Letters {
  /** Number of each letter; 0 is none. */
  readonly numbers: ReadonlyMap<number, number>;
  readonly row: Uint16Array;
  /** Where each text begins; one more than there are texts. */
  readonly begin: Uint32Array;
  readonly entry: Uint32Array;
  /** Texts from here on are numbers. */
  readonly firstNumber: number;
  /** 1 where a word begins. */
  readonly starts: Uint8Array;
  readonly fold: Fold;
}

/** Numbers come after all other texts. */
export function layOut(texts: readonly Named[], fold: Fold): Letters {
  const folded = texts.map(({ text }) => fold(text));
  const length = folded.reduce((sum, { letters }) => sum + letters.length, 0);
  const [row, starts] = [new Uint16Array(length), new Uint8Array(length)];
  const [begin, entry] = [new Uint32Array(texts.length + 1), new Uint32Array(texts.length)];
  const numbers = new Map<number, number>();
  let at = 0;
  for (const [index, one] of folded.entries()) {
    begin[index] = at;
    entry[index] = texts[index]?.entry ?? 0;
    for (const [place, letter] of one.letters.entries()) {
      row[at] = numberOf(numbers, letter);
      starts[at] = one.starts[place] ? 1 : 0;
      at++;
    }
  }
  begin[texts.length] = at;
  const firstNumber = texts.findIndex(({ isNumber }) => isNumber);
  return { numbers, row, begin, entry, starts, fold, firstNumber: firstNumber === -1 ? texts.length : firstNumber };
}

/** Letters beyond the first 65,534 are all one that no query has: no script has so many. */
const MOST = 65_534;

function numberOf(numbers: Map<number, number>, letter: number): number {
  const known = numbers.get(letter);
  if (known !== undefined) return known;
  if (numbers.size >= MOST) return MOST + 1;
  numbers.set(letter, numbers.size + 1);
  return numbers.size;
}

/** A query in the numbers of the letters; a letter that occurs nowhere is 0, which matches nothing. */
export function patternOf({ numbers, fold }: Letters, query: string): Uint16Array {
  return Uint16Array.from(fold(query).letters, (letter) => numbers.get(letter) ?? 0);
}
