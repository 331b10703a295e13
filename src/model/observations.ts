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

/** How long a stretch of time a figure is told of. "to": up to a date, from no stated one. */
export type Granularity = "day" | "week" | "month" | "quarter" | "half-year" | "year" | "span" | "to" | "undated";

/** The time of a figure as its source gives it, never more precise than the words. */
export interface ObservedPeriod {
  readonly start: DatePrefix | null;
  readonly end: DatePrefix | null;
  readonly granularity: Granularity;
  /** True where the words leave the dates open: "2025-03 (about)", "early 2026", "2025 year end". */
  readonly about: boolean;
  /** Of a growth: the period that it is measured against. */
  readonly base: DatePrefix | null;
}

/** How a number was worded. A "peak" is a value of its best day, a plan or an estimate is nobody's reading. */
export type Wording = "plain" | "at-least" | "at-most" | "just-under" | "about";
export type Nature = "measured" | "peak" | "estimate" | "plan";

/** Why an observation is kept and shown but counts for nothing. */
export const EXCLUSIONS = [
  "no-address",
  "undated",
  "unreadable-period",
  "unknown-measure",
  "unknown-unit",
  "unknown-subject",
  "unknown-scope",
  "share-over-100",
  "share-without-base",
  "unit-slip",
  "circular-source",
  "as-written",
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** What is known of a reported figure beyond its number. */
export interface FigureReading {
  readonly granularity: Granularity;
  readonly about: boolean;
  readonly base: DatePrefix | null;
  readonly wording: Wording;
  readonly nature: Nature;
  /** Id of the measurer as the dossier declares it; "" where none is named. */
  readonly measurer: string;
  /** Ids of whom the page belongs to and of whoever it names, the press included; "" where the dossier does not know. */
  readonly cites: { readonly page: string; readonly named: string };
  /** The number as the page prints it, without its sign of scale: "3092.1". Tells how far it was rounded. */
  readonly digits: string;
  /** Id of the first of the observations that repeat one reading: outlets that quote it are one origin. */
  readonly reading: string;
  readonly excluded: readonly Exclusion[];
}

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
  /** The number as told; of a bound its face value, which `kind` says is none. null for a band. */
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
  /** Of a reported figure alone. */
  readonly figure: FigureReading | null;
  readonly origin: ObservationOrigin;
}

/** Why two figures of one thing are not the same. */
export const DISAGREEMENTS = [
  "slip",
  "unit",
  "other-measurer",
  "other-definition",
  "other-span",
  "part-over-whole",
  "two-dates",
  "two-measures",
  "stale",
] as const;
export type DisagreementReason = (typeof DISAGREEMENTS)[number];

/** Two readings that do not go together, and the likely reason. Both stay. */
export interface Disagreement {
  readonly id: string;
  readonly reason: DisagreementReason;
  /** Ids of the two observations, the one that the measure prefers first. */
  readonly left: string;
  readonly right: string;
  readonly measure: string;
  readonly entity: string;
  readonly group: string | null;
}
