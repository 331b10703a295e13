import { daysOf, type DatePrefix, type Period } from "../model/dates.ts";
import type { Measure } from "../model/dossier.ts";
import type { Clock, RowsQuery } from "../model/observations.ts";
import type { ResolvedFiling } from "../model/records.ts";

/** Answers which rows a count is of. The same question always gets the same rows in the same order. */
export interface RowsIndex {
  rows(query: RowsQuery): readonly ResolvedFiling[];
  count(query: RowsQuery): number;
}

/**
 * One row stands for each distinct number: the one listed first (by date of its list, then place in it), so that a
 * number that is listed again, in this series or another of the same measure, counts once.
 */
export function indexRows(filings: readonly ResolvedFiling[], measures: readonly Measure[]): RowsIndex {
  const byMeasure = new Map(measures.map((measure) => [measure.id, indexMeasure(filings, measure)]));
  const rows = (query: RowsQuery): readonly ResolvedFiling[] => {
    const index = byMeasure.get(query.measure);
    if (!index) throw new Error(`No measure ${query.measure}`);
    return index.candidates(query.place, query.group).filter((row) => index.counts(row, query));
  };
  return { rows, count: (query) => rows(query).length };
}

function indexMeasure(filings: readonly ResolvedFiling[], measure: Measure) {
  const distinct = firstListings(filings.filter((row) => measure.count.series.includes(row.series)));
  const days = new Map(distinct.map((row) => [row.id, daysByClock(row)]));
  const byPlace = Map.groupBy(distinct, (row) => row.place);
  const byGroup = Map.groupBy(distinct, (row) => row.group);
  const candidates = (place: string | null, group: string | null): readonly ResolvedFiling[] => {
    if (group !== null) return (byGroup.get(group) ?? []).filter((row) => place === null || row.place === place);
    return place === null ? distinct : (byPlace.get(place) ?? []);
  };
  const counts = (row: ResolvedFiling, { clock, start, end }: RowsQuery): boolean => {
    const at = days.get(row.id)?.[clock];
    if (!at || at.end > daysOf(end).end) return false;
    if (start !== null && at.start < daysOf(start).start) return false;
    return !(measure.count.in_force && row.cancelledOn !== null && daysOf(row.cancelledOn).end <= daysOf(end).end);
  };
  return { candidates, counts };
}

function firstListings(rows: readonly ResolvedFiling[]): ResolvedFiling[] {
  const first = new Map<string, ResolvedFiling>();
  for (const row of rows) {
    const known = first.get(row.number);
    if (!known || row.listedAsOf < known.listedAsOf) first.set(row.number, row);
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

function daysByClock(row: ResolvedFiling): Record<Clock, Period | null> {
  const days = (date: DatePrefix | null) => (date === null ? null : daysOf(date));
  return {
    filed_on: days(row.filedOn),
    listed_as_of: days(row.listedAsOf),
    published_on: days(row.publishedOn),
    first_seen: days(row.firstSeen),
  };
}
