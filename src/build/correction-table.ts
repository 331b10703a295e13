import type { Correction } from "../model/corrections.ts";
import { firstText } from "../model/text.ts";
import type { Table } from "../store/database.ts";

/** Corrections for queries; the reason in the language it was given in, Chinese first. */
export function correctionTable(corrections: readonly Correction[], grp: (group: string | null) => string | null): Table {
  return {
    name: "correction",
    columns: {
      date: "text",
      measure: "text",
      scope: "text",
      grp: "text",
      clock: "text",
      start: "text",
      end: "text",
      figure: "text",
      before: "number",
      after: "number",
      reason: "text",
      address: "text",
    },
    rows: corrections.map((row) => [
      row.date,
      row.measure,
      row.scope,
      grp(row.group),
      row.clock,
      row.start,
      row.end,
      row.figure,
      row.before,
      row.after,
      firstText(row.reason),
      row.address,
    ]),
  };
}
