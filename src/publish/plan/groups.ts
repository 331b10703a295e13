import { parsePeriod, halfYearOf, shiftHalfYear } from "../../model/dates.ts";
import type { Measure } from "../../model/dossier.ts";
import type { Group, GroupMember } from "../../model/groups.ts";
import { groupEntityId } from "../../model/ids.ts";
import type { OpenQuestion } from "../../model/judgements.ts";
import type { LeagueRow } from "../../measure/league.ts";
import { memo } from "../../model/memo.ts";
import { dateOn } from "../../measure/rows.ts";
import { groupPage, type GroupInputs, type GroupMeasure, type ShownMember, type ShownProposal } from "../pages/group.ts";
import { groupsPage, type GroupsInputs } from "../pages/groups.ts";
import { groupAddress } from "../addresses.ts";
import { shownBackings } from "./backing.ts";
import { leagueRanksFigure } from "../figures/league-ranks-figure.ts";
import { halfYearsFigure, type ShownHalfYears } from "../figures/half-years-figure.ts";
import type { Desk, Plan } from "./desk.ts";
import { embedPlan } from "./embeds.ts";
import type { PlainRow } from "./plain-rows.ts";
import { publisherOf } from "./publisher.ts";
import { groupBy } from "../../model/group-by.ts";
import { leagueRanks } from "./league-ranks.ts";
import { leagueInputs, shownLeagueRow } from "./league.ts";
import { latestEnd } from "./latest-end.ts";
import { reviewPlaces } from "./review.ts";
import { shownReported } from "./reported.ts";
import { shownMembership, shownNames, shownTold } from "./who.ts";

/** Most groups of either list on the page of all; every one has its own page, which the search finds. */
const MOST_LISTED = 1000;

/** The list of groups, with the whole league, and a page for each. */
export function* planGroups(desk: Desk): Iterable<Plan> {
  const { data, filingsOfGroup, plain } = desk;
  const ranked = new Map(data.league.rows.map((row) => [row.group, row]));
  const unranked = data.groups
    .filter(({ id }) => !ranked.has(id))
    .map(({ id, name }) => ({ id, name, rows: plain.byGroup.get(id)?.length ?? 0 }));
  const measure = desk.measures.get(data.league.measure);
  const ranks = leagueRanks(desk, measure ? halfYearNames(desk, measure, data.league.halfYears[1]) : []);
  const league = leagueInputs(desk, MOST_LISTED);
  const index: GroupsInputs = {
    league,
    ranks,
    unranked: unranked.slice(0, MOST_LISTED),
    more: Math.max(0, ranked.size - MOST_LISTED) + Math.max(0, unranked.length - MOST_LISTED),
  };
  yield { address: "groups/", render: groupsPage, inputs: index };
  yield* embedPlan(leagueRanksFigure, ranks);

  const reported = groupBy(data.reported, ({ group }) => group);
  const halfYears = halfYearsOf(desk);
  const membersOf = groupMembers(desk);
  const placeOf = reviewPlaces(data.questions);
  const questions = groupBy(
    data.questions.filter(({ kind }) => kind === "member"),
    ({ right }) => right,
  );
  for (const group of data.groups) {
    const inputs: GroupInputs = {
      ...headOf(desk, group, ranked.get(group.id)),
      halfYears: halfYears(group, ranked.has(group.id)),
      members: membersOf(group),
      proposed: (questions.get(group.id) ?? []).map((question) => ({
        ...shownProposal(desk, question),
        review: placeOf(question),
      })),
      backings: shownBackings(desk, groupEntityId(group.id)),
      reported: (reported.get(group.id) ?? []).map((figure) => shownReported(desk, figure)),
      sections: desk.sections(filingsOfGroup.get(group.id) ?? []),
    };
    yield { address: groupAddress(group.id), render: groupPage, inputs };
    yield* embedPlan(halfYearsFigure, inputs.halfYears);
  }
}

/** The companies of each group with the reason, the ones with most rows first; those that are listed and do not file come last. */
function groupMembers(desk: Desk): (group: Group) => ShownMember[] {
  const own = groupBy([...desk.companies.values()], ({ entity }) => entity.membership?.group);
  return (group) => {
    const filers = (own.get(group.id) ?? []).flatMap(({ entity, slug }): ShownMember[] => {
      const rows = desk.plain.byEntity.get(entity.id)?.length ?? 0;
      const names = shownNames(desk, entity).filter(({ name }) => name !== entity.caption);
      const membership = entity.membership && shownMembership(entity.membership);
      return membership ? [{ name: entity.caption, company: slug, rows, names, membership }] : [];
    });
    const others = group.entities.filter(({ name }) => !desk.companyOfName(name));
    return [...filers.toSorted((left, right) => right.rows - left.rows), ...others.map(listedMember)];
  };
}

function listedMember({ name, evidence, basis, note, share, document, date }: GroupMember): ShownMember {
  const sourced = { share: share ?? null, document: document ?? null, date: date ?? null };
  return { name, company: null, rows: 0, names: [], membership: { evidence, basis, note, ...sourced, decision: null } };
}

function shownProposal(desk: Desk, question: OpenQuestion): Omit<ShownProposal, "review"> {
  const { left, probability } = question;
  const entry = desk.companyOfName(left);
  const rows = entry ? (desk.plain.byEntity.get(entry.entity.id)?.length ?? 0) : 0;
  const evidence = shownTold(
    desk,
    question,
    ({ what }) => what === "product" || what === "note" || what === "word" || what === "brand-in-name",
  );
  return { name: left, company: entry?.slug ?? null, rows, probability, evidence };
}

function headOf(
  desk: Desk,
  { id, name, name_source: nameSource, founded, aliases, brands, apps }: Group,
  row: LeagueRow | undefined,
) {
  const { league } = desk.data;
  return {
    id,
    name,
    nameSource,
    aliases,
    brands,
    apps,
    founded: founded ?? null,
    tone: desk.tone(id),
    standing: row ? shownLeagueRow(desk, row, []) : null,
    of: league.rows.length,
    pace: row ? { yearAgo: desk.counts.show(row.yearAgo), growth: league.growth } : null,
    measures: groupMeasures(desk, id),
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
function halfYearsOf(desk: Desk): (group: Group, ranked: boolean) => ShownHalfYears {
  const { league } = desk.data;
  const measure = desk.measures.get(league.measure);
  const names = measure ? halfYearNames(desk, measure, league.halfYears[1]) : [];
  const publisher = publisherOf(desk);
  return ({ id, name }, ranked) => ({
    group: id,
    name,
    tone: desk.tone(id),
    measure: measure?.label ?? {},
    unit: measure?.unit ?? {},
    publisher,
    points: names.flatMap((half) => {
      const period = parsePeriod(half);
      if (!ranked || !measure || !period) return [];
      const query = { measure: measure.id, clock: measure.clock, ...period, place: null, group: id };
      return [{ name: half, count: desk.counts.count(query) }];
    }),
  });
}

function halfYearNames({ plain }: Desk, measure: Measure, last: string): string[] {
  const told = firstHalfYear(plain.all)(measure);
  const names: string[] = [];
  for (let name = told < last ? told : last; name <= last; name = shiftHalfYear(name, 1)) names.push(name);
  return names;
}

/** Later than any where no row is dated. */
const NEVER = "\uFFFF";

const firstHalfYear = memo((rows: readonly PlainRow[]) =>
  memo((measure: Measure): string => {
    let first = NEVER;
    for (const row of rows) {
      if (!measure.count.series.includes(row.series)) continue;
      const half = halfYearOf(dateOn(row, measure.clock) ?? "");
      if (half !== undefined && half < first) first = half;
    }
    return first;
  }),
);
