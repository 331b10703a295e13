import type { DatePrefix } from "./dates.ts";

/** Which of a filing's dates a count goes by. */
export const CLOCKS = ["filed_on", "listed_as_of", "published_on", "first_seen"] as const;
export type Clock = (typeof CLOCKS)[number];

/**
 * The rows a count is of, as a question that can be asked again: `verify` and the page of the number both ask it and
 * must get as many rows as the observation says.
 */
export interface RowsQuery {
  readonly measure: string;
  readonly clock: Clock;
  /** Rows dated from `start` (null: since ever) to `end`, both included. */
  readonly start: DatePrefix | null;
  readonly end: DatePrefix;
  readonly place: string | null;
  readonly group: string | null;
}

export type ObservationOrigin =
  | { readonly kind: "rows"; readonly query: RowsQuery }
  | { readonly kind: "records"; readonly records: readonly [string, ...string[]] };

/** One value of a measure with its dimensions, period, unit, status and origin (SDMX: observation). */
export interface Observation {
  readonly id: string;
  readonly measure: string;
  /** What part of the whole: "" for all, a place, or a reported figure's own scope. */
  readonly scope: string;
  readonly entity: string | null;
  readonly group: string | null;
  readonly start: DatePrefix | null;
  readonly end: DatePrefix | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly kind: "value" | "bound" | "band";
  readonly unit: string;
  /** How it came to be: counted by us from rows, announced by the publisher of the list, or reported by others. */
  readonly status: "counted" | "announced" | "reported";
  /** 1 the publisher of the figure itself, 2 a named measurer at a known address, 3 unattributed, 4 no address. */
  readonly standing: 1 | 2 | 3 | 4;
  readonly publisher: string;
  readonly via: string;
  readonly source: string;
  /** null for anything but a count. */
  readonly clock: Clock | null;
  /** A count is cumulative ("by the end of …") or of a period ("in …"). */
  readonly cumulative: boolean;
  readonly origin: ObservationOrigin;
}
