import { groupBy } from "../../model/group-by.ts";
import { overlaps } from "../figures/spans.ts";
import type { Interval } from "../standing/interval.ts";
import type { ComparedMeasure } from "./compared-measures.ts";
import type { Compared, Edition, GroupReading } from "./editions.ts";

export type Direction = "higher" | "lower" | "cannot-tell";

/** One reading as a change names it. */
export interface ChangeEnd {
  readonly start: string | null;
  readonly end: string;
  readonly value: Interval;
  readonly observations: readonly string[];
}

/** How one group's reading of one measure and scope went, from one reading of a measurer to the last of the same. */
export interface GroupChange extends Compared {
  readonly group: string;
  readonly entity: string;
  readonly measurer: string;
  /** null where the measurer told the change itself. */
  readonly from: ChangeEnd | null;
  readonly to: ChangeEnd;
  readonly direction: Direction;
}

export interface ChangeRule {
  /** Readings whose ends lie more days apart are of two times. */
  readonly window: number;
  /** Which measure's growth a measure tells, by the measure that tells it. */
  readonly growths: ReadonlyMap<string, string>;
}

/** What only grows tells no change, and a rate is of one's own users. */
const CHANGING: ReadonlySet<string> = new Set(["level", "flow", "share"]);

/**
 * Changes of all groups. Both readings are of one entity, measurer, scope and kind of period, so that a change never crosses
 * any of these; where the last reading is older than the window, seen from the newest figure of all, there is none to tell.
 */
export function changesOfGroups(measures: readonly ComparedMeasure[], rule: ChangeRule): GroupChange[] {
  const newest = Math.max(...measures.flatMap(({ editions }) => editions.map(({ days }) => days.first)));
  const recent = (edition: Edition) => edition.days.last >= newest - rule.window;
  const read = measures
    .filter(({ declared }) => CHANGING.has(declared.kind))
    .flatMap(({ editions, level }) => changesOf(editions, { rule, recent, preferred: level?.preferred }));
  const known = new Set(read.map(({ group, measure, scope }) => JSON.stringify([group, measure, scope])));
  const told = measures.flatMap((compared) => {
    const of = rule.growths.get(compared.measure);
    return of === undefined ? [] : toldChanges(compared, of).filter(({ edition }) => recent(edition));
  });
  const latest = told.toSorted((one, other) => other.edition.days.last - one.edition.days.last);
  const more = groupBy(
    latest.map(({ change }) => change).filter(({ group, measure, scope }) => !known.has(JSON.stringify([group, measure, scope]))),
    ({ group, measure, scope }) => JSON.stringify([group, measure, scope]),
  );
  return [...read, ...[...more.values()].flatMap(([first]) => first ?? [])];
}

interface Field {
  readonly rule: ChangeRule;
  readonly recent: (edition: Edition) => boolean;
  readonly preferred: Edition | undefined;
}

function changesOf(editions: readonly Edition[], field: Field): GroupChange[] {
  const series = [...groupBy(editions, ({ measurer, granularity }) => JSON.stringify([measurer, granularity])).values()];
  const groups = [...new Set(editions.flatMap(({ readings }) => [...readings.keys()]))].toSorted();
  return groups.flatMap((group) => {
    const found = series.flatMap((own) => changeIn(own, group, field) ?? []);
    return found.toSorted(byRecency(field.preferred))[0]?.change ?? [];
  });
}

interface Found {
  readonly change: GroupChange;
  readonly last: Edition;
}

/** The series that ends last tells; of several the one that the level is read from. */
function byRecency(preferred: Edition | undefined): (one: Found, other: Found) => number {
  const isLevel = ({ last }: Found) =>
    last.measurer === preferred?.measurer && last.granularity === preferred.granularity ? 0 : 1;
  return (one, other) => other.last.days.last - one.last.days.last || isLevel(one) - isLevel(other);
}

function changeIn(editions: readonly Edition[], group: string, { rule, recent }: Field): Found | undefined {
  const own = editions.filter(({ readings }) => readings.has(group)).toSorted((one, other) => one.days.last - other.days.last);
  const last = own.at(-1);
  const reading = last?.readings.get(group);
  if (!last || !reading || !recent(last)) return undefined;
  const first = own.find(
    ({ readings, days }) =>
      readings.get(group)?.entity === reading.entity && !overlaps(days, last.days) && last.days.last - days.last <= rule.window,
  );
  const before = first?.readings.get(group);
  if (!first || !before) return undefined;
  const { measure, scope, unit, measurer } = last;
  const ends = { from: endOf(first, before), to: endOf(last, reading) };
  const direction = directionOf(before.interval, reading.interval);
  return { last, change: { measure, scope, unit, group, entity: reading.entity, measurer, ...ends, direction } };
}

function toldChanges({ editions }: ComparedMeasure, of: string): { edition: Edition; change: GroupChange }[] {
  return editions.flatMap((edition) =>
    [...edition.readings.values()].map((reading) => {
      const { scope, unit, measurer } = edition;
      const change = { measure: of, scope, unit, group: reading.group, entity: reading.entity, measurer };
      const direction = directionOf([0, 0], reading.interval);
      return { edition, change: { ...change, from: null, to: endOf(edition, reading), direction } };
    }),
  );
}

/** Told only where it holds for every value that the figures allow. */
function directionOf([low, high]: Interval, [lowNow, highNow]: Interval): Direction {
  if (lowNow > high) return "higher";
  return highNow < low ? "lower" : "cannot-tell";
}

function endOf({ start, end }: Edition, { interval, observations }: GroupReading): ChangeEnd {
  return { start, end, value: interval, observations };
}
