import type { LeagueRow, Reading } from "../../measure/league.ts";
import { leagueBarsFigure } from "../figures/league-bars-figure.ts";
import { outcomeFigure } from "../figures/outcome-figure.ts";
import { roundStripsFigure } from "../figures/round-strips-figure.ts";
import type { GroupName, HeadlineInputs } from "../pages/headline.ts";
import type { LatestRound, Move, Movers } from "../pages/latest-rounds.ts";
import { overviewPage, type OverviewInputs } from "../pages/overview.ts";
import { roundsKind, type SeriesRounds } from "../pages/rounds-section.ts";
import { announcedAddress } from "./announced.ts";
import { CANCELLATIONS } from "./cancellations.ts";
import type { Desk, Plan } from "./desk.ts";
import { embedPlan } from "./embeds.ts";
import { frontOutcome } from "./front.ts";
import { groupBy } from "../../model/group-by.ts";
import { latestEnd } from "./latest-end.ts";
import { leagueInputs } from "./league.ts";
import { readingRule } from "./methods.ts";
import { publisherOf } from "./publisher.ts";
import { measureOfSeries, roundsOf } from "./rounds.ts";
import { listedStories } from "./stories.ts";
import { shownFindings } from "./verdict-findings.ts";
import { shownIndex } from "./verdict-index.ts";
import { verdictNames } from "./verdict-names.ts";

const LEADERS = 3;
/** Ranks that the overview shows even where there is not enough data to read them. */
const ALWAYS = 10;
/** A page of one screen; where more groups have a rank among the first, or a reading, the page of groups has them. */
const MOST_RANKED = 200;
/** Of the league, as bars. */
const FIRST_ROWS = 7;
const MOVERS = 4;
const MOST = 4;

export function* planOverview(desk: Desk): Iterable<Plan> {
  const { head, cancellations, stories } = desk.data;
  const league = leagueInputs(desk);
  const publisher = publisherOf(desk);
  const inputs: OverviewInputs = {
    question: head.question,
    headline: headlineInputs(desk),
    verdict: overviewVerdict(desk),
    outcome: frontOutcome(desk),
    rounds: { series: head.series.flatMap(({ id }) => seriesRounds(desk, id) ?? []), publisher },
    leagueBars: { measure: league.measure, asOf: league.asOf, rows: league.rows.slice(0, FIRST_ROWS), publisher },
    latest: head.series.flatMap(({ id }) => latestRound(desk, id) ?? []),
    movers: movers(desk),
    // The others, who have too few filings for a reading, are on the page of groups.
    league: {
      ...league,
      rows: league.rows.filter(({ reading, rank }) => rank <= ALWAYS || reading !== "not-enough-data").slice(0, MOST_RANKED),
    },
    readings: countReadings(desk),
    cancelled: cancellations.length,
    cancellations: CANCELLATIONS,
    methods: readingRule(desk),
    stories: head.languages.flatMap((language) => listedStories(stories, language)),
  };
  yield { address: "", render: overviewPage, inputs } as Plan;
  yield* embedPlan(roundsKind, inputs.rounds);
  yield* embedPlan(roundStripsFigure, inputs.rounds);
  if (inputs.outcome) yield* embedPlan(outcomeFigure, inputs.outcome);
  if (!inputs.verdict?.index) yield* embedPlan(leagueBarsFigure, inputs.leagueBars);
}

function overviewVerdict(desk: Desk): OverviewInputs["verdict"] {
  const { verdict } = desk.data;
  if (!verdict) return null;
  const names = verdictNames(desk);
  return { findings: shownFindings(verdict, names), index: shownIndex(verdict, names) };
}

function countReadings({ data }: Desk): OverviewInputs["readings"] {
  const count = (reading: Reading) => data.league.rows.filter((row) => row.reading === reading).length;
  return {
    gaining: count("gaining"),
    holding: count("holding"),
    slipping: count("slipping"),
    "falling-behind": count("falling-behind"),
    "not-enough-data": count("not-enough-data"),
  };
}

function groupName({ groups }: Desk, id: string): GroupName {
  return { id, name: groups.get(id)?.name ?? { en: id } };
}

function headlineInputs(desk: Desk): HeadlineInputs {
  const { league, head } = desk.data;
  const [first] = league.rows;
  const named = (rows: readonly LeagueRow[]) => rows.map(({ group }) => groupName(desk, group));
  return {
    template: head.headline,
    asOf: league.asOf,
    listed: league.listed,
    leaders: named(league.rows.filter(({ rank }) => rank <= LEADERS)),
    behind: named(league.rows.filter(({ reading }) => reading === "falling-behind")),
    first: first ? groupName(desk, first.group) : null,
    firstTotal: first ? desk.counts.show(first.total) : null,
    firstShare: first?.share ?? 0,
    all: desk.counts.show(league.all),
  };
}

function seriesRounds(desk: Desk, series: string): SeriesRounds | undefined {
  const measure = measureOfSeries(desk, series);
  if (!measure) return undefined;
  const asOf = latestEnd(desk, measure);
  const total = desk.counts.count({
    measure: measure.id,
    clock: measure.clock,
    start: null,
    end: asOf,
    place: null,
    group: null,
  });
  const said = desk.data.announced.find((one) => one.series === measure.announced && one.asOf === asOf);
  return {
    series,
    total,
    asOf,
    measure: measure.id,
    rounds: roundsOf(desk, measure),
    announced: said ? { said: said.total, difference: total.value - said.total, address: announcedAddress(said) } : null,
  };
}

function latestRound(desk: Desk, series: string): LatestRound | undefined {
  const measure = measureOfSeries(desk, series);
  if (!measure) return undefined;
  const rounds = roundsOf(desk, measure);
  const last = rounds.at(-1);
  if (!last) return undefined;
  const query = {
    measure: measure.id,
    clock: "listed_as_of",
    start: last.date,
    end: last.date,
    place: null,
    group: null,
  } as const;
  const perGroup = [...groupBy(desk.plainIndex.rows(query), ({ group }) => group)].flatMap(([group, rows]) =>
    group === null ? [] : { group, rows: rows.length },
  );
  const most = perGroup
    .toSorted((left, right) => right.rows - left.rows || (left.group < right.group ? -1 : 1))
    .slice(0, MOST)
    .map(({ group }) => ({ ...groupName(desk, group), count: desk.counts.count({ ...query, group }) }));
  return {
    series,
    date: last.date,
    added: last.added,
    before: rounds.at(-2)?.added ?? null,
    most,
  };
}

function movers(desk: Desk): Movers {
  const moves = desk.data.league.rows.flatMap(({ group, rank, rankThen, reading }): Move[] =>
    rankThen === null || reading === "not-enough-data" ? [] : [{ ...groupName(desk, group), from: rankThen, to: rank }],
  );
  const by = (places: (move: Move) => number) =>
    moves
      .filter((move) => places(move) > 0)
      .toSorted((left, right) => places(right) - places(left) || left.to - right.to)
      .slice(0, MOVERS);
  return { up: by(({ from, to }) => from - to), down: by(({ from, to }) => to - from) };
}
