import { existsSync } from "node:fs";
import { join } from "node:path";
import { cellsOf, readDocument } from "../ingest/document.ts";
import { sha256 } from "../model/ids.ts";
import { UserError, type Report } from "../model/issues.ts";
import type { Stages } from "../model/stages.ts";
import { describeLocator, type Locator } from "../model/locator.ts";
import { readInside } from "./read-inside.ts";

const LARGEST = 64 * 1024 * 1024;

/** A CSV of a dossier that people and commands write rows to, such as corrections.csv. */
export interface DossierCsv {
  readonly file: string;
  /** All columns, in the order in which they are written. */
  readonly columns: readonly string[];
  /** Those it cannot do without. */
  readonly required: readonly string[];
}

/** One of its rows, cells trimmed; "" where there is none. */
export interface CsvRow {
  readonly locator: Locator;
  cell(name: string): string;
  /** Reports an error at this row and gives nothing, so that `return row.fail(…)` skips it. */
  fail(code: string, what: string): undefined;
}

/** Rows of the file for which `read` gives something, in its order; none where the dossier has no such file. */
export async function readDossierCsv<T>(
  folder: string,
  csv: DossierCsv,
  read: (row: CsvRow) => T | undefined,
  stages: Stages,
): Promise<readonly T[]> {
  const { file } = csv;
  if (!existsSync(join(folder, file))) return [];
  const bytes = readInside(folder, file, { largest: LARGEST });
  return stages.run(`rows of ${file}`, [sha256(bytes)], (_hash, report) => readRows(bytes, { csv, read }, report));
}

interface RowReader<T> {
  readonly csv: DossierCsv;
  readonly read: (row: CsvRow) => T | undefined;
}

async function readRows<T>(bytes: Buffer, { csv, read }: RowReader<T>, report: Report): Promise<T[]> {
  const { file, columns, required } = csv;
  // A file that holds its header alone is one without rows, not a broken one.
  if (bytes.toString().trim() === columns.join(",")) return [];
  const rows: T[] = [];
  try {
    for await (const document of readDocument(bytes)) {
      checkHeader(csv, document.header);
      const row = rowOf(file, document.locator, cellsOf(document), report);
      const empty = required.filter((name) => row.cell(name) === "");
      const given = empty.length > 0 ? row.fail("missing-value", `${empty.join(" and ")} is empty.`) : read(row);
      if (given !== undefined) rows.push(given);
    }
  } catch (error) {
    if (!(error instanceof UserError) || error.message.startsWith(file)) throw error;
    throw new UserError(error.code, `${file}: ${error.message}`, { cause: error });
  }
  return rows;
}

function rowOf(file: string, locator: Locator, cells: Readonly<Record<string, string>>, report: Report): CsvRow {
  return {
    locator,
    cell: (name) => (cells[name] ?? "").trim(),
    fail: (code, what) =>
      report({
        code,
        level: "error",
        source: file,
        locator,
        message: `${file}, ${describeLocator(locator)}: ${what}`,
      }),
  };
}

function checkHeader({ file, columns, required }: DossierCsv, header: readonly string[]): void {
  const unknown = header.find((name) => !columns.includes(name));
  if (unknown !== undefined) {
    throw new UserError("unknown-column", `${file}: there is no column "${unknown}". Known: ${columns.join(", ")}.`);
  }
  const missing = required.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new UserError("missing-column", `${file} needs the columns ${missing.join(", ")}.`);
}
