import type { Locator } from "../model/locator.ts";
import { memo } from "../model/memo.ts";
import type { RowSpan, ShownCells } from "./shown/shown-row.ts";
import type { Words } from "./words/words.ts";

const PARTS = ["page", "sheet", "table", "row", "cell", "line"] as const;

/** "table 1, row 17" in the page's language. */
export function locatorText(words: Words, locator: Locator): string {
  return PARTS.flatMap((part) => {
    const value = locator[part];
    return value === undefined ? [] : [words.locator[part](value)];
  }).join(words.comma);
}

/** "table 1, row 2 to table 1, row 301": where some rows of a document stand. */
export function spanText(words: Words, { first, last }: RowSpan): string {
  const [from, to] = [locatorText(words, first), locatorText(words, last)];
  return from === to ? from : words.number.span(from, to);
}

/** "name in cell 2, filer in cell 4, number in cell 7"; "" where no cell is known. */
export function cellsText({ rows, cellOf, comma }: Words, cells: ShownCells | undefined): string {
  const known = (["name", "filer", "number"] as const).flatMap((field) => {
    const cell = cells?.[field];
    return cell === undefined ? [] : [cellOf(rows[field], cell)];
  });
  return known.join(comma);
}

/** The same of all tables of a document: told once where it is the same in all, else a text for each. */
export function cellsTexts(words: Words, tables: readonly ShownCells[] = []): readonly string[] {
  const texts = tables.map((cells) => cellsText(words, cells));
  const distinct = [...new Set(texts)];
  if (distinct.length <= 1) return distinct.filter((text) => text !== "");
  const named = ({ table }: ShownCells) => (table === undefined ? "" : `${words.locator.table(table)}${words.colon}`);
  return tables.map((cells, index) => `${named(cells)}${texts[index]}`);
}

/** "t1r17": where a row stands on the page of its attachment. */
export const anchorOf: (locator: Locator) => string = memo((locator) => {
  const { page, table, row, line } = locator;
  const parts = [
    ["p", page],
    ["t", table],
    ["r", row],
    ["l", line],
  ] as const;
  return parts.flatMap(([letter, value]) => (value === undefined ? [] : [`${letter}${value}`])).join("");
});
