import type { CheckOptions, CheckResult } from "../../claim/checked-claim.ts";
import type { RowsQuery } from "../../model/observations.ts";

/** Where the worker gets what it needs; whole addresses, for it lies elsewhere than the page. */
export interface Places {
  readonly facts: string;
  readonly registry: string;
}

/** What the page asks its worker. The text goes no further than to it. */
export type Ask =
  | {
      readonly kind: "check";
      readonly id: number;
      readonly text: string;
      readonly options: CheckOptions;
      readonly places: Places;
    }
  | { readonly kind: "rows"; readonly id: number; readonly query: RowsQuery; readonly places: Places };

export type Stage = "facts" | "checking";

/** `check` is a bug of the checker's own: only that it failed is told, for the message of a bug may quote the text. */
export type Failure = "facts" | "version" | "check" | "worker" | "rows" | "stopped";

export type Answer =
  | { readonly kind: "stage"; readonly id: number; readonly stage: Stage }
  | { readonly kind: "checked"; readonly id: number; readonly result: CheckResult; readonly seconds: number }
  | { readonly kind: "rows"; readonly id: number; readonly found: FoundRows }
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
