import type { Localized } from "./text.ts";

/** How often a rule of this dossier was right where people had labelled what is right. A share from 0 to 1. */
export interface Accuracy {
  readonly id: string;
  readonly label: Localized;
  readonly share: number;
  /** Ends of its 95% interval; null where none was worked out. */
  readonly low: number | null;
  readonly high: number | null;
  /** Of how many labelled things. */
  readonly of: number;
  /** The measurement that gives it, by its file in the repository. */
  readonly from: string;
}

/** Columns of accuracy.csv, in the order in which they are written. */
export const ACCURACY_COLUMNS = ["id", "zh", "en", "share", "low", "high", "of", "from"] as const;
