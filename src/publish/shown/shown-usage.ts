import type { Localized } from "../../model/text.ts";
import type { ReadingLine } from "../charts/readings-chart.ts";
import type { ShownReading } from "./shown-reading.ts";

export interface UsageMeasure {
  readonly id: string;
  readonly label: Localized;
  readonly definition: Localized;
  readonly why: Localized | null;
  readonly kind: string;
  /** Names of the measurers whose readings come first. */
  readonly prefers: readonly Localized[];
  readonly charts: readonly UsageChart[];
}

/** Readings of one measure in one scope, of apps or of whole segments. */
export interface UsageChart {
  /** Of its chart: measure, scope and part. */
  readonly id: string;
  readonly measure: Localized;
  readonly scope: string;
  /** null where the scope is not stated. */
  readonly label: Localized | null;
  readonly segment: boolean;
  /** Levels are drawn; growths and rates are a table alone. */
  readonly drawn: boolean;
  readonly lines: readonly UsageLine[];
  /** Address of its readings as CSV. */
  readonly csv: string;
  readonly readings: readonly ShownReading[];
}

export interface UsageLine extends ReadingLine {
  readonly measurer: string;
  /** Address of the page of what was read; null where it has none. */
  readonly page: string | null;
}

/** Addresses of the pages of what a chart reads, by its name as published. */
export const pagesOf = ({ lines }: Pick<UsageChart, "lines">): ReadonlyMap<string, string> =>
  new Map(lines.flatMap(({ app, page }) => (page === null ? [] : [[app, page] as const])));
