import { csvLine } from "../model/csv-line.ts";

/**
 * One record of a CSV file that readers download. A spreadsheet runs a cell that begins like a formula, full width signs
 * too: an apostrophe before it makes it text. A number below zero is a number.
 */
export function downloadLine(cells: readonly string[]): string {
  return csvLine(cells.map((cell) => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell)));
}

const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?%?$/;
