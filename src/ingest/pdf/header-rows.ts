import type { PdfTable } from "./pdf-table.ts";
import type { TextLine } from "./fragment.ts";
import { joinLines } from "./join-lines.ts";

/** Part of a row's cells that must say what the header says for the row to be a header too. */
const SAME = 0.5;
/** Part of a column's values that must have a digit for the column to be one of numbers, dates or codes. */
const DIGITS = 0.95;
/** Rows by which a column is judged. */
const SEEN = 3;

/**
 * What a row holds besides the header's own lines, which must come first in every cell: nothing where the row is the
 * header again, the rest of a broken row where the two stand too near to be told apart, undefined where it is neither.
 * How the header is wrapped does not matter.
 */
export function withoutHeader(header: readonly string[], cells: readonly (readonly TextLine[])[]): TextLine[][] | undefined {
  const rest = cells.map((lines, column) => afterText(lines, bare(header[column] ?? "")));
  return rest.every((lines) => lines !== undefined) ? rest : undefined;
}

function afterText(lines: readonly TextLine[], text: string): TextLine[] | undefined {
  let read = "";
  for (let index = 0; index <= lines.length && read.length <= text.length; index++) {
    if (read === text) return lines.slice(index);
    read += bare(lines[index]?.text ?? "");
  }
  return undefined;
}

/**
 * Whether a row at the top of a page is the header of another table in the same columns: it names mostly the same
 * things, or it has words in every column that holds digits everywhere else.
 */
export function looksLikeHeader(row: readonly string[], table: PdfTable): boolean {
  const filled = row.filter((text) => text !== "").length;
  const same = row.filter((text, column) => text !== "" && bare(text) === bare(table.header[column] ?? "")).length;
  if (filled > 1 && same >= SAME * filled) return true;
  const coded = codedColumns(table);
  const isWordy = coded.length > 0 && coded.every((column) => row[column] !== "" && !/\d/.test(row[column] ?? ""));
  return isWordy && (coded.length > 1 || filled === row.length);
}

/** Columns in which practically every value has a digit. */
function codedColumns({ header, rows }: PdfTable): number[] {
  return [...header.keys()].filter((column) => {
    const values = rows.map(({ cells }) => joinLines(cells[column] ?? [])).filter((text) => text !== "");
    return values.length >= SEEN && values.filter((text) => /\d/.test(text)).length >= DIGITS * values.length;
  });
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}
