import { buildFiling } from "./model-builders.ts";
import type { Filing } from "../src/model/records.ts";
import { withoutWords, type Check, type CheckInput, type WordCheck, type WordedRow } from "../src/ingest/checks/check.ts";

/** Rows as a check sees them, in the order given; only what a test is about differs from row to row. */
export function checkedRows(filings: readonly Partial<Filing>[], source = "source"): WordedRow[] {
  return filings.map((parts, at) => {
    const filing = buildFiling(parts.number ?? `N-${at}`, { ...parts, id: parts.id ?? `${source}-${at}` });
    const place = { attachment: "list-2025-06", snapshot: "a".repeat(64), locator: { table: 1, row: at + 2 } };
    return { source, filing: { ...filing, origin: parts.origin ?? place }, district: "" };
  });
}

/** The origin of a row in this attachment. */
export function inAttachment(attachment: string, row = 2) {
  return { attachment, snapshot: "a".repeat(64), locator: { table: 1, row } };
}

/** What a check says of these rows: level, field and value of each finding. */
export function findings(
  check: Check | WordCheck,
  rows: readonly WordedRow[],
  parts: Partial<CheckInput<WordedRow>> = {},
): string[] {
  const input = { rows, attachments: [], places: [], ...parts };
  const { found } = "run" in check ? check.run({ ...input, rows: input.rows.map(withoutWords) }) : check.runOnWords(input);
  return found.map(({ level, field, value }) => `${level} ${field} ${value}`);
}

/** So many rows with what `make` gives for each. */
export function many(count: number, make: (at: number) => Partial<Filing>): Partial<Filing>[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
