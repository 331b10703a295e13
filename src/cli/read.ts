import { readFile } from "node:fs/promises";
import { cellsOf, cellText, type DocumentBytes, inMemory, readDocument, rowAt, snapshotOf } from "../ingest/document.ts";
import { cellNames } from "../ingest/document-row.ts";
import { MAX_WHOLE } from "../ingest/document-bytes.ts";
import { UserError } from "../model/issues.ts";
import { describeLocator, type Locator, parseLocator } from "../model/locator.ts";
import { FileBytes } from "../store/file-bytes.ts";
import { orUserError } from "./file-errors.ts";

export interface ReadOptions {
  readonly json: boolean;
  /** A locator as people write it: only this row, or this cell. */
  readonly at?: string;
}

type Out = (line: string) => void;

/**
 * Prints every data row of every document as one JSON line, `{"cells", "locator", "snapshot"}`; "-" is standard input.
 * A file that cannot be read does not keep the others from being read: its error is thrown at the end.
 */
export async function read(files: readonly string[], options: ReadOptions, out: Out): Promise<void> {
  const print = options.at === undefined ? printRows : printAt(locatorOf(options.at, files));
  const errors: UserError[] = [];
  for (const file of files) {
    try {
      await withBytes(file, (bytes) => print(bytes, out));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors.push(new UserError(error.code, `${file}: ${error.message}`, { cause: error }));
    }
  }
  const [first] = errors;
  if (!first) return;
  if (files.length === 1) throw first;
  const count = `${errors.length} of ${files.length} files could not be read.`;
  throw new UserError(first.code, `${first.message} ${count}`, { cause: first });
}

async function printRows(bytes: DocumentBytes, out: Out): Promise<void> {
  const snapshot = snapshotOf(bytes);
  for await (const row of readDocument(bytes)) out(JSON.stringify({ cells: cellsOf(row), locator: row.locator, snapshot }));
}

function locatorOf(at: string, files: readonly string[]): Locator {
  const locator = parseLocator(at);
  if (!locator) {
    throw new UserError(
      "bad-locator",
      `"${at}" is no place in a document; write it as "page 3, table 1, row 17, cell 4", in this order.`,
    );
  }
  if (files.length > 1) throw new UserError("one-file", "--at reads one document; name only the one in which the place is.");
  return locator;
}

/** Prints the row as all rows are printed, or the cell as `{"text", "column", "locator", "snapshot"}`. */
function printAt(locator: Locator): (bytes: DocumentBytes, out: Out) => Promise<void> {
  return async (bytes, out) => {
    const row = await rowAt(bytes, locator);
    if (!row) {
      throw new UserError(
        "nothing-there",
        `No data row stands at ${describeLocator(locator)}; the header is row 1, and tidui read without --at lists the rows.`,
      );
    }
    const snapshot = snapshotOf(bytes);
    const { cell } = locator;
    if (cell === undefined) return out(JSON.stringify({ cells: cellsOf(row), locator: row.locator, snapshot }));
    const text = cellText(row, cell);
    const width = Math.max(row.header.length, row.values.length);
    if (text === undefined)
      throw new UserError("nothing-there", `The row at ${describeLocator(row.locator)} has ${width} cells, and no cell ${cell}.`);
    const column = cellNames(row.header, width)[cell - 1];
    return out(JSON.stringify({ text, column, locator: { ...row.locator, cell }, snapshot }));
  };
}

/** Opens the file for as long as `use` takes. What is no plain file, a pipe say, is read to its end first. */
async function withBytes(file: string, use: (bytes: DocumentBytes) => Promise<void>): Promise<void> {
  if (file === "-") return use(inMemory(await standardInput()));
  const bytes = orUserError(() => new FileBytes(file));
  try {
    if (bytes.isFolder) throw new UserError("not-a-file", "This is a folder; name the files in it.");
    await use(bytes.isFile ? bytes : inMemory(await readFile(file)));
  } finally {
    bytes.close();
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > MAX_WHOLE)
      throw new UserError("too-large", `Of standard input at most ${MAX_WHOLE} bytes are read; name the file instead.`);
  }
  return Buffer.concat(chunks);
}
