import { groupBy } from "../../model/group-by.ts";
import type { Granularity } from "../../model/observations.ts";
import { daysApart, type Days } from "../figures/spans.ts";
import type { Interval } from "../standing/interval.ts";
import type { ComparableRow } from "./comparable-rows.ts";

/** Fewest groups that make a comparison. */
export const LEAST_GROUPS = 3;
const YEAR = 365;

/** What stands side by side: one measure, scope and unit. */
export interface Compared {
  readonly measure: string;
  readonly scope: string;
  readonly unit: string;
}

/** A group in an edition: the largest of its entities (apps, models), and the figures that say so. */
export interface GroupReading {
  readonly group: string;
  readonly entity: string;
  readonly interval: Interval;
  /** Ids of the observations, at least one. */
  readonly observations: readonly string[];
}

/** What one measurer read of several groups for one and the same time. */
export interface Edition extends Compared {
  readonly measurer: string;
  readonly granularity: Granularity;
  readonly start: string | null;
  readonly end: string;
  readonly days: Days;
  /** True where the words leave the dates open. */
  readonly about: boolean;
  readonly readings: ReadonlyMap<string, GroupReading>;
}

/**
 * All editions, a group at most once in each. Where the largest entity of a group is not read, though another figure of
 * the year before shows it to be larger than what is, the group has no reading: a small app does not stand for its group.
 */
export function editionsOf(rows: readonly ComparableRow[]): Edition[] {
  const alike = groupBy(rows, ({ observation: { measure, scope, unit } }) => JSON.stringify([measure, scope, unit]));
  return [...alike.values()].flatMap((comparable) => {
    const byGroup = groupBy(comparable, ({ group }) => group);
    const times = groupBy(comparable, ({ observation: { start, end }, measurer, granularity }) =>
      JSON.stringify([measurer, granularity, start, end]),
    );
    return [...times.values()].flatMap((own) => editionOf(own, byGroup));
  });
}

function editionOf(own: readonly ComparableRow[], byGroup: ReadonlyMap<string, readonly ComparableRow[]>): Edition[] {
  const [first] = own;
  const end = first?.observation.end ?? null;
  if (!first || end === null) return [];
  const { observation, measurer, granularity, days } = first;
  const { measure, scope, unit, start } = observation;
  const readings = [...groupBy(own, ({ group }) => group)].flatMap(([group, rows]) => {
    const reading = largest(rows);
    return reading && !isOutdone(reading, days, byGroup.get(group) ?? []) ? [[group, reading] as const] : [];
  });
  const about = own.some((row) => row.observation.figure?.about === true);
  const what = { measure, scope, unit, measurer, granularity, start, end, days, about };
  return readings.length === 0
    ? []
    : [{ ...what, readings: new Map(readings.toSorted(([one], [other]) => (one < other ? -1 : 1))) }];
}

/** Of several entities the one that reads most; what several figures say of it goes from the lowest to the highest. */
function largest(rows: readonly ComparableRow[]): GroupReading | undefined {
  const entities = [...groupBy(rows, ({ entity }) => entity)].map(([entity, own]) => ({
    group: own[0]?.group ?? "",
    entity,
    interval: [
      Math.min(...own.map(({ interval: [low] }) => low)),
      Math.max(...own.map(({ interval: [, high] }) => high)),
    ] as const,
    observations: own.map(({ observation }) => observation.id),
  }));
  return entities.toSorted((one, other) => other.interval[0] - one.interval[0] || (one.entity < other.entity ? -1 : 1))[0];
}

function isOutdone({ entity, interval: [, high] }: GroupReading, days: Days, rows: readonly ComparableRow[]): boolean {
  return rows.some(
    (row) => row.entity !== entity && row.interval[0] > high && row.days.first <= days.last && daysApart(row.days, days) <= YEAR,
  );
}

export const isField = ({ readings }: Edition): boolean => readings.size >= LEAST_GROUPS;
