const [SPACE, QUOTE, APOSTROPHE, EQUALS, DIGIT_0, DIGIT_9] = [0x20, 0x22, 0x27, 0x3d, 0x30, 0x39];
const [LETTER_R, LETTER_S, LETTER_T] = [0x72, 0x73, 0x74];

/**
 * Where the values of the attributes r, s and t stand in the tag of a row or a cell. A large sheet has millions of tags,
 * so no string is made of them. `to` is 0 for an attribute that is not there.
 */
export class TagLetters {
  readonly r = { from: 0, to: 0 };
  readonly s = { from: 0, to: 0 };
  readonly t = { from: 0, to: 0 };

  /** Reads the inside of a tag that is known to be finished. */
  read(bytes: Uint8Array, from: number, to: number): void {
    this.r.to = this.s.to = this.t.to = 0;
    let at = from;
    while (at < to) {
      while (at < to && (bytes[at] as number) <= SPACE) at++;
      const nameAt = at;
      while (at < to && bytes[at] !== EQUALS && (bytes[at] as number) > SPACE) at++;
      const nameEnd = at;
      while (at < to && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++;
      const quote = bytes[at];
      const valueAt = ++at;
      while (at < to && bytes[at] !== quote) at++;
      if (nameEnd === nameAt + 1) this.#keep(bytes[nameAt] as number, valueAt, at);
      at++;
    }
  }

  #keep(letter: number, from: number, to: number): void {
    const place = letter === LETTER_R ? this.r : letter === LETTER_S ? this.s : letter === LETTER_T ? this.t : null;
    if (!place) return;
    place.from = from;
    place.to = to;
  }
}

/** The whole number written there; -1 where something else stands, or more than nine digits. */
export function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 9) return -1;
  let number = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte < DIGIT_0 || byte > DIGIT_9) return -1;
    number = number * 10 + byte - DIGIT_0;
  }
  return number;
}

/** Where the letters of a cell's reference such as "AB12" end; its column is `columnNumber` of them. */
export function lettersEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && (bytes[at] as number) > DIGIT_9) at++;
  return at;
}

/** Column of its letters, from 1: "A" is 1, "XFD" 16,384. -1 where other characters stand, or more than three. */
export function columnNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 3) return -1;
  let column = 0;
  for (let at = from; at < to; at++) {
    // Capital letters, whatever case they have.
    const letter = ((bytes[at] as number) & ~0x20) - 0x40;
    if (letter < 1 || letter > 26) return -1;
    column = column * 26 + letter;
  }
  return column;
}
