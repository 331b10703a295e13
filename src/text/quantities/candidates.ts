import { WORDLESS_OPENERS } from "./wordless.ts";

/** What may stand at a place where a number, or something that is passed over whole, begins. */
export const DIGIT = 1;
export const HAN = 2;
export const LETTER = 4;
export const WORD = 8;
export const MARK = 16;

/** First letters of the English words that numbers begin with. */
const ENGLISH_FIRST = "abcdefhmnoqst";

/** By UTF-16 unit; a text is mostly characters without a mark, and those cost a look-up in this table and nothing else. */
export const CANDIDATES: Uint8Array = new Uint8Array(65_536);

function mark(points: Iterable<string>, flag: number): void {
  for (const point of points) {
    const code = point.codePointAt(0) ?? 0;
    CANDIDATES[code] = (CANDIDATES[code] ?? 0) | flag;
  }
}

mark("0123456789０１２３４５６７８９", DIGIT);
mark("〇零一二三四五六七八九两兩十百千万萬亿億数數几幾半翻腰减", HAN);
mark(ENGLISH_FIRST + ENGLISH_FIRST.toUpperCase(), LETTER);
mark(WORDLESS_OPENERS, WORD);
mark(":`", MARK);
