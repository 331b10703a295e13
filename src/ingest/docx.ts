import { isUtf8 } from "node:buffer";
import { UserError } from "../model/issues.ts";
import type { DocumentRow } from "./document-row.ts";
import { alignRows } from "./docx-grid.ts";
import { readTables } from "./docx-tables.ts";
import { readEntry, zipEntries, type ZipEntry } from "./zip.ts";

/**
 * The data rows of every table in the body of a Word document (.docx, ECMA-376). Tables are numbered in the order in
 * which they begin, so a table inside a cell comes after the table around it, and its text is no part of that cell.
 * The whole document is read before the first row is given.
 */
export function* readDocx(bytes: Uint8Array): Generator<DocumentRow> {
  const tables = readTables(mainPart(bytes));
  if (tables.length === 0) throw new UserError("no-table", "The document holds no table.");
  for (const [index, rows] of tables.map(alignRows).entries()) yield* dataRows(rows, index + 1);
}

function* dataRows(rows: Iterable<string[]>, table: number): Generator<DocumentRow> {
  let header: readonly string[] | undefined;
  let row = 0;
  for (const values of rows) {
    row++;
    if (header) yield { header, values, locator: { table, row } };
    else header = values;
  }
}

/** The XML of the document's body as UTF-8. */
function mainPart(bytes: Uint8Array): Uint8Array {
  const entries = zipEntries(bytes);
  const entry = mainEntry(entries);
  if (!entry) throw new UserError("not-docx", `This is ${otherZip(entries)}, not read yet; .docx, .pdf and .csv are.`);
  const xml = asUtf8(readEntry(bytes, entry));
  if (!isUtf8(xml)) throw new UserError("broken-xml", "The document's text is damaged: it is not UTF-8.");
  return xml;
}

/** Word on the web calls the main part "document2.xml". */
function mainEntry(entries: ReadonlyMap<string, ZipEntry>): ZipEntry | undefined {
  const other = [...entries.keys()].find((name) => /^word\/document\d+\.xml$/.test(name));
  return entries.get("word/document.xml") ?? (other === undefined ? undefined : entries.get(other));
}

/** Parts that tell what else is packed as a zip. */
const OTHER_ZIPS = [
  ["xl/workbook.xml", "an .xlsx workbook"],
  ["xl/workbook.bin", "an .xlsb workbook"],
  ["ppt/presentation.xml", "a .pptx presentation"],
  ["content.xml", "an OpenDocument file"],
  ["META-INF/container.xml", "an EPUB book"],
] as const;

function otherZip(entries: ReadonlyMap<string, ZipEntry>): string {
  return OTHER_ZIPS.find(([part]) => entries.has(part))?.[1] ?? "a zip archive without a Word document in it";
}

/** Office may write UTF-16; its byte order mark tells. */
function asUtf8(xml: Uint8Array): Uint8Array {
  const encoding = xml[0] === 0xff && xml[1] === 0xfe ? "utf-16le" : xml[0] === 0xfe && xml[1] === 0xff ? "utf-16be" : null;
  return encoding ? Buffer.from(new TextDecoder(encoding).decode(xml)) : xml;
}
