import { UserError } from "../../model/issues.ts";
import type { DocumentRow } from "../document-row.ts";
import { alignRows } from "./grid.ts";
import { readLists } from "./numbering.ts";
import type { Numbering } from "./paragraphs.ts";
import { asUtf8, type Entries, entryOf, mainPart } from "./parts.ts";
import { NO_STYLES, readStyles } from "./styles.ts";
import { readTables } from "./tables.ts";
import { readEntry, zipEntries, type ZipSource } from "../zip/zip.ts";

/**
 * The data rows of every table in the body of a Word document (.docx, ECMA-376). Tables are numbered in the order in
 * which they begin, so a table inside a cell comes after the table around it, and its text is no part of that cell.
 * The whole document is read before the first row is given.
 */
export function* readDocx(bytes: ZipSource): Generator<DocumentRow> {
  const entries = zipEntries(bytes);
  const tables = readTables(mainPart(bytes, entries), readNumbering(bytes, entries));
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

/** Lists and styles longer than this are not Word's; those of the official lists have 33 kB. */
const MAX_NUMBERING = 2 ** 24;

/**
 * The document's lists, undefined where it has none. They only tell what stands in cells that have no text, so a
 * document whose lists or styles cannot be read is read without them: half of them would give wrong numbers.
 */
function readNumbering(bytes: ZipSource, entries: Entries): Numbering | undefined {
  const numbering = entryOf(entries, "numbering");
  const styles = entryOf(entries, "styles");
  if (!numbering || numbering.size > MAX_NUMBERING || (styles && styles.size > MAX_NUMBERING)) return undefined;
  try {
    const lists = readLists(asUtf8(readEntry(bytes, numbering)));
    const stylesXml = styles && asUtf8(readEntry(bytes, styles));
    // Most documents number paragraphs one by one; styles that name no list need no reading.
    const isNumbered = stylesXml && Buffer.from(stylesXml.buffer, stylesXml.byteOffset, stylesXml.length).includes("numPr");
    return { lists, styles: isNumbered ? readStyles(stylesXml, lists) : NO_STYLES };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
