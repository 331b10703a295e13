import type { Choice } from "../../measure/composite/variant-space.ts";
import type { Interval } from "../../measure/standing/interval.ts";
import type { StateRule } from "../../measure/standing/states.ts";
import type { Direction } from "../../measure/verdict/changes-of-groups.ts";
import type { Lack } from "../../measure/verdict/composite-input-of.ts";
import type { Finding } from "../../measure/verdict/findings.ts";
import type { Reading } from "../../measure/league.ts";
import type { Localized } from "../../model/text.ts";
import type { ShownCount } from "../numbers.ts";

// What pages of the verdict show, before any language. Rows behind a value are ids of reported figures.

/** All from low to high; an end that is open is null, for what pages are made from is kept as JSON. */
export type ShownInterval = readonly [low: number | null, high: number | null];

export interface ShownGroup {
  readonly id: string;
  readonly name: Localized;
  readonly tone: number;
}

/** A measure in one scope, and where on the page of standings it is told. */
export interface ShownMeasure {
  readonly label: Localized;
  readonly scope: Localized;
  readonly anchor: string;
}

export interface ShownValue {
  readonly value: ShownInterval;
  /** The number as told, where its words leave it open to either side; the value is then what they allow. */
  readonly face: { readonly wording: "about" | "just-under"; readonly number: number } | null;
  readonly unit: string;
  readonly start: string | null;
  readonly end: string;
  readonly about: boolean;
  readonly rows: readonly string[];
}

export interface ShownStanding {
  readonly group: ShownGroup;
  readonly measure: ShownMeasure;
  readonly value: ShownValue;
  /** The app or model that stands for the group; null where it is the group itself. */
  readonly entity: string | null;
  readonly measurer: Localized;
  readonly share: Interval | null;
  readonly rank: Interval | null;
  readonly of: number;
  readonly state: Reading | "leading";
  readonly rule: StateRule;
}

export interface ShownChange {
  readonly group: ShownGroup;
  readonly measure: ShownMeasure;
  readonly entity: string | null;
  readonly measurer: Localized;
  readonly from: ShownValue | null;
  readonly to: ShownValue;
  readonly direction: Direction;
}

/** A finding with the names for its gaps. */
export interface ShownFinding {
  readonly kind: Finding["kind"];
  readonly groups: readonly ShownGroup[];
  readonly others: readonly ShownGroup[];
  readonly measures: readonly (ShownMeasure & { readonly period: string })[];
  /** Share of variants, 0 to 1. */
  readonly agreement: number;
  readonly count: number;
  readonly of: number;
  readonly since: string;
}

/** The findings, and from when the figures behind them are. */
export interface ShownFindings {
  readonly findings: readonly ShownFinding[];
  readonly variants: number;
  readonly start: string;
  readonly end: string;
}

/** A group of the index over all variants. */
export interface ShownPlacing {
  readonly group: ShownGroup;
  readonly score: number;
  readonly baselineRank: number;
  readonly medianRank: number;
  readonly interval: readonly [number, number];
  readonly first: number;
  readonly falls: number;
  /** Share of variants that give each rank from the first on; of a shared rank half to either. */
  readonly ranks: readonly number[];
  /** Its median rank a year before; absent where too little was read then. */
  readonly yearBefore?: number;
}

export interface ShownEchelons {
  readonly agreement: number;
  readonly tiers: readonly (readonly string[])[];
}

/** The index as the chart and its table show it, groups in the order of their median ranks. */
export interface ShownIndex {
  readonly placings: readonly ShownPlacing[];
  /** Share of variants that agree on the cut after each group but the last. */
  readonly gaps: readonly number[];
  readonly levels: readonly ShownEchelons[];
  readonly variants: number;
}

export interface ShownOutcome {
  readonly id: string;
  readonly measure: ShownMeasure;
  readonly dimension: Localized;
  readonly weight: number;
  readonly why: Localized;
  readonly readBy: readonly { readonly measurer: Localized; readonly period: string }[];
  readonly use: "enters" | "not-shared" | "no-field";
}

/** What enters the index and what does not, each with its reason. */
export interface ShownSelection {
  readonly theory: Localized;
  readonly outcomes: readonly ShownOutcome[];
  readonly leftOut: readonly { readonly measure: ShownMeasure; readonly hasScope: boolean; readonly why: Localized }[];
}

export interface ShownSensitivity {
  readonly greatest: Choice | null;
  /** The average over groups first, then each group; choices by their share of the spread. */
  readonly rows: readonly {
    readonly group: ShownGroup | null;
    readonly indices: Readonly<Record<Choice, number>>;
    readonly together: number;
  }[];
  readonly without: readonly { readonly measure: ShownMeasure; readonly shift: number; readonly ranks: readonly number[] }[];
}

export interface ShownLack {
  readonly group: ShownGroup;
  readonly has: readonly ShownMeasure[];
  readonly lacks: Lack["lacks"];
}

export interface ShownCatchUp {
  readonly measure: ShownMeasure;
  readonly chaser: ShownGroup;
  readonly leader: ShownGroup;
  readonly period: string;
  readonly soonest: number;
  readonly latest: number | null;
}

/** What stands beside, group by group, in the order of the heads. */
export interface ShownBeside {
  readonly heads: readonly { readonly label: Localized; readonly why: Localized }[];
  readonly attention: { readonly start: string; readonly end: string; readonly why: Localized } | null;
  readonly rows: readonly {
    readonly group: ShownGroup;
    readonly filings: ShownCount | null;
    readonly values: readonly (ShownValue | null)[];
    readonly appearances: number | null;
  }[];
}
