import { pointsAround, type DayWindow, type Point } from "./interrupted-series.ts";

/** First days of the years of a calendar, as days since 1970-01-01, in order. */
export type FirstDays = readonly number[];

/** A window moved to another year: as many days before or after that year's first day. */
export interface AlignedWindow extends DayWindow {
  readonly firstDay: number;
}

/** The first day of a year that lies nearest to a day. */
export function nearestFirstDay(day: number, firstDays: FirstDays): number | undefined {
  return firstDays.reduce<number | undefined>(
    (best, one) => (best === undefined || Math.abs(one - day) < Math.abs(best - day) ? one : best),
    undefined,
  );
}

/** The same weeks of earlier years, the latest first; only those whose whole stretch lies from `since` on. */
export function earlierWindows(
  window: DayWindow,
  firstDays: FirstDays,
  { around, since }: { around: number; since: number },
): AlignedWindow[] {
  const own = nearestFirstDay(window.first, firstDays);
  if (own === undefined) return [];
  return firstDays
    .filter((firstDay) => firstDay < own && window.first - around - own + firstDay >= since)
    .map((firstDay) => ({ firstDay, first: window.first - own + firstDay, last: window.last - own + firstDay }))
    .toReversed();
}

/**
 * The series up to `around` days about a window, less the mean of the same weeks of earlier years: what comes back with the calendar is
 * gone. Days that any of these years lacks are left out.
 */
export function lessEarlierYears(
  points: readonly Point[],
  window: DayWindow,
  earlier: readonly DayWindow[],
  around: number,
): Point[] {
  if (earlier.length === 0) return [];
  const values = new Map(points.map(({ day, value }) => [day, value]));
  return pointsAround(points, window, around).flatMap(({ day, value }) => {
    let total = 0;
    for (const { first } of earlier) {
      const then = values.get(day - window.first + first);
      if (then === undefined) return [];
      total += then;
    }
    return [{ day, value: value - total / earlier.length }];
  });
}
