import { parsePeriod, halfYearOf, shiftHalfYear } from "../../model/dates.ts";
import type { Measure } from "../../model/dossier.ts";
import type { Group } from "../../model/groups.ts";
import { dateOn } from "../../measure/rows.ts";
import { groupPage, type GroupInputs, type GroupMeasure, type ShownMember } from "../pages/group.ts";
import { groupsPage, type GroupsInputs } from "../pages/groups.ts";
import { groupAddress } from "../addresses.ts";
import type { Desk, Plan } from "./desk.ts";
import { groupBy } from "../../model/group-by.ts";
import { leagueInputs, shownLeagueRow } from "./league.ts";
import { latestEnd } from "./latest-end.ts";
import { shownReported } from "./reported.ts";

/** The list of groups, with the whole league, and a page for each. */
export function* planGroups(desk: Desk): Iterable<Plan> {
  const { data, filingsOf } = desk;
  const ranked = new Set(data.league.rows.map(({ group }) => group));
  const unranked = data.groups
    .filter(({ id }) => !ranked.has(id))
    .map(({ id, name }) => ({ id, name, rows: filingsOf.group.get(id)?.length ?? 0 }));
  const index: GroupsInputs = { league: leagueInputs(desk), unranked };
  yield { address: "groups/", render: groupsPage, inputs: index };

  const reported = groupBy(data.reported, ({ group }) => group);
  const halfYears = halfYearsOf(desk);
  const companyByName = new Map([...desk.companies.values()].map((entry) => [entry.entity.caption, entry]));
  const rowsOf = (name: string) => {
    const entry = companyByName.get(name);
    return { company: entry?.slug ?? null, rows: entry ? (filingsOf.entity.get(entry.entity.id)?.length ?? 0) : 0 };
  };
  const members = (list: Group["entities"]): ShownMember[] => list.map((member) => ({ ...member, ...rowsOf(member.name) }));
  for (const group of data.groups) {
    const inputs: GroupInputs = {
      ...headOf(desk, group),
      halfYears: ranked.has(group.id) ? halfYears(group.id) : [],
      members: members(group.entities).toSorted((left, right) => right.rows - left.rows),
      former: group.former,
      proposed: members(group.proposed),
      reported: (reported.get(group.id) ?? []).map((figure) => shownReported(desk, figure)),
      sections: desk.sections(filingsOf.group.get(group.id) ?? []),
    };
    yield { address: groupAddress(group.id), render: groupPage, inputs };
  }
}

function headOf(desk: Desk, { id, name, founded, aliases, brands, apps }: Group) {
  const { league } = desk.data;
  const row = league.rows.find(({ group }) => group === id);
  return {
    id,
    name,
    aliases,
    brands,
    apps,
    founded: founded ?? null,
    tone: desk.tone(id),
    standing: row ? shownLeagueRow(desk, row, []) : null,
    of: league.rows.length,
    pace: row ? { yearAgo: desk.counts.show(row.yearAgo), growth: league.growth } : null,
    measures: groupMeasures(desk, id),
    halfYearMeasure: desk.measures.get(league.measure)?.label ?? {},
  };
}

function groupMeasures(desk: Desk, group: string): GroupMeasure[] {
  return desk.data.measures.flatMap((measure) => {
    const count = desk.counts.count({
      measure: measure.id,
      clock: measure.clock,
      start: null,
      end: latestEnd(desk, measure),
      place: null,
      group,
    });
    return count.value === 0 ? [] : [{ id: measure.id, label: measure.label, unit: measure.unit, count }];
  });
}

/** New filings of a group in every half-year from the first list to the last, in the league's measure. */
function halfYearsOf(desk: Desk): (group: string) => GroupInputs["halfYears"] {
  const { league } = desk.data;
  const measure = desk.measures.get(league.measure);
  if (!measure) return () => [];
  const names = halfYearNames(desk, measure, league.halfYears[1]);
  return (group) =>
    names.flatMap((name) => {
      const period = parsePeriod(name);
      return period
        ? [{ name, count: desk.counts.count({ measure: measure.id, clock: measure.clock, ...period, place: null, group }) }]
        : [];
    });
}

function halfYearNames({ data }: Desk, measure: Measure, last: string): string[] {
  let first = last;
  for (const filing of data.filings) {
    if (!measure.count.series.includes(filing.series)) continue;
    const half = halfYearOf(dateOn(filing, measure.clock) ?? "");
    if (half !== undefined && half < first) first = half;
  }
  const names: string[] = [];
  for (let name = first; name <= last; name = shiftHalfYear(name, 1)) names.push(name);
  return names;
}
