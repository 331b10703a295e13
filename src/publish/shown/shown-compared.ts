import type { Reading } from "../../measure/league.ts";
import type { DisagreementReason } from "../../model/observations.ts";
import type { Localized } from "../../model/text.ts";
import type { ShownCount } from "../numbers.ts";
import type { ComparedKind } from "./compared-kinds.ts";
import type { ShownReading } from "./shown-reading.ts";
import type { ShownStanding } from "./shown-verdict.ts";

/** Something with a page that can be put beside others, with all that is known of it. */
export interface ShownCompared {
  readonly kind: ComparedKind;
  /** Last part of the address of its page. */
  readonly slug: string;
  readonly name: Localized;
  /** 0 to 8: the colour of its group. */
  readonly tone: number;
  readonly lines: readonly ComparedLine[];
}

/** What is known of one by one measure. */
export interface ComparedLine {
  readonly row: CompareRow;
  readonly cell: CompareCell;
}

/** One measure in one scope and unit: two lines are never put into one. */
export interface CompareRow {
  /** The same on every page, so that a script finds the line of one beside that of another. */
  readonly key: string;
  /** Place among all lines. */
  readonly order: number;
  readonly label: Localized;
  readonly scope: Localized;
  /** What is counted; of a reported measure nothing, for its numbers carry their units. */
  readonly unit: Localized;
  /** Where it is told what the measure is; null where nowhere. */
  readonly address: string | null;
  /** Counted from the lists: whoever is counted and has no number has none of it. */
  readonly isCounted: boolean;
}

export type CompareCell =
  | { readonly kind: "count"; readonly count: ShownCount; readonly asOf: string; readonly reading: Reading | null }
  /** Counted from rows that a page lists among others; `listed` is how many of these lists it has there. */
  | { readonly kind: "rows"; readonly value: number; readonly listed: number; readonly asOf: string; readonly address: string }
  | {
      readonly kind: "standing";
      readonly standing: ShownStanding;
      readonly edition: string;
      readonly disputes: readonly ShownDispute[];
    }
  /** Readings of one time by one measurer, all of them. */
  | {
      readonly kind: "told";
      readonly readings: readonly ShownReading[];
      readonly measurer: Localized;
      readonly edition: string;
      readonly disputes: readonly ShownDispute[];
    }
  | { readonly kind: "backings"; readonly value: number; readonly open: number; readonly address: string }
  | {
      readonly kind: "attention";
      readonly share: number;
      readonly titles: number;
      readonly start: string;
      readonly end: string;
      readonly address: string;
    };

/** Another reading that does not go together with the one shown, and the likely reason. */
export interface ShownDispute {
  readonly reading: ShownReading;
  readonly reason: DisagreementReason;
}

/** By this it stands in an address: "groups/baidu". */
export const comparedKeyOf = ({ kind, slug }: Pick<ShownCompared, "kind" | "slug">): string => `${kind}/${slug}`;
