import type { Repair } from "../model/checks.ts";
import type { Report } from "../model/issues.ts";
import type { Filing, SourceRecord } from "../model/records.ts";

/** What an editor decided of one value: put right, or kept as it is (`repaired` equal to `raw`). */
export interface Decision extends Repair {
  readonly attachment: string;
  /** "" where the decision is about the attachment and no single number. */
  readonly number: string;
}

/** Decisions by attachment, number, field and the value that was decided on. */
export type Repairs = ReadonlyMap<string, Decision>;

export const repairKey = (attachment: string, number: string, field: string, raw: string): string =>
  JSON.stringify([attachment, number, field, raw]);

/** The fields that a repair can change. Others are decided on, never rewritten: an identifier is what others cite. */
const REPAIRABLE = ["name", "filer"] as const;

export function readRepairs(records: readonly SourceRecord[]): Repairs {
  return new Map(
    records.map(({ fields }) => {
      const { attachment = "", number = "", field = "", raw = "", repaired = "", reason = "" } = fields;
      return [repairKey(attachment, number, field, raw), { attachment, number, field, raw, repaired, reason }];
    }),
  );
}

/** A decision whose row or raw value is no longer there, or that nothing asked for, would silently decide nothing. */
export function reportUnused(
  records: readonly SourceRecord[],
  filings: readonly Filing[],
  settled: ReadonlySet<string>,
  report: Report,
): void {
  const numbers = new Set(records.map(({ fields }) => fields["number"]));
  const repaired = filings.filter(({ number }) => numbers.has(number));
  const found = new Set(
    repaired.flatMap(({ origin: { attachment }, number, ...filing }) =>
      REPAIRABLE.map((field) => repairKey(attachment, number, field, filing[field])),
    ),
  );
  for (const { source, locator, fields } of records) {
    const { attachment = "", number = "", field = "", raw = "" } = fields;
    const key = repairKey(attachment, number, field, raw);
    if (settled.has(key) || found.has(key)) continue;
    const message = `The repair of ${number || "a whole list"}, ${field}, finds no "${raw}" in ${attachment}.`;
    report({ code: "repairs-nothing", level: "warning", source, locator, message });
  }
}
