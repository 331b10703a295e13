import { halfYearOf, latestDate, parsePeriod, shiftHalfYear } from "../model/dates.ts";
import type { DossierHead, Measure } from "../model/dossier.ts";
import type { RowsQuery } from "../model/observations.ts";
import { dateOn, type CountedRow, type RowsIndex } from "./rows.ts";

export type Reading = "gaining" | "holding" | "slipping" | "falling-behind" | "not-enough-data";

/** A number in the league with the question that opens its rows. */
export interface Counted {
  readonly value: number;
  readonly query: RowsQuery;
}

export interface LeagueRow {
  readonly group: string;
  readonly total: Counted;
  /** Part of all distinct filings in force, 0 to 1. */
  readonly share: number;
  /** New filings in the half-year before the last, and in the last. */
  readonly before: Counted;
  readonly last: Counted;
  /** Total at the end of the half-year before the two: a year before the end of the last. */
  readonly yearAgo: Counted;
  /** Rank by the total, and by the total a year before; null where it had none then. */
  readonly rank: number;
  readonly rankThen: number | null;
  readonly reading: Reading;
  /** Totals of the measures told beside, by measure id. */
  readonly beside: Readonly<Record<string, Counted>>;
}

export interface League {
  readonly measure: string;
  readonly asOf: string;
  /** Date of the latest list; `asOf` is later where a cancellation came after it. */
  readonly listed: string;
  /** Names of the half-years compared, e.g. "2025H2" and "2026H1". */
  readonly halfYears: readonly [string, string];
  readonly all: Counted;
  /** The common pace: new filings of all groups in the two half-years over what they held before them; 0 where they held none. */
  readonly growth: number;
  readonly peersThen: number;
  readonly peersNew: number;
  readonly rows: readonly LeagueRow[];
}

/**
 * Groups by their distinct filings as of the latest list of the measure or the latest cancellation, whichever is later.
 * Two half-years are compared, the last one being the one the latest list belongs to; equal totals share a rank.
 */
export function buildLeague(
  head: DossierHead,
  measures: readonly Measure[],
  filings: readonly CountedRow[],
  index: Pick<RowsIndex, "count">,
): League {
  const measure = measures.find((candidate) => candidate.id === head.league.measure);
  if (!measure) throw new Error(`No measure ${head.league.measure}`);
  const rows = filings.filter((row) => measure.count.series.includes(row.series));
  const times = timesOf(measure, rows);
  const count: CountFor = (of, period, group) => {
    const query: RowsQuery = { measure: of.id, clock: of.clock, ...period, place: null, group };
    return { value: index.count(query), query };
  };
  const beside = measures.filter((candidate) => head.league.beside.includes(candidate.id));
  const latest = latestDate([times.asOf, ...filings.map((row) => row.listedAsOf)]);
  const groups = [...new Set(rows.map((row) => row.group))].filter((group) => group !== null).toSorted();
  const counted = groups.map((group) => ({
    ...countGroup(group, measure, times, count),
    beside: Object.fromEntries(beside.map((other) => [other.id, count(other, { start: null, end: latest }, group)])),
  }));
  const all = count(measure, { start: null, end: times.asOf }, null);
  const { asOf, listed, halfYears } = times;
  return { measure: measure.id, asOf, listed, halfYears, all, ...rankGroups(counted, all.value, head.league.least_total) };
}

type CountFor = (measure: Measure, period: Pick<RowsQuery, "start" | "end">, group: string | null) => Counted;
type CountedGroup = Omit<LeagueRow, "share" | "rank" | "rankThen" | "reading">;
type Times = Pick<League, "asOf" | "listed" | "halfYears">;

function timesOf(measure: Measure, rows: readonly CountedRow[]): Times {
  const listed = latestDate(rows.map((row) => dateOn(row, measure.clock)));
  const cancelled = measure.count.in_force ? latestDate(rows.map((row) => row.cancelledOn)) : null;
  const last = halfYearOf(listed) ?? "";
  return { listed, asOf: latestDate([listed, cancelled]), halfYears: [shiftHalfYear(last, -1), last] };
}

function countGroup(group: string, measure: Measure, { asOf, halfYears }: Times, count: CountFor): Omit<CountedGroup, "beside"> {
  const [before, last] = halfYears;
  const during = (name: string) => {
    const { start = null, end = "" } = parsePeriod(name) ?? {};
    return count(measure, { start, end }, group);
  };
  const thenEnd = parsePeriod(shiftHalfYear(before, -1))?.end ?? "";
  return {
    group,
    total: count(measure, { start: null, end: asOf }, group),
    before: during(before),
    last: during(last),
    yearAgo: count(measure, { start: null, end: thenEnd }, group),
  };
}

function rankGroups(
  counted: readonly CountedGroup[],
  all: number,
  leastTotal: number,
): Pick<League, "growth" | "peersThen" | "peersNew" | "rows"> {
  const groups = counted
    .filter((row) => row.total.value > 0)
    .toSorted((left, right) => right.total.value - left.total.value || (left.group < right.group ? -1 : 1));
  const peersThen = groups.reduce((sum, row) => sum + row.yearAgo.value, 0);
  const peersNew = groups.reduce((sum, row) => sum + row.before.value + row.last.value, 0);
  const growth = peersThen === 0 ? null : peersNew / peersThen;
  const ranks = {
    total: ranksOf(groups.map((row) => row.total.value)),
    yearAgo: ranksOf(groups.map((row) => row.yearAgo.value)),
  };
  const rows = groups.map((row): LeagueRow => {
    const [total, then] = [row.total.value, row.yearAgo.value];
    const rank = ranks.total.get(total) ?? 1;
    const rankThen = then === 0 ? null : (ranks.yearAgo.get(then) ?? 1);
    const pace = {
      total,
      before: then,
      added: row.before.value + row.last.value,
      overtaken: rankThen !== null && rank > rankThen,
    };
    return { ...row, share: total / all, rank, rankThen, reading: readPace(pace, growth, leastTotal) };
  });
  return { growth: growth ?? 0, peersThen, peersNew, rows };
}

/** Rank of each value: one more than there are greater ones. */
function ranksOf(values: readonly number[]): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  for (const [at, value] of values.toSorted((left, right) => right - left).entries())
    if (!ranks.has(value)) ranks.set(value, at + 1);
  return ranks;
}

/** How unlikely a count must be, at the common pace, before a word is said of it: one in twenty. */
export const UNLIKELY = 0.05;

/**
 * The reading of one group. It held `before` filings a year ago; at the pace of all groups together it would since have
 * added before × growth. What it did add is held against that as a Poisson count: more than chance allows is gaining,
 * fewer is slipping, or falling behind where its rank fell too; else it is holding. Where even no new filing at all would
 * be within chance, or the group holds too few to begin with, or no group held any and there is no pace (null), there is
 * not enough data.
 */
export function readPace(
  row: { readonly total: number; readonly before: number; readonly added: number; readonly overtaken: boolean },
  growth: number | null,
  leastTotal: number,
): Reading {
  if (growth === null || row.total < leastTotal) return "not-enough-data";
  const expected = row.before * growth;
  if (1 - poissonAtMost(row.added - 1, expected) < UNLIKELY) return "gaining";
  if (poissonAtMost(0, expected) >= UNLIKELY) return "not-enough-data";
  if (poissonAtMost(row.added, expected) >= UNLIKELY) return "holding";
  return row.overtaken ? "falling-behind" : "slipping";
}

/** P(X ≤ count) for a Poisson variable of this mean; 0 for a negative count. */
export function poissonAtMost(count: number, mean: number): number {
  // The terms as logarithms: e^−mean itself is 0 in floating point from a mean of 746 on.
  let term = -mean;
  let sum = 0;
  for (let k = 0; k <= count; k++) {
    sum += Math.exp(term);
    term += Math.log(mean / (k + 1));
  }
  return Math.min(1, sum);
}
