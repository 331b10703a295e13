import type { Locator } from "../model/locator.ts";
import { detectKind, type DocumentKind } from "./detect.ts";
import { type DocumentBytes, inMemory, wholeOf } from "./document-bytes.ts";
import type { DocumentRow } from "./document-row.ts";

export { type DocumentBytes, inMemory, snapshotOf } from "./document-bytes.ts";
export { cellsOf, type DocumentRow } from "./document-row.ts";

/** Reads one kind of document: the rows of all its tables in document order, or an error before the first of them. */
type Reader = (bytes: DocumentBytes) => Iterable<DocumentRow> | AsyncIterable<DocumentRow>;

/** One reader a kind, each loaded when the first document of its kind comes. */
const READERS: Readonly<Record<DocumentKind, () => Promise<Reader>>> = {
  docx: async () => {
    const { readDocx } = await import("./docx/docx.ts");
    return (bytes) => readDocx(wholeOf(bytes));
  },
  pdf: async () => {
    const { readPdf } = await import("./pdf/pdf.ts");
    return (bytes) => readPdf(wholeOf(bytes));
  },
  xlsx: async () => (await import("./xlsx/xlsx.ts")).readXlsx,
  html: async () => (await import("./html/html.ts")).readHtml,
  csv: async () => (await import("./csv/csv.ts")).readCsv,
  json: async () => (await import("./json/json.ts")).readJson,
  "json-lines": async () => (await import("./json/lines.ts")).readJsonLines,
};

/**
 * The data rows of every table of a document, in document order. What the document is follows from its bytes, never
 * from its name: attachments are served without an extension, or with a wrong one.
 *
 * All or nothing: a document that is cut short, damaged or over the bounds throws before its first row, so rows that
 * have been given out are never the rows of half a document. The errors are UserErrors without a file name; the caller
 * knows it.
 */
export async function* readDocument(source: Uint8Array | DocumentBytes): AsyncGenerator<DocumentRow> {
  const bytes = source instanceof Uint8Array ? inMemory(source) : source;
  const read = await READERS[detectKind(bytes)]();
  yield* read(bytes);
}

/**
 * The row that a locator names, undefined where the document has none there. A page may be left out, as a table's number and a
 * row's say where it is; all else must be given as the row has it. The header is no such row.
 */
export async function rowAt(source: Uint8Array | DocumentBytes, wanted: Locator): Promise<DocumentRow | undefined> {
  for await (const found of readDocument(source)) if (isAt(found.locator, wanted)) return found;
  return undefined;
}

/** The text of the cell that a locator names, its columns counted on the table's grid; undefined where there is none. */
export async function textAt(source: Uint8Array | DocumentBytes, wanted: Locator): Promise<string | undefined> {
  const row = await rowAt(source, wanted);
  return row && cellText(row, wanted.cell);
}

/** A cell of a row by its number from 1: "" where the row ends before its header does, undefined beyond both. */
export function cellText({ header, values }: DocumentRow, cell: number | undefined): string | undefined {
  if (cell === undefined || cell < 1 || cell > Math.max(header.length, values.length)) return undefined;
  return values[cell - 1] ?? "";
}

const MUST_AGREE = ["sheet", "table", "row", "line"] as const;

function isAt(found: Locator, wanted: Locator): boolean {
  if (wanted.page !== undefined && wanted.page !== found.page) return false;
  return MUST_AGREE.every((part) => found[part] === wanted[part]);
}
