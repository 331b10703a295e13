import { csvLine } from "../../src/model/csv-line.ts";

/** Rows as CSV under their header: columns in the order of the first argument. */
export function toCsv(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))].map(csvLine).join("");
}
