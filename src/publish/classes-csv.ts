import type { ClassRow } from "../measure/classes/half-years.ts";
import type { Estimate } from "../measure/classes/estimate.ts";
import { memoText } from "../model/memo.ts";
import { downloadLine } from "./download-line.ts";

const HEADS =
  "series scheme label clock half_year place group total by_hand labelled count count_low count_high share share_low share_high most";

/** Every estimate of a scheme and series as CSV; empty where there is none. */
export function classesCsv(rows: readonly ClassRow[]): string {
  return downloadLine(HEADS.split(" ")) + rows.map(lineOf).join("");
}

function lineOf(row: ClassRow): string {
  const { count, share, most, halfYear, place, group } = row;
  const table = `${cellOf(row.series)},${cellOf(row.scheme)},${cellOf(row.label)},${cellOf(row.clock)}`;
  const slice = `${cellOf(halfYear ?? "")},${cellOf(place ?? "")},${cellOf(group ?? "")}`;
  // Numbers need no quotes, and there are many of them; of texts there are few, each many times.
  return `${table},${slice},${row.total},${row.byHand},${row.labelled},${estimateOf(count)},${estimateOf(share)},${shown(most?.high)}\n`;
}

function estimateOf(estimate: Estimate | null): string {
  return estimate === null ? ",," : `${shown(estimate.value)},${shown(estimate.low)},${shown(estimate.high)}`;
}

const cellOf = memoText((text) => downloadLine([text]).slice(0, -1));

function shown(value: number | undefined): string {
  if (value === undefined) return "";
  return Number.isInteger(value) ? `${value}` : `${Number(value.toFixed(4))}`;
}
