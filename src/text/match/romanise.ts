import { toPinyin } from "../similarity/pinyin.ts";
import { HANGUL, LATIN_OF } from "./letter-tables.ts";

const LATIN_ONLY = /^[\u0000-\u024f\u0300-\u036f\u1e00-\u1eff]*$/u;
const HAN = /\p{Script=Han}/u;
const HAN_RUN = /\p{Script=Han}+/gu;
const OTHER_RUN = /[^\u0000-\u007f]+/gu;
const ACCENTS = /[\u0300-\u036f]/gu;

/** Does a text hold nothing but Latin letters, digits and signs? */
export const isLatinText = (text: string): boolean => LATIN_ONLY.test(text);

/** Lower case without accents of Latin, Cyrillic and Greek; й and ё stay letters of their own. Marks of other scripts stay. */
export function withoutAccents(text: string): string {
  return text.replaceAll("й", "\u0001").normalize("NFD").replaceAll(ACCENTS, "").normalize("NFC").replaceAll("\u0001", "й");
}

/**
 * A word of folded letters in Latin letters: Cyrillic, Greek, Arabic, Hebrew, Georgian, Armenian and kana by table, Hangul by
 * its parts, Han as pinyin. A letter that no table has stays.
 */
export function romanise(word: string): string {
  if (/^[\u0000-\u007f]*$/u.test(word)) return word;
  if (HAN.test(word)) return word.replaceAll(HAN_RUN, (run) => toPinyin(run).join("")).replaceAll(OTHER_RUN, romanise);
  let latin = "";
  for (let at = 0; at < word.length; at++) {
    const two = LATIN_OF.get(word.slice(at, at + 2));
    if (two !== undefined && at + 1 < word.length) {
      latin += two;
      at += 1;
      continue;
    }
    latin += LATIN_OF.get(word[at] ?? "") ?? hangul(word.charCodeAt(at)) ?? word[at] ?? "";
  }
  return latin;
}

/** A syllable of Hangul (Unicode 3.12: 588 for each beginning, 28 for each vowel). */
function hangul(unit: number): string | undefined {
  const index = unit - 0xac00;
  if (index < 0 || index >= 11_172) return undefined;
  const [first, vowel, last] = [Math.floor(index / 588), Math.floor((index % 588) / 28), index % 28];
  return `${HANGUL.first[first] ?? ""}${HANGUL.vowel[vowel] ?? ""}${HANGUL.last[last] ?? ""}`;
}
