import type { Reading } from "../measure/league.ts";

/** What a finished build says of itself; kept beside it, so that a build with nothing to do can say it again. */
export interface BuildSummary {
  readonly fingerprint: string;
  readonly pages: number;
  readonly rebuilt: number;
  readonly issues: { readonly error: number; readonly warning: number };
  readonly headline: Headline;
}

/** The league in short, for the terminal. */
export interface Headline {
  readonly title: string;
  readonly question: string;
  readonly measure: string;
  readonly asOf: string;
  readonly halfYears: readonly [string, string];
  readonly all: number;
  readonly rows: readonly HeadlineRow[];
  /** Companies an editor has proposed for a group and nobody has decided on. */
  readonly open: number;
}

export interface HeadlineRow {
  readonly rank: number;
  readonly group: string;
  readonly total: number;
  readonly share: number;
  readonly before: number;
  readonly last: number;
  readonly reading: Reading;
}
