import { isUtf8 } from "node:buffer";
import { UserError } from "../model/issues.ts";
import { type CsvDelimiter, CsvRecords } from "./csv-records.ts";
import type { DocumentRow } from "./document-row.ts";
import { MAX_INFLATED } from "./zip.ts";

const DELIMITERS: readonly CsvDelimiter[] = [",", ";", "\t"];

/**
 * The records of a CSV text (RFC 4180; UTF-8) under its header, the first record that is not an empty line. A record's
 * row is its place among all records, empty lines counted: what a spreadsheet shows at its left edge.
 */
export function* readCsv(bytes: Uint8Array): Generator<DocumentRow> {
  const text = decode(bytes);
  const delimiter = delimiterOf(text);
  check(text, delimiter);
  const records = new CsvRecords(text, delimiter);
  let header: readonly string[] | undefined;
  for (let values = records.next(); values !== undefined; values = records.next()) {
    if (values.length === 1 && values[0] === "") continue;
    if (header) yield { header, values, locator: { row: records.row } };
    else header = values;
  }
}

/**
 * Goes through all records once before any is given: a quote that is not closed swallows rows from where it stands, and
 * prose shows only by its later lines that its first was no header.
 */
function check(text: string, delimiter: CsvDelimiter): void {
  const records = new CsvRecords(text, delimiter);
  let width = 0;
  for (let values = records.next(); values !== undefined; values = records.next()) {
    if (values.length === 1 && values[0] === "") continue;
    if (width === 0) width = values.length;
    if (width > 1 || values.length === 1) continue;
    throw new UserError(
      "not-a-table-document",
      `This is a text without columns: row ${records.row} has more values than the header.`,
    );
  }
  if (width === 0) throw new UserError("empty-file", "The file is empty.");
}

function decode(bytes: Uint8Array): string {
  if (bytes.length > MAX_INFLATED) {
    throw new UserError("too-large", `The file has ${bytes.length} bytes; at most ${MAX_INFLATED} are read at once.`);
  }
  if (!isUtf8(bytes)) throw new UserError("bad-encoding", `The text is not UTF-8 but ${encodingOf(bytes)}; save it as UTF-8.`);
  return new TextDecoder().decode(bytes);
}

/** A guess for the error's sentence only: text in a guessed encoding is never read. */
function encodingOf([first, second]: Uint8Array): string {
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16 ? "UTF-16" : "some other encoding (often GB18030, as Excel saves CSV on a Chinese system)";
}

/** The delimiter that stands most often in the header outside quotes; a comma where none does. */
function delimiterOf(text: string): CsvDelimiter {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  for (let at = /^[\r\n]*/.exec(text)?.[0].length ?? 0; at < text.length; at++) {
    const character = text[at] as CsvDelimiter;
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (text[at] === "\n" || text[at] === "\r") break;
    else if (counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return DELIMITERS.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? ",";
}
