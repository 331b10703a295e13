const UNITS = 0x10000;

/**
 * Characters of the basic plane, asked for by code point: a look-up in a table, where searching a string for a character or a map
 * for a key costs several times as much. The readers of numbers ask some thirty such questions at each number of a text.
 */
export class CharacterSet {
  readonly #marks = new Uint8Array(UNITS);

  constructor(points: Iterable<string>) {
    for (const point of points) {
      const code = point.codePointAt(0) ?? 0;
      if (code >= UNITS) throw new Error(`“${point}” is beyond the basic plane`);
      this.#marks[code] = 1;
    }
  }

  /** False of -1, which stands for nothing, as of everything else that is not in it. */
  has(code: number): boolean {
    return code >= 0 && code < UNITS && this.#marks[code] === 1;
  }
}
