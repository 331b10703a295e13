import { join } from "node:path";
import { queryDatabase, type QueryResult } from "../store/database.ts";
import { buildWithProgress } from "./build.ts";
import { displayWidth, padEnd } from "./columns.ts";
import type { BuildOptions } from "./build-options.ts";
import { terminal } from "./terminal.ts";

/** `tidui query`: one JSON object a row with --json, else a table. */
export async function query(sql: string, options: BuildOptions): Promise<void> {
  const { folder } = await buildWithProgress(options);
  const result = await queryDatabase(join(folder, "tidui.duckdb"), sql);
  if (options.json) for (const row of result.rows) terminal.line(JSON.stringify(row));
  else printTable(result);
}

function printTable({ columns, rows }: QueryResult): void {
  const cells = rows.map((row) => columns.map((column) => textOf(row[column])));
  const widths = columns.map((column, index) =>
    Math.max(displayWidth(column), ...cells.map((line) => displayWidth(line[index] ?? ""))),
  );
  const line = (values: readonly string[]) =>
    values
      .map((value, index) => padEnd(value, widths[index] ?? 0))
      .join("  ")
      .trimEnd();
  terminal.line(line(columns));
  terminal.line(line(widths.map((width) => "─".repeat(width))));
  for (const values of cells) terminal.line(line(values));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
