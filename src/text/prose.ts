import type { Span } from "./code-points.ts";

/** What a text was read from. */
export type ProseKind = "text" | "markdown" | "html" | "docx" | "pdf";

/**
 * Where in the original something stands. All numbers but spans count from 1. Of a text file and a page of HTML: the span in code
 * points of the file, and the line and column where it begins. Of a Word document: the paragraph, counted over those outside tables;
 * or the cell; or the note. Of a PDF: the page and its line, counted over all that stand outside of tables with rules,
 * running heads too; or the row of such a table, which is counted on its page.
 */
export interface TextPlace {
  readonly start?: number;
  readonly end?: number;
  readonly page?: number;
  readonly paragraph?: number;
  readonly footnote?: number;
  readonly endnote?: number;
  readonly table?: number;
  readonly row?: number;
  readonly cell?: number;
  readonly line?: number;
  readonly column?: number;
}

/** The prose of a file: what of it is checked, and the way back to where it stands. */
export interface Prose {
  readonly kind: ProseKind;
  readonly text: string;
  /** The text is the file's own, character by character, but for what was blanked: a span of the one is a span of the other. */
  readonly isOriginal: boolean;
  /** Where a span of the text, in code points, begins in the original. */
  placeOf(span: Span): TextPlace;
}

const PARTS = ["page", "paragraph", "footnote", "endnote", "table", "row", "cell", "line"] as const;

/** "12:5" in a text, "page 2, line 7" or "table 1, row 3, cell 2" in a document. */
export function describePlace(place: TextPlace): string {
  if (place.column !== undefined) return `${place.line}:${place.column}`;
  return PARTS.flatMap((part) => (place[part] === undefined ? [] : [`${part} ${place[part]}`])).join(", ");
}
