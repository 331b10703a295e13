import { type HtmlRow, PageGrids } from "./html-grid.ts";
import { attribute, isElement, type PageElement } from "./page-tree.ts";

export interface DataTable {
  readonly element: PageElement;
  readonly rows: readonly HtmlRow[];
}

/** Not looked into: what stands there is no part of the page that is read. */
const CLOSED = new Set(["script", "style", "template", "noscript", "head", "svg"]);

/**
 * The tables of a page that hold data and not its layout, in the order in which they begin. A table with a caption, a head,
 * a header cell or a border holds data; any other one lays the page out if it says so itself, if a table with data stands
 * in it, or if it has one row or one column.
 */
export function dataTables(document: PageElement): DataTable[] {
  const found: DataTable[] = [];
  visit(document, new PageGrids(), found);
  return found;
}

/** Adds the data tables at and below an element. */
function visit(element: PageElement, grids: PageGrids, found: DataTable[]): void {
  const place = found.length;
  for (const child of element.children) if (isElement(child) && !CLOSED.has(child.name)) visit(child, grids, found);
  if (element.name !== "table") return;
  const rows = grids.rowsOf(element);
  if (rows.length > 0 && isData(element, rows, found.length > place)) found.splice(place, 0, { element, rows });
}

function isData(table: PageElement, rows: readonly HtmlRow[], hasData: boolean): boolean {
  const role = attribute(table, "role")?.toLowerCase();
  if (role === "presentation" || role === "none") return false;
  const hasHead = table.children.some(
    (child) => isElement(child) && /^(?:caption|thead)$/.test(child.name) && child.children.length > 0,
  );
  if (hasHead || rows.some(({ cells }) => cells.some(({ element }) => element?.name === "th"))) return true;
  if (/^\s*[1-9]/.test(attribute(table, "border") ?? "")) return true;
  return !hasData && rows.length > 1 && rows.some(({ cells }) => cells.length > 1);
}
