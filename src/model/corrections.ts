import type { DatePrefix } from "./dates.ts";
import type { Clock } from "./observations.ts";
import type { Localized } from "./text.ts";

/** A published number that was changed, with the reason: what was said, what is said now, and why. */
export interface Correction {
  /** The day it was made. */
  readonly date: DatePrefix;
  readonly measure: string;
  /** A place, or a reported figure's own scope; "" for all. */
  readonly scope: string;
  readonly group: string | null;
  /** null for anything but a count. */
  readonly clock: Clock | null;
  readonly start: DatePrefix | null;
  /** End of its period; null where a reported figure has none. */
  readonly end: DatePrefix | null;
  /** Id of a reported figure, "" for counts and announced totals. */
  readonly figure: string;
  readonly before: number;
  /** null where it is not published any more. */
  readonly after: number | null;
  readonly reason: Localized;
  /** Where the correction itself was published, if anywhere. */
  readonly address: string | null;
}

/** Columns of corrections.csv, in the order in which they are written. */
export const CORRECTION_COLUMNS = [
  "date",
  "measure",
  "scope",
  "group",
  "clock",
  "start",
  "as_of",
  "figure",
  "before",
  "after",
  "zh",
  "en",
  "address",
] as const;
