/** A stretch of a text in UTF-16 code units, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * A text in which stretches are overwritten with spaces, one for each code point; line ends stay. Positions are UTF-16 code units.
 * A character beyond the basic plane becomes one space, so code points keep their places and code units do not.
 */
export class Blanks {
  readonly source: string;
  readonly #isBlank: Uint8Array;

  constructor(source: string) {
    this.source = source;
    this.#isBlank = new Uint8Array(source.length);
  }

  add(from: number, to: number): void {
    this.#isBlank.fill(1, from, to);
  }

  has(at: number): boolean {
    return this.#isBlank[at] === 1;
  }

  text(): string {
    const pieces: string[] = [];
    let from = 0;
    for (let at = 0; at < this.source.length;) {
      if (!this.has(at)) {
        at++;
        continue;
      }
      pieces.push(this.source.slice(from, at));
      from = at;
      while (from < this.source.length && this.has(from)) from++;
      pieces.push(this.source.slice(at, from).replace(/[^\r\n]/gu, " "));
      at = from;
    }
    pieces.push(this.source.slice(from));
    return pieces.join("");
  }
}
