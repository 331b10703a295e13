import { csvLine } from "../../model/csv-line.ts";
import { UserError } from "../../model/issues.ts";
import type { SnapshotId } from "../../model/ids.ts";
import { CsvRecords } from "../csv/records.ts";

/** One document under one address of one source: a row of snapshots/index.csv. */
export interface IndexRow {
  readonly source: string;
  readonly address: string;
  /** Page that linked to it when it was first seen, and the link's text there. */
  readonly page: string;
  readonly title: string;
  readonly snapshot: SnapshotId;
  /** What its first bytes say: docx, pdf, … */
  readonly type: string;
  readonly bytes: number;
  /** UTC days on which the address was first and last seen to give these bytes. */
  readonly first_seen: string;
  readonly last_seen: string;
}

const COLUMNS = ["source", "address", "page", "title", "snapshot", "type", "bytes", "first_seen", "last_seen"] as const;

/** Of two rows with one source and address, the later is what the address gave when it was last asked. */
export function parseIndex(text: string): IndexRow[] {
  const records = new CsvRecords(text.replace(/^\uFEFF/, ""), ",");
  const header = records.next();
  if (header === undefined) return [];
  if (header.join() !== COLUMNS.join()) throw broken(`its header is not ${COLUMNS.join(",")}`);
  const rows: IndexRow[] = [];
  for (let values = records.next(); values !== undefined; values = records.next()) {
    if (values.length === 1 && values[0] === "") continue;
    const [source = "", address = "", page = "", title = "", snapshot = "", type = "", bytes = "", first = "", last = ""] =
      values;
    const isSound = values.length === COLUMNS.length && /^[0-9a-f]{64}$/.test(snapshot) && /^\d+$/.test(bytes);
    if (!isSound) throw broken(`row ${records.row} is no row of it`);
    rows.push({ source, address, page, title, snapshot, type, bytes: Number(bytes), first_seen: first, last_seen: last });
  }
  return rows;
}

function broken(problem: string): UserError {
  const message = `snapshots/index.csv was changed by hand: ${problem}. Mend it, or take the last good copy; the documents beside it are named in it.`;
  return new UserError("broken-index", message);
}

export function formatIndex(rows: readonly IndexRow[]): string {
  return [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => String(row[column])))].map(csvLine).join("");
}

/** What an address of a source gave when it was last asked. */
export function servedAt(rows: readonly IndexRow[], source: string, address: string): IndexRow | undefined {
  return rows.findLast((row) => row.source === source && row.address === address);
}

/**
 * The rows after an address was seen to give a document: the row of it is last of that address, added where there is
 * none. A document that comes back after another keeps its row, title and first day.
 */
export function withServed(rows: readonly IndexRow[], seen: Omit<IndexRow, "first_seen" | "last_seen">, day: string): IndexRow[] {
  const isSame = (row: IndexRow) => row.source === seen.source && row.address === seen.address && row.snapshot === seen.snapshot;
  const known = rows.find(isSame);
  const row: IndexRow = { ...(known ?? { ...seen, first_seen: day }), last_seen: day };
  if (known !== undefined && servedAt(rows, seen.source, seen.address) === known)
    return rows.map((other) => (other === known ? row : other));
  return [...rows.filter((other) => other !== known), row];
}
