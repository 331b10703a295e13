import { isWide } from "../html/cell-text.ts";
import type { SourcePiece } from "./located-page.ts";
import { OriginText } from "./origins.ts";

/** Where a piece of a page's prose stands in the source, in UTF-16 code units; `isWhole` where it is written otherwise there. */
export interface PagePiece {
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
}

/** Between two cells of a row: no number is read with the words of its neighbour. */
const BESIDE = " | ";
const SPACE = /[ \t\n\r\f]/;

/** Puts the lines of a page together: white space as a page shows it, and before each piece the mark that parts it from the last. */
export class HtmlLines {
  readonly origins = new OriginText<PagePiece>();
  /** How many elements are open in which white space is kept. */
  kept = 0;
  #gap: "" | " " | "\n" | typeof BESIDE = "";
  /** The white space since the last character is a line end of the source, which is nothing between Chinese characters. */
  #isBroken = false;
  #index = "";
  /** How long the text was when the row began. */
  #rowAt = 0;

  add({ text, from, to }: SourcePiece): void {
    const isWhole = to - from !== text.length;
    let begin = -1;
    for (let at = 0; at <= text.length; at++) {
      const isShown = at < text.length && (this.kept > 0 ? text[at] !== "\n" : !SPACE.test(text[at] ?? ""));
      if (isShown && begin < 0) begin = at;
      if (isShown) continue;
      if (begin >= 0) {
        const place = isWhole ? { from, to, isWhole } : { from: from + begin, to: from + at, isWhole };
        this.#put(text.slice(begin, at), place);
        begin = -1;
      }
      if (at < text.length) this.#white(text[at] ?? "");
    }
  }

  /** A line ends here, unless it is empty, or the beginning of a cell, which is parted from the one before already. */
  end(): void {
    if (this.origins.length > 0 && this.#gap !== BESIDE) this.#gap = "\n";
  }

  /** A row of a table begins or ends; it has a line of its own. */
  row(): void {
    if (this.origins.length > 0) this.#gap = "\n";
    this.#rowAt = this.origins.length;
  }

  /** A cell begins: beside the one before, if there is any in its row that is not empty. */
  cell(): void {
    if (this.origins.length > this.#rowAt) this.#gap = BESIDE;
  }

  space(): void {
    if (this.#gap === "") this.#gap = " ";
  }

  /** An index or exponent begins: it is no digit of the number that it stands at. */
  index(mark: string): void {
    this.#index = mark;
  }

  #white(character: string): void {
    if (this.kept > 0) return this.end();
    this.#isBroken ||= character === "\n";
    this.space();
  }

  #put(piece: string, place: PagePiece): void {
    const isNothing = this.#gap === " " && this.#isBroken && isWide(this.origins.last, 0) && isWide(piece, 0);
    if (this.origins.length > 0 && !isNothing) this.origins.more(this.#gap);
    if (this.#index !== "" && /\d/.test(this.origins.last) && /^\d/.test(piece)) this.origins.more(this.#index);
    [this.#gap, this.#isBroken, this.#index] = ["", false, ""];
    this.origins.add(piece, place);
  }
}
