import { optimalStringAlignment } from "../similarity/edit-kernel.ts";
import { editSimilarity } from "../similarity/normalised.ts";
import { toPoints } from "../similarity/points.ts";
import type { NameWord } from "./name-word.ts";
import { lettersForDigits } from "./number-words.ts";
import { isLatinText } from "./romanise.ts";
import { consonants, soundKey } from "./sound-key.ts";

/** Below this two words are two words, not two spellings of one: more than two letters of five differ. */
export const LEAST_LIKE = 0.6;

/** A slip of the pen makes one edit in a word of three to five letters, two in a longer one, as full-text search engines have it. */
const SLIPS = { shortWord: 5, inShort: 1, inLong: 2 } as const;

/** What a spelling that only sounds alike is worth. */
const BY_SOUND = 0.97;
const BY_CONSONANTS = 0.85;
const BY_ADJECTIVE = 0.92;

/** A word in one script that sounds as another in the same one: the same word only if it is long and sounds quite the same. */
const LONG_ENOUGH_TO_SOUND = 5;

/** More letters than that are never silent. */
const MOST_SILENT = 4;

/** Russian: of Murom (Муром) is Муромский. */
const ADJECTIVE_END = /^s?(?:ki[yi]|kaya|koe|koye|kogo|koy|nyy|naya|noe)$/u;

const HAS_DIGIT = /\d/u;
const HAS_LETTER = /\p{L}/u;
const ABJAD = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;

/** How alike two words are as spellings of one, from 0 to 1; swaps of neighbours are one edit. 0 beyond slips of the pen. */
export function spelledAlike(left: string, right: string): number {
  if (left === right) return 1;
  const [a, b] = [toPoints(left), toPoints(right)];
  const shorter = Math.min(a.length, b.length);
  // One letter of two is another word.
  if (Math.max(a.length, b.length) < 3) return 0;
  const most = shorter <= SLIPS.shortWord ? SLIPS.inShort : SLIPS.inLong;
  const edits = optimalStringAlignment(a, b, most);
  return edits > most ? 0 : editSimilarity(edits, a, b);
}

/** How alike two words are, whatever scripts they are in. */
export function wordsAlike(left: NameWord, right: NameWord, bySound: boolean): number {
  if (left.code === right.code || left.latin === right.latin) return 1;
  const [hasDigit, otherHasDigit] = [HAS_DIGIT.test(left.latin), HAS_DIGIT.test(right.latin)];
  if (hasDigit && otherHasDigit) return 0;
  if (hasDigit || otherHasDigit) {
    const [a, b] = [lettersForDigits(left.latin), lettersForDigits(right.latin)];
    return HAS_LETTER.test(left.latin) && HAS_LETTER.test(right.latin) ? spelledAlike(a, b) : 0;
  }
  if (ABJAD.test(left.written) && ABJAD.test(right.written)) return spelledAlike(left.written, right.written);
  const direct = spelledAlike(left.latin, right.latin);
  const isAcross = isLatinText(left.written) !== isLatinText(right.written);
  if (!isAcross)
    return Math.max(
      direct,
      left.latin === left.written ? 0 : spelledAlike(left.written, right.written),
      soundsSame(left.latin, right.latin, bySound) ? BY_SOUND : 0,
    );
  if (isAdjective(left.latin, right.latin)) return BY_ADJECTIVE;
  const sound = BY_SOUND * spelledAlike(soundKey(left.latin), soundKey(right.latin));
  return Math.max(direct, sound, ABJAD.test(left.written + right.written) ? byConsonants(left.latin, right.latin) : 0);
}

function soundsSame(left: string, right: string, bySound: boolean): boolean {
  if (Math.abs(left.length - right.length) > MOST_SILENT) return false;
  return (bySound || Math.min(left.length, right.length) >= LONG_ENOUGH_TO_SOUND) && soundKey(left) === soundKey(right);
}

function isAdjective(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length > 3 && long.startsWith(short) && ADJECTIVE_END.test(long.slice(short.length));
}

function byConsonants(left: string, right: string): number {
  const [a, b] = [consonants(left), consonants(right)];
  if (a.length < 2 || b.length < 2) return a === b && a !== "" ? 0.7 : 0;
  return BY_CONSONANTS * (a === b ? 1 : spelledAlike(a, b));
}
