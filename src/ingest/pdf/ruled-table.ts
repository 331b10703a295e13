import { alignedColumns, linesAcross } from "./aligned-columns.ts";
import { alignedRows, wordsByField } from "./aligned-rows.ts";
import { type FragmentRow, type TextLine, withLimit } from "./fragment.ts";
import { type Grid, partsOf, wordsByCell } from "./ruled-grid.ts";
import { textLines } from "./text-lines.ts";
import type { Word } from "./words.ts";

/** Columns and rows of a table on one page. */
export interface TablePart {
  readonly columns: readonly number[];
  readonly rows: readonly FragmentRow[];
}

/** More than a cell keeps free at its two sides, in points: what leaves more room than this is not full. */
const MARGINS = 16;
/** In a table whose rows are ruled the first column seldom has this many lines more than there are rows. */
const LINES_A_ROW = 2;

/** The table in a grid, or undefined where the grid is only a box around text. */
export function ruledTable(grid: Grid, words: readonly Word[]): TablePart | undefined {
  if (grid.columns.length < 2 || grid.rows.length < 2) return undefined;
  if (grid.columns.length === 2) return framedTable(grid, words);
  if (areRowsUnruled(grid, words)) {
    const parts = words.flatMap((word) => partsOf(word, grid.columns, () => true));
    return alignedPart(parts, grid.columns, rowsWithin(grid, parts, grid.columns));
  }
  return asPart(grid, wordsByCell(grid, words));
}

/** A frame with lines between rows only, or with none: the columns are aligned. */
function framedTable(grid: Grid, words: readonly Word[]): TablePart | undefined {
  const inner = alignedColumns(linesAcross(words)).slice(1, -1);
  if (inner.length === 0) return undefined;
  const columns = [grid.columns[0] ?? 0, ...inner, grid.columns[1] ?? 0];
  return alignedPart(words, columns, rowsWithin(grid, words, columns));
}

function rowsWithin(grid: Grid, words: readonly Word[], columns: readonly number[]): number[] {
  const aligned = alignedRows(words, columns, grid.rows.slice(1, -1));
  return [grid.rows[0] ?? 0, ...aligned.slice(1, -1), grid.rows.at(-1) ?? 0];
}

/** Lines between columns, but only around the table and below its header. */
function areRowsUnruled(grid: Grid, words: readonly Word[]): boolean {
  const bands = grid.rows.length - 1;
  if (bands > 2) return false;
  const [left = 0, right = 0] = grid.columns;
  const lines = linesAcross(words.filter((word) => word.left >= left && word.right <= right));
  return lines.length >= LINES_A_ROW * bands + 1;
}

/** The words of aligned columns and rows as a table. */
export function alignedPart(words: readonly Word[], columns: readonly number[], rows: readonly number[]): TablePart {
  return limited(
    columns,
    wordsByField(words, columns, rows).map((fields) => fields.map(textLines)),
  );
}

function asPart(grid: Grid, cells: readonly Word[][]): TablePart {
  const across = grid.columns.length - 1;
  const rows = Array.from({ length: grid.rows.length - 1 }, (_, row) =>
    cells.slice(row * across, (row + 1) * across).map(textLines),
  );
  return withoutEdges(limited(grid.columns, rows));
}

/** Every line told how much its column holds. */
function limited(columns: readonly number[], rows: readonly TextLine[][][]): TablePart {
  const limits = columns.slice(1).map((right, column) => {
    const room = right - (columns[column] ?? 0);
    // A line wider than its column belongs to a cell over several, and says nothing about this one.
    const widths = rows.flatMap((row) => (row[column] ?? []).map(({ width }) => width)).filter((width) => width <= room);
    return Math.max(room - MARGINS, ...widths);
  });
  return {
    columns,
    rows: rows.map((row) => ({ cells: row.map((lines, column) => ({ lines: withLimit(lines, limits[column] ?? 0) })) })),
  };
}

/** Without the empty strips that lines make where they reach beyond the outermost crossing. */
function withoutEdges({ columns, rows }: TablePart): TablePart {
  const isEmpty = (column: number) => rows.every(({ cells }) => (cells[column]?.lines.length ?? 0) === 0);
  const NARROW = 12;
  const from = columns.length > 3 && isEmpty(0) && (columns[1] ?? 0) - (columns[0] ?? 0) < NARROW ? 1 : 0;
  const last = columns.length - 2;
  const to = last > from + 1 && isEmpty(last) && (columns[last + 1] ?? 0) - (columns[last] ?? 0) < NARROW ? last - 1 : last;
  return { columns: columns.slice(from, to + 2), rows: rows.map(({ cells }) => ({ cells: cells.slice(from, to + 1) })) };
}
