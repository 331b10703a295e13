import { DuckDBInstance } from "@duckdb/node-api";
import type { Clusters } from "./evaluate.ts";

/** Runs SQL on files; keeps nothing. */
export async function runSql(...statements: readonly string[]): Promise<void> {
  await withConnection(async (connection) => {
    for (const statement of statements) await connection.run(statement);
  });
}

/** Rows of text. */
export async function readText(select: string): Promise<string[][]> {
  return withConnection(async (connection) => {
    const rows = (await connection.runAndReadAll(select)).getRows();
    return rows.map((row) => row.map((value) => (value === null ? "" : String(value))));
  });
}

/** Two columns as a map: record, cluster. */
export async function readClusters(select: string): Promise<Clusters> {
  return new Map((await readText(select)).map(([id = "", cluster = ""]) => [id, cluster] as const));
}

async function withConnection<T>(use: (connection: Connection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  try {
    return await use(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

type Connection = Awaited<ReturnType<DuckDBInstance["connect"]>>;
