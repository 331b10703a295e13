import { UserError } from "../../model/issues.ts";
import type { TextPlace } from "../../text/prose.ts";
import { elementNames } from "../docx/vocabulary.ts";
import { scanXml, type XmlHandler } from "../xml/scan.ts";
import { attributeOf, decodeXmlText } from "../xml/text.ts";
import { MAX_TEXT, tooLarge } from "./prose-limits.ts";

export interface DocxParagraph {
  readonly text: string;
  readonly place: TextPlace;
}

// prettier-ignore
const TOLD = [
  "body", "tbl", "tr", "trPr", "gridBefore", "del", "tc", "gridSpan", "p", "r", "vanish", "strike", "dstrike", "vertAlign", "t", "tab",
  "ptab", "br", "cr", "noBreakHyphen", "footnote", "endnote",
] as const;
/** Properties, what is there no more or is said again, and how a word is read. */
// prettier-ignore
const SKIPPED = [
  "pPr", "rPrChange", "tblPr", "tblPrEx", "tblGrid", "sectPr", "sdtPr", "tcPrChange", "trPrChange", "rt", "moveFrom", "instrText",
  "delText", "Fallback",
] as const;
const ELEMENTS = [...TOLD, ...SKIPPED] as const;
type Element = (typeof TOLD)[number];

/** Characters that are elements. A tab parts what stands beside each other, as the cells of a table do. */
const CHARACTERS: Partial<Record<Element, string>> = { tab: "\t", ptab: "\t", br: "\n", cr: "\n", noBreakHyphen: "\u2011" };

export type DocxPart = "document" | "footnotes" | "endnotes";

/** Every paragraph of a part of a Word document in the order in which they begin, empty ones too. */
export function readParagraphs(xml: Uint8Array, part: DocxPart): DocxParagraph[] {
  const handler = new ParagraphHandler(xml, part);
  scanXml(xml, elementNames(xml, ELEMENTS), handler);
  if (part === "document" && !handler.hasBody)
    throw new UserError("no-body", "The Word document has no body, so there is no text in it; save it again.");
  return handler.paragraphs.map(({ pieces, place }) => ({ text: pieces.join(""), place }));
}

interface OpenParagraph {
  readonly pieces: string[];
  readonly place: TextPlace;
}

interface OpenTable {
  readonly number: number;
  row: number;
  /** Column after the last cell, and of the one that is open. */
  column: number;
  span: number;
  isDeleted: boolean;
}

interface OpenRun {
  isUnseen: boolean;
  /** What stands between a digit and an index or exponent, so that they are no number together. */
  mark: "" | "^" | "_";
}

class ParagraphHandler implements XmlHandler {
  readonly paragraphs: OpenParagraph[] = [];
  hasBody = false;
  readonly #xml: Buffer;
  readonly #part: DocxPart;
  readonly #tables: OpenTable[] = [];
  readonly #open: OpenParagraph[] = [];
  /** A text box holds runs inside a run. */
  readonly #runs: OpenRun[] = [];
  #tableCount = 0;
  #paragraphCount = 0;
  #noteCount = 0;
  #isText = false;
  #isRowProperties = false;
  #bytes = 0;

  constructor(xml: Uint8Array, part: DocxPart) {
    this.#xml = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
    this.#part = part;
  }

  open(index: number, from: number, to: number): boolean {
    const element = TOLD[index];
    if (element === undefined) return false;
    if (element === "body") this.hasBody = true;
    else if (element === "footnote" || element === "endnote") return this.#openNote(from, to);
    else if (element === "p") this.#openParagraph();
    else if (element === "r") this.#runs.push({ isUnseen: false, mark: "" });
    else if (element === "t") this.#isText = true;
    else if (element === "vanish" || element === "strike" || element === "dstrike") this.#hideRun(from, to);
    else if (element === "vertAlign") this.#raiseRun(from, to);
    else if (CHARACTERS[element] !== undefined) this.#put(CHARACTERS[element]);
    else return this.#openInTable(element, from, to);
    return true;
  }

  close(index: number): void {
    const element = TOLD[index];
    if (element === "t") this.#isText = false;
    else if (element === "trPr") this.#isRowProperties = false;
    else if (element === "p") this.#open.pop();
    else if (element === "r") this.#runs.pop();
    else if (element === "tbl") this.#tables.pop();
    else if (element === "tc") {
      const table = this.#tables.at(-1);
      if (table) table.column += table.span;
    }
  }

  text(from: number, to: number, isLiteral: boolean): void {
    if (!this.#isText) return;
    const text = this.#xml.toString("utf8", from, to);
    this.#put(isLiteral ? text : decodeXmlText(text));
  }

  /** Notes that are the line above the notes are none. */
  #openNote(from: number, to: number): boolean {
    const type = attributeOf(this.#xml.toString("utf8", from, to), "type");
    if (type !== undefined && type !== "normal") return false;
    this.#noteCount++;
    return true;
  }

  #openInTable(element: Element, from: number, to: number): boolean {
    const table = this.#tables.at(-1);
    if (element === "tbl") this.#tables.push({ number: ++this.#tableCount, row: 0, column: 0, span: 1, isDeleted: false });
    else if (element === "trPr") this.#isRowProperties = true;
    else if (element === "del") {
      if (this.#isRowProperties && table) table.isDeleted = true;
      return false;
    } else if (element === "tr" && table) [table.row, table.column, table.isDeleted] = [table.row + 1, 0, false];
    else if (element === "tc" && table) {
      table.span = 1;
      return !table.isDeleted;
    } else if (element === "gridSpan" && table) table.span = this.#count(from, to);
    else if (element === "gridBefore" && table) table.column += this.#count(from, to);
    return true;
  }

  #openParagraph(): void {
    const paragraph = { pieces: [], place: this.#place() };
    this.paragraphs.push(paragraph);
    this.#open.push(paragraph);
  }

  #place(): TextPlace {
    if (this.#part === "footnotes") return { footnote: this.#noteCount };
    if (this.#part === "endnotes") return { endnote: this.#noteCount };
    const table = this.#tables.at(-1);
    if (table) return { table: table.number, row: table.row, cell: table.column + 1 };
    return { paragraph: ++this.#paragraphCount };
  }

  #hideRun(from: number, to: number): void {
    const run = this.#runs.at(-1);
    const value = this.#value(from, to);
    if (run && !(value === "0" || value === "false" || value === "off")) run.isUnseen = true;
  }

  #raiseRun(from: number, to: number): void {
    const run = this.#runs.at(-1);
    const value = this.#value(from, to);
    if (run && (value === "superscript" || value === "subscript")) run.mark = value === "superscript" ? "^" : "_";
  }

  #put(text: string): void {
    const paragraph = this.#open.at(-1);
    const run = this.#runs.at(-1);
    if (!paragraph || run?.isUnseen || text === "") return;
    this.#bytes += Buffer.byteLength(text);
    if (this.#bytes > MAX_TEXT) throw tooLarge("text", MAX_TEXT);
    if (run?.mark && /^\d/.test(text) && /\d$/.test(paragraph.pieces.at(-1) ?? "")) paragraph.pieces.push(run.mark);
    paragraph.pieces.push(text);
  }

  #value(from: number, to: number): string | undefined {
    return attributeOf(this.#xml.toString("utf8", from, to), "val");
  }

  #count(from: number, to: number): number {
    const value = this.#value(from, to) ?? "";
    return /^[1-9]\d{0,4}$/.test(value) ? Number(value) : 1;
  }
}
