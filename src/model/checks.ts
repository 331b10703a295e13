import type { Localized } from "./text.ts";

/**
 * The checks that every list goes through on arrival, in the order in which the quality page tells them. The issues of a
 * check carry its code. What each means is told in docs/quality.md and, on the site, by the words of each language.
 */
export const CHECK_CODES = [
  "missing-value",
  "serial-gap",
  "serial-repeated",
  "rows-short",
  "number-repeated",
  "number-shape",
  "number-cut",
  "swapped-columns",
  "stray-character",
  "late-entry",
  "future-date",
  "date-after-list",
  "before-last-list",
  "date-order",
  "number-date",
  "unknown-place",
  "place-kind",
  "prefix-place",
  "announced-total",
  "attachment-changed",
  "row-gone",
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

/** How much a check looked at, whether it found something or not. What it found are the issues of its code. */
export interface CheckOutcome {
  readonly check: CheckCode;
  readonly examined: number;
  readonly unit: CheckUnit;
}

/** What a check looks at one by one: rows of lists, whole documents, or announced figures. */
export type CheckUnit = "rows" | "attachments" | "figures";

/** A value put right, or proposed to be: what is published stays, and is shown beside it with the reason. */
export interface Repair {
  readonly field: string;
  readonly raw: string;
  readonly repaired: string;
  /** A code such as "swapped-columns", or an editor's own words. */
  readonly reason: string;
}

/** What an issue is about, apart from its sentence: so that it can be told in any language, proposed for repair and settled. */
export interface Finding {
  /** Ids of the attachment and of the filing; null where it is about none, or about more than one. */
  readonly attachment: string | null;
  readonly row: string | null;
  /** "" where it is about no single number. */
  readonly number: string;
  readonly field: string;
  /** The value as published, and what the rest of the list leads one to expect; "" where nothing is expected. */
  readonly value: string;
  readonly expected: string;
  /** Proposals; those of a settled finding are the editor's decision already. */
  readonly repairs: readonly Repair[];
  /** Why an editor, or the comparison itself, takes it for explained; null while it is open. */
  readonly settled: { readonly code: string; readonly reason: Localized } | null;
}
