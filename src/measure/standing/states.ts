import { type FieldPeriod, fieldPeriods, gapsToMedian, growthBetween, rankOf, shareOf } from "./field.ts";
import { type Interval, minus, ratioOf } from "./interval.ts";
import type { ReadingSeries, Span } from "./series.ts";

/** Where a unit stands in one series. A state is claimed only where it holds for every value inside bounds and bands. */
export const STATES = ["leading", "gaining", "holding", "slipping", "falling-behind", "not-enough-data"] as const;
export type State = (typeof STATES)[number];

/** The rule that decided a state (docs/standing.md). */
export type StateRule =
  | "first-for-every-value"
  | "gap-widened-twice"
  | "grew-more"
  | "grew-alike"
  | "grew-less"
  | "no-field"
  | "no-reading-at-latest"
  | "one-reading"
  | "no-reading-at-start"
  | "cannot-tell";

/** What is taken where the options name none. */
export const WINDOW = 2;
export const TOLERANCE = 0.05;

export interface StandingOptions {
  /** Over how many intervals of the series growth is measured, where it has as many; 2 if not given. */
  readonly window?: number;
  /** How far growth may be from the field's median and still be alike: 0.05 (5% over the window) if not given. */
  readonly tolerance?: number;
  /** May values of units be added up (users, money), so that a unit has a share of them? */
  readonly isAdditive?: boolean;
}

export interface UnitStanding {
  readonly unit: string;
  readonly state: State;
  readonly rule: StateRule;
  /** The latest period with a field, and the one from which growth is measured. */
  readonly latest: Span | null;
  readonly from: Span | null;
  /** How many units were read in the latest period. */
  readonly field: number;
  readonly level: Interval | null;
  /** Of all units that were read, where values may be added up. */
  readonly share: Interval | null;
  /** Best and worst rank that the readings allow. */
  readonly rank: Interval | null;
  /** Below the median of the field ("behind" is a level, no movement), above it, or not to be told. */
  readonly position: "ahead" | "behind" | "cannot-tell" | null;
  /** How many times its value at `from` its latest value is, and how many times the field's median that is. */
  readonly growth: Interval | null;
  readonly growthOverMedian: Interval | null;
  /** How many times the unit's value the field's median is, in the last three periods; empty where it was not read in all. */
  readonly medianOverUnit: readonly Interval[];
}

/** States of all units of a series, in its order. */
export function standingsOf(series: ReadingSeries, options: StandingOptions = {}): UnitStanding[] {
  const periods = fieldPeriods(series);
  return series.units.map((unit, at) => standingOf({ unit, at, periods, direction: series.direction }, options));
}

interface Case {
  readonly unit: string;
  readonly at: number;
  readonly periods: readonly FieldPeriod[];
  readonly direction: 1 | -1;
}

function standingOf({ unit, at, periods, direction }: Case, options: StandingOptions): UnitStanding {
  const { window = WINDOW, tolerance = TOLERANCE, isAdditive = false } = options;
  const latest = periods.at(-1);
  if (!latest) return { ...nothingKnown(unit), rule: "no-field" };
  const from = periods[periods.length - 1 - Math.min(window, periods.length - 1)];
  const start = from === latest ? undefined : from;
  const growth = start ? growthBetween(start, latest, at) : undefined;
  const relative = growth ? minus(growth.own, growth.median) : null;
  const gaps = (periods.length >= 3 ? gapsToMedian(periods.slice(-3), at) : undefined) ?? [];
  const gapNow = gapsToMedian([latest], at)?.[0];
  const rank = rankOf(latest, at, direction);
  const evidence = { rank, gaps, relative, hasStart: start !== undefined, margin: Math.log1p(tolerance) };
  return {
    unit,
    ...decide(evidence),
    latest: latest.span,
    from: start?.span ?? null,
    field: latest.readings.filter((reading) => reading !== null).length,
    level: latest.readings[at] ?? null,
    share: isAdditive ? shareOf(latest, at) : null,
    rank,
    position: positionOf(gapNow),
    growth: growth ? ownGrowth(growth.own, direction) : null,
    growthOverMedian: relative ? ownGrowth(relative, direction) : null,
    medianOverUnit: gaps.map((gap) => ownGrowth(gap, direction)),
  };
}

/** Scores are turned so that more is better; what is shown is the ratio of the values themselves. */
function ownGrowth([low, high]: Interval, direction: 1 | -1): Interval {
  return ratioOf(direction === 1 ? [low, high] : [-high, -low]);
}

interface Evidence {
  readonly rank: Interval | null;
  readonly gaps: readonly Interval[];
  readonly relative: Interval | null;
  readonly hasStart: boolean;
  readonly margin: number;
}

/** The first rule that holds for every value decides. */
function decide({ rank, gaps, relative, hasStart, margin }: Evidence): Pick<UnitStanding, "state" | "rule"> {
  if (!rank) return { state: "not-enough-data", rule: "no-reading-at-latest" };
  if (rank[1] === 1) return { state: "leading", rule: "first-for-every-value" };
  if (hasWidenedTwice(gaps, margin)) return { state: "falling-behind", rule: "gap-widened-twice" };
  if (!hasStart) return { state: "not-enough-data", rule: "one-reading" };
  if (!relative) return { state: "not-enough-data", rule: "no-reading-at-start" };
  const [low, high] = relative;
  if (low > margin) return { state: "gaining", rule: "grew-more" };
  if (high < -margin) return { state: "slipping", rule: "grew-less" };
  if (low >= -margin && high <= margin) return { state: "holding", rule: "grew-alike" };
  return { state: "not-enough-data", rule: "cannot-tell" };
}

/** Is the unit below the median now, did the gap widen in both intervals, and by more than the margin over both? */
function hasWidenedTwice([first, second, third]: readonly Interval[], margin: number): boolean {
  if (!first || !second || !third) return false;
  return third[0] > 0 && second[0] > first[1] && third[0] > second[1] && third[0] - first[1] > margin;
}

function positionOf(gap: Interval | undefined): UnitStanding["position"] {
  if (!gap) return null;
  if (gap[0] > 0) return "behind";
  return gap[1] < 0 ? "ahead" : "cannot-tell";
}

function nothingKnown(unit: string): Omit<UnitStanding, "rule"> {
  const nothing = { latest: null, from: null, level: null, share: null, rank: null, position: null } as const;
  return { unit, state: "not-enough-data", ...nothing, field: 0, growth: null, growthOverMedian: null, medianOverUnit: [] };
}
