import { daysOf } from "../../model/dates.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Observation } from "../../model/observations.ts";
import { dayOf } from "./campaign-runs.ts";
import { estimateChange, type ChangeEstimate, type DayWindow } from "./interrupted-series.ts";

/** Days before and after a window whose readings are shown beside it. */
export const USAGE_AROUND = 184;
/** Fewest readings of one measurer in each segment for a change to be told. */
export const LEAST_READINGS = { before: 4, during: 3, after: 4 } as const;

/** partly: of a month or a week of which only some days are in the window; it tells of none of the three alone. */
export type ReadingPart = "before" | "during" | "after" | "partly";

export interface UsageReading {
  readonly observation: Observation;
  readonly part: ReadingPart;
  /** False for a bound, a band, a plan, a peak, or what counts for nothing: shown, and in no mean. */
  readonly counts: boolean;
}

/** Readings of one product and measure in one scope, by one measurer: no other may be held against them. */
export interface UsageSeries {
  readonly entity: string;
  readonly measure: string;
  readonly scope: string;
  readonly publisher: string;
  readonly readings: readonly UsageReading[];
  readonly counted: Readonly<Record<ReadingPart, number>>;
  /** null where there are too few readings to tell. */
  readonly change: ChangeEstimate | null;
}

/** Usage of products around a window, series by series, those with the most readings first. */
export function usageSeries(observations: readonly Observation[], window: DayWindow): UsageSeries[] {
  const near = observations.flatMap((observation) => readingOf(observation, window) ?? []);
  const series = groupBy(near, ({ observation: { entity, measure, scope, figure, publisher } }) =>
    JSON.stringify([entity, measure, scope, figure?.measurer || publisher]),
  );
  return [...series.values()]
    .flatMap((readings) => seriesOf(readings, window) ?? [])
    .toSorted((left, right) => right.readings.length - left.readings.length);
}

function readingOf(observation: Observation, window: DayWindow): UsageReading | undefined {
  const { start, end, value, kind, figure } = observation;
  const [from, to] = [start ?? end, end ?? start];
  if (from === null || to === null) return undefined;
  const [first, last] = [dayOf(daysOf(from).start), dayOf(daysOf(to).end)];
  if (last < window.first - USAGE_AROUND || first > window.last + USAGE_AROUND) return undefined;
  const part =
    last < window.first
      ? "before"
      : first > window.last
        ? "after"
        : first >= window.first && last <= window.last
          ? "during"
          : "partly";
  const sound = figure === null || (figure.excluded.length === 0 && figure.nature === "measured" && !figure.about);
  return { observation, part, counts: sound && kind === "value" && value !== null };
}

function seriesOf(readings: readonly UsageReading[], window: DayWindow): UsageSeries | undefined {
  const ordered = readings.toSorted((left, right) => middleOf(left.observation) - middleOf(right.observation));
  const [first] = ordered;
  if (!first) return undefined;
  const { entity, measure, scope, publisher } = first.observation;
  const counted = { before: 0, during: 0, after: 0, partly: 0 };
  for (const { part, counts } of ordered) if (counts) counted[part]++;
  const isEnough =
    counted.before >= LEAST_READINGS.before && counted.during >= LEAST_READINGS.during && counted.after >= LEAST_READINGS.after;
  const points = ordered.flatMap(({ observation, part, counts }) =>
    counts && part !== "partly" ? [{ day: middleOf(observation), value: observation.value ?? 0 }] : [],
  );
  const change = isEnough ? estimateChange(points, window) : null;
  return { entity: entity ?? "", measure, scope, publisher, readings: ordered, counted, change };
}

function middleOf({ start, end }: Observation): number {
  const [from, to] = [start ?? end ?? "", end ?? start ?? ""];
  return from === "" ? 0 : Math.floor((dayOf(daysOf(from).start) + dayOf(daysOf(to).end)) / 2);
}
