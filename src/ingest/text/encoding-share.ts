import { COMMON_CHARACTERS } from "./encoding-characters.ts";

/** Letters that are looked at; more would not change the answer. */
const ENOUGH = 100_000;
/** One letter of so many may be a private character, which no standard gives a meaning. */
const PRIVATE = 20;

/**
 * How much of a text, as it reads under some encoding, is made of common Chinese characters: of all characters beyond
 * ASCII, punctuation and full-width forms left out. Right readings reach 0.65 and more in the official lists row by row,
 * wrong ones 0.2.
 */
export class CommonShare {
  #letters = 0;
  #common = 0;
  #private = 0;

  /** The share; 0 for a text without any such character, and for one that is full of private ones. */
  get value(): number {
    return this.#letters === 0 || this.#private * PRIVATE > this.#letters ? 0 : this.#common / this.#letters;
  }

  get isEnough(): boolean {
    return this.#letters >= ENOUGH;
  }

  add(text: string): void {
    for (let at = 0; at < text.length && !this.isEnough; at++) {
      const code = text.charCodeAt(at);
      if (code < 0x80 || isPunctuation(code) || isSecondHalf(code)) continue;
      this.#letters++;
      if (COMMON_CHARACTERS.has(code)) this.#common++;
      else if (code >= 0xe000 && code <= 0xf8ff) this.#private++;
    }
  }
}

/** General punctuation, CJK punctuation, full-width forms: both encodings have them, and they say nothing. */
function isPunctuation(code: number): boolean {
  return (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x303f) || code >= 0xff00;
}

/** The second half of a character beyond the basic plane: one character, not two. */
function isSecondHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
