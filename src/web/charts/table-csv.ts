import { csvText } from "../csv.ts";

/** The table of a chart as CSV: numbers as numbers, everything else as it reads. */
export function tableCsv(table: HTMLTableElement): string {
  const textOf = (cell: HTMLTableCellElement) => cell.dataset["value"] ?? cell.textContent.replaceAll(/\s+/g, " ").trim();
  const [head] = [...(table.tHead?.rows ?? [])].map((row) => [...row.cells].map(textOf));
  const rows = [...table.tBodies].flatMap((body) => [...body.rows].map((row) => [...row.cells].map(textOf)));
  return csvText(head ?? [], rows);
}
