/** The lines of a text, so that the line and column of a character are found without walking through the text again. */
export class LineIndex {
  /** Where each line begins, in code points. */
  readonly #starts: number[] = [0];
  readonly #marked: boolean;

  constructor(text: string) {
    this.#marked = text.startsWith("\u{feff}");
    let at = 0;
    for (let unit = 0; unit < text.length; unit++) {
      const code = text.charCodeAt(unit);
      if (code >= 0xdc00 && code <= 0xdfff && isFirstHalf(text.charCodeAt(unit - 1))) continue;
      at++;
      if (code === 0x0a) this.#starts.push(at);
    }
  }

  /** Both from 1, the column in code points. A byte order mark takes a place in spans and none on its line, as in editors. */
  at(point: number): { readonly line: number; readonly column: number } {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= point) low = middle;
      else high = middle;
    }
    const mark = low === 0 && this.#marked && point > 0 ? 1 : 0;
    return { line: low + 1, column: point - (this.#starts[low] ?? 0) - mark + 1 };
  }
}

const isFirstHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
