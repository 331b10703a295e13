import { daysOf, type DatePrefix, type Period } from "../model/dates.ts";
import { groupBy } from "../model/group-by.ts";
import type { Measure } from "../model/dossier.ts";
import { memo } from "../model/memo.ts";
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

/** A row without what is not counted of it; its id says which it is. */
export const countedRow = memo((row: ResolvedFiling): CountedRow & Pick<ResolvedFiling, "id"> => ({
  id: row.id,
  number: row.number,
  series: row.series,
  place: row.place,
  group: row.group,
  filedOn: row.filedOn,
  listedAsOf: row.listedAsOf,
  publishedOn: row.publishedOn,
  firstSeen: row.firstSeen,
  cancelledOn: row.cancelledOn,
}));

/** Answers which rows a count is of. The same question always gets the same rows in the same order. */
export interface RowsIndex<R extends CountedRow = ResolvedFiling> {
  /** All that it was made from, in their order. */
  readonly all: readonly R[];
  /** Where they stand that a count is of: the same function as long as nothing that is counted is another. */
  readonly positions: RowPositions;
  rows(this: void, query: RowsQuery): readonly R[];
  count(this: void, query: RowsQuery): number;
}

/** Answers at which positions of a list the rows stand that a count is of; what is not counted of a row it does not know. */
export type RowPositions = (query: RowsQuery) => readonly number[];

/**
 * One row stands for each distinct number: the one listed first (by date of its list, then place in it), so that a
 * number that is listed again, in this series or another of the same measure, counts once.
 */
export function indexRows<R extends CountedRow>(filings: readonly R[], measures: readonly Measure[]): RowsIndex<R> {
  return rowsAt(positionsOfRows(filings, measures), filings);
}

/** The index of a list whose positions are known: of this very list, or of one that says the same in all that is counted. */
export function rowsAt<R extends CountedRow>(positionsOf: RowPositions, filings: readonly R[]): RowsIndex<R> {
  return answersAt(new RowAnswers(positionsOf), filings);
}

/** The same of questions that may have been asked before, of this list or of one that says the same in all that is counted. */
export function answersAt<R extends CountedRow>(answers: RowAnswers, filings: readonly R[]): RowsIndex<R> {
  return {
    all: filings,
    positions: answers.positions,
    rows: (query) => answers.rows(query, filings),
    count: answers.count,
  };
}

interface Answer {
  readonly positions: readonly number[];
  /** The rows that stood there when last asked, and the list they stood in. */
  rows: readonly unknown[] | undefined;
  of: readonly unknown[] | undefined;
}

/** Answers that were given: the positions are looked for once, and rows that are the very rows of the last answer come as that list. */
export class RowAnswers {
  readonly #positionsOf: RowPositions;
  readonly #given = new Map<string, Answer>();

  constructor(positionsOf: RowPositions) {
    this.#positionsOf = positionsOf;
  }

  readonly positions: RowPositions = (query) => this.#answer(query).positions;

  readonly count = (query: RowsQuery): number => this.positions(query).length;

  rows<R>(query: RowsQuery, filings: readonly R[]): readonly R[] {
    const answer = this.#answer(query);
    const { positions, rows: last, of } = answer;
    answer.of = filings;
    if (last && (of === filings || positions.every((position, at) => last[at] === filings[position])))
      return last as readonly R[];
    const rows = positions.flatMap((position) => filings[position] ?? []);
    answer.rows = rows;
    return rows;
  }

  #answer(query: RowsQuery): Answer {
    const { measure, clock, start, end, place, group } = query;
    const key = JSON.stringify([measure, clock, start, end, place, group]);
    const known = this.#given.get(key) ?? { positions: this.#positionsOf(query), rows: undefined, of: undefined };
    this.#given.set(key, known);
    return known;
  }
}

export function positionsOfRows(filings: readonly CountedRow[], measures: readonly Measure[]): RowPositions {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  // Made when it is first asked for: a text that is checked asks for two of a dozen measures.
  const indexes = new Map<string, RowPositions>();
  return (query) => {
    const measure = byId.get(query.measure);
    if (!measure) throw new Error(`No measure ${query.measure}`);
    const index = indexes.get(measure.id) ?? indexMeasure(filings, measure);
    indexes.set(measure.id, index);
    return index(query);
  };
}

/** A row's position in the list, with the days its dates may be, worked out once: every count compares them. */
interface DatedRow {
  readonly row: CountedRow;
  readonly position: number;
  readonly number: string;
  readonly listedAsOf: DatePrefix;
  readonly days: Readonly<Record<Clock, Period | null>>;
  readonly cancelledBy: string | null;
}

function indexMeasure(filings: readonly CountedRow[], measure: Measure): RowPositions {
  const isCounted = new Set(measure.count.series);
  const own = filings.flatMap((row, position) => (isCounted.has(row.series) ? [dated(row, position)] : []));
  const distinct = firstListings(own);
  const byPlace = groupBy(distinct, ({ row }) => row.place);
  const byGroup = groupBy(distinct, ({ row }) => row.group);
  const candidates = (place: string | null, group: string | null): readonly DatedRow[] => {
    if (group !== null) return (byGroup.get(group) ?? []).filter(({ row }) => place === null || row.place === place);
    return place === null ? distinct : (byPlace.get(place) ?? []);
  };
  return (query) => {
    const from = query.start === null ? null : daysOf(query.start).start;
    const to = daysOf(query.end).end;
    const found: number[] = [];
    for (const { position, days, cancelledBy } of candidates(query.place, query.group)) {
      const at = days[query.clock];
      if (at === null || at.end > to || (from !== null && at.start < from)) continue;
      // A period counts what was listed in it; being in force is a matter of one day, so only "by the end of" asks for it.
      if (from === null && measure.count.in_force && cancelledBy !== null && cancelledBy <= to) continue;
      found.push(position);
    }
    return found;
  };
}

function dated(row: CountedRow, position: number): DatedRow {
  const days = (date: DatePrefix | null) => (date === null ? null : daysOf(date));
  return {
    row,
    position,
    number: row.number,
    listedAsOf: row.listedAsOf,
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
export function firstListings<R extends Pick<CountedRow, "number" | "listedAsOf">>(rows: readonly R[]): R[] {
  const first = new Map<string, R>();
  for (const row of rows) {
    const known = first.get(row.number);
    // By the last day either may be: a row of "2024-02" is certain later than one of "2024-02-18".
    if (!known || daysOf(row.listedAsOf).end < daysOf(known.listedAsOf).end) first.set(row.number, row);
  }
  return [...first.values()];
}

/** The date of a row on one clock; null where the list does not give it. */
export function dateOn(row: CountedRow, clock: Clock): DatePrefix | null {
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
