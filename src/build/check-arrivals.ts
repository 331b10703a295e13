import type { KnownPlace, WordedRow } from "../ingest/checks/check.ts";
import { runChecks, type Checked } from "../ingest/checks/run-checks.ts";
import type { Repairs } from "../ingest/repairs.ts";
import type { CheckOutcome } from "../model/checks.ts";
import type { Stages } from "../model/stages.ts";
import type { Attachment, Filing, SourceRecord } from "../model/records.ts";

export interface Arrivals {
  readonly records: readonly SourceRecord[];
  readonly filings: readonly Filing[];
  readonly attachments: readonly Attachment[];
  readonly places: readonly KnownPlace[];
  /** Attachment of a file read directly, by the file's path. */
  readonly attachmentOfFile: ReadonlyMap<string, string>;
}

/**
 * Runs the checks on the rows that arrived. Empty cells, and documents that changed under the same address, are found
 * where they are read; here is only how many were looked at.
 */
export function checkArrivals(arrivals: Arrivals, repairs: Repairs, stages: Stages): Checked {
  const { records, filings, attachments, places } = arrivals;
  const rows = stages.run("checked rows", [records, filings], checkedRows);
  const unfiled = stages.of("rows that are no filings", arrivals, countUnfiled);
  const { outcomes, settled } = runChecks({ rows, attachments, places, unfiled }, repairs, stages);
  return { settled, outcomes: [...elsewhere(records.length, attachments.length), ...outcomes] };
}

function checkedRows(records: readonly SourceRecord[], filings: readonly Filing[]): WordedRow[] {
  const recordOf = new Map(records.map((record) => [record.id, record]));
  return filings.map((filing) => {
    const { source = "", fields = {} } = recordOf.get(filing.id) ?? {};
    return checkedRow(filing, source, fields["district"] ?? "");
  });
}

const lastChecked = new WeakMap<Filing, WordedRow>();

/** The same object as long as the row and what stands beside it are as they were. */
function checkedRow(filing: Filing, source: string, district: string): WordedRow {
  const last = lastChecked.get(filing);
  if (last?.source === source && last.district === district) return last;
  const own = { filing, source, district };
  lastChecked.set(filing, own);
  return own;
}

/** Rows that are no filings, by the attachment they stand in. */
function countUnfiled({ records, filings, attachmentOfFile }: Arrivals): Map<string, number> {
  const filed = new Set(filings.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { id, file, fields } of records) {
    if (filed.has(id)) continue;
    const attachment = fields["attachment"] || (attachmentOfFile.get(file) ?? "");
    counts.set(attachment, (counts.get(attachment) ?? 0) + 1);
  }
  return counts;
}

function elsewhere(records: number, attachments: number): CheckOutcome[] {
  return [
    { check: "missing-value", examined: records, unit: "rows" },
    { check: "attachment-changed", examined: attachments, unit: "attachments" },
    { check: "row-gone", examined: attachments, unit: "attachments" },
  ];
}
