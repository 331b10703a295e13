import { alignedColumns, fits, type Line, linesAcross } from "./aligned-columns.ts";
import { alignedRows } from "./aligned-rows.ts";
import { alignedPart, type TablePart } from "./ruled-table.ts";
import { boundsOf, type Word } from "./words.ts";

/** A table without lines between its columns, and where it stands on the page. */
export interface AlignedTable {
  readonly part: TablePart;
  readonly top: number;
  readonly bottom: number;
}

export interface AlignedHints {
  /** Heights of horizontal rules that cross no vertical one. */
  readonly rules: readonly number[];
  /** The columns of the table that the page before ended with. */
  readonly known: readonly number[] | undefined;
}

/** Fewer rows than these make no table, unless they continue one. */
const FEWEST_ROWS = 3;
/** Part of the rows with text in two columns or more. */
const FILLED = 0.6;
/** Part of the lines on a later page that must keep to the known columns. */
const KEEPING = 0.9;
/** Text set in two columns fills them from edge to edge; cells do not. */
const FULL = 0.85;

/** Tables made of aligned text alone, top down. */
export function alignedTables(words: readonly Word[], hints: AlignedHints): AlignedTable[] {
  const lines = linesAcross(words.filter(({ glyphs }) => glyphs[0]?.turn === 0));
  const { known } = hints;
  if (known && lines.length > 0 && lines.filter((line) => fits(line, known)).length >= KEEPING * lines.length) {
    const table = tableIn(lines, known, hints);
    return table ? [table] : [];
  }
  return stretches(lines).flatMap((stretch) => {
    const columns = alignedColumns(stretch);
    const table = columns.length > 2 ? tableIn(stretch, columns, { ...hints, known: undefined }) : undefined;
    return table ? [table] : [];
  });
}

/** Lines in which gaps stand above one another; a line across the gaps, such as a title, parts two stretches. */
function stretches(lines: readonly Line[]): Line[][] {
  const columns = alignedColumns(lines.filter(hasGap));
  if (columns.length > 2) return parted(lines, columns);
  // Several tables of different columns: each is looked at between the lines that have no gap.
  const found: Line[][] = [[]];
  for (const line of lines) {
    if (hasGap(line)) found.at(-1)?.push(line);
    else found.push([]);
  }
  return found.filter((stretch) => stretch.length >= FEWEST_ROWS);
}

function parted(lines: readonly Line[], columns: readonly number[]): Line[][] {
  const found: Line[][] = [[]];
  for (const line of lines) {
    if (fits(line, columns)) found.at(-1)?.push(line);
    else found.push([]);
  }
  return found.filter((stretch) => stretch.length > 0);
}

function hasGap(line: Line): boolean {
  return line.some((word, index) => index > 0 && word.left - (line[index - 1]?.right ?? 0) > word.bottom - word.top);
}

function tableIn(lines: readonly Line[], columns: readonly number[], hints: AlignedHints): AlignedTable | undefined {
  const words = lines.flat();
  const box = boundsOf(words);
  const edges = [Math.min(columns[0] ?? 0, box.left), ...columns.slice(1, -1), Math.max(columns.at(-1) ?? 0, box.right)];
  const part = trimmed(alignedPart(words, edges, alignedRows(words, edges, hints.rules)), hints.known !== undefined);
  if (!hints.known && !isTable(part)) return undefined;
  return part.rows.length === 0 ? undefined : { part, top: box.top, bottom: box.bottom };
}

/** Lines above and below with text in one column only are titles and notes; a row's lower part may be such a line too. */
function trimmed({ columns, rows }: TablePart, isContinued: boolean): TablePart {
  const isOne = (index: number) => (rows[index]?.cells.filter(({ lines }) => lines.length > 0).length ?? 2) < 2;
  let from = 0;
  if (!isContinued) while (from < rows.length && isOne(from)) from++;
  let to = rows.length;
  while (to > from && isOne(to - 1)) to--;
  return { columns, rows: rows.slice(from, to) };
}

function isTable({ columns, rows }: TablePart): boolean {
  const filled = rows.filter(({ cells }) => cells.filter(({ lines }) => lines.length > 0).length > 1).length;
  if (rows.length < FEWEST_ROWS || filled < FILLED * rows.length) return false;
  if (columns.length > 3) return true;
  const cells = rows.flatMap((row) => row.cells.flatMap(({ lines }, column) => lines.map((line) => ({ line, column }))));
  const full = cells.filter(({ line, column }) => line.width > FULL * ((columns[column + 1] ?? 0) - (columns[column] ?? 0)));
  return full.length < cells.length / 2;
}
