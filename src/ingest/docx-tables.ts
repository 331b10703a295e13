import { UserError } from "../model/issues.ts";
import { NameTable } from "./xml-names.ts";
import { scanXml, type XmlHandler } from "./xml-scan.ts";
import { attributeOf, decodeXmlText } from "./xml-text.ts";

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

/** Cells and rows of one document together. The longest official list has 7,020. */
export const MAX_CELLS = 4_000_000;

/** The transitional and the strict form of the one vocabulary (ECMA-376). */
const WORD = ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"];
const COMPATIBILITY = ["http://schemas.openxmlformats.org/markup-compatibility/2006"];
/** The root element and its namespaces stand within this many bytes; Word's take 3,000. */
const ROOT_WITHIN = 65_536;

// Paragraph and run properties hold tab stops that are named like tabs, and what cells and rows were before a tracked
// change; deleted and moved-away text is no longer there; a fallback says again what the choice before it said; a
// ruby text says how the word below it is read.
// prettier-ignore
const SKIPPED = [
  "pPr", "rPr", "tblPr", "tblPrEx", "tblGrid", "sectPr", "sdtPr", "tcPrChange", "trPrChange", "moveFrom", "rt",
] as const;
// prettier-ignore
const TOLD = [
  "tbl", "tr", "trPr", "gridBefore", "del", "tc", "gridSpan", "vMerge", "hMerge", "p", "t", "tab", "ptab", "br", "cr",
  "noBreakHyphen",
] as const;
const ELEMENTS = [...TOLD, ...SKIPPED, "Fallback"] as const;
type Element = (typeof ELEMENTS)[number];

/** Characters that are elements. */
const CHARACTERS: Partial<Record<Element, string>> = { tab: "\t", ptab: "\t", br: "\n", cr: "\n", noBreakHyphen: "\u2011" };

/** All tables of a Word document's main part in the order in which they begin: an outer one before those inside it. */
export function readTables(xml: Uint8Array): GridTable[] {
  const handler = new TableHandler(xml);
  scanXml(xml, elementNames(xml), handler);
  return handler.tables;
}

/** The elements' names with the prefix this document gives them; most write "w:tbl", some "ns0:tbl" or plain "tbl". */
function elementNames(xml: Uint8Array): NameTable {
  const head = new TextDecoder().decode(xml.subarray(0, ROOT_WITHIN));
  const word = prefixOf(head, WORD);
  if (word === undefined) throw new UserError("broken-xml", "The document's text is not in the language of Word documents.");
  const fallback = prefixOf(head, COMPATIBILITY) ?? "mc:";
  return new NameTable(ELEMENTS.map((name) => (name === "Fallback" ? fallback : word) + name));
}

function prefixOf(head: string, namespaces: readonly string[]): string | undefined {
  for (const [, prefix, namespace] of head.matchAll(/\sxmlns(?::([^\s=:]+))?\s*=\s*["']([^"'<]*)["']/g)) {
    if (namespaces.includes(namespace ?? "")) return prefix ? `${prefix}:` : "";
  }
  return undefined;
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

interface OpenCell {
  text: string;
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
  #isText = false;

  constructor(xml: Uint8Array) {
    this.#xml = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  }

  open(index: number, from: number, to: number): boolean {
    if (index >= TOLD.length) return false;
    const element = ELEMENTS[index] as Element;
    const table = this.#open.at(-1);
    if (element === "tbl") this.#openTable();
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
    else if (element === "p") {
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
    table.cell = { text: "", span: 1, isContinued: false, hasParagraph: false, needsBreak: false };
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
    else if (element === "p") openParagraph(cell);
    else if (element === "gridSpan") cell.span = Math.max(1, this.#count(from, to));
    else cell.isContinued ||= this.#value(from, to) !== "restart";
  }

  #closeRow(): void {
    const table = this.#open.at(-1);
    if (table?.row && !table.row.isDeleted) table.rows.push({ cells: table.row.cells, end: table.row.end });
    if (table) table.row = null;
  }

  #closeCell(): void {
    const table = this.#open.at(-1);
    if (!table?.row || !table.cell) return;
    const { text, span, isContinued } = table.cell;
    table.row.cells.push({ start: table.row.end, span, text: isContinued ? "" : text });
    table.row.end += span;
    table.cell = null;
  }

  #countCell(): void {
    if (++this.#cells > MAX_CELLS) throw new UserError("too-large", `The document has more than ${MAX_CELLS} cells.`);
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
  cell.needsBreak = false;
}

function misplaced(what: string): UserError {
  return new UserError("broken-xml", `The document's text is damaged: a ${what} stands outside its table.`);
}
