import type { Period } from "../../model/dates.ts";
import type { KnownFigure } from "../check-facts.ts";
import type { Known } from "../known.ts";
import type { Frame } from "../reading.ts";
import { weightOf, type Signs } from "./weights.ts";

/**
 * How a number lies to an option: `untried` where it is computed from it, and not the same; `turned` where it follows from it but for
 * its direction, a rise told as a fall.
 */
export type Agree = "agrees" | "near" | "silent" | "differs" | "untried" | "turned";

/**
 * What a number of a text may be of, whatever its words say: one figure; one count of a list, of all or of a place (`count`) or of a group
 * (`group`); or what grammar took it for, whether anything is known of that or not (`read`).
 */
export interface Asked {
  readonly kind: "figure" | "count" | "group" | "read";
  /** Entity id; "" where it is of nobody. */
  readonly subject: string;
  /** Id of a measure, or of a series. */
  readonly measure: string;
  readonly place: string;
  readonly period: Period | null;
  readonly basis: "total" | "added" | null;
  readonly figure: KnownFigure | null;
  readonly known: Known | null;
  /** What it is a value of, whatever the time; and the time, whatever it is of: options are computed from others of one of the two. */
  readonly line: string;
  readonly time: string;
  /** Its measure and its time. */
  readonly measuredAt: string;
}

/** The same for one number, with all that speaks for it. */
export interface Option extends Asked {
  readonly frame: Frame | null;
  readonly agree: Agree;
  /** The other option that it was computed from. */
  readonly base: Option | null;
  /** Which it is among all that are known, for a number that tells a rank. */
  readonly rank: number | null;
  /** Of the words around the number. */
  readonly signs: readonly Signs[];
  /** Of the number itself: whether it agrees, and to how many digits. */
  readonly number: Signs;
}

export function valueOf({ figure, known }: Pick<Asked, "figure" | "known">): number | null {
  return figure ? figure.value : (known?.values[0].value ?? null);
}

/** What speaks for an option. */
export const weigh = ({ signs, number }: Option): number => number.weight + weightOf(signs);
