import { statSync } from "node:fs";
import type { DuckDBConnection, DuckDBListValue, DuckDBValue } from "@duckdb/node-api";
import { UserError } from "../model/issues.ts";
import { readCsvHeader } from "./csv-header.ts";

/** What stands between the values of a list in a cell: no text holds it. */
export const LIST_SEPARATOR = "\u001F";

export interface CellsToRead {
  /** A CSV or Parquet file. */
  readonly file: string;
  /** Columns, in the order in which their cells are given. */
  readonly columns: readonly string[];
}

/**
 * Reads a table's cells row by row as text, streaming: memory does not grow with the rows. Numbers and dates of Parquet are given
 * as DuckDB prints them; lists as their values, LIST_SEPARATOR between them.
 */
export async function readCells(
  { file, columns }: CellsToRead,
  take: (column: number, cell: string | null) => void,
): Promise<number> {
  refuseNoFile(file);
  const engine = await loadEngine();
  const instance = await engine.DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "1GB" });
  const connection = await instance.connect();
  try {
    const known = await columnsOf(connection, file);
    const missing = columns.find((name) => !known.includes(name));
    if (missing !== undefined) {
      throw new UserError("unknown-column", `${file} has no column "${missing}". It has: ${known.slice(0, 60).join(", ")}.`);
    }
    const result = await connection.stream(`SELECT ${columns.map(quoted).join(", ")} FROM ${scanOf(file)}`);
    let rows = 0;
    for (;;) {
      const chunk = await result.fetchChunk();
      // Each look at the count is a call into the engine.
      const count = chunk?.rowCount ?? 0;
      if (!chunk || count === 0) return rows;
      rows += count;
      for (let column = 0; column < columns.length; column++) {
        const vector = chunk.getColumnVector(column);
        for (let row = 0; row < count; row++) take(column, textOf(vector.getItem(row), engine.DuckDBListValue));
      }
    }
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The names of a table's columns. */
export async function readColumnNames(file: string): Promise<string[]> {
  refuseNoFile(file);
  const engine = await loadEngine();
  const instance = await engine.DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    return await columnsOf(connection, file);
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A tenth of a second, spent when a table is read and not before: whoever has files to read meanwhile begins with those. */
const loadEngine = () => import("@duckdb/node-api");

async function columnsOf(connection: DuckDBConnection, file: string): Promise<string[]> {
  const reader = await connection.runAndReadAll(`SELECT * FROM ${scanOf(file)} LIMIT 0`);
  return reader.columnNames().map(String);
}

/** DuckDB would take a folder for all the tables in it, and an address for something to fetch. */
function refuseNoFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new UserError("no-such-file", `There is no file ${file}.`);
  if (!found.isFile()) throw new UserError("unreadable-table", `${file} is no file; name a CSV, TSV or Parquet file.`);
  if (found.size === 0) throw new UserError("unreadable-table", `${file} is empty; a table begins with its columns' names.`);
}

/** Every cell of a CSV file is text: 007 and 7 are two values, and no date is guessed; nor is how the file is written. */
function scanOf(file: string): string {
  const path = text(file);
  if (/\.parquet$/iu.test(file)) return `read_parquet(${path})`;
  const { delimiter, names } = readCsvHeader(file);
  const columns = names.map((name) => `${text(name)}: 'VARCHAR'`).join(", ");
  return `read_csv(${path}, auto_detect = false, columns = {${columns}}, header = true, delim = ${text(delimiter)}, quote = '"', escape = '"', comment = '', nullstr = '')`;
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function textOf(value: DuckDBValue, List: typeof DuckDBListValue): string | null {
  if (value === null) return null;
  if (typeof value === "string") return value;
  if (value instanceof List) return value.items.map((item) => String(item ?? "")).join(LIST_SEPARATOR);
  return String(value);
}

/** What DuckDB says of a file that it cannot read is the user's to mend; of what it says, where and what. */
function unreadable(file: string, error: unknown): Error {
  if (error instanceof UserError || !(error instanceof Error)) throw error;
  const line = /CSV Error on Line: (\d+)/u.exec(error.message)?.[1];
  const where = line === undefined ? file : `${file}, line ${line}`;
  return new UserError("unreadable-table", `${where} cannot be read as a table: ${problemOf(error.message)}`, { cause: error });
}

function problemOf(message: string): string {
  if (/not utf-8|invalid unicode/iu.test(message)) return "it is not UTF-8. Save it as UTF-8.";
  const [, wanted, found] = /Expected Number of Columns: (\d+) Found: (\d+)/u.exec(message) ?? [];
  if (wanted !== undefined) {
    return `it has ${found} cells where the header has ${wanted}. Put cells that hold the delimiter between quotation marks.`;
  }
  if (/unterminated quote/iu.test(message)) return "a quotation mark is not closed.";
  if (/Maximum line size/iu.test(message)) return "the line is longer than 2 MB. A quotation mark may not be closed.";
  return message.split("\n")[0] ?? "";
}
