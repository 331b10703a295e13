import { DuckDBInstance } from "@duckdb/node-api";
import { CASES, SEED } from "./cases.ts";
import { generate } from "./generate.ts";

/** Writes the same observations as a Parquet file, for a peer to read. */
const [, , name = "full", rows = "10000000", file = ""] = process.argv;
const sizes = CASES[name];
if (!sizes || file === "") throw new Error("Name a case, a number of rows and a file.");
const columns = generate(Number(rows), sizes, SEED);
const connection = await (await DuckDBInstance.create()).connect();
await connection.run("CREATE TABLE o (measure INTEGER, scope INTEGER, period INTEGER, grp INTEGER, value DOUBLE)");
const appender = await connection.createAppender("o");
for (let row = 0; row < columns.value.length; row++) {
  appender.appendInteger(columns.measure[row] ?? 0);
  appender.appendInteger(columns.scope[row] ?? 0);
  appender.appendInteger(columns.period[row] ?? 0);
  appender.appendInteger(columns.group[row] ?? 0);
  appender.appendDouble(columns.value[row] ?? 0);
  appender.endRow();
}
appender.closeSync();
await connection.run(`COPY o TO '${file.replaceAll("'", "''")}' (FORMAT parquet)`);
