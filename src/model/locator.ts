/**
 * Where in a snapshot something stands (W3C Web Annotation: Selector). All numbers count from 1, and rows count the
 * header row, so that a person who opens the document finds the row by counting what is on the page.
 */
export interface Locator {
  readonly page?: number;
  /** Worksheet by name. */
  readonly sheet?: string;
  readonly table?: number;
  readonly row?: number;
  readonly cell?: number;
  /** Line of a text file. */
  readonly line?: number;
}

const PARTS = ["page", "sheet", "table", "row", "cell", "line"] as const;

/** "table 1, row 17": the parts that are known, in reading order. */
export function describeLocator(locator: Locator): string {
  return PARTS.flatMap((part) => (locator[part] === undefined ? [] : [`${part} ${locator[part]}`])).join(", ");
}
