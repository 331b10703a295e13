import { downloadLine } from "./download-line.ts";
import type { ShownReading } from "./shown/shown-reading.ts";

const HEADS =
  "id subject value low high unit wording nature start end granularity about as_told period_as_told scope publisher via standing address repeats excluded disputed";

/** The readings of a chart as CSV: numbers whole, and as told. Empty where there is none. */
export function readingsCsv(readings: readonly ShownReading[]): string {
  return downloadLine(HEADS.split(" ")) + readings.map((one) => downloadLine(cellsOf(one))).join("");
}

function cellsOf(one: ShownReading): string[] {
  const number = (value: number | null) => (value === null ? "" : String(value));
  const { value, low, high, unit, wording, nature, start, end, granularity, about, told, period } = one;
  const numbers = [one.id, one.subject, number(value), number(low), number(high), unit, wording, nature];
  const times = [start ?? "", end ?? "", granularity, String(about), told, period];
  const who = [Object.values(one.scope)[0] ?? "", one.publisher, one.via, String(one.standing), one.address ?? ""];
  return [...numbers, ...times, ...who, one.repeats.join(";"), one.excluded.join(";"), String(one.disputed)];
}
