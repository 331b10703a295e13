/** The titles of one list in the order of their days, with what was found in them; all of one length. */
export interface NamedTitles {
  /** "2026-02-17", never falling. */
  readonly dates: readonly string[];
  /** The topic of each title: the index of its first. */
  readonly topics: Int32Array;
  /** Indices of the entities that each names. */
  readonly named: readonly (readonly number[])[];
}

/** Appearances are titles by the day; `titles` counts each topic once, in the month in which it first did what is counted. */
export interface MonthCount {
  readonly month: string;
  readonly appearances: number;
  readonly titles: number;
}

export interface EntityMonth extends MonthCount {
  readonly entity: number;
}

export interface ListMonth extends MonthCount {
  /** Days of the month for which there is a title. */
  readonly days: number;
}

export interface AttentionCounts {
  /** By entity, then month; months without an appearance are left out. */
  readonly months: readonly EntityMonth[];
  /** By month. */
  readonly volume: readonly ListMonth[];
}

interface Tally {
  appearances: number;
  titles: number;
}

/** Counts by entity and month, and all that the list held. */
export function countAttention({ dates, topics, named }: NamedTitles): AttentionCounts {
  const volume = new Map<string, Tally & { days: number }>();
  const months = new Map<number, Map<string, Tally>>();
  const told = new Map<number, Set<number>>();
  let date = "";
  for (let index = 0; index < dates.length; index++) {
    const month = dates[index]!.slice(0, 7);
    const all = volume.get(month) ?? { appearances: 0, titles: 0, days: 0 };
    volume.set(month, all);
    all.appearances++;
    if (topics[index] === index) all.titles++;
    if (dates[index] !== date) all.days++;
    date = dates[index]!;
    for (const entity of named[index]!) {
      const tally = tallyOf(months, entity, month);
      tally.appearances++;
      if (isFirst(told, entity, topics[index]!)) tally.titles++;
    }
  }
  const ordered = [...months].toSorted(([left], [right]) => left - right);
  return {
    months: ordered.flatMap(([entity, byMonth]) => Array.from(byMonth, ([month, tally]) => ({ entity, month, ...tally }))),
    volume: Array.from(volume, ([month, tally]) => ({ month, ...tally })),
  };
}

function tallyOf(months: Map<number, Map<string, Tally>>, entity: number, month: string): Tally {
  const byMonth = months.get(entity) ?? new Map<string, Tally>();
  months.set(entity, byMonth);
  const tally = byMonth.get(month) ?? { appearances: 0, titles: 0 };
  byMonth.set(month, tally);
  return tally;
}

/** Has this topic not named the entity before? A title that differs in one character may name somebody more. */
function isFirst(told: Map<number, Set<number>>, entity: number, topic: number): boolean {
  const topics = told.get(entity) ?? new Set<number>();
  told.set(entity, topics);
  if (topics.has(topic)) return false;
  topics.add(topic);
  return true;
}

export interface EntityDay {
  readonly entity: number;
  readonly date: string;
  readonly appearances: number;
  /** All appearances in the list on that day. */
  readonly listed: number;
}

/**
 * Appearances by the day, for each entity given and each day of the list for which `isWanted`: a day on which the list has
 * nothing is left out, one on which it has something and the entity nothing is a 0.
 */
export function countDays(
  { dates, named }: NamedTitles,
  entities: readonly number[],
  isWanted: (date: string) => boolean,
): EntityDay[] {
  const listed = new Map<string, { all: number; of: Map<number, number> }>();
  for (let index = 0; index < dates.length; index++) {
    const date = dates[index]!;
    if (!isWanted(date)) continue;
    const day = listed.get(date) ?? { all: 0, of: new Map<number, number>() };
    listed.set(date, day);
    day.all++;
    for (const entity of named[index]!) day.of.set(entity, (day.of.get(entity) ?? 0) + 1);
  }
  return entities.flatMap((entity) =>
    Array.from(listed, ([date, { all, of }]) => ({ entity, date, appearances: of.get(entity) ?? 0, listed: all })),
  );
}
