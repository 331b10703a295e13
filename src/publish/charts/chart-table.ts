import { html, type Markup, type Part } from "../html.ts";
import { tableBox, type ColumnHead } from "../table-box.ts";

/**
 * A row of a chart's table: the key that its mark carries, and its cells, the first of which names it. Where each cell has a mark of its
 * own, that mark carries the key of the row and the place of the cell, "2025-12:3".
 */
export interface ChartRow {
  readonly key: string;
  readonly cells: readonly ChartCell[];
}

/** The mark of one cell of a row, the first beside the row's name being 1. */
export const cellKey = (row: string, cell: number): string => `${row}:${cell}`;

/** A number with how it is shown; the number itself goes into downloads. */
export interface ChartNumber {
  readonly number: number;
  readonly shown: Part;
}

export type ChartCell = Part | ChartNumber;

export interface ChartTable {
  readonly caption: string;
  readonly heads: readonly ColumnHead[];
  readonly rows: readonly ChartRow[];
}

/** The table behind a chart. Marks are told by the rows that carry their key, so that no second copy of a number exists. */
export function chartTable({ caption, heads, rows }: ChartTable): Markup {
  const lines = rows.map(({ key, cells: [first, ...rest] }) => {
    const cells = rest.map((cell) => (isNumber(cell) ? numberCell(cell) : html`<td>${cell}</td>`));
    return html`<tr data-row="${key}">
      <th scope="row">${isNumber(first) ? first.shown : first}</th>
      ${cells}
    </tr> `;
  });
  return tableBox({ caption, heads, kind: "chart-table" }, lines);
}

function numberCell({ number, shown }: ChartNumber): Markup {
  const value = String(number);
  return html`<td class="num" ${shown !== value && html` data-value="${value}"`}>${shown}</td>`;
}

function isNumber(cell: ChartCell): cell is ChartNumber {
  return typeof cell === "object" && cell !== null && "number" in cell;
}
