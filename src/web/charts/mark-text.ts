/** What a mark says: its row's name, and its cells under their heads. */
export interface MarkText {
  readonly name: string;
  readonly facts: readonly (readonly [head: string, value: string])[];
  /** Where its number leads. */
  readonly link: HTMLAnchorElement | null;
}

/**
 * A mark is told by the row of the table that carries its key; "2025-12:3" is the third cell of the row "2025-12", and
 * "2025-12:0" its name. The page holds each number
 * once, in that table.
 */
export function markText(figure: HTMLElement, key: string): MarkText | undefined {
  const table = figure.querySelector("details.chart-data table") ?? figure;
  const whole = rowOf(table, key);
  if (whole)
    return {
      ...told(
        whole,
        [...whole.cells].filter((cell) => cell !== nameCell(whole)),
      ),
      link: linkIn(whole),
    };
  const colon = key.lastIndexOf(":");
  const row = colon === -1 ? null : rowOf(table, key.slice(0, colon));
  const cell = row?.cells[Number(key.slice(colon + 1))];
  if (!row || !cell) return undefined;
  // The name of a line leads to the page of what it names.
  if (cell === nameCell(row)) return { name: textOf(cell), facts: [], link: cell.querySelector<HTMLAnchorElement>("a[href]") };
  return { ...told(row, [cell]), link: linkIn(cell) };
}

/** In one line, as it is read out. */
export const spoken = ({ name, facts }: MarkText): string =>
  [name, ...facts.map(([head, value]) => `${head} ${value}`)].filter((part) => part !== "").join("; ");

const rowOf = (table: Element, key: string) => table.querySelector<HTMLTableRowElement>(`tr[data-row="${CSS.escape(key)}"]`);
const nameCell = (row: HTMLTableRowElement) => row.querySelector("th");
const textOf = (element: Element | null | undefined): string => element?.textContent.replaceAll(/\s+/g, " ").trim() ?? "";
const linkIn = (element: Element) => element.querySelector<HTMLAnchorElement>("td a.n[href], a.n[href]");

function told(row: HTMLTableRowElement, cells: readonly HTMLTableCellElement[]): Omit<MarkText, "link"> {
  const heads = row.closest("table")?.tHead?.rows[0]?.cells;
  const facts = cells.flatMap((cell): [string, string][] => {
    const value = textOf(cell);
    return value === "" ? [] : [[textOf(heads?.[cell.cellIndex]), value]];
  });
  return { name: textOf(nameCell(row)), facts };
}
