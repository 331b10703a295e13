import type { Interval } from "../measure/standing/interval.ts";
import type { ShownInterval } from "./shown/shown-verdict.ts";
import { downloadLine } from "./download-line.ts";

// The files that the pages of the verdict offer: whole, without words of any language.

/** One variant as published: its choices, and the rank it gives each unit. */
export interface PublishedVariant {
  readonly choices: readonly string[];
  readonly ranks: readonly number[];
}

export interface VariantsFile {
  readonly units: readonly string[];
  readonly variants: readonly PublishedVariant[];
}

export function variantsCsv({ units, variants }: VariantsFile): string {
  const head = ["variant", "normalisation", "aggregation", "missing", "weights", "sources", ...units];
  return [head, ...variants.map(({ choices, ranks }, at) => [String(at + 1), ...choices, ...ranks.map(String)])]
    .map((cells) => downloadLine(cells))
    .join("");
}

export interface StandingsFileRow {
  readonly group: string;
  readonly entity: string;
  readonly measure: string;
  readonly scope: string;
  readonly unit: string;
  readonly start: string | null;
  readonly end: string;
  readonly measurer: string;
  readonly value: ShownInterval;
  readonly share: Interval | null;
  readonly rank: Interval | null;
  readonly of: number;
  readonly state: string;
  readonly rule: string;
  readonly figures: readonly string[];
}

const HEAD =
  "group entity measure scope unit start end measurer low high share_low share_high best_rank worst_rank of state rule figures";

export function standingsCsv(rows: readonly StandingsFileRow[]): string {
  const ends = (interval: ShownInterval | null) => (interval ?? [null, null]).map((end) => (end === null ? "" : String(end)));
  const lines = rows.map((row) => [
    row.group,
    row.entity,
    row.measure,
    row.scope,
    row.unit,
    row.start ?? "",
    row.end,
    row.measurer,
    ...ends(row.value),
    ...ends(row.share),
    ...ends(row.rank),
    String(row.of),
    row.state,
    row.rule,
    row.figures.join(" "),
  ]);
  return [HEAD.split(" "), ...lines].map((cells) => downloadLine(cells)).join("");
}
