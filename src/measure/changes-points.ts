import { daysOf, latestDate, type DatePrefix } from "../model/dates.ts";
import type { Clock } from "../model/observations.ts";
import { knownTo, type State, type StateDocument, type StateRow } from "./changes-state.ts";

/** A point in time that a state can be cut down to: the end of a round, or of a day on one of the clocks. */
export type Point =
  | { readonly kind: "round"; readonly round: string }
  | { readonly kind: "date"; readonly date: DatePrefix; readonly clock: Clock };

/**
 * What was known at a point: the rows of the lists until then, and the cancellations that had taken effect. A date that
 * is only known to the month is over at the end of it. Counts are left out: between two points of one state none changes.
 */
export function stateAt(state: State, point: Point): State {
  const documents = new Map(state.documents.map((document) => [document.id, document]));
  const isKnown = (document: StateDocument) =>
    point.kind === "round"
      ? isUpTo(document.round, point.round)
      : point.clock === "filed_on" || isUpTo(documentDate(document, point.clock), point.date);
  const day = asOfDay(state, point);
  return {
    ...state,
    documents: state.documents.filter(isKnown),
    rows: state.rows.filter((row) => {
      const document = documents.get(row.attachment);
      if (!document || !isKnown(document)) return false;
      return point.kind === "round" || point.clock !== "filed_on" || isUpTo(row.filedOn, point.date);
    }),
    cancellations: state.cancellations.filter(({ cancelledOn }) => isUpTo(cancelledOn, day)),
    announced: state.announced.filter(({ asOf }) => isUpTo(asOf, day)),
    numbers: [],
    restated: [],
  };
}

/** The day a point speaks of: for a round the last day of its newest list. */
export function asOfDay(state: State, point: Point): string {
  if (point.kind === "date") return daysOf(point.date).end;
  const dates = state.documents.filter(({ round }) => isUpTo(round, point.round)).map(({ listedAsOf }) => listedAsOf);
  const latest = latestDate(dates);
  return latest === "" ? "" : daysOf(latest).end;
}

/** The part of a state that is of these series. Counts of a measure over several series stay if one of them is meant. */
export function stateOfSeries(state: State, series: ReadonlySet<string>): State {
  const rows = state.rows.filter((row) => series.has(row.series));
  const numbers = new Set(rows.map(({ number }) => number));
  const announced = new Set([...series].flatMap((id) => [`announced-${id}`, `announced-${id}-added`]));
  return {
    ...state,
    documents: state.documents.filter((document) => document.series.some((id) => series.has(id))),
    rows,
    cancellations: state.cancellations.filter(({ number }) => numbers.has(number)),
    announced: state.announced.filter((total) => series.has(total.series)),
    numbers: state.numbers.filter(
      (number) => announced.has(number.measure) || number.series.split(" ").some((id) => series.has(id)),
    ),
    restated: [],
  };
}

/** Rounds of these documents by name, the earliest first. */
export function roundsOf({ documents }: Pick<State, "documents">): string[] {
  return [...new Set(documents.map(({ round }) => round))].toSorted();
}

/** First and last day that lists and cancellations speak of; undefined where there is none. */
export function knownDays(state: State): { readonly first: string; readonly last: string } | undefined {
  const days = [
    ...state.documents.map(({ listedAsOf }) => daysOf(listedAsOf).end),
    ...state.cancellations.map(({ cancelledOn }) => daysOf(cancelledOn).end),
  ].toSorted();
  const [first] = days;
  const last = days.at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Rows without a date on the clock: no date can tell whether they were there. */
export function undated({ documents, rows }: State, clock: Clock): StateRow[] {
  if (clock === "filed_on") return rows.filter(({ filedOn }) => filedOn === null);
  const without = new Set(documents.filter((document) => documentDate(document, clock) === null).map(({ id }) => id));
  return rows.filter(({ attachment }) => without.has(attachment));
}

/** The newest day of any series. */
export function newestDay(state: Pick<State, "documents">): string {
  return [...knownTo(state).values()].toSorted().at(-1) ?? "";
}

function documentDate(document: StateDocument, clock: Exclude<Clock, "filed_on">): DatePrefix | null {
  switch (clock) {
    case "listed_as_of":
      return document.listedAsOf;
    case "published_on":
      return document.publishedOn;
    case "first_seen":
      return document.firstSeen;
  }
}

function isUpTo(date: DatePrefix | null, point: string): boolean {
  return date !== null && point !== "" && daysOf(date).end <= daysOf(point).end;
}
