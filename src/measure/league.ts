import type { RowsQuery } from "../model/observations.ts";

export type Reading = "gaining" | "holding" | "slipping" | "falling-behind" | "not-enough-data";

/** A number in the league with the question that opens its rows. */
export interface Counted {
  readonly value: number;
  readonly query: RowsQuery;
}

export interface LeagueRow {
  readonly group: string;
  readonly total: Counted;
  /** Part of all distinct filings in force, 0 to 1. */
  readonly share: number;
  /** New filings in the half-year before the last, and in the last. */
  readonly before: Counted;
  readonly last: Counted;
  /** Rank by the total at the end of the last half-year, and a year before; null for then where it had none. */
  readonly rank: number;
  readonly rankThen: number | null;
  readonly reading: Reading;
  /** Totals of the measures told beside, by measure id. */
  readonly beside: Readonly<Record<string, Counted>>;
}

export interface League {
  readonly measure: string;
  readonly asOf: string;
  /** Names of the half-years compared, e.g. "2025H2" and "2026H1". */
  readonly halfYears: readonly [string, string];
  readonly all: Counted;
  readonly rows: readonly LeagueRow[];
}
