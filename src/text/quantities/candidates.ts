import type { CodePoints } from "../code-points.ts";
import { UNIT_OPENERS } from "../count-units.ts";
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
mark("〇零一二三四五六七八九两兩十百千万萬亿億兆数數几幾半翻腰减減折倍", HAN);
mark(ENGLISH_FIRST + ENGLISH_FIRST.toUpperCase(), LETTER);
mark(WORDLESS_OPENERS, WORD);
mark(":`", MARK);

/** By UTF-16 unit: what may follow a Chinese digit that counts something. Most digits of a text are parts of words: 一直, 三星. */
const FOLLOWS: Uint8Array = new Uint8Array(65_536);
for (const point of [
  ...UNIT_OPENERS,
  ..."〇零一二三四五六七八九两兩十百千万萬亿億兆比点點多余餘来來几幾半分至到-–—~～－ *\u{a0}0123456789",
]) {
  FOLLOWS[point.codePointAt(0) ?? 0] = 1;
}
const DIGITS = new Set(Array.from("〇零一二三四五六七八九两兩十", (point) => point.codePointAt(0) ?? 0));
const ORDINAL_MARKS = new Set(Array.from("第前列居", (point) => point.codePointAt(0) ?? 0));
const STRONG = new Set(Array.from("超逾约約近过過到于於少多足概满滿及", (point) => point.codePointAt(0) ?? 0));

/** Whether a Chinese digit or 十 may begin a number, by the characters beside it; everything else may. */
export function mayCount(points: CodePoints, at: number, code: number): boolean {
  if (!DIGITS.has(code)) return true;
  if (FOLLOWS[points.code(at + 1)] === 1) return true;
  const before = points.code(at - 1);
  return ORDINAL_MARKS.has(before) || STRONG.has(before);
}
