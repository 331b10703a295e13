import type { Reading } from "../measure/league.ts";
import type { Issue } from "../model/issues.ts";
import type { EmbargoWindow } from "./stories/judge-stories.ts";

/** What a finished build says of itself; kept beside it, so that a build with nothing to do can say it again. */
export interface BuildSummary {
  readonly fingerprint: string;
  readonly pages: number;
  readonly rebuilt: number;
  readonly issues: { readonly error: number; readonly warning: number };
  /** Numbers that an earlier build published with another value, unexplained: one issue a measure. */
  readonly restated: readonly Issue[];
  /** Signed stories that are hidden, and why. For the editor's terminal: no page or table tells of them. */
  readonly stories: readonly Issue[];
  /** Between which two embargoes of stories it was made: another moment needs another build. */
  readonly embargo: EmbargoWindow;
  /** Documents that were fetched or dropped, and what they changed, by source. */
  readonly arrived: readonly ArrivedSource[];
  readonly headline: Headline;
}

/** The documents of one source that arrived without a declaration of their own, against what the dossier held before. */
export interface ArrivedSource {
  readonly source: string;
  /** Their rounds, in the order in which they count. */
  readonly rounds: readonly string[];
  readonly documents: number;
  readonly rows: number;
  /** Numbers that are new, that say something else than before, and that a newer version no longer holds. */
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
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
  /** Open questions: what no rule may decide and nobody has. */
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
