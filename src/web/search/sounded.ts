import { findNearly } from "./nearly.ts";
import { layOut, patternOf, type Letters } from "./letters.ts";
import type { Tell } from "./found.ts";
import type { SearchedNames } from "./search-index.ts";

/** Names as they are spelled in full, laid out like the names themselves; and which text each is of. */
interface Sounded {
  readonly letters: Letters;
  readonly of: readonly number[];
}

const known = new WeakMap<SearchedNames, Sounded>();
const HAN = /\p{Script=Han}/u;
/** A slip in pinyin counts for less than one in a written name. */
const LESS = 4;

/** Names whose pinyin is nearly what was typed. Made when it is first needed. */
export function findSounded(index: SearchedNames, word: string, errors: 1 | 2, tell: Tell): void {
  const { letters, of } = known.get(index) ?? soundOut(index);
  findNearly(letters, patternOf(letters, word), errors, (text, score) => tell(of[text] ?? 0, score - LESS, false));
}

/** Makes what a slip in pinyin is looked for in, if it is not made yet. */
export function prepareSounds(index: SearchedNames): void {
  if (!known.has(index)) soundOut(index);
}

function soundOut(index: SearchedNames): Sounded {
  const { texts, letters } = index;
  const of = texts.flatMap((text, at) => (at < letters.firstNumber && HAN.test(text) ? [at] : []));
  const named = of.map((at) => ({ entry: letters.entry[at] ?? 0, text: soundOf(index, texts[at] ?? ""), isNumber: false }));
  const made = { letters: layOut(named, letters.fold), of };
  known.set(index, made);
  return made;
}

/** The likeliest reading of each character, one after another. */
function soundOf({ letters: { fold, numbers }, readings }: SearchedNames, text: string): string {
  return fold(text)
    .letters.map((letter) => readings.of[numbers.get(letter) ?? 0]?.[0] ?? "")
    .join("");
}
