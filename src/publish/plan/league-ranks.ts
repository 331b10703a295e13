import { parsePeriod } from "../../model/dates.ts";
import { groupBy } from "../../model/group-by.ts";
import type { RowsQuery } from "../../model/observations.ts";
import type { LeagueRanks } from "../figures/league-ranks-figure.ts";
import type { Desk } from "./desk.ts";
import { publisherOf } from "./publisher.ts";

/** Lines that can be followed, as many as groups have colours. */
const MOST = 8;

/** Where the foremost groups of the league stood at the end of each half-year; the last is that of the newest list. */
export function leagueRanks(desk: Desk, halfYears: readonly string[]): LeagueRanks {
  const { league } = desk.data;
  const measure = desk.measures.get(league.measure);
  const shown = league.rows.slice(0, MOST);
  const times = halfYears.flatMap((name) => {
    const end = name === league.halfYears[1] ? league.asOf : parsePeriod(name)?.end;
    if (!measure || end === undefined) return [];
    const query: RowsQuery = { measure: measure.id, clock: measure.clock, start: null, end, place: null, group: null };
    const totals = groupBy(desk.plainIndex.rows(query), ({ group }) => group);
    return [{ name, query, totals: new Map([...totals].map(([group, rows]) => [group, rows.length])) }];
  });
  // Half-years in which nobody of these held anything say nothing.
  const told = times.filter(({ totals }) => shown.some(({ group }) => totals.has(group)));
  return {
    measure: measure?.label ?? {},
    publisher: publisherOf(desk),
    halfYears: told.map(({ name }) => name),
    lines: shown.map(({ group }) => ({
      id: group,
      name: desk.groups.get(group)?.name ?? { en: group },
      tone: desk.tone(group),
      places: told.map(({ query, totals }) => {
        const own = totals.get(group) ?? 0;
        if (own === 0) return null;
        const rank = 1 + [...totals].filter(([other, total]) => other !== null && total > own).length;
        return { rank, count: desk.counts.count({ ...query, group }) };
      }),
    })),
  };
}
