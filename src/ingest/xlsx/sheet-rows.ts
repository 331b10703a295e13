import { UserError } from "../../model/issues.ts";
import { MAX_COLUMNS } from "../document-row.ts";
import type { WindowHandler } from "../xml/scan.ts";
import { attributeOf } from "../xml/text.ts";
import { MAX_CELL_TEXT, pieceText } from "./cell-text.ts";
import { dateText, numberText } from "./number-text.ts";
import { type PackedCell, packShared, packWhole, PackedRows } from "./packed-rows.ts";
import type { NumberKind } from "./styles.ts";
import { columnNumber, lettersEnd, TagLetters, wholeNumber } from "./tag-letters.ts";
import { MAX_SHEETS_SIZE, type Sheet, type Workbook } from "./workbook.ts";
import { scanPart } from "./xml-part.ts";

// Hot kernel: a sheet of 200,000 rows has 2,000,000 cells. Texts are made of values only, never of markup.

/** Excel's own bound. */
export const MAX_SHEET_ROWS = 1_048_576;
/** Bytes of a row's texts, those it shares with others too; a row is made as a whole. */
export const MAX_ROW_TEXT = 16 * 2 ** 20;
/** Merged cells are remembered where a title may stand: above this row. */
const TITLES_ABOVE = 1000;

const ELEMENTS = ["row", "c", "v", "is", "t", "mergeCell", "f", "rPh", "extLst"] as const;
const [ROW, CELL, VALUE, INLINE, TEXT, MERGED] = [0, 1, 2, 3, 4, 5] as const;

const DIGIT_0 = 0x30;

type CellType = "n" | "s" | "b" | "e" | "d" | "str" | "inlineStr";
const CELL_TYPES: readonly string[] = ["n", "s", "b", "e", "d", "str", "inlineStr"] satisfies CellType[];

/** Rows of a sheet as they come, some hundred at a time. What the sheet says of merged cells stands behind them. */
export function sheetRows(workbook: Workbook, sheet: Sheet, onWide?: (row: number) => void): AsyncGenerator<PackedRows> {
  const handler = new SheetHandler(workbook, sheet.name, onWide);
  const part = { entry: sheet.entry, maxSize: MAX_SHEETS_SIZE };
  return scanPart(workbook.bytes, part, { names: ELEMENTS, handler, take: () => handler.take() });
}

class SheetHandler implements WindowHandler {
  readonly #workbook: Workbook;
  readonly #sheet: string;
  readonly #onWide: ((row: number) => void) | undefined;
  readonly #tag = new TagLetters();
  #window: Buffer = Buffer.alloc(0);
  #rows = new PackedRows();
  #row = 0;
  #isRow = false;
  /** The cells of the row that is open. */
  readonly #cells: PackedCell[] = [];
  #hasText = false;
  /** Column of the cell that is open, or was last. */
  #column = 0;
  #isCell = false;
  #type: CellType = "n";
  #style = 0;
  #isValue = false;
  #isInline = false;
  #isText = false;
  /** The cell's value if it is a whole number and nothing else, or the number of its shared text; -1 for none. */
  #whole = -1;
  #text = "";
  /** Bytes of the cell's text as it is written, and of all texts of its row. */
  #size = 0;
  #rowSize = 0;

  constructor(workbook: Workbook, sheet: string, onWide: ((row: number) => void) | undefined) {
    this.#workbook = workbook;
    this.#sheet = sheet;
    this.#onWide = onWide;
  }

  /** The rows that have been finished since it was asked last. */
  take(): PackedRows {
    const rows = this.#rows;
    this.#rows = new PackedRows();
    this.#rows.moveTexts(this.#cells, rows);
    return rows;
  }

  window(bytes: Buffer): void {
    this.#window = bytes;
  }

  open(index: number, from: number, to: number): boolean {
    if (index === CELL) this.#openCell(from, to);
    else if (index === VALUE) this.#isValue = this.#isCell;
    else if (index === ROW) this.#openRow(from, to);
    else if (index === INLINE) this.#isInline = this.#isCell;
    else if (index === TEXT) this.#isText = this.#isInline;
    else if (index === MERGED) this.#mergedCells(this.#window.toString("latin1", from, to));
    else return false;
    return true;
  }

  close(index: number): void {
    if (index === CELL) this.#closeCell();
    else if (index === VALUE) this.#isValue = false;
    else if (index === ROW) this.#closeRow();
    else if (index === INLINE) this.#isInline = false;
    else if (index === TEXT) this.#isText = false;
  }

  text(from: number, to: number, isLiteral: boolean): void {
    if (this.#isValue ? this.#type === "inlineStr" : !this.#isText || this.#type !== "inlineStr") return;
    if (this.#whole >= 0) {
      // A comment inside of the value has cut it in two.
      this.#text = String(this.#whole);
      this.#whole = -1;
    } else if (this.#text === "" && (this.#type === "s" || (this.#type === "n" && this.#window[from] !== DIGIT_0))) {
      this.#whole = wholeNumber(this.#window, from, to);
      if (this.#whole >= 0) return;
    }
    this.#text += pieceText(this.#window, from, to, isLiteral);
    this.#size += to - from;
    if (this.#size > MAX_CELL_TEXT) throw this.#tooLarge(`a cell of more than ${MAX_CELL_TEXT} bytes`);
  }

  #openRow(from: number, to: number): void {
    if (this.#isRow) throw this.#broken("a row stands in a row");
    const { r } = this.#tag;
    this.#tag.read(this.#window, from, to);
    const number = r.to === 0 ? this.#row + 1 : wholeNumber(this.#window, r.from, r.to);
    if (number <= this.#row) throw this.#broken("the row after it has no number above its own");
    this.#row = number;
    if (number > MAX_SHEET_ROWS) throw this.#tooLarge(`more than ${MAX_SHEET_ROWS} rows`);
    this.#isRow = true;
    this.#rowSize = 0;
    this.#hasText = false;
    this.#column = 0;
  }

  #openCell(from: number, to: number): void {
    if (!this.#isRow || this.#isCell) throw this.#broken("a cell stands outside of a row");
    const bytes = this.#window;
    const { r, s, t } = this.#tag;
    this.#tag.read(bytes, from, to);
    this.#column = r.to === 0 ? this.#column + 1 : this.#columnOf(r.from, r.to);
    this.#style = s.to === 0 ? 0 : wholeNumber(bytes, s.from, s.to);
    this.#type = t.to === 0 ? "n" : this.#typeOf(t.from, t.to);
    this.#isCell = true;
    this.#whole = -1;
    this.#text = "";
    this.#size = 0;
  }

  #columnOf(from: number, to: number): number {
    const lettersTo = lettersEnd(this.#window, from, to);
    const column = columnNumber(this.#window, from, lettersTo);
    if (column < 0 || wholeNumber(this.#window, lettersTo, to) !== this.#row)
      throw this.#broken(`a cell calls itself "${this.#window.toString("utf8", from, Math.min(to, from + 20))}"`);
    return column;
  }

  #typeOf(from: number, to: number): CellType {
    // The type of most cells, which hold text.
    if (to === from + 1 && this.#window[from] === 0x73) return "s";
    const type = this.#window.toString("latin1", from, Math.min(to, from + 20));
    if (!CELL_TYPES.includes(type)) throw this.#broken(`a cell is of the unknown type "${type}"`);
    return type as CellType;
  }

  #closeCell(): void {
    this.#isCell = false;
    const cell = this.#packedCell();
    if (cell === 0) return;
    // Cells without text may stand anywhere: a colour for whole rows goes up to column 16,384.
    if (this.#column > MAX_COLUMNS) throw this.#tooLarge(`text beyond column ${MAX_COLUMNS}`);
    this.#rowSize += this.#size;
    if (this.#rowSize > MAX_ROW_TEXT) throw this.#tooLarge(`a row of more than ${MAX_ROW_TEXT} bytes`);
    const cells = this.#cells;
    while (cells.length < this.#column) cells.push(0);
    if (cells[this.#column - 1] !== 0) throw this.#broken(`its column ${this.#column} has two cells`);
    cells[this.#column - 1] = cell;
  }

  #closeRow(): void {
    if (this.#hasText) this.#rows.add(this.#row, this.#cells, this.#rowSize);
    this.#cells.length = 0;
    this.#isRow = false;
  }

  #packedCell(): PackedCell {
    const whole = this.#whole;
    if (whole >= 0 && this.#type === "s") return this.#sharedCell(whole);
    const kind = this.#kind();
    if (whole >= 0 && kind === "number") {
      this.#hasText = true;
      return packWhole(whole);
    }
    const text = whole >= 0 ? this.#shown(whole, String(whole)) : this.#cellText();
    if (text === "") return 0;
    this.#hasText ||= text.trim() !== "";
    return this.#rows.keepText(text);
  }

  #sharedCell(index: number): PackedCell {
    const { strings } = this.#workbook;
    if (index >= strings.count) throw this.#broken(`the workbook has no text number ${index}`);
    this.#size = strings.lengthOf(index);
    if (this.#size === 0) return 0;
    this.#hasText ||= !strings.isBlank(index);
    return packShared(index);
  }

  /** What a cell holds that is neither a shared text nor a short whole number. */
  #cellText(): string {
    if (this.#type === "inlineStr" || this.#type === "str") return this.#text;
    const raw = this.#text.trim();
    if (raw === "") return "";
    if (this.#type === "e") return raw;
    if (this.#type === "d") return raw.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "");
    if (this.#type === "b") return this.#truth(raw);
    const text = this.#type === "n" ? numberText(raw) : undefined;
    if (text === undefined) throw this.#broken(`"${raw.slice(0, 40)}" is no ${this.#type === "n" ? "number" : "text's number"}`);
    return this.#shown(Number(raw), text);
  }

  /** A number as its format means it: a date, or the text it has anyway. */
  #shown(number: number, text: string): string {
    const kind = this.#kind();
    return kind === "number" ? text : (dateText(number, kind, this.#workbook.is1904) ?? text);
  }

  #kind(): NumberKind {
    return this.#workbook.kinds[this.#style] ?? "number";
  }

  #truth(raw: string): string {
    if (raw === "1" || raw === "true") return "TRUE";
    if (raw === "0" || raw === "false") return "FALSE";
    throw this.#broken(`"${raw.slice(0, 40)}" is neither true nor false`);
  }

  /** Tells the row of a cell that covers several columns. */
  #mergedCells(tag: string): void {
    const [, first, row, last] = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?\d+$/.exec(attributeOf(tag, "ref") ?? "") ?? [];
    if (first !== last && Number(row) < TITLES_ABOVE) this.#onWide?.(Number(row));
  }

  #broken(what: string): UserError {
    return new UserError("broken-xml", `The sheet "${this.#sheet}" is damaged: ${what} (row ${this.#row}).`);
  }

  #tooLarge(what: string): UserError {
    return new UserError("too-large", `The sheet "${this.#sheet}" has ${what} (row ${this.#row}); split it.`);
  }
}
