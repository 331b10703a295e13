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
  return PARTS.flatMap((part) => {
    const value = locator[part];
    if (value === undefined) return [];
    // A worksheet's name may say anything, even ", row 5".
    return [`${part} ${typeof value === "string" && /[,"]|^\s|\s$/.test(value) ? JSON.stringify(value) : value}`];
  }).join(", ");
}

const SHAPE =
  /^(?!,)(?:page (?<page>\d+))?(?:(?:^|, )sheet (?<sheet>"(?:[^"\\]|\\.)*"|[^",]+))?(?:(?:^|, )table (?<table>\d+))?(?:(?:^|, )row (?<row>\d+))?(?:(?:^|, )cell (?<cell>\d+))?(?:(?:^|, )line (?<line>\d+))?$/;

/** Reads what `describeLocator` writes; undefined where the text is no locator. */
export function parseLocator(text: string): Locator | undefined {
  const groups = text.length > 0 ? SHAPE.exec(text)?.groups : undefined;
  if (!groups) return undefined;
  const locator: Record<string, string | number> = {};
  for (const part of PARTS) {
    const found = groups[part];
    if (found === undefined) continue;
    const value = part === "sheet" ? sheetName(found) : Number(found);
    if (value === undefined || (typeof value === "number" && !(value >= 1 && Number.isSafeInteger(value)))) return undefined;
    locator[part] = value;
  }
  return locator;
}

function sheetName(found: string): string | undefined {
  if (!found.startsWith('"')) return found;
  try {
    return JSON.parse(found) as string;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
