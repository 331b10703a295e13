import { readFileSync } from "node:fs";
import { readCsv } from "../../src/ingest/csv/csv.ts";
import { inMemory } from "../../src/ingest/document-bytes.ts";
import { cellsOf } from "../../src/ingest/document-row.ts";
import { SOURCE_FIELDS } from "../../src/model/dossier.ts";
import { sha256 } from "../../src/model/ids.ts";
import type { Row } from "./tables.ts";

// These facts are written under the names of the fields they are read as.
export const TOTAL_COLUMNS = SOURCE_FIELDS.totals.known;
export const STATEMENT_COLUMNS = SOURCE_FIELDS.reported.known;
export const CANCELLATION_COLUMNS = SOURCE_FIELDS.cancellations.known;

/** Rows of a CSV file by its own header, with the file's hash and the row's number under "snapshot" and "row". */
export function csvRows(file: string): Row[] {
  const snapshot = sha256(readFileSync(file));
  return csvCells(file).map((cells, index) => ({ ...cells, snapshot, row: String(index + 2) }));
}

/** Rows of a CSV file by its own header. */
export function csvCells(file: string): Row[] {
  return Array.from(readCsv(inMemory(readFileSync(file))), cellsOf);
}

/** Announced cumulative totals: one row a series. "filed" and "registered" stand side by side in the original. */
export function announcedTotals(totals: readonly Row[]): Row[] {
  return totals.flatMap((row) =>
    (["filed", "registered"] as const)
      .filter((kind) => row[kind] !== "")
      .map((kind) => ({
        series: `genai-${kind}`,
        as_of: row["as_of"] ?? "",
        total: row[kind] ?? "",
        added: row[`${kind}_new`] ?? "",
        since: row[`${kind}_new`] === "" ? "" : (row["new_since"] ?? ""),
        confirmed_by: row["confirmed_by"] ?? "",
        address: row["url"] ?? "",
        snapshot: row["snapshot"] ?? "",
        row: row["row"] ?? "",
      })),
  );
}

/** The figures read off public pages, without the compilers' remarks. */
export function statements(rows: readonly Row[]): Row[] {
  return rows.map(({ source = "", note: _remark, ...row }) => ({ ...row, address: source }));
}

interface Notice {
  readonly date: string;
  readonly noticeId: string;
  readonly url: string;
  readonly records: readonly { readonly name: string; readonly entity: string; readonly code: string; readonly cancel: string }[];
}

/** Cancelled filings; `row` counts the records of all notices in order. */
export function cancellations(file: string): Row[] {
  const bytes = readFileSync(file);
  const { notices } = JSON.parse(bytes.toString("utf8")) as { notices: readonly Notice[] };
  const snapshot = sha256(bytes);
  const rows = notices.flatMap((notice) => notice.records.map((record) => ({ notice, record })));
  return rows.map(({ notice, record }, index) => ({
    number: record.code,
    cancelled_on: monthOf(record.cancel) || notice.date,
    notice_date: notice.date,
    notice: notice.noticeId,
    name: record.name,
    filer: record.entity,
    address: notice.url,
    snapshot,
    row: String(index + 1),
  }));
}

function monthOf(text: string): string {
  const match = /(\d{4})年(\d{1,2})月/u.exec(text);
  return match ? `${match[1]}-${match[2]?.padStart(2, "0")}` : "";
}
