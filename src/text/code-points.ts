/** Half-open, in code points of the text as read. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters by code, made once each: a text of a million characters then makes no string for each of them. */
const CHARACTERS: (string | undefined)[] = Array.from({ length: 0x10000 });

function characterOf(code: number): string {
  if (code > 0xffff) return String.fromCodePoint(code);
  return (CHARACTERS[code] ??= String.fromCharCode(code));
}

/**
 * A text as its code points, so that a span means the same to every reader, whatever its language counts strings in.
 * `reads` counts look-ups: tests show with it, without a clock, that work grows in line with the length of the text.
 * A text without surrogates, as nearly all are, is read where it stands: its code points are its UTF-16 units.
 */
export class CodePoints {
  readonly length: number;
  reads = 0;
  readonly #text: string;
  readonly #codes: Uint32Array | null;

  constructor(text: string) {
    this.#text = text;
    this.#codes = /[\ud800-\udfff]/.test(text) ? codesOf(text) : null;
    this.length = this.#codes?.length ?? text.length;
  }

  /** The code point at an index; "" outside the text. */
  at(index: number): string {
    const code = this.code(index);
    return code < 0 ? "" : characterOf(code);
  }

  /** The code point at an index as a number; -1 outside the text. */
  code(index: number): number {
    this.reads += 1;
    if (index < 0 || index >= this.length) return -1;
    return this.#codes === null ? this.#text.charCodeAt(index) : (this.#codes[index] ?? -1);
  }

  /** The first place from here on whose code point has a mark in the table (of 65,536); the length where there is none. */
  next(marks: Uint8Array, from: number): number {
    const codes = this.#codes;
    const text = this.#text;
    const length = this.length;
    let at = from;
    if (codes === null) while (at < length && marks[text.charCodeAt(at)] === 0) at += 1;
    else while (at < length && !marks[codes[at] ?? 0]) at += 1;
    this.reads += at - from + 1;
    return at;
  }

  slice(start: number, end: number): string {
    this.reads += end - start;
    if (this.#codes === null) return this.#text.slice(start, end);
    let slice = "";
    for (const code of this.#codes.subarray(start, end)) slice += characterOf(code);
    return slice;
  }

  /** Does this word stand here? */
  has(word: string, at: number): boolean {
    let index = at;
    for (const point of word) if (this.at(index++) !== point) return false;
    return true;
  }

  /** Does this word end here, that is, just before `end`? */
  endsWith(word: string, end: number): boolean {
    return this.has(word, end - pointsIn(word));
  }
}

/** Words are looked for at many places: counting makes no array of each. */
function pointsIn(word: string): number {
  let pairs = 0;
  for (let at = 1; at < word.length; at += 1) if ((word.codePointAt(at - 1) ?? 0) > 0xffff) pairs += 1;
  return word.length - pairs;
}

/** Half a surrogate pair that stands alone is a code point of its own, as it is to every iterator over strings. */
function codesOf(text: string): Uint32Array {
  const codes = new Uint32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; length += 1) {
    const code = text.codePointAt(at) ?? 0;
    codes[length] = code;
    at += code > 0xffff ? 2 : 1;
  }
  return codes.subarray(0, length);
}

/** A letter of half or full width, or an underscore. */
export function isLatin(point: string): boolean {
  const code = point.charCodeAt(0);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
  return (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
}
