import type { TextLine } from "./fragment.ts";

/** A table over all its pages. */
export interface PdfTable {
  readonly columns: readonly number[];
  readonly header: readonly string[];
  readonly rows: PdfRow[];
}

export interface PdfRow {
  readonly page: number;
  readonly cells: readonly (readonly TextLine[])[];
  /** It stands first or last on its page, so that the rest of it may stand on another. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** It is the last, and no line ends it. */
  readonly isOpen: boolean;
}
