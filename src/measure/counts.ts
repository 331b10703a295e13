import { daysOf, halfYearOf, parsePeriod, type DatePrefix } from "../model/dates.ts";
import type { Measure } from "../model/dossier.ts";
import { contentId } from "../model/ids.ts";
import type { Clock, Observation, RowsQuery } from "../model/observations.ts";
import { dateOn, type CountedRow, type RowsIndex } from "./rows.ts";

/** Scopes a count can be of: everything, one place, one group. */
interface Slice {
  readonly place: string | null;
  readonly group: string | null;
}

/**
 * Every count of a measure that is not zero: cumulative by the end of each round, and new in each month, half-year and
 * year, on each of its clocks; for all, each place and each group.
 */
export function countObservations(
  measure: Measure,
  filings: readonly CountedRow[],
  index: Pick<RowsIndex, "count">,
): Observation[] {
  const rows = filings.filter((row) => measure.count.series.includes(row.series));
  const slices = slicesOf(measure, rows);
  const clocks = [...new Set([measure.clock, ...measure.clocks])];
  return clocks.flatMap((clock) => {
    const queries = [...roundEnds(measure, rows), ...periods(measure, rows, clock)];
    return queries.flatMap(({ start, end }) =>
      slices.flatMap((slice) => {
        const query: RowsQuery = { measure: measure.id, clock, start, end, ...slice };
        const value = index.count(query);
        return value === 0 ? [] : [countObservation(measure, query, value)];
      }),
    );
  });
}

function slicesOf(measure: Measure, rows: readonly CountedRow[]): Slice[] {
  const slices: Slice[] = [{ place: null, group: null }];
  const distinct = (values: readonly (string | null)[]) => [...new Set(values)].filter((value) => value !== null).toSorted();
  if (measure.by.includes("place"))
    for (const place of distinct(rows.map((row) => row.place))) slices.push({ place, group: null });
  if (measure.by.includes("group"))
    for (const group of distinct(rows.map((row) => row.group))) slices.push({ place: null, group });
  return slices;
}

function roundEnds(measure: Measure, rows: readonly CountedRow[]): { start: null; end: DatePrefix }[] {
  if (!measure.by.includes("round")) return [];
  const cancelled = measure.count.in_force ? rows.flatMap((row) => row.cancelledOn ?? []) : [];
  // By their last day: "2025-06" and "2025-06-30" end the same round.
  const ends = new Map<string, DatePrefix>();
  for (const end of [...new Set([...rows.map((row) => row.listedAsOf), ...cancelled])].toSorted()) {
    const { end: day } = daysOf(end);
    if (!ends.has(day)) ends.set(day, end);
  }
  return [...ends.values()].map((end) => ({ start: null, end }));
}

function periods(measure: Measure, rows: readonly CountedRow[], clock: Clock): { start: DatePrefix; end: DatePrefix }[] {
  const names = new Set<string>();
  for (const row of rows) {
    const date = dateOn(row, clock);
    if (date === null) continue;
    const half = halfYearOf(date);
    if (measure.by.includes("month") && half) names.add(date.slice(0, 7));
    if (measure.by.includes("half-year")) for (const name of [date.slice(0, 4), half]) if (name) names.add(name);
  }
  return [...names].toSorted().flatMap((name) => parsePeriod(name) ?? []);
}

function countObservation(measure: Measure, query: RowsQuery, value: number): Observation {
  const { clock, start, end, place, group } = query;
  return {
    id: contentId(measure.id, clock, start, end, place, group),
    measure: measure.id,
    scope: place ?? "",
    entity: null,
    group,
    start,
    end: daysOf(end).end,
    value,
    low: null,
    high: null,
    kind: "value",
    unit: Object.values(measure.unit)[0] ?? "",
    status: "counted",
    standing: 1,
    publisher: "",
    via: "",
    source: measure.count.series.join(" "),
    clock,
    cumulative: start === null,
    figure: null,
    origin: { kind: "rows", query },
  };
}
