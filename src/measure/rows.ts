import { daysOf, type DatePrefix, type Period } from "../model/dates.ts";
import { groupBy } from "../model/group-by.ts";
import type { Measure } from "../model/dossier.ts";
import type { Clock, RowsQuery } from "../model/observations.ts";
import type { ResolvedFiling } from "../model/records.ts";

/** What of a row decides whether it is counted. `number` tells rows apart. */
export const COUNTED_FIELDS = [
  "series",
  "place",
  "group",
  "filedOn",
  "listedAsOf",
  "publishedOn",
  "firstSeen",
  "cancelledOn",
] as const satisfies readonly (keyof ResolvedFiling)[];
export type CountedRow = Pick<ResolvedFiling, (typeof COUNTED_FIELDS)[number] | "number">;

/** Answers which rows a count is of. The same question always gets the same rows in the same order. */
export interface RowsIndex<R extends CountedRow = ResolvedFiling> {
  /** All that it was made from, in their order. */
  readonly all: readonly R[];
  rows(query: RowsQuery): readonly R[];
  count(query: RowsQuery): number;
}

/**
 * One row stands for each distinct number: the one listed first (by date of its list, then place in it), so that a
 * number that is listed again, in this series or another of the same measure, counts once.
 */
export function indexRows<R extends CountedRow>(filings: readonly R[], measures: readonly Measure[]): RowsIndex<R> {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  // Made when it is first asked for: a text that is checked asks for two of a dozen measures.
  const indexes = new Map<string, ReturnType<typeof indexMeasure<R>>>();
  const rows = (query: RowsQuery): readonly R[] => {
    const measure = byId.get(query.measure);
    if (!measure) throw new Error(`No measure ${query.measure}`);
    const index = indexes.get(measure.id) ?? indexMeasure(filings, measure);
    indexes.set(measure.id, index);
    return index(query);
  };
  return { all: filings, rows, count: (query) => rows(query).length };
}

/** A row with the days its dates may be, worked out once: every count compares them. */
interface DatedRow<R> {
  readonly row: R;
  readonly days: Readonly<Record<Clock, Period | null>>;
  readonly cancelledBy: string | null;
}

function indexMeasure<R extends CountedRow>(filings: readonly R[], measure: Measure) {
  const distinct = firstListings(filings.filter((row) => measure.count.series.includes(row.series))).map(dated);
  const byPlace = groupBy(distinct, ({ row }) => row.place);
  const byGroup = groupBy(distinct, ({ row }) => row.group);
  const candidates = (place: string | null, group: string | null): readonly DatedRow<R>[] => {
    if (group !== null) return (byGroup.get(group) ?? []).filter(({ row }) => place === null || row.place === place);
    return place === null ? distinct : (byPlace.get(place) ?? []);
  };
  return (query: RowsQuery): readonly R[] => {
    const from = query.start === null ? null : daysOf(query.start).start;
    const to = daysOf(query.end).end;
    const found: R[] = [];
    for (const { row, days, cancelledBy } of candidates(query.place, query.group)) {
      const at = days[query.clock];
      if (at === null || at.end > to || (from !== null && at.start < from)) continue;
      // A period counts what was listed in it; being in force is a matter of one day, so only "by the end of" asks for it.
      if (from === null && measure.count.in_force && cancelledBy !== null && cancelledBy <= to) continue;
      found.push(row);
    }
    return found;
  };
}

function dated<R extends CountedRow>(row: R): DatedRow<R> {
  const days = (date: DatePrefix | null) => (date === null ? null : daysOf(date));
  return {
    row,
    days: {
      filed_on: days(row.filedOn),
      listed_as_of: days(row.listedAsOf),
      published_on: days(row.publishedOn),
      first_seen: days(row.firstSeen),
    },
    cancelledBy: row.cancelledOn === null ? null : daysOf(row.cancelledOn).end,
  };
}

/** The row that stands for each number: the one listed first. */
export function firstListings<R extends CountedRow>(rows: readonly R[]): R[] {
  const first = new Map<string, R>();
  for (const row of rows) {
    const known = first.get(row.number);
    // By the last day either may be: a row of "2024-02" is certain later than one of "2024-02-18".
    if (!known || daysOf(row.listedAsOf).end < daysOf(known.listedAsOf).end) first.set(row.number, row);
  }
  return [...first.values()];
}

/** The date of a row on one clock; null where the list does not give it. */
export function dateOn(row: ResolvedFiling, clock: Clock): DatePrefix | null {
  switch (clock) {
    case "filed_on":
      return row.filedOn;
    case "listed_as_of":
      return row.listedAsOf;
    case "published_on":
      return row.publishedOn;
    case "first_seen":
      return row.firstSeen;
  }
}
