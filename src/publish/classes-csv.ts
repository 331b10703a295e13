import type { ClassRow } from "../measure/classes/half-years.ts";
import { memoText } from "../model/memo.ts";
import { downloadLine } from "./download-line.ts";

const HEADS =
  "series scheme label clock half_year place group total by_hand labelled count count_low count_high share share_low share_high most";

/** Every estimate of a scheme and series as CSV; empty where there is none. */
export function classesCsv(rows: readonly ClassRow[]): string {
  return downloadLine(HEADS.split(" ")) + rows.map(lineOf).join("");
}

function lineOf({ count, share, most, ...row }: ClassRow): string {
  const slice = [row.series, row.scheme, row.label, row.clock, row.halfYear ?? "", row.place ?? "", row.group ?? ""];
  const counts = [row.total, row.byHand, row.labelled];
  const estimates = [count.value, count.low, count.high, share?.value, share?.low, share?.high, most?.high].map(shown);
  // Numbers need no quotes, and there are many of them; of texts there are few, each many times.
  return `${[...slice.map(cellOf), ...counts, ...estimates].join()}\n`;
}

const cellOf = memoText((text) => downloadLine([text]).slice(0, -1));

function shown(value: number | undefined): string {
  if (value === undefined) return "";
  return String(Number.isInteger(value) ? value : Number(value.toFixed(4)));
}
