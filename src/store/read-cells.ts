import { DuckDBInstance, DuckDBListValue, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";
import { UserError } from "../model/issues.ts";

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
  const instance = await DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "1GB" });
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
        for (let row = 0; row < count; row++) take(column, textOf(vector.getItem(row)));
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
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
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

async function columnsOf(connection: DuckDBConnection, file: string): Promise<string[]> {
  const reader = await connection.runAndReadAll(`SELECT * FROM ${scanOf(file)} LIMIT 0`);
  return reader.columnNames().map(String);
}

/** Every cell of a CSV file is text: 007 and 7 are two values, and no date is guessed. */
function scanOf(file: string): string {
  const path = `'${file.replaceAll("'", "''")}'`;
  if (/\.parquet$/iu.test(file)) return `read_parquet(${path})`;
  const tab = /\.tsv$/iu.test(file) ? ", delim = '\t'" : "";
  return `read_csv(${path}, all_varchar = true, header = true, nullstr = ''${tab})`;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function textOf(value: DuckDBValue): string | null {
  if (value === null) return null;
  if (typeof value === "string") return value;
  if (value instanceof DuckDBListValue) return value.items.map((item) => String(item ?? "")).join(LIST_SEPARATOR);
  return String(value);
}

/** What DuckDB says of a file that it cannot read is the user's to mend. */
function unreadable(file: string, error: unknown): Error {
  if (error instanceof UserError || !(error instanceof Error)) throw error;
  const [first = ""] = error.message.split("\n");
  return new UserError("unreadable-table", `${file} cannot be read as a table: ${first}`, { cause: error });
}
