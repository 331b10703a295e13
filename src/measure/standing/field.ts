import { type Interval, logScore, medianOf, minus } from "./interval.ts";
import type { ReadingSeries, Span } from "./series.ts";

/** Fewest units that make a field: of two, one is always above the median and one below. */
export const LEAST_FIELD = 3;

/** A period in which at least three units were read. */
export interface FieldPeriod {
  readonly span: Span;
  /** By unit; null where it was not read. */
  readonly readings: readonly (Interval | null)[];
  /** The same as logarithms, turned so that more is better; null also where there is no value above zero. */
  readonly scores: readonly (Interval | null)[];
}

/** The periods of a series that have a field, in the order of time. */
export function fieldPeriods({ periods, readings, direction }: ReadingSeries): FieldPeriod[] {
  return periods.flatMap((span, at) => {
    const ofPeriod = readings[at] ?? [];
    if (ofPeriod.filter((reading) => reading !== null).length < LEAST_FIELD) return [];
    const scores = ofPeriod.map((reading) => (reading === null ? null : (logScore(reading, direction) ?? null)));
    return [{ span, readings: ofPeriod, scores }];
  });
}

/** Best and worst rank that the readings allow. */
export function rankOf(period: FieldPeriod, unit: number, direction: 1 | -1): Interval | null {
  const turned = period.readings.map((reading): Interval | null =>
    reading === null || direction === 1 ? reading : [-reading[1], -reading[0]],
  );
  const own = turned[unit];
  if (!own) return null;
  const others = turned.filter((reading, at): reading is Interval => reading !== null && at !== unit);
  const above = others.filter(([low]) => low > own[1]).length;
  const below = others.filter(([, high]) => high < own[0]).length;
  return [1 + above, 1 + others.length - below];
}

/** Its part of what all units that were read have together; null where that is no sum of parts. */
export function shareOf({ readings }: FieldPeriod, unit: number): Interval | null {
  const own = readings[unit];
  if (!own || readings.some((reading) => reading !== null && reading[0] < 0)) return null;
  const others = readings.filter((reading, at): reading is Interval => reading !== null && at !== unit);
  const sum = (end: 0 | 1) => others.reduce((total, reading) => total + reading[end], 0);
  return [partOf(own[0], sum(1)), partOf(own[1], sum(0))];
}

function partOf(own: number, others: number): number {
  if (own === Infinity) return 1;
  return own === 0 ? 0 : own / (own + others);
}

/** Growth (difference of logarithms) of a unit and the median growth of all that were read in both periods. */
export interface Growth {
  readonly own: Interval;
  readonly median: Interval;
  readonly field: number;
}

/** undefined where the unit was not read in both, or fewer than three units were. */
export function growthBetween(from: FieldPeriod, to: FieldPeriod, unit: number): Growth | undefined {
  const growths = to.scores.map((score, at) => {
    const before = from.scores[at];
    return score && before ? minus(score, before) : null;
  });
  const all = growths.filter((growth) => growth !== null);
  const [own, median] = [growths[unit], medianOf(all)];
  return own && median && all.length >= LEAST_FIELD ? { own, median, field: all.length } : undefined;
}

/**
 * How far the median of the field lies above a unit in each of some periods, as differences of logarithms. The field is
 * the units that were read in all of them: who joins or leaves must not move the median. undefined where fewer than three
 * were, or the unit was not.
 */
export function gapsToMedian(periods: readonly FieldPeriod[], unit: number): Interval[] | undefined {
  const field = [...(periods[0]?.scores.keys() ?? [])].filter((at) => periods.every(({ scores }) => scores[at]));
  if (field.length < LEAST_FIELD || !field.includes(unit)) return undefined;
  return periods.flatMap(({ scores }) => {
    const median = medianOf(field.map((at) => scores[at]).filter((score) => score != null));
    const own = scores[unit];
    return median && own ? [minus(median, own)] : [];
  });
}
