import { halfYearOf, parsePeriod, shiftHalfYear } from "../model/dates.ts";
import type { DossierHead, Measure } from "../model/dossier.ts";
import type { RowsQuery } from "../model/observations.ts";
import type { ResolvedFiling } from "../model/records.ts";
import { dateOn, type RowsIndex } from "./rows.ts";

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
  /** Total a year before, at the end of the half-year before the two. */
  readonly yearAgo: Counted;
  /** Rank by the total at the end of the last half-year, and a year before; null where it had none then. */
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
  /** The common pace: new filings of all groups in the two half-years over what they held before them. */
  readonly growth: number;
  readonly peersThen: number;
  readonly peersNew: number;
  readonly rows: readonly LeagueRow[];
}

/**
 * Groups by their distinct filings as of the latest list of the measure or the latest cancellation, whichever is later.
 * Two half-years are compared, the last one being the one the latest list belongs to; equal totals share a rank.
 */
export function buildLeague(head: DossierHead, measures: readonly Measure[], filings: readonly ResolvedFiling[], index: RowsIndex): League {
  const measure = measures.find((candidate) => candidate.id === head.league.measure);
  if (!measure) throw new Error(`No measure ${head.league.measure}`);
  const rows = filings.filter((row) => measure.count.series.includes(row.series));
  const listed = latestOf(rows.map((row) => dateOn(row, measure.clock)));
  const cancelled = measure.count.in_force ? latestOf(rows.map((row) => row.cancelledOn)) : "";
  const asOf = latestOf([listed, cancelled]);
  const last = halfYearOf(listed) ?? "";
  const before = shiftHalfYear(last, -1);
  const count = (start: string | null, end: string, group: string | null, of = measure): Counted => {
    const query: RowsQuery = { measure: of.id, clock: of.clock, start, end, place: null, group };
    return { value: index.count(query), query };
  };
  const thenEnd = parsePeriod(shiftHalfYear(before, -1))?.end ?? "";
  const during = (name: string, group: string) => {
    const period = parsePeriod(name);
    return count(period?.start ?? null, period?.end ?? "", group);
  };
  const besideMeasures = measures.filter((candidate) => head.league.beside.includes(candidate.id));
  const latest = latestOf([asOf, ...filings.map((row) => row.listedAsOf)]);
  const groups = [...new Set(rows.map((row) => row.group))].filter((group) => group !== null).toSorted();
  const all = count(null, asOf, null);
  const unranked = groups.map((group) => ({
    group,
    total: count(null, asOf, group),
    before: during(before, group),
    last: during(last, group),
    yearAgo: count(null, thenEnd, group),
    beside: Object.fromEntries(besideMeasures.map((other) => [other.id, count(null, latest, group, other)])),
  }));
  const ranked = unranked
    .filter((row) => row.total.value > 0)
    .toSorted((left, right) => right.total.value - left.total.value || (left.group < right.group ? -1 : 1));
  const peersThen = ranked.reduce((sum, row) => sum + row.yearAgo.value, 0);
  const peersNew = ranked.reduce((sum, row) => sum + row.before.value + row.last.value, 0);
  const growth = peersThen === 0 ? 0 : peersNew / peersThen;
  return {
    measure: measure.id, asOf, listed, halfYears: [before, last], all, growth, peersThen, peersNew,
    rows: ranked.map((row) => {
      const rank = 1 + ranked.filter((other) => other.total.value > row.total.value).length;
      const rankThen = row.yearAgo.value === 0 ? null : 1 + ranked.filter((other) => other.yearAgo.value > row.yearAgo.value).length;
      const pace = {
        total: row.total.value,
        before: row.yearAgo.value,
        added: row.before.value + row.last.value,
        overtaken: rankThen !== null && rank > rankThen,
      };
      return { ...row, share: row.total.value / all.value, rank, rankThen, reading: readPace(pace, growth, head.league.least_total) };
    }),
  };
}

function latestOf(dates: readonly (string | null)[]): string {
  return dates.reduce<string>((latest, date) => (date !== null && date > latest ? date : latest), "");
}

/** How unlikely a count must be, at the common pace, before a word is said of it: one in twenty. */
const UNLIKELY = 0.05;

/**
 * The reading of one group. It held `before` filings a year ago; at the pace of all groups together it would since have
 * added before × growth. What it did add is held against that as a Poisson count: more than chance allows is gaining,
 * fewer is slipping, or falling behind where its rank fell too; else it is holding. Where even no new filing at all would
 * be within chance, or the group holds too few to begin with, there is not enough data.
 */
export function readPace(
  row: { readonly total: number; readonly before: number; readonly added: number; readonly overtaken: boolean },
  growth: number,
  leastTotal: number,
): Reading {
  const expected = row.before * growth;
  if (row.total < leastTotal) return "not-enough-data";
  if (1 - poissonAtMost(row.added - 1, expected) < UNLIKELY) return "gaining";
  if (poissonAtMost(0, expected) >= UNLIKELY) return "not-enough-data";
  if (poissonAtMost(row.added, expected) >= UNLIKELY) return "holding";
  return row.overtaken ? "falling-behind" : "slipping";
}

/** P(X ≤ count) for a Poisson variable of this mean; 0 for a negative count. */
export function poissonAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = 0;
  for (let k = 0; k <= count; k++) {
    sum += term;
    term *= mean / (k + 1);
  }
  return Math.min(1, sum);
}
