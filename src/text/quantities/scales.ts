import { wordMap } from "./latin-words.ts";

const SCALES = wordMap({
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
  mn: 6,
  mln: 6,
  bn: 9,
  bln: 9,
  tn: 12,
  trn: 12,
});
const LETTERS = wordMap({ m: 6, b: 9, t: 12 });

/** The power of ten of an English scale word ("million" is 6). One letter (10 m) is a scale only of money. */
export function scaleOfWord(word: string, money = false): number | undefined {
  return SCALES.get(word) ?? (money ? LETTERS.get(word) : undefined);
}
