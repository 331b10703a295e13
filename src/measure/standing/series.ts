import { type DatePrefix, daysOf } from "../../model/dates.ts";
import type { Interval } from "./interval.ts";

/** One reading of one unit, with all that decides what it may be compared with. */
export interface SeriesRow {
  readonly unit: string;
  readonly measure: string;
  readonly source: string;
  readonly scope: string;
  /** 1 where more of the measure is better, −1 where less is. */
  readonly direction: 1 | -1;
  /** null for a state as of `end`. */
  readonly start: DatePrefix | null;
  readonly end: DatePrefix;
  /** A value, or a bound or band as [low, high]; an open end is ±Infinity. */
  readonly value: number | Interval;
}

/** A stretch of time that readings are of, as full dates, both included. */
export interface Span {
  readonly start: string;
  readonly end: string;
}

declare const onlyFromSplitSeries: unique symbol;

/**
 * Readings that may be compared: one measure, one source, one scope, one kind of period. Only `splitSeries` makes one, and
 * everything that ranks, compares or extrapolates takes one: nothing can cross scopes or sources.
 */
export interface ReadingSeries {
  readonly [onlyFromSplitSeries]: true;
  readonly measure: string;
  readonly source: string;
  readonly scope: string;
  readonly direction: 1 | -1;
  /** day, week, month, quarter, half-year, year, as-of (a state on a date) or a number of days. */
  readonly periodKind: string;
  /** In the order of time; none overlaps another. */
  readonly periods: readonly Span[];
  /** Periods left out because a later one overlaps them. */
  readonly overlapping: readonly Span[];
  readonly units: readonly string[];
  /** What each unit reads in each period, by period, then unit; null where nothing. */
  readonly readings: readonly (readonly (Interval | null)[])[];
}

/**
 * Parts readings into series. Where one source gives a unit more than one value for one period, the reading is all from
 * the lowest to the highest.
 */
export function splitSeries(rows: readonly SeriesRow[]): ReadingSeries[] {
  const parts = new Map<string, SeriesRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.measure, row.source, row.scope, periodKindOf(row)]);
    const part = parts.get(key);
    if (part) part.push(row);
    else parts.set(key, [row]);
  }
  return [...parts.values()].map(seriesOf);
}

function seriesOf(rows: readonly SeriesRow[]): ReadingSeries {
  const [first] = rows;
  if (!first) throw new Error("A series of no readings was asked for.");
  if (rows.some(({ direction }) => direction !== first.direction)) {
    throw new Error(`More of "${first.measure}" is told to be better in one reading and worse in another.`);
  }
  const { kept, overlapping } = withoutOverlaps(rows.map(spanOf));
  const units = [...new Set(rows.map(({ unit }) => unit))].toSorted();
  const { measure, source, scope, direction } = first;
  const series = {
    measure,
    source,
    scope,
    direction,
    periodKind: periodKindOf(first),
    periods: kept,
    overlapping,
    units,
    readings: kept.map((period) => units.map((unit) => hullOf(rows.filter((row) => row.unit === unit && isOf(row, period))))),
  };
  return series as unknown as ReadingSeries;
}

function hullOf(rows: readonly SeriesRow[]): Interval | null {
  if (rows.length === 0) return null;
  const ends = rows.map(({ value }) => (typeof value === "number" ? ([value, value] as const) : value));
  return [Math.min(...ends.map(([low]) => low)), Math.max(...ends.map(([, high]) => high))];
}

function isOf(row: SeriesRow, { start, end }: Span): boolean {
  const span = spanOf(row);
  return span.start === start && span.end === end;
}

function spanOf({ start, end }: SeriesRow): Span {
  const last = daysOf(end);
  return { start: start === null ? last.start : daysOf(start).start, end: last.end };
}

/** From the latest backwards, each period that ends before the next kept one begins. */
function withoutOverlaps(spans: readonly Span[]): { readonly kept: Span[]; readonly overlapping: Span[] } {
  const distinct = [...new Map(spans.map((span) => [`${span.start} ${span.end}`, span])).values()];
  const latestFirst = distinct.toSorted((one, other) => compare(other.end, one.end) || compare(other.start, one.start));
  const kept: Span[] = [];
  const overlapping: Span[] = [];
  for (const span of latestFirst) {
    const next = kept[0];
    if (next && span.end >= next.start) overlapping.push(span);
    else kept.unshift(span);
  }
  return { kept, overlapping };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const KINDS: readonly (readonly [least: number, most: number, kind: string])[] = [
  [1, 1, "day"],
  [7, 7, "week"],
  [28, 31, "month"],
  [90, 92, "quarter"],
  [181, 184, "half-year"],
  [365, 366, "year"],
];

function periodKindOf(row: SeriesRow): string {
  if (row.start === null) return "as-of";
  const { start, end } = spanOf(row);
  const days = dayNumber(end) - dayNumber(start) + 1;
  if (!(days >= 1)) throw new Error(`A period ends before it begins: ${start} to ${end}.`);
  return KINDS.find(([least, most]) => days >= least && days <= most)?.[2] ?? `${days} days`;
}

/** The middle of a period, in days since 1970. */
export function middleDay({ start, end }: Span): number {
  return (dayNumber(start) + dayNumber(end)) / 2;
}

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
