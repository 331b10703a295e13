import { UserError } from "../../model/issues.ts";
import { checkSize, type DocumentBytes } from "../document-bytes.ts";
import type { DocumentRow } from "../document-row.ts";
import { alignRows } from "../docx/grid.ts";
import { wholeText } from "../text/chunks.ts";
import { cellText } from "./cell-text.ts";
import { type DataTable, dataTables } from "./data-tables.ts";
import { pageEncoding } from "./page-encoding.ts";
import type { HtmlRow } from "./html-grid.ts";
import { isElement, type PageElement } from "./page-tree.ts";
import { parsePage } from "./parse-page.ts";

/** A page is held as a whole, several times over. */
export const MAX_HTML = 16 * 2 ** 20;

/**
 * The data rows of every table of a page that holds data. A table inside a cell is a table of its own and comes after the one around it.
 * Rows above the first one with several cells are titles and not counted: that one is the header, row 1.
 */
export function* readHtml(bytes: DocumentBytes): Generator<DocumentRow> {
  checkSize(bytes, MAX_HTML);
  const { document, isCut } = parsePage(wholeText(bytes, MAX_HTML, pageEncoding(bytes.slice(0, bytes.size))));
  if (isCut)
    throw new UserError("broken-html", "The page is cut short: it, or a table in it, begins and does not end; get it again.");
  const tables = dataTables(document);
  if (tables.length === 0) throw withoutTable(document);
  const isTable = new Set(tables.map(({ element }) => element));
  // All of them before the first row is given: a table that is too wide is an error.
  const laidOut = tables.map((table) => layOut(table, (element) => isTable.has(element)));
  for (const [index, rows] of laidOut.entries()) yield* dataRows(rows, index + 1);
}

function* dataRows(rows: Iterable<string[]>, table: number): Generator<DocumentRow> {
  let header: readonly string[] | undefined;
  let row = 0;
  for (const values of rows) {
    row++;
    if (header) yield { header, values, locator: { table, row } };
    else header = values;
  }
}

/** The rows from the header on, as values that stand column under column: on the same rules as the tables of Word. */
function layOut({ rows }: DataTable, isTable: (element: PageElement) => boolean): Iterable<string[]> {
  const grid = rows.map(({ cells, end }) => ({
    cells: cells.map(({ start, span, element }) => ({ start, span, text: element ? cellText(element, isTable) : "" })),
    end,
  }));
  const header = grid.findIndex(({ cells }, index) => ownCells(rows[index]) > 1 && cells.some(({ text }) => text !== ""));
  return alignRows(grid.slice(Math.max(0, header)));
}

/** How many cells begin in a row. */
function ownCells(row: HtmlRow | undefined): number {
  return row?.cells.filter(({ element }) => element !== undefined).length ?? 0;
}

/** Words of servers and gateways that give a page in place of what was asked for. */
const REFUSAL =
  /^[45]\d\d(?=$|[\s:：|_–—-])|\berror [45]\d\d\b|\bnot found\b|\bforbidden\b|\bdenied\b|\berror\b|\bbad gateway\b|\bunavailable\b|\bcaptcha\b|\blog ?in\b|错误|不存在|找不到|未找到|无法访问|拒绝|禁止|验证码|登录|錯誤|拒絕/i;

function withoutTable(document: PageElement): UserError {
  const title = titleOf(document);
  const named = title === "" ? "" : `, entitled "${title}"`;
  if (REFUSAL.test(title)) {
    return new UserError("not-a-table-document", `This is a server's page in place of the document${named}; get it again.`);
  }
  return new UserError("no-table", `The page${named} holds no table of data.`);
}

/** The first title or heading with text, at most 80 characters of it. */
function titleOf(element: PageElement): string {
  if (/^(?:title|h1|h2)$/.test(element.name)) {
    const text = cellText({ ...element, name: "div" }, () => false);
    if (text !== "") return text.replaceAll("\n", " ").slice(0, 80);
  }
  for (const child of element.children) {
    const found = isElement(child) ? titleOf(child) : "";
    if (found !== "") return found;
  }
  return "";
}
