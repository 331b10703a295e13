import { UserError } from "../../model/issues.ts";
import { attribute, isElement, type PageElement } from "./page-tree.ts";

/** A cell where it begins on its table's grid; columns count from 0. */
export interface HtmlCell {
  readonly start: number;
  readonly element: PageElement;
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

/** The rows of a table on its grid, in the order in which a page shows them: its head first, its foot last. */
export function gridOf(table: PageElement, isHidden: (element: PageElement) => boolean): HtmlRow[] {
  const rows: HtmlRow[] = [];
  // Not spread: a table may have more groups than a call has arguments.
  for (const group of groupsOf(table)) for (const row of groupRows(group, isHidden)) rows.push(row);
  return rows;
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

/** Cells from above end with their group, whatever they say. A row without cells is not shown, and no row. */
function* groupRows(group: readonly PageElement[], isHidden: (element: PageElement) => boolean): Generator<HtmlRow> {
  /** For every grid column, the first row of the group that no cell from above covers there. */
  const free: number[] = [];
  for (const [index, row] of group.entries()) {
    const cells: HtmlCell[] = [];
    let end = 0;
    for (let column = 0; column < free.length; column++) if ((free[column] ?? 0) > index) end = column + 1;
    let start = 0;
    for (const element of row.children) {
      if (!isElement(element) || (element.name !== "td" && element.name !== "th") || isHidden(element)) continue;
      while ((free[start] ?? 0) > index) start++;
      const span = numberOf(element, "colspan", { least: 1, most: MAX_SPAN });
      const down = numberOf(element, "rowspan", { least: 0, most: MAX_ROWS_DOWN });
      if (start + span > MAX_GRID) throw new UserError("too-large", `A table's grid is wider than ${MAX_GRID} columns.`);
      cells.push({ start, element });
      for (let column = start; column < start + span; column++) {
        while (free.length <= column) free.push(0);
        free[column] = down === 0 ? Infinity : index + down;
      }
      start += span;
      end = Math.max(end, start);
    }
    if (cells.length > 0) yield { cells, end };
  }
}

/** What a span says, 1 where that is no number. */
function numberOf(element: PageElement, name: string, { least, most }: { least: number; most: number }): number {
  const found = /^\s*\+?(\d{1,15})/.exec(attribute(element, name) ?? "")?.[1];
  const value = found === undefined ? 1 : Number(found);
  if (value < least) return 1;
  return Math.min(value, most);
}
