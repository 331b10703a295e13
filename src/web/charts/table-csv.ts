import { csvText } from "../csv.ts";

/** Heads of the columns that a number shown in words is taken apart into. */
export interface NumberWords {
  readonly low: string;
  readonly high: string;
  readonly unit: string;
  readonly shown: string;
}

type Name = keyof NumberWords;

/**
 * The table of a chart as CSV. A number is a number, in the column of its head; where cells of a column show it in words, "over 10 million",
 * columns beside it hold what these allow, its unit, and the words as they are shown. Everything else stands as it reads.
 */
export function tableCsv(table: HTMLTableElement, words: NumberWords): string {
  const head = [...(table.tHead?.rows[0]?.cells ?? [])];
  const rows = [...table.tBodies].flatMap((body) => [...body.rows].map((row) => [...row.cells]));
  const columns = head.map((_, at) => besideOf(rows.flatMap((cells) => cells[at] ?? [])));
  const heads = head.flatMap((cell, at) => [textOf(cell), ...(columns[at] ?? []).map((name) => words[name])]);
  const lines = rows.map((cells) =>
    cells.flatMap((cell, at) => [valueOf(cell), ...(columns[at] ?? []).map((name) => partOf(cell, name))]),
  );
  return csvText(heads, lines);
}

const textOf = ({ textContent }: HTMLTableCellElement): string => textContent.replaceAll(/\s+/g, " ").trim();
const valueOf = (cell: HTMLTableCellElement): string => cell.dataset["value"] ?? textOf(cell);

/** A cell without a number of its own has no parts of one. */
function partOf(cell: HTMLTableCellElement, name: Name): string {
  if (cell.dataset["value"] === undefined) return "";
  return name === "shown" ? textOf(cell) : (cell.dataset[name] ?? "");
}

/** What stands beside the numbers of a column: nothing where none is shown in other words than its digits. */
function besideOf(cells: readonly HTMLTableCellElement[]): Name[] {
  const isIn = (name: string) => cells.some((cell) => cell.dataset[name] !== undefined);
  if (!isIn("unit") && !isIn("low")) return [];
  return [...(isIn("low") ? (["low", "high"] as const) : []), ...(isIn("unit") ? (["unit"] as const) : []), "shown"];
}
