import { UserError } from "../../model/issues.ts";
import { ListCounters } from "./counters.ts";
import { LEVELS, type NumberedList } from "./numbering.ts";
import type { NumberedStyles } from "./styles.ts";

/** The lists and numbered styles of one document. */
export interface Numbering {
  readonly lists: ReadonlyMap<string, NumberedList>;
  readonly styles: NumberedStyles;
}

/** What of a paragraph's properties decides its number. */
export type NumberProperty = "pStyle" | "ilvl" | "numId" | "del" | "moveFrom";

export function isNumberProperty(element: string): element is NumberProperty {
  return element === "numId" || element === "ilvl" || element === "pStyle" || element === "del" || element === "moveFrom";
}

/** Where the number of a paragraph is shown: a cell that has no text so far. */
export interface NumberedCell {
  readonly isBlank: boolean;
  /** Its paragraphs' numbers, a line each. */
  label: string;
}

/** All numbers of one document together, in characters. */
const MAX_LABELS = 2 ** 26;

interface OpenParagraph {
  readonly cell: NumberedCell | null;
  style: string | undefined;
  list: string | undefined;
  level: number | undefined;
  /** Its end was deleted or moved away under tracked changes: it is part of the next one. */
  isGone: boolean;
}

/** Follows the paragraphs of a document, in and out of tables, and tells each cell the numbers that Word shows in it. */
export class ParagraphNumbers {
  readonly #numbering: Numbering;
  readonly #counters = new ListCounters();
  #open: OpenParagraph | null = null;
  #length = 0;

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /**
   * A paragraph begins, in a cell or outside of tables. One around it, as around a text box, has its number before. A
   * deleted one has none.
   */
  begin(cell: NumberedCell | "deleted" | null): void {
    this.settle();
    if (cell === "deleted") return;
    this.#open = { cell, style: this.#numbering.styles.standard, list: undefined, level: undefined, isGone: false };
  }

  property(name: NumberProperty, value: string | undefined): void {
    if (!this.#open) return;
    if (name === "pStyle") this.#open.style = value;
    else if (name === "numId") this.#open.list = value;
    else if (name === "ilvl") this.#open.level = Number(value);
    else this.#open.isGone = true;
  }

  /** Nothing more is to be said of the paragraph that began last: it is counted. */
  settle(): void {
    const paragraph = this.#open;
    this.#open = null;
    if (!paragraph || paragraph.isGone) return;
    const { lists, styles } = this.#numbering;
    const inherited = styles.places.get(paragraph.style ?? "");
    const list = lists.get(paragraph.list ?? inherited?.list ?? "");
    const level = paragraph.level ?? inherited?.level ?? 0;
    if (!list || !(level >= 0 && level < LEVELS)) return;
    this.#counters.advance(list, level);
    if (paragraph.cell?.isBlank) this.#show(paragraph.cell, this.#counters.label(list, level));
  }

  #show(cell: NumberedCell, label: string): void {
    if (label === "") return;
    this.#length += label.length;
    if (this.#length > MAX_LABELS) throw new UserError("too-large", "The document's automatic numbers are too many.");
    cell.label += cell.label === "" ? label : `\n${label}`;
  }
}
