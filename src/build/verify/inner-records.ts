import type { DocumentRow } from "../../ingest/document.ts";

/**
 * JSON may hold its records one level down, in a list inside each object: notices, each with the numbers it cancels. Facts of
 * such a document count the inner records of all objects from 1. Undefined where any row has no such list, or two.
 */
export function innerRecords(rows: Iterable<DocumentRow>): DocumentRow[] | undefined {
  const records: DocumentRow[] = [];
  for (const { header, values } of rows) {
    const [only, another] = values.map(objectsIn).filter((list) => list !== undefined);
    if (!only || another) return undefined;
    for (const object of only) {
      const own = Object.values(object).map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
      records.push({ header, values: own, locator: { row: records.length + 1 } });
    }
  }
  return records;
}

function objectsIn(text: string): object[] | undefined {
  if (!text.startsWith("[")) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    const isList = Array.isArray(parsed) && parsed.length > 0;
    return isList && parsed.every((item) => typeof item === "object" && item !== null) ? (parsed as object[]) : undefined;
  } catch (error) {
    // A cell that only looks like a list is text.
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
