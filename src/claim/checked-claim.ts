import type { DatePrefix } from "../model/dates.ts";
import type { RowsQuery } from "../model/observations.ts";
import type { Locator } from "../model/locator.ts";
import type { Span } from "../text/code-points.ts";
import type { Comparator, Stance } from "./claim.ts";

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
  /** What an editor should know and what changes no verdict: other measurers, a bound taken at its face, later data. */
  readonly remarks: readonly string[];
  /** What the number is taken to say; null where it could not be tied to anything. */
  readonly about: About | null;
}

/** What a number is taken to say, in words of the dossier and the language of the report; "" where a part is not said. */
export interface About {
  readonly subject: string;
  readonly measure: string;
  readonly place: string;
  readonly period: string;
  readonly measurer: string;
  readonly comparator: Comparator;
  readonly stance: Stance;
}

/** The day a text is judged at: what was not known by then is no evidence, only a remark. */
export interface TextDate {
  /** ISO prefix; null where none is given and the text names none: then all that is known counts. */
  readonly date: DatePrefix | null;
  readonly how: "given" | "named" | "none";
}

export interface CheckResult {
  readonly date: TextDate;
  readonly claims: readonly CheckedClaim[];
}

export interface CheckOptions {
  /** The day of the text, an ISO prefix; null: the latest date that it names. */
  readonly date: DatePrefix | null;
  /** Addresses the text came from or draws on: what stands there, or repeats it, is no evidence for it. */
  readonly sources: readonly string[];
  /** Of reasons and remarks. */
  readonly language: "zh" | "en";
}

export const PLAIN_CHECK: CheckOptions = { date: null, sources: [], language: "en" };
