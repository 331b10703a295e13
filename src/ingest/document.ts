import type { Locator } from "../model/locator.ts";
import { readCsv } from "./csv.ts";
import { detectKind } from "./detect.ts";
import type { DocumentRow } from "./document-row.ts";
import { readDocx } from "./docx.ts";

export { cellsOf, type DocumentRow } from "./document-row.ts";

/**
 * The data rows of every table of a document, in document order. What the document is follows from its bytes, never
 * from its name: attachments are served without an extension, or with a wrong one.
 *
 * All or nothing: a document that is cut short, damaged or over the bounds throws before its first row, so rows that
 * have been given out are never the rows of half a document. The errors are UserErrors without a file name; the caller
 * knows it.
 */
export async function* readDocument(bytes: Uint8Array): AsyncGenerator<DocumentRow> {
  switch (detectKind(bytes)) {
    case "docx":
      return yield* readDocx(bytes);
    case "csv":
      return yield* readCsv(bytes);
    case "pdf":
      // Loaded when the first PDF comes: it is large, and most runs read none.
      return yield* (await import("./pdf/pdf.ts")).readPdf(bytes);
  }
}

/** The row that a locator names, undefined where the document has none there. */
export async function rowAt(bytes: Uint8Array, { page, table, row }: Locator): Promise<DocumentRow | undefined> {
  for await (const found of readDocument(bytes)) {
    const { locator } = found;
    if (locator.page === page && locator.table === table && locator.row === row) return found;
  }
  return undefined;
}
