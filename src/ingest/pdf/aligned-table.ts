import { alignedColumns, fits, type Line, linesAcross } from "./aligned-columns.ts";
import { alignedRows } from "./aligned-rows.ts";
import type { FragmentRow } from "./fragment.ts";
import { centreX } from "./page-content.ts";
import { placeIn } from "./ruled-grid.ts";
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

/** How a note below a table begins. */
const NOTE = /^(?:[*＊※†‡]|(?:备注|附注|注|说明|数据来源|资料来源|来源|附件|notes?|sources?)\d*\s*[:：.])/i;

/** Tables made of aligned text alone, top down. */
export function alignedTables(words: readonly Word[], hints: AlignedHints): AlignedTable[] {
  const lines = linesAcross(words.filter(({ glyphs }) => glyphs[0]?.turn === 0));
  const { known } = hints;
  if (known && lines.length > 0 && lines.filter((line) => fits(line, known)).length >= KEEPING * lines.length) {
    const table = tableIn(lines, known, hints);
    return table ? [table] : [];
  }
  // On a last page notes may stand below the rest of the table.
  const end = known ? lines.findIndex((line) => !fits(line, known)) : 0;
  const kept = lines.slice(0, Math.max(0, end));
  const rest = known && kept.some((line) => isFilled(line, known)) ? tableIn(kept, known, hints) : undefined;
  if (rest) return [rest, ...newTables(lines.slice(end), hints)];
  return newTables(lines, hints);
}

function newTables(lines: readonly Line[], hints: AlignedHints): AlignedTable[] {
  return stretches(lines).flatMap((stretch) => {
    const columns = alignedColumns(stretch);
    const table = columns.length > 2 ? tableIn(stretch, columns, { ...hints, known: undefined }) : undefined;
    return table ? [table] : [];
  });
}

/** Whether a line has text in most columns. */
function isFilled(line: Line, columns: readonly number[]): boolean {
  return 2 * new Set(line.map((word) => placeIn(columns, centreX(word)))).size > columns.length - 1;
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
  to = notesFrom(rows.slice(0, to), columns.length - 1) ?? to;
  return { columns, rows: rows.slice(from, to) };
}

/** Where notes begin that happen to stand in the columns: below the last row that has text in most of them. */
function notesFrom(rows: readonly FragmentRow[], columns: number): number | undefined {
  const after = 1 + rows.findLastIndex(({ cells }) => 2 * cells.filter(({ lines }) => lines.length > 0).length > columns);
  const isNote = ({ cells }: FragmentRow) => NOTE.test(cells.find(({ lines }) => lines.length > 0)?.lines[0]?.text ?? "");
  const first = rows.slice(after).findIndex(isNote);
  return first < 0 ? undefined : after + first;
}

function isTable({ columns, rows }: TablePart): boolean {
  const filled = rows.filter(({ cells }) => cells.filter(({ lines }) => lines.length > 0).length > 1).length;
  if (rows.length < FEWEST_ROWS || filled < FILLED * rows.length) return false;
  if (columns.length > 3) return true;
  const cells = rows.flatMap((row) => row.cells.flatMap(({ lines }, column) => lines.map((line) => ({ line, column }))));
  const full = cells.filter(({ line, column }) => line.width > FULL * ((columns[column + 1] ?? 0) - (columns[column] ?? 0)));
  return full.length < cells.length / 2;
}
