import { POINTS } from "./points.ts";

/** No letter (a space, punctuation); a letter of words with spaces between them; a letter that is a word or a syllable by itself. */
export type LetterClass = typeof GAP | typeof IN_WORD | typeof ALONE;
export const GAP = 1;
export const IN_WORD = 2;
export const ALONE = 3;

const LETTER = /^[\p{L}\p{N}\p{M}]$/u;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]$/u;

// What was found for each code point; 0 where it was never asked.
const known = new Uint8Array(POINTS);

export function letterClass(point: number): LetterClass {
  const before = known[point] as LetterClass | 0;
  if (before !== 0) return before;
  const letter = String.fromCodePoint(point);
  const found = UNSPACED.test(letter) ? ALONE : LETTER.test(letter) ? IN_WORD : GAP;
  known[point] = found;
  return found;
}
