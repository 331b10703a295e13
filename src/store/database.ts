import {
  BOOLEAN, DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR, type DuckDBConnection, type DuckDBType, type DuckDBValue,
} from "@duckdb/node-api";
import { UserError } from "../model/issues.ts";

export type ColumnType = "text" | "number" | "integer" | "boolean";

/** A table to be written: columns by name, and values row by row in the same order. */
export interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly rows: Iterable<readonly DuckDBValue[]>;
}

const TYPES: Readonly<Record<ColumnType, DuckDBType>> = { text: VARCHAR, number: DOUBLE, integer: INTEGER, boolean: BOOLEAN };
const SQL_TYPES: Readonly<Record<ColumnType, string>> = { text: "VARCHAR", number: "DOUBLE", integer: "INTEGER", boolean: "BOOLEAN" };
const CHUNK = 2048;

/** Writes a new database file with these tables and views. The file must not exist. */
export async function writeDatabase(path: string, tables: readonly Table[], views: Readonly<Record<string, string>>): Promise<void> {
  const instance = await DuckDBInstance.create(path, { threads: "2" });
  const connection = await instance.connect();
  try {
    for (const table of tables) await writeTable(connection, table);
    for (const [name, select] of Object.entries(views)) await connection.run(`CREATE VIEW ${name} AS ${select}`);
    await connection.run("CHECKPOINT");
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function writeTable(connection: DuckDBConnection, { name, columns, rows }: Table): Promise<void> {
  const entries = Object.entries(columns);
  await connection.run(`CREATE TABLE ${name} (${entries.map(([column, type]) => `"${column}" ${SQL_TYPES[type]}`).join(", ")})`);
  const appender = await connection.createAppender(name);
  const types = entries.map(([, type]) => TYPES[type]);
  let chunk: (readonly DuckDBValue[])[] = [];
  const flush = () => {
    if (chunk.length === 0) return;
    const data = DuckDBDataChunk.create(types);
    data.setRows(chunk);
    appender.appendDataChunk(data);
    chunk = [];
  };
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length === CHUNK) flush();
  }
  flush();
  appender.closeSync();
}

/** What a query gives: column names, and rows as plain JSON values. */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Answers one query over a finished build. The file is opened read-only and the engine is shut off from the disk and
 * the network before it sees the query, so no statement can write, attach, copy out or install.
 */
export async function queryDatabase(path: string, sql: string): Promise<QueryResult> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: "READ_ONLY",
    enable_external_access: "false",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    lock_configuration: "true",
    memory_limit: "2GB",
  });
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(sql);
    return { columns: reader.columnNames(), rows: reader.getRowObjectsJson() };
  } catch (cause) {
    throw new UserError("bad-query", `The query failed: ${cause instanceof Error ? cause.message.trim() : String(cause)}`, { cause });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
