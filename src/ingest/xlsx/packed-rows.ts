import type { SharedStrings } from "./shared-strings.ts";
import { TextStore } from "./text-store.ts";

/** A row with text in it. */
export interface SheetRow {
  /** The spreadsheet's own row number, from 1. */
  readonly number: number;
  /** From column A on to the last that has text. */
  readonly values: string[];
}

/**
 * A cell's value in 32 bits: 0 for nothing, n + 1 for the shared text n, -2n - 2 for the whole number n below 10^9, and
 * -2n - 1 for the text n kept beside the rows.
 */
export type PackedCell = number;

export const packShared = (index: number): PackedCell => index + 1;
export const packWhole = (number: number): PackedCell => -2 * number - 2;
const isText = (cell: PackedCell): boolean => cell < 0 && (cell & 1) !== 0;
const textNumber = (cell: PackedCell): number => (-1 - cell) / 2;

/**
 * Rows of a sheet as numbers: some 10 bytes a cell, so that most sheets are read once, kept, and made into texts when
 * they are known to be whole.
 */
export class PackedRows {
  /** Of every row its number, how many cells it has, and those. */
  #cells = new Int32Array(2 ** 10);
  #length = 0;
  readonly #texts = new TextStore(2 ** 12, 2 ** 8);
  /** Columns at the left in which no row has a value. */
  emptyColumns = Infinity;
  /** Bytes of all texts, every shared one as often as it is shown. */
  textSize = 0;

  /** Bytes of memory that they take. */
  get size(): number {
    return this.#cells.byteLength + this.#texts.size;
  }

  keepText(text: string): PackedCell {
    this.#texts.append(text);
    return -2 * this.#texts.end() - 1;
  }

  add(number: number, cells: readonly PackedCell[], textSize: number): void {
    this.textSize += textSize;
    while (this.#length + cells.length + 2 > this.#cells.length) {
      const larger = new Int32Array(this.#cells.length * 2);
      larger.set(this.#cells);
      this.#cells = larger;
    }
    this.#cells[this.#length++] = number;
    this.#cells[this.#length++] = cells.length;
    for (const cell of cells) this.#cells[this.#length++] = cell;
    let empty = 0;
    while (cells[empty] === 0) empty++;
    if (empty < this.emptyColumns) this.emptyColumns = empty;
  }

  /** Cells of a row that is not added yet, their texts moved from another keeper of rows to this one. */
  moveTexts(cells: PackedCell[], from: PackedRows): void {
    for (const [index, cell] of cells.entries()) {
      if (isText(cell)) cells[index] = this.keepText(from.#texts.at(textNumber(cell)));
    }
  }

  /** Made one by one, for a few numbers may stand for long texts. */
  *rows(strings: SharedStrings): Generator<SheetRow> {
    for (let at = 0; at < this.#length;) {
      const number = this.#cells[at++] as number;
      const end = (this.#cells[at++] as number) + at;
      const values: string[] = [];
      for (; at < end; at++) values.push(this.#valueOf(this.#cells[at] as PackedCell, strings));
      yield { number, values };
    }
  }

  #valueOf(cell: PackedCell, strings: SharedStrings): string {
    if (cell > 0) return strings.at(cell - 1);
    if (cell === 0) return "";
    return isText(cell) ? this.#texts.at(textNumber(cell)) : String((-2 - cell) / 2);
  }
}
