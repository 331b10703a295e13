import type { ClassRow } from "../../measure/classes/half-years.ts";
import type { Observation, RowsQuery } from "../../model/observations.ts";
import type { Localized } from "../../model/text.ts";
import type { FunctionName } from "./binding.ts";
import type { Rational } from "./rational.ts";

/** How far a source's own words let its number be taken: "over 10" is no 10. */
export type Exactness = "exact" | "over" | "near" | "under" | "about";

/** amount: of things, people, money. The others are numbers without a unit; `points`: a difference of two shares. */
export type Dimension = "amount" | "share" | "growth" | "multiple" | "points";

export interface BoundValue {
  /** Of a share 0.279, never 27.9. */
  readonly value: Rational;
  /** The other end of a band; null where it is one number. */
  readonly high: Rational | null;
  readonly exactness: Exactness;
  readonly dimension: Dimension;
  /** Of an amount; as the observation has it. */
  readonly unit: string;
  /** What `as unit` prints after it. */
  readonly unitWords: Localized;
}

/** Figures of the index over all outcomes that a binding can name. */
export const INDEX_FIGURES = [
  "first-share",
  "fall-share",
  "rank",
  "rank-low",
  "rank-high",
  "ahead",
  "variants",
  "groups",
] as const;
export type IndexFigure = (typeof INDEX_FIGURES)[number];

/** What a bound number is of, and so what it opens and how it can be derived again. */
export type NumberOrigin =
  | { readonly kind: "rows"; readonly query: RowsQuery }
  | { readonly kind: "observation"; readonly observation: Observation }
  | {
      readonly kind: "attention";
      readonly figure: "appearances" | "share";
      /** Id in attention.yml. */
      readonly entity: string;
      readonly list: string;
      /** First and last month. */
      readonly start: string;
      readonly end: string;
      /** Observations of the months in which it was named. */
      readonly observations: readonly string[];
    }
  | { readonly kind: "class"; readonly figure: "count" | "share"; readonly row: ClassRow }
  | { readonly kind: "index"; readonly figure: IndexFigure; readonly groups: readonly string[] }
  | { readonly kind: "derived"; readonly name: FunctionName; readonly operands: readonly Answered[] };

/** A number with what it is of, before it is printed. */
export interface Answered extends BoundValue {
  readonly origin: NumberOrigin;
}

/** A number of a story as it is printed. */
export interface BoundNumber extends Answered {
  /** The binding as written, but for needless white space: what a ledger knows the number by. */
  readonly binding: string;
  readonly printed: string;
}
