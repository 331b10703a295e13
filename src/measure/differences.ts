import type { RowsQuery } from "../model/observations.ts";

/** What an announced figure says against what its rows say. */
export interface Difference {
  readonly announced: string; // id of the AnnouncedTotal
  readonly figure: "total" | "added";
  readonly said: number;
  readonly counted: number;
  readonly query: RowsQuery;
  /** counted − said */
  readonly difference: number;
  readonly code: "equal" | "late-entries" | "other-clock" | "explained" | "unexplained";
  /** Reason in words, by language; empty for equal. */
  readonly reason: Readonly<Record<string, string>>;
}
