import { halfWidth } from "./half-width.ts";
import { leastSquares } from "./least-squares.ts";

/** One reading of a series: a day since 1970-01-01 and its value. */
export interface Point {
  readonly day: number;
  readonly value: number;
}

/** First and last day of a stretch, both included, as days since 1970-01-01. */
export interface DayWindow {
  readonly first: number;
  readonly last: number;
}

/** A step of a level, with its 95% interval, in the unit of the readings. */
export interface Step {
  readonly change: number;
  readonly low: number;
  readonly high: number;
}

/** A level that changed during a window, and after it, each against before. */
export interface ChangeEstimate extends Step {
  readonly after: Step;
  readonly readings: number;
}

const DURING = 2;
const AFTER = 4;
const COLUMNS = 5;

/** Readings at most `around` days before or after a window, or in it. */
export function pointsAround(points: readonly Point[], { first, last }: DayWindow, around: number): Point[] {
  return points.filter(({ day }) => day >= first - around && day <= last + around);
}

/**
 * Interrupted time series by segmented regression: a level and a trend that before and after share, a step of the level in the middle of
 * the window, a slope of the window's own (what fades within it must not bend the trend), and a step after it. null where the segments
 * cannot be told apart.
 */
export function estimateChange(points: readonly Point[], window: DayWindow): ChangeEstimate | null {
  if (points.length <= COLUMNS) return null;
  const ordered = points.toSorted((left, right) => left.day - right.day);
  const design = ordered.map(({ day }) => rowOf(day, window));
  const fit = leastSquares(
    design,
    ordered.map(({ value }) => value),
  );
  if (!fit) return null;
  const step = (coefficient: number): Step => {
    const change = fit.coefficients[coefficient] ?? 0;
    const half = halfWidth(design, fit, coefficient);
    return { change, low: change - half, high: change + half };
  };
  return { ...step(DURING), after: step(AFTER), readings: ordered.length };
}

/** Level, trend, step during, slope during, step after; days in units of the window's length so that no column dwarfs another. */
function rowOf(day: number, { first, last }: DayWindow): number[] {
  const length = last - first + 1;
  const during = day >= first && day <= last;
  const along = (day - (first + last) / 2) / length;
  return [1, along, during ? 1 : 0, during && length > 1 ? along : 0, day > last ? 1 : 0];
}

/**
 * What each of the readings, one a day over a window and `around` days on either side, weighs in the step during the window:
 * the same for every window of that length, so that thousands of placebo windows cost no regression each.
 */
export function changeWeights(length: number, around: number): number[] | null {
  const window = { first: around, last: around + length - 1 };
  const design = Array.from({ length: length + 2 * around }, (_, day) => rowOf(day, window));
  const fit = leastSquares(
    design,
    design.map(() => 0),
  );
  const inverse = fit?.inverse[DURING];
  return inverse ? design.map((cells) => cells.reduce((total, cell, at) => total + cell * (inverse[at] ?? 0), 0)) : null;
}
