import type { CheckOptions, CheckResult } from "../../claim/checked-claim.ts";
import type { RowsQuery } from "../../model/observations.ts";

/** Where the worker gets what it needs; whole addresses, for it lies elsewhere than the page. */
export interface Places {
  readonly facts: string;
  readonly registry: string;
}

/** A text to be checked. */
export interface Asked {
  readonly text: string;
  /** Of its file: tells Markdown, and names the text in reports. "" where it was pasted. */
  readonly name: string;
  readonly options: CheckOptions;
}

export const REPORTS = ["json", "sarif", "claimreview"] as const;
export type Report = (typeof REPORTS)[number];

/** What the page asks its worker. The text goes no further than to it. */
export type Question =
  | { readonly kind: "check"; readonly asked: Asked }
  | { readonly kind: "rows"; readonly query: RowsQuery }
  | { readonly kind: "report"; readonly asked: Asked; readonly result: CheckResult; readonly report: Report };
export type Ask = Question & { readonly id: number; readonly places: Places };

export type Stage = "facts" | "checking";

/** `check` is a bug of the checker's own: only that it failed is told, for the message of a bug may quote the text. */
export type Failure = "facts" | "version" | "check" | "worker" | "rows" | "report" | "stopped";

export type Answer =
  | { readonly kind: "stage"; readonly id: number; readonly stage: Stage }
  | { readonly kind: "checked"; readonly id: number; readonly result: CheckResult; readonly seconds: number }
  | { readonly kind: "rows"; readonly id: number; readonly found: FoundRows }
  | { readonly kind: "report"; readonly id: number; readonly document: string }
  | { readonly kind: "failed"; readonly id: number; readonly why: Failure };

export interface FoundRows {
  readonly count: number;
  /** The first of them. */
  readonly shown: readonly FoundRow[];
}

export interface FoundRow {
  readonly name: string;
  readonly filer: string;
  readonly number: string;
  /** By language. */
  readonly place: Readonly<Record<string, string>>;
  readonly filedOn: string;
  readonly listedAsOf: string;
  /** Last part of its attachment's address, and its anchor there. */
  readonly attachment: string;
  readonly at: string;
}
