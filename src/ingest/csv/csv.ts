import { UserError } from "../../model/issues.ts";
import { delimiterOf } from "./delimiter.ts";
import { type CsvDelimiter, CsvRecords } from "./records.ts";
import { checkSize, type DocumentBytes, MAX_STREAMED } from "../document-bytes.ts";
import { checkWidth, type DocumentRow } from "../document-row.ts";
import { textChunks } from "../text/chunks.ts";
import { findEncoding, type TextEncoding } from "../text/encoding.ts";

/**
 * The records of a CSV text (RFC 4180; encoding and delimiter are found) under its header, the first record that is not an empty
 * line. A record's row is its place among all records, empty lines counted: what a spreadsheet shows at its left edge.
 */
export function* readCsv(bytes: DocumentBytes): Generator<DocumentRow> {
  checkSize(bytes, MAX_STREAMED);
  const encoding = findEncoding(bytes);
  const delimiter = delimiterOf(startOf(bytes, encoding));
  check(bytes, encoding, delimiter);
  const records = new CsvRecords(textChunks(bytes, encoding), delimiter);
  let header: readonly string[] | undefined;
  for (let values = records.next(); values !== undefined; values = records.next()) {
    if (values.length === 1 && values[0] === "") continue;
    if (header) yield { header, values, locator: { row: records.row } };
    else header = values;
  }
}

/**
 * Goes through all records once before any is given: a quote that is not closed swallows rows from where it stands, bytes
 * that are no text may stand anywhere, and prose shows only by its later lines that its first was no header.
 */
function check(bytes: DocumentBytes, encoding: TextEncoding, delimiter: CsvDelimiter): void {
  const records = new CsvRecords(textChunks(bytes, encoding), delimiter);
  let width = 0;
  let count = 0;
  let short = 0;
  let isLastShort = false;
  for (let values = records.next(); values !== undefined; values = records.next()) {
    if (values.length === 1 && values[0] === "") continue;
    checkWidth(values.length);
    if (width === 0) width = values.length;
    count++;
    isLastShort = values.length < width;
    if (isLastShort) short++;
    if (width > 1 || values.length === 1) continue;
    throw new UserError(
      "not-a-table-document",
      `This is a text without columns: row ${records.row} has more values than the header.`,
    );
  }
  if (width === 0) throw new UserError("empty-file", "The file is empty.");
  // A last row that ends early and without a line end, where no other row does, is what a broken download leaves.
  if (records.isOpen && isLastShort && short === 1 && count > 2)
    throw new UserError("broken-csv", `The file is cut short inside row ${records.row - 1}; get it again.`);
}

/** The beginning of the text: its first piece that is not of line ends alone. */
function startOf(bytes: DocumentBytes, encoding: TextEncoding): string {
  for (const piece of textChunks(bytes, encoding)) if (/[^\r\n]/.test(piece)) return piece;
  return "";
}
