import { UserError } from "../../model/issues.ts";
import { checkCells } from "../document-row.ts";
import { isNumberProperty, type NumberedCell, ParagraphNumbers, type Numbering } from "./paragraphs.ts";
import { elementNames } from "./vocabulary.ts";
import { scanXml, type XmlHandler } from "../xml/scan.ts";
import { attributeOf, decodeXmlText } from "../xml/text.ts";

/** One cell on its table's grid: it covers `span` grid columns from `start` (from 0) on. */
export interface GridCell {
  readonly start: number;
  readonly span: number;
  readonly text: string;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** Grid column after the last cell. */
  readonly end: number;
}

export type GridTable = readonly GridRow[];

// Run properties hold what is named like text, paragraph properties tab stops that are named like tabs, and both hold
// what was there before a tracked change; deleted and moved-away text is no longer there; a fallback says again what the
// choice before it said; a ruby text says how the word below it is read.
// prettier-ignore
const SKIPPED = [
  "tabs", "pPrChange", "rPrChange", "tblPr", "tblPrEx", "tblGrid", "sectPr", "sdtPr", "tcPrChange", "trPrChange", "rt",
] as const;
// prettier-ignore
const TOLD = [
  "tbl", "tr", "trPr", "gridBefore", "del", "tc", "gridSpan", "vMerge", "hMerge", "p", "t", "tab", "ptab", "br", "cr",
  "noBreakHyphen", "pPr", "rPr", "pStyle", "ilvl", "numId", "moveFrom",
] as const;
const ELEMENTS = [...TOLD, ...SKIPPED, "Fallback"] as const;
type Element = (typeof ELEMENTS)[number];

/** Characters that are elements. */
const CHARACTERS: Partial<Record<Element, string>> = { tab: "\t", ptab: "\t", br: "\n", cr: "\n", noBreakHyphen: "\u2011" };

/**
 * All tables of a Word document's main part in the order in which they begin: an outer one before those inside it. With
 * the document's numbering, a cell without text holds the numbers that Word shows in it.
 */
export function readTables(xml: Uint8Array, numbering?: Numbering): GridTable[] {
  const handler = new TableHandler(xml, numbering);
  scanXml(xml, elementNames(xml, ELEMENTS), handler);
  return handler.tables;
}

interface OpenTable {
  readonly rows: GridRow[];
  row: OpenRow | null;
  cell: OpenCell | null;
}

interface OpenRow {
  readonly cells: GridCell[];
  end: number;
  isDeleted: boolean;
}

interface OpenCell extends NumberedCell {
  text: string;
  isBlank: boolean;
  span: number;
  isContinued: boolean;
  hasParagraph: boolean;
  /** A paragraph has ended, so that any text to come stands on a line of its own. */
  needsBreak: boolean;
}

class TableHandler implements XmlHandler {
  readonly tables: GridRow[][] = [];
  readonly #xml: Buffer;
  /** Tables that are open, the innermost last. */
  readonly #open: OpenTable[] = [];
  #cells = 0;
  #isRowProperties = false;
  #isParagraphProperties = false;
  #isText = false;
  readonly #numbers: ParagraphNumbers | undefined;

  constructor(xml: Uint8Array, numbering: Numbering | undefined) {
    this.#xml = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
    this.#numbers = numbering && new ParagraphNumbers(numbering);
  }

  open(index: number, from: number, to: number): boolean {
    if (index >= TOLD.length) return false;
    const element = ELEMENTS[index] as Element;
    if (this.#isParagraphProperties) return this.#openProperty({ element, from, to });
    if (element === "pPr") return (this.#isParagraphProperties = this.#numbers !== undefined);
    if (element === "rPr" || element === "moveFrom") return false;
    const table = this.#open.at(-1);
    if (element === "p") this.#openParagraph(table?.cell ?? null);
    else if (element === "tbl") this.#openTable();
    else if (element === "tr") this.#openRow(table);
    else if (element === "tc") this.#openCell(table);
    else if (table?.row) return this.#openInRow(table.row, table.cell, { element, from, to });
    return element !== "del";
  }

  close(index: number): void {
    const element = ELEMENTS[index];
    if (element === "t") this.#isText = false;
    else if (element === "trPr") this.#isRowProperties = false;
    else if (element === "tbl") this.#open.pop();
    else if (element === "tr") this.#closeRow();
    else if (element === "tc") this.#closeCell();
    else if (element === "pPr") this.#closeProperties();
    else if (element === "p") {
      this.#numbers?.settle();
      const cell = this.#open.at(-1)?.cell;
      if (cell) cell.needsBreak = true;
    }
  }

  text(from: number, to: number, isLiteral: boolean): void {
    if (!this.#isText) return;
    const cell = this.#open.at(-1)?.cell;
    if (!cell) return;
    const text = this.#xml.toString("utf8", from, to);
    append(cell, isLiteral ? text : decodeXmlText(text));
  }

  /** Paragraphs outside tables are counted too; those of deleted rows are not. */
  #openParagraph(cell: OpenCell | null): void {
    this.#numbers?.begin(this.#open.some(({ row }) => row?.isDeleted) ? "deleted" : cell);
    if (cell) openParagraph(cell);
  }

  #openProperty({ element, from, to }: Tag): boolean {
    if (isNumberProperty(element)) this.#numbers?.property(element, this.#value(from, to));
    return true;
  }

  #closeProperties(): void {
    this.#isParagraphProperties = false;
    this.#numbers?.settle();
  }

  #openTable(): void {
    const rows: GridRow[] = [];
    this.tables.push(rows);
    this.#open.push({ rows, row: null, cell: null });
  }

  #openRow(table: OpenTable | undefined): void {
    if (!table || table.row) throw misplaced("row");
    this.#countCell();
    table.row = { cells: [], end: 0, isDeleted: false };
  }

  #openCell(table: OpenTable | undefined): void {
    if (!table?.row || table.cell) throw misplaced("cell");
    this.#countCell();
    table.cell = { text: "", isBlank: true, label: "", span: 1, isContinued: false, hasParagraph: false, needsBreak: false };
  }

  /** What may stand inside a row and its cells; false skips it. */
  #openInRow(row: OpenRow, cell: OpenCell | null, { element, from, to }: Tag): boolean {
    if (element === "trPr") this.#isRowProperties = true;
    else if (element === "gridBefore") row.end += this.#count(from, to);
    else if (element === "del") {
      // In a row's properties it says that the row is deleted; anywhere else it holds what is.
      if (this.#isRowProperties) row.isDeleted = true;
      return false;
    } else if (cell) this.#openInCell(cell, { element, from, to });
    return true;
  }

  #openInCell(cell: OpenCell, { element, from, to }: Tag): void {
    const character = CHARACTERS[element];
    if (character !== undefined) append(cell, character);
    else if (element === "t") this.#isText = true;
    else if (element === "gridSpan") cell.span = Math.max(1, this.#count(from, to));
    else if (element === "vMerge" || element === "hMerge") cell.isContinued ||= this.#value(from, to) !== "restart";
  }

  #closeRow(): void {
    const table = this.#open.at(-1);
    if (table?.row && !table.row.isDeleted) table.rows.push({ cells: table.row.cells, end: table.row.end });
    if (table) table.row = null;
  }

  #closeCell(): void {
    const table = this.#open.at(-1);
    if (!table?.row || !table.cell) return;
    const { label, isBlank, span, isContinued } = table.cell;
    const text = isBlank && label !== "" ? label : table.cell.text;
    table.row.cells.push({ start: table.row.end, span, text: isContinued ? "" : text });
    table.row.end += span;
    table.cell = null;
  }

  #countCell(): void {
    checkCells(++this.#cells);
  }

  #value(from: number, to: number): string | undefined {
    return attributeOf(this.#xml.toString("utf8", from, to), "val");
  }

  #count(from: number, to: number): number {
    const value = this.#value(from, to) ?? "";
    if (!/^\d{1,9}$/.test(value))
      throw new UserError("broken-xml", `The document's text is damaged: a cell covers "${value}" columns.`);
    return Number(value);
  }
}

/** An element in the XML: its name and where its attributes stand. */
interface Tag {
  readonly element: Element;
  readonly from: number;
  readonly to: number;
}

/** Paragraphs are joined by line ends, empty ones too. A text box holds paragraphs inside a paragraph. */
function openParagraph(cell: OpenCell): void {
  if (cell.hasParagraph) cell.text += "\n";
  cell.hasParagraph = true;
  cell.needsBreak = false;
}

function append(cell: OpenCell, text: string): void {
  cell.text += cell.needsBreak ? `\n${text}` : text;
  cell.isBlank &&= !/\S/.test(text);
  cell.needsBreak = false;
}

function misplaced(what: string): UserError {
  return new UserError("broken-xml", `The document's text is damaged: a ${what} stands outside its table.`);
}
