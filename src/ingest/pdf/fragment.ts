/** The part of a table that stands on one page, its rows top down. */
export interface Fragment {
  readonly page: number;
  /** Left edge, lines between columns, right edge. */
  readonly columns: readonly number[];
  readonly rows: readonly FragmentRow[];
  /** Lines of text on the page before this fragment, and after the one before it; top down. */
  readonly above: readonly string[];
  /** Lines of text on the page below it, before the next one. */
  below: readonly string[];
  readonly hasRules: boolean;
  /** The last row has no line below it although other rows have. */
  readonly isOpenBelow: boolean;
}

export interface FragmentRow {
  readonly cells: readonly FragmentCell[];
}

/** What a column holds in a row; a cell over several columns or rows is in the first, the others are empty. */
export interface FragmentCell {
  readonly lines: readonly TextLine[];
}

/** One line of a cell's text, with a space at an end where one was drawn. */
export interface TextLine {
  readonly text: string;
  readonly width: number;
  /** Width of its first character. */
  readonly firstWidth: number;
  /** Width of the longest line known to fit into the column. */
  readonly limit: number;
}

/** The same lines, knowing how much fits into their column. */
export function withLimit(lines: readonly TextLine[], limit: number): TextLine[] {
  return lines.map((line) => ({ ...line, limit }));
}
