import {
  BOOLEAN,
  DOUBLE,
  DuckDBDataChunk,
  DuckDBDecimalValue,
  DuckDBInstance,
  INTEGER,
  JsonDuckDBValueConverter,
  StatementType,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBResultReader,
  type DuckDBType,
  type DuckDBValue,
  type DuckDBValueConverter,
  type Json,
} from "@duckdb/node-api";
import { UserError } from "../model/issues.ts";

export type ColumnType = "text" | "number" | "integer" | "boolean";

/** A table to be written: columns by name, and values row by row in the same order. */
export interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly rows: Iterable<TableRow>;
}

export type TableRow = readonly DuckDBValue[];

const TYPES: Readonly<Record<ColumnType, DuckDBType>> = { text: VARCHAR, number: DOUBLE, integer: INTEGER, boolean: BOOLEAN };
const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  text: "VARCHAR",
  number: "DOUBLE",
  integer: "INTEGER",
  boolean: "BOOLEAN",
};
const CHUNK = 2048;

/** Writes a new database file with these tables and views. The file must not exist. */
export async function writeDatabase(
  path: string,
  tables: readonly Table[],
  views: Readonly<Record<string, string>>,
): Promise<void> {
  const instance = await DuckDBInstance.create(path, { threads: "2" });
  const connection = await instance.connect();
  try {
    // One transaction: every one that ends waits for the disk.
    await connection.run("BEGIN");
    for (const table of tables) await writeTable(connection, table);
    for (const [name, select] of Object.entries(views)) await connection.run(`CREATE VIEW ${name} AS ${select}`);
    await connection.run("COMMIT");
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
  let chunk: TableRow[] = [];
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
  readonly rows: readonly Readonly<Record<string, Json>>[];
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
    memory_limit: "2GB",
    lock_configuration: "true",
  });
  const connection = await instance.connect();
  try {
    const reader = await runSelect(connection, sql);
    return { columns: reader.deduplicatedColumnNames(), rows: reader.convertRowObjects(jsonOf) as Record<string, Json>[] };
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError("bad-query", `The query failed: ${cause instanceof Error ? cause.message.trim() : String(cause)}`, {
      cause,
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/**
 * Shutting the engine off leaves it the files of the database itself, so `COPY … TO '….wal'` would still write one beside
 * the build, and temporary tables need no file. Only a single SELECT runs; never let another kind through.
 */
async function runSelect(connection: DuckDBConnection, sql: string): Promise<DuckDBResultReader> {
  if (sql.trim() === "") throw new UserError("bad-query", "The query is empty; docs/views.md lists what can be asked.");
  const statements = await connection.extractStatements(sql);
  const statement = statements.count === 1 ? await statements.prepare(0) : undefined;
  if (statement?.statementType !== StatementType.SELECT)
    throw new UserError("bad-query", "A query is one SELECT; nothing else is run.");
  return statement.runAndReadAll();
}

/** Numbers where a program's numbers hold them exactly, else their digits as text. */
const jsonOf: DuckDBValueConverter<Json> = (value, type, converter) => {
  if (typeof value === "bigint")
    return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : String(value);
  if (value instanceof DuckDBDecimalValue) return value.width <= SAFE_DIGITS ? Number(String(value)) : String(value);
  return JsonDuckDBValueConverter(value, type, converter);
};

/** Decimals of so many digits survive the way through a double. */
const SAFE_DIGITS = 15;
