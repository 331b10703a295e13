import type { RowsQuery } from "../model/observations.ts";
import type { Locator } from "../model/locator.ts";
import type { Span } from "../text/code-points.ts";

/** FEVER's verdicts, and one for sources of equal standing that differ. */
export type Verdict = "supported" | "refuted" | "disputed" | "not-enough-evidence";

/** What a verdict rests on: rows that can be counted again, or an observation somebody published. */
export type Evidence =
  | { readonly rows: number; readonly query: RowsQuery; readonly source: string; readonly locator: null }
  | { readonly observation: string; readonly source: string; readonly locator: Locator };

/** A number of a text that someone could dispute, and what the dossier says to it (schema.org: ClaimReview). */
export interface CheckedClaim extends Span {
  readonly text: string;
  /** Exact decimal; [low, high] for a range. */
  readonly value: string | readonly [string, string];
  readonly unit: string;
  readonly verdict: Verdict;
  /** One sentence: what was compared, or what would be needed to compare it. */
  readonly reason: string;
  /** What the number should be, in the claim's unit; null unless it is refuted. */
  readonly right: string | null;
  readonly evidence: readonly Evidence[];
  /** Other claims of the same text that give the same measure another value, by index. */
  readonly conflicts: readonly number[];
}

export interface CheckResult {
  readonly claims: readonly CheckedClaim[];
}
