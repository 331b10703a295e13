import { UserError } from "../../model/issues.ts";
import { checkWidth } from "../document-row.ts";
import { attribute, isElement, isHidden, type PageElement } from "./page-tree.ts";

/** A cell on its table's grid: it covers `span` columns from `start` (from 0) on. */
export interface HtmlCell {
  readonly start: number;
  readonly span: number;
  /** Undefined where a cell of a row above goes on. */
  readonly element?: PageElement;
}

export interface HtmlRow {
  readonly cells: readonly HtmlCell[];
  /** Grid column after the last one that the row's cells, or cells from above, cover. */
  readonly end: number;
}

/** As the standard has it, so that a typing mistake makes no grid of a million columns. */
const MAX_SPAN = 1_000;
const MAX_ROWS_DOWN = 65_534;
/** Grid columns, most of them inside cells. */
export const MAX_GRID = 16_384;

/** Cells of all grids of a page, those that go on from above counted again in every row. */
export const MAX_GRID_CELLS = 1_000_000;

/** Lays out the tables of one page. */
export class PageGrids {
  #cells = 0;

  /** The rows of a table on its grid, in the order in which a page shows them: its head first, its foot last. */
  rowsOf(table: PageElement): HtmlRow[] {
    const rows: HtmlRow[] = [];
    // Not spread: a table may have more groups than a call has arguments.
    for (const group of groupsOf(table)) for (const row of groupRows(group)) rows.push(this.#counted(row));
    return rows;
  }

  #counted(row: HtmlRow): HtmlRow {
    checkWidth(row.cells.length);
    this.#cells += row.cells.length;
    if (this.#cells > MAX_GRID_CELLS)
      throw new UserError("too-large", `The page's tables have more than ${MAX_GRID_CELLS} cells.`);
    return row;
  }
}

function groupsOf(table: PageElement): PageElement[][] {
  const bodies: PageElement[][] = [];
  let head: PageElement[] | undefined;
  let foot: PageElement[] | undefined;
  for (const child of table.children.filter(isElement)) {
    const rows = child.name === "tr" ? [child] : child.children.filter(isElement).filter(({ name }) => name === "tr");
    if (child.name === "thead" && !head) head = rows;
    else if (child.name === "tfoot" && !foot) foot = rows;
    else if (/^(?:thead|tbody|tfoot|tr)$/.test(child.name)) bodies.push(rows);
  }
  return [...(head ? [head] : []), ...bodies, ...(foot ? [foot] : [])];
}

/** Cells from above end with their group, whatever they say. A row without cells of its own is not shown, and no row. */
function* groupRows(group: readonly PageElement[]): Generator<HtmlRow> {
  /** Cells that go on into rows below, and up to which row of the group. */
  let open: (HtmlCell & { readonly until: number })[] = [];
  for (const [index, row] of group.entries()) {
    open = open.filter(({ until }) => until > index);
    const own = row.children.filter(
      (child): child is PageElement => isElement(child) && /^t[dh]$/.test(child.name) && !isHidden(child),
    );
    const cells: HtmlCell[] = open.map(({ start, span }) => ({ start, span }));
    let start = 0;
    for (const element of own) {
      start = firstFree(open, start);
      const span = numberOf(element, "colspan", { least: 1, most: MAX_SPAN });
      const down = numberOf(element, "rowspan", { least: 0, most: MAX_ROWS_DOWN });
      if (start + span > MAX_GRID) throw new UserError("too-large", `A table's grid is wider than ${MAX_GRID} columns.`);
      cells.push({ start, span, element });
      if (down !== 1) open.push({ start, span, until: down === 0 ? Infinity : index + down });
      start += span;
    }
    cells.sort((a, b) => a.start - b.start);
    if (isShown(row, own)) yield { cells, end: Math.max(...cells.map((cell) => cell.start + cell.span)) };
  }
}

/** Word ends a table with a row of no height and empty cells, for programs that need every column's width. */
function isShown(row: PageElement, cells: readonly PageElement[]): boolean {
  return cells.some((cell) => cell.children.length > 0) || (cells.length > 0 && attribute(row, "height") !== "0");
}

/** The first column from `from` on that no cell from above covers. */
function firstFree(open: readonly HtmlCell[], from: number): number {
  let column = from;
  for (;;) {
    const above = open.find(({ start, span }) => start <= column && column < start + span);
    if (!above) return column;
    column = above.start + above.span;
  }
}

/** What a span says, 1 where that is no number. */
function numberOf(element: PageElement, name: string, { least, most }: { least: number; most: number }): number {
  const found = /^\s*\+?(\d{1,15})/.exec(attribute(element, name) ?? "")?.[1];
  const value = found === undefined ? 1 : Number(found);
  if (value < least) return 1;
  return Math.min(value, most);
}
