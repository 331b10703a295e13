import type { Fragment } from "./fragment.ts";
import { looksLikeHeader, withoutHeader } from "./header-rows.ts";
import { joinLines } from "./join-lines.ts";
import type { PdfRow, PdfTable } from "./pdf-table.ts";

/** Columns that are this near to those of another page are the same, in points. */
const SAME_COLUMN = 6;

/** The fragments of all pages put together into tables; a header that is repeated on a later page is no row. */
export function joinFragments(fragments: readonly Fragment[]): PdfTable[] {
  const tables: PdfTable[] = [];
  const running = runningLines(fragments);
  let last: Fragment | undefined;
  for (const fragment of fragments) {
    const rows = rowsOf(fragment);
    const table = tables.at(-1);
    const more =
      table && last && isSameTable(last, fragment) ? continuation(table, rows, titleBetween(last, fragment, running)) : undefined;
    if (table && more) table.rows.push(...marked(more, table.rows.at(-1)));
    else startTable(tables, fragment, rows);
    last = fragment;
  }
  return tables;
}

function startTable(tables: PdfTable[], { columns }: Fragment, rows: readonly PdfRow[]): void {
  const [header, ...rest] = rows[0] && isTitle(rows[0]) && rows.length > 1 ? rows.slice(1) : rows;
  if (header) tables.push({ columns, header: textsOf(header), rows: rest });
}

/** One text over all columns is the table's title, not its header. */
function isTitle({ cells }: PdfRow): boolean {
  return cells.length > 2 && cells.every((lines, column) => (column === 0) === lines.length > 0);
}

/** Rows of a fragment that hold anything at all. */
function rowsOf({ page, rows, isOpenBelow }: Fragment): PdfRow[] {
  const filled = rows
    .map(({ cells }) => cells.map(({ lines }) => lines))
    .filter((cells) => cells.some((lines) => lines.length > 0));
  return filled.map((cells, index) => {
    const isLast = index === filled.length - 1;
    return { page, cells, isFirst: index === 0, isLast, isOpen: isLast && isOpenBelow };
  });
}

/** After a repeated header the next row stands first. */
function marked(rows: readonly PdfRow[], before: PdfRow | undefined): PdfRow[] {
  return rows.map((row, index) => (index === 0 ? { ...row, isFirst: row.page !== before?.page } : row));
}

/** The rows by which a table goes on, without the header again; undefined where another table begins. */
function continuation(table: PdfTable, rows: readonly PdfRow[], hasTitle: boolean): readonly PdfRow[] | undefined {
  const [first, ...rest] = rows;
  if (!first) return [];
  const beside = withoutHeader(table.header, first.cells);
  if (!beside) return looksLikeHeader(textsOf(first), table) ? undefined : rows;
  if (hasTitle) return undefined;
  if (beside.some((lines) => lines.length > 0)) return [{ ...first, cells: beside }, ...rest];
  // A header of two rows comes again as two rows.
  const [second] = table.rows;
  const isTwo =
    second && rest[0] && !/\d/.test(textsOf(second).join("")) && textsOf(second).join("\n") === textsOf(rest[0]).join("\n");
  return isTwo ? rest.slice(1) : rest;
}

function textsOf({ cells }: PdfRow): string[] {
  return cells.map((lines) => joinLines(lines));
}

/** On the same page or the next, in the same columns, though a margin may differ between left and right pages. */
function isSameTable(last: Fragment, next: Fragment): boolean {
  if (next.page - last.page > 1 || last.columns.length !== next.columns.length || last.hasRules !== next.hasRules) return false;
  const shift = last.hasRules ? (next.columns[0] ?? 0) - (last.columns[0] ?? 0) : 0;
  const ends = last.hasRules ? 0 : 1;
  return last.columns.every((x, index) => {
    if (index < ends || index >= last.columns.length - ends) return true;
    return Math.abs((next.columns[index] ?? 0) - x - shift) <= SAME_COLUMN;
  });
}

/** Headers and footers of pages: the same on several, but for numbers. */
function runningLines(fragments: readonly Fragment[]): Set<string> {
  const pages = new Map<string, Set<number>>();
  for (const { page, above, below } of fragments) {
    for (const line of [...above, ...below]) {
      const key = asRunning(line);
      pages.set(key, (pages.get(key) ?? new Set()).add(page));
    }
  }
  return new Set([...pages].filter(([, on]) => on.size > 1).map(([line]) => line));
}

function asRunning(line: string): string {
  return line.replace(/\d+/g, "#").replace(/\s+/g, "");
}

/** Whether text stands between two fragments that is neither a running head nor says that the table goes on. */
function titleBetween(last: Fragment, next: Fragment, running: ReadonlySet<string>): boolean {
  const between = last.page === next.page ? next.above : [...last.below, ...next.above];
  return between.some((line) => !running.has(asRunning(line)) && !/续|續|接上|continued|cont\.|^\W*\d+\W*$/i.test(line));
}
