import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { makeFolder } from "./make-folder.ts";

const OPTIONS: Readonly<Record<string, string>> = {
  csv: "FORMAT csv, HEADER",
  json: "FORMAT json, ARRAY true",
  parquet: "FORMAT parquet, COMPRESSION zstd",
};

/** Writes each view whole to `<folder>/<view>.<format>`. One thread, so that row order and bytes are always the same. */
export async function exportViews(
  database: string,
  views: readonly string[],
  { format, folder }: { readonly format: string; readonly folder: string },
): Promise<{ file: string; rows: number }[]> {
  makeFolder(folder);
  const instance = await DuckDBInstance.create(database, { access_mode: "READ_ONLY", threads: "1" });
  const connection = await instance.connect();
  try {
    const written: { file: string; rows: number }[] = [];
    for (const view of views) {
      const file = `${view}.${format}`;
      const path = join(folder, file).replaceAll("'", "''");
      const result = await connection.run(`COPY (SELECT * FROM ${view}) TO '${path}' (${OPTIONS[format]})`);
      written.push({ file, rows: Number(result.rowsChanged) });
    }
    return written;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
