import { toPinyin } from "../similarity/pinyin.ts";
import { HANGUL, LATIN_OF } from "./letter-tables.ts";

const LATIN_ONLY = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;
const ASCII_ONLY = /^\p{ASCII}*$/u;
const HAN = /\p{Script=Han}/u;
const HAN_RUN = /\p{Script=Han}+/gu;
/** Accents of Latin, Cyrillic and Greek, but not the one that makes й of и. */
const ACCENTS = /(?<!и(?=\u0306))[\u0300-\u036f]/gu;

/** Does a text hold nothing but Latin letters, digits and signs? */
export const isLatinText = (text: string): boolean => LATIN_ONLY.test(text);

/** A text in lower case without accents of Latin, Cyrillic and Greek; й stays. Marks of other scripts, which are vowels, stay. */
export function withoutAccents(text: string): string {
  return text.normalize("NFD").replaceAll(ACCENTS, "").normalize("NFC");
}

/**
 * A word of folded letters in Latin letters: Cyrillic, Greek, Arabic, Hebrew, Georgian, Armenian and kana by table, Hangul by
 * its parts, Han as pinyin. A letter that no table has stays.
 */
export function romanise(word: string): string {
  if (ASCII_ONLY.test(word)) return word;
  return byTable(HAN.test(word) ? word.replaceAll(HAN_RUN, (run) => toPinyin(run).join("")) : word);
}

function byTable(word: string): string {
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
