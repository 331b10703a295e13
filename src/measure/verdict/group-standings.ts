import { groupBy } from "../../model/group-by.ts";
import { catchUp, type CatchUp } from "../standing/catch-up.ts";
import type { Interval } from "../standing/interval.ts";
import { splitSeries, type ReadingSeries, type SeriesRow } from "../standing/series.ts";
import { standingsOf, type State, type StateRule, type UnitStanding } from "../standing/states.ts";
import type { ComparedMeasure } from "./compared-measures.ts";
import type { Compared, Edition, GroupReading } from "./editions.ts";

/** Where one group stands by one measure in one scope, with the figures that say so. */
export interface GroupStanding extends Compared {
  readonly group: string;
  /** The largest of its entities there. */
  readonly entity: string;
  readonly measurer: string;
  readonly start: string | null;
  readonly end: string;
  readonly about: boolean;
  readonly value: Interval;
  /** Observations that say the value, at least one. */
  readonly observations: readonly string[];
  /** Of what all groups that were read have together, 0 to 1; of a measure that is a share, that share. null where it has none. */
  readonly share: Interval | null;
  /** Best and worst rank that the figures allow, among `of` groups; null where it was not read with the others. */
  readonly rank: Interval | null;
  readonly of: number;
  readonly state: State;
  readonly rule: StateRule;
  readonly growth: Interval | null;
  readonly growthOverMedian: Interval | null;
  readonly medianOverUnit: readonly Interval[];
}

/** How long a group that gains on another would take to catch up. */
export interface GroupCatchUp extends Compared {
  readonly chaser: string;
  readonly leader: string;
  readonly measurer: string;
  readonly time: Extract<CatchUp, { kind: "at-this-pace" }>;
}

export interface MeasureStandings {
  readonly standings: readonly GroupStanding[];
  readonly catchUps: readonly GroupCatchUp[];
}

/** Kinds of which what the groups have can be added up. */
const ADDITIVE: ReadonlySet<string> = new Set(["level", "flow", "cumulative"]);
/** A change that is told, or a rate of one's own users, says nothing of who has more. */
const NO_SIZE: ReadonlySet<string> = new Set(["growth", "rate"]);

/** All groups of one measure, the largest first. */
export function measureStandings(compared: ComparedMeasure, direction: 1 | -1): MeasureStandings {
  const { level, editions, declared } = compared;
  const series = level ? seriesTo(level.preferred, editions, direction) : undefined;
  const isAdditive = ADDITIVE.has(declared.kind);
  const states = new Map((series ? standingsOf(series, { isAdditive }) : []).map((one) => [one.unit, one]));
  const groups = [...new Set(editions.flatMap(({ readings }) => [...readings.keys()]))];
  const standings = groups.flatMap((group) => {
    const edition = editionOf(compared, group);
    const reading = edition?.readings.get(group);
    return edition && reading ? [standing({ compared, edition, reading, state: states.get(group) })] : [];
  });
  const turned = ({ value: [low, high] }: GroupStanding) => direction * (high === Infinity ? low : (low + high) / 2);
  return {
    standings: standings.toSorted((one, other) => turned(other) - turned(one) || (one.group < other.group ? -1 : 1)),
    catchUps: series && level ? catchUps(series, level.preferred) : [],
  };
}

/** Where a group is read: in the preferred edition, or else in another of about its time, or else the last that reads it. */
function editionOf({ level, editions }: ComparedMeasure, group: string): Edition | undefined {
  const near = level ? [level.preferred, ...level.others] : [];
  const later = editions.toSorted((one, other) => other.days.last - one.days.last);
  return [...near, ...later].find(({ readings }) => readings.has(group));
}

/** The readings that led to an edition: the same measurer, kind of period and entities. */
function seriesTo(edition: Edition, editions: readonly Edition[], direction: 1 | -1): ReadingSeries | undefined {
  const own = editions.filter(
    ({ measurer, granularity, days }) =>
      measurer === edition.measurer && granularity === edition.granularity && days.last <= edition.days.last,
  );
  const rows = own.flatMap(({ readings, measure, measurer, scope, start, end }) =>
    [...readings.values()].flatMap(({ group, entity, interval }): SeriesRow[] =>
      // A change is of one app: a group that has another largest one by now has no earlier reading of it.
      edition.readings.get(group)?.entity === entity
        ? [{ unit: group, measure, source: measurer, scope, direction, start, end, value: interval }]
        : [],
    ),
  );
  return splitSeries(rows).find((series) => series.units.length === edition.readings.size);
}

interface Case {
  readonly compared: ComparedMeasure;
  readonly edition: Edition;
  readonly reading: GroupReading;
  readonly state: UnitStanding | undefined;
}

function standing({ compared, edition, reading, state }: Case): GroupStanding {
  const { measure, scope, unit, declared, level } = compared;
  const isRanked = edition === level?.preferred && state !== undefined;
  const own = isShare(compared) ? ([partOf(reading.interval[0]), partOf(reading.interval[1])] as const) : null;
  const share = own ?? (isRanked ? state.share : null);
  const { state: name, rule } = stateOf({ isRanked, hasSize: !NO_SIZE.has(declared.kind), hasField: level !== null, state });
  return {
    measure,
    scope,
    unit,
    group: reading.group,
    entity: reading.entity,
    measurer: edition.measurer,
    start: edition.start,
    end: edition.end,
    about: edition.about,
    value: reading.interval,
    observations: reading.observations,
    share,
    rank: isRanked ? state.rank : null,
    of: level?.preferred.readings.size ?? edition.readings.size,
    state: name,
    rule,
    growth: isRanked ? state.growth : null,
    growthOverMedian: isRanked ? state.growthOverMedian : null,
    medianOverUnit: isRanked ? state.medianOverUnit : [],
  };
}

interface Known {
  readonly isRanked: boolean;
  readonly hasSize: boolean;
  readonly hasField: boolean;
  readonly state: UnitStanding | undefined;
}

function stateOf({ isRanked, hasSize, hasField, state }: Known): Pick<UnitStanding, "state" | "rule"> {
  if (!hasField) return { state: "not-enough-data", rule: "no-field" };
  if (!hasSize) return { state: "not-enough-data", rule: "cannot-tell" };
  return isRanked && state ? state : { state: "not-enough-data", rule: "no-reading-at-latest" };
}

/** 21.1% is 0.211, without what a division leaves in the last digits. */
const partOf = (percent: number): number => Math.min(1, Number((percent / 100).toPrecision(12)));
const isShare = ({ declared, unit }: ComparedMeasure): boolean => declared.kind === "share" && unit === "%";

/** Of every pair in which one gains on the other. */
function catchUps(series: ReadingSeries, { measure, scope, unit, measurer }: Edition): GroupCatchUp[] {
  return series.units.flatMap((chaser) =>
    series.units.flatMap((leader) => {
      const time = chaser === leader ? undefined : catchUp(series, chaser, leader);
      return time?.kind === "at-this-pace" ? [{ measure, scope, unit, measurer, chaser, leader, time }] : [];
    }),
  );
}

/** Standings of each group, by group. */
export function standingsByGroup(standings: readonly GroupStanding[]): ReadonlyMap<string, readonly GroupStanding[]> {
  return groupBy(standings, ({ group }) => group);
}
