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
export interface ChartNumber extends CsvNumber {
  readonly shown: Part;
}

/** What downloads hold of a number that is shown in words: "over 10 million people". */
export interface CsvNumber {
  /** Of a bound its face value; null for a band. */
  readonly number: number | null;
  /** What the words allow, where that is not the number alone; null where they leave an end open, or where both are for an exact number. */
  readonly low?: number | null;
  readonly high?: number | null;
  /** In the page's language; absent where the column says it. */
  readonly unit?: string;
}

/** Attributes of a cell from which charts.js makes columns of numbers. What the number alone says needs no columns. */
export function numberAttributes({ number, low = number, high = number, unit }: CsvNumber): Markup {
  const isWide = (low !== null || high !== null) && (low !== number || high !== number);
  const ends = isWide && html` data-low="${low ?? ""}" data-high="${high ?? ""}"`;
  return html` data-value="${number ?? ""}"${ends}${unit !== undefined && html` data-unit="${unit}"`}`;
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

function numberCell({ shown, ...number }: ChartNumber): Markup {
  return html`<td class="num" ${shown !== String(number.number) && numberAttributes(number)}>${shown}</td>`;
}

function isNumber(cell: ChartCell): cell is ChartNumber {
  return typeof cell === "object" && cell !== null && "number" in cell;
}
