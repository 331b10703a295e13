import type { LeagueRow } from "../../measure/league.ts";
import type { LeagueInputs, ShownLeagueRow } from "../league-table.ts";
import type { Desk } from "./desk.ts";

/** The league as pages show it: all of it, or its first rows. */
export function leagueInputs(desk: Desk, first = Infinity): LeagueInputs {
  const { league, head } = desk.data;
  const beside = head.league.beside.filter((id) => desk.measures.has(id));
  return {
    measure: desk.measures.get(league.measure)?.label ?? {},
    asOf: league.asOf,
    halfYears: league.halfYears,
    beside: beside.map((id) => shortLabel(desk, id)),
    rows: league.rows.slice(0, first).map((row) => shownLeagueRow(desk, row, beside)),
  };
}

export function shownLeagueRow({ counts, groups, tone }: Desk, row: LeagueRow, beside: readonly string[]): ShownLeagueRow {
  const { group, rank, rankThen, share, reading } = row;
  return {
    group,
    rank,
    rankThen,
    share,
    reading,
    name: groups.get(group)?.name ?? { en: group },
    tone: tone(group),
    total: counts.show(row.total),
    before: counts.show(row.before),
    last: counts.show(row.last),
    beside: beside.map((id) => {
      const count = row.beside[id];
      return count ? counts.show(count) : null;
    }),
  };
}

/** The short label of the one series a measure counts, or its own. */
function shortLabel({ data, measures }: Desk, id: string) {
  const measure = measures.get(id);
  const [only, more] = measure?.count.series ?? [];
  const series = more === undefined ? data.head.series.find((candidate) => candidate.id === only) : undefined;
  return series?.short ?? measure?.label ?? {};
}
