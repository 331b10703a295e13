import { resolve, join } from "node:path";
import { exportViews } from "../store/export-views.ts";
import { VIEWS } from "../build/tables.ts";
import { buildWithProgress } from "./build.ts";
import type { BuildOptions } from "./build-options.ts";
import { terminal } from "./terminal.ts";

/** `tidui export`: every view as one file, all rows. */
export async function exportTables(format: string, folder: string, options: BuildOptions): Promise<void> {
  const { folder: build } = await buildWithProgress(options);
  const target = resolve(folder);
  const files = await exportViews(join(build, "tidui.duckdb"), Object.keys(VIEWS), { format, folder: target });
  for (const { file, rows } of files) terminal.line(`${file}  ${rows} rows`);
}
