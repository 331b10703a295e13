/** Half-open, in code points of the text as read. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A text as its code points, so that a span means the same to every reader, whatever its language counts strings in.
 * `reads` counts look-ups: tests show with it, without a clock, that work grows in line with the length of the text.
 */
export class CodePoints {
  readonly length: number;
  reads = 0;
  readonly #points: readonly string[];

  constructor(text: string) {
    this.#points = Array.from(text);
    this.length = this.#points.length;
  }

  /** The code point at an index; "" outside the text. */
  at(index: number): string {
    this.reads += 1;
    return this.#points[index] ?? "";
  }

  slice(start: number, end: number): string {
    this.reads += end - start;
    return this.#points.slice(start, end).join("");
  }

  /** Does this word stand here? */
  has(word: string, at: number): boolean {
    let index = at;
    for (const point of word) if (this.at(index++) !== point) return false;
    return true;
  }

  /** Does this word end here, that is, just before `end`? */
  endsWith(word: string, end: number): boolean {
    let start = end;
    // The second half of a surrogate pair is no code point of its own.
    for (let at = 0; at < word.length; at += 1) if ((word.charCodeAt(at) & 0xfc00) !== 0xdc00) start -= 1;
    return this.has(word, start);
  }
}

/** A letter of half or full width, or an underscore. */
export const isLatin = (point: string): boolean =>
  (point >= "a" && point <= "z") ||
  (point >= "A" && point <= "Z") ||
  point === "_" ||
  (point >= "Ａ" && point <= "Ｚ") ||
  (point >= "ａ" && point <= "ｚ");
