import type { Locator } from "../model/locator.ts";
import type { Words } from "./words.ts";

const PARTS = ["page", "sheet", "table", "row", "cell", "line"] as const;

/** "table 1, row 17" in the page's language. */
export function locatorText(words: Words, locator: Locator): string {
  return PARTS.flatMap((part) => {
    const value = locator[part];
    return value === undefined ? [] : [words.locator[part](value)];
  }).join(words.comma);
}

/** "t1r17": where a row stands on the page of its attachment. */
export function anchorOf(locator: Locator): string {
  const { page, table, row, line } = locator;
  const parts = [
    ["p", page],
    ["t", table],
    ["r", row],
    ["l", line],
  ] as const;
  return parts.flatMap(([letter, value]) => (value === undefined ? [] : [`${letter}${value}`])).join("");
}
