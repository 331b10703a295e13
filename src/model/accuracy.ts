import type { Localized } from "./text.ts";

/** How often a rule of this dossier was right where people had labelled what is right. A share from 0 to 1. */
export interface Accuracy {
  readonly id: string;
  /** Id of the rule on the page of methods; "" where it is of none of them. */
  readonly rule: string;
  readonly label: Localized;
  readonly share: number;
  /** Ends of its 95% interval; null where none was worked out. */
  readonly low: number | null;
  readonly high: number | null;
  /** Of how many labelled things; null where the measurement does not tell. */
  readonly of: number | null;
  /** The measurement that gives it, by its file in the repository, and the command that measures it. */
  readonly from: string;
  readonly command: string;
  /** Folded away behind those that a reader wants first. */
  readonly isDetail: boolean;
}

/** Columns of accuracy.csv, in the order in which they are written. */
export const ACCURACY_COLUMNS = ["id", "rule", "zh", "en", "share", "low", "high", "of", "from", "command", "detail"] as const;
