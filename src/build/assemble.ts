import { readAttentionRows } from "../ingest/attention-rows.ts";
import { classQuestions } from "../classify/class-questions.ts";
import { classify, classReader, classSubjects } from "../classify/classify.ts";
import { analyseCampaigns } from "../measure/campaigns/analyse-campaigns.ts";
import { announcedObservations } from "../measure/announced.ts";
import { classRows } from "../measure/classes/half-years.ts";
import { countObservations } from "../measure/counts.ts";
import { findDifferences } from "../measure/differences.ts";
import { checkAnnounced } from "../measure/check-announced.ts";
import { buildLeague } from "../measure/league.ts";
import { buildMoney } from "../measure/money/build-money.ts";
import {
  answersAt,
  countedRow,
  positionsOfRows,
  RowAnswers,
  rowsAt,
  type CountedRow,
  type RowPositions,
} from "../measure/rows.ts";
import { buildVerdict } from "../measure/verdict/build-verdict.ts";
import { buildEvents } from "../graph/events.ts";
import { builtOnRelations } from "../graph/built-on.ts";
import { buildRelations } from "../graph/relations.ts";
import { CHECK_CODES } from "../model/checks.ts";
import type { Dossier, DossierHead, Measure, SourceKind } from "../model/dossier.ts";
import type { Figures } from "../model/figures.ts";
import type { GivenLabel } from "../model/labels.ts";
import { partiesOf } from "../model/parties.ts";
import type { Group } from "../model/groups.ts";
import type { RelationPlan } from "../model/relation-plan.ts";
import type { Observation, RowsQuery } from "../model/observations.ts";
import type { Stages } from "../model/stages.ts";
import type { Attachment, Cancellation, Entity, Filing, Relation, Reported, ResolvedFiling } from "../model/records.ts";
import type { ReportedFigure, SampleText, SiteData } from "../publish/site.ts";
import { findCompanies } from "../resolve/companies.ts";
import { findEntities, resolveEntities, type KnownNames } from "../resolve/entities.ts";
import { indexGroups } from "../resolve/groups.ts";
import { indexJudgements, judgeable, type GivenJudgement } from "../resolve/judged.ts";
import { proposeAll } from "../resolve/propose.ts";
import { namedFiling } from "../resolve/named-filing.ts";
import { namesOf, spokenOf } from "../resolve/propose-reported.ts";
import { sourcedNames } from "../resolve/sourced-names.ts";
import { openQuestions } from "../resolve/questions.ts";
import { nameKey } from "../text/normalise.ts";
import { partyOf } from "../text/party-roles.ts";
import { observeAttention, observeFigures } from "./observe.ts";
import type { ReadSources } from "./read-sources.ts";
import { NO_RECORDS, typedRows } from "./typed-rows.ts";

const NO_PERIODS: Figures["periods"] = {};

/** All that a build knows, but for its issues, which keep coming until it ends. */
export type Assembled = Omit<SiteData, "issues" | "accuracy" | "rules" | "corrections" | "notes" | "figureFacts" | "stories">;

/** What was read beside the declarations. */
export interface AssembleInputs {
  readonly read: ReadSources;
  readonly samples: readonly SampleText[];
  readonly judgements: readonly GivenJudgement[];
  readonly labels: readonly GivenLabel[];
}

/** Runs the pure stages in order: records → typed rows → entities → observations, relations, events. */
export function assemble(
  dossier: Dossier,
  { read, samples, judgements, labels: given }: AssembleInputs,
  stages: Stages,
): Assembled {
  const { head, sources, measures, schemes, figures, attention: attentionPlan } = dossier;
  const groups = stages.run("groups", [dossier.groups, head.languages[0]], sourcedNames);
  const rows = typedRows(dossier, read, stages);
  const { announced, cancellations, places } = rows;
  const known = knownNames({ head, groups, judgements }, rows, stages);
  const spoken = stages.run("whom figures speak of", [rows.reported], (all) => all.map(spokenOf));
  const resolved = stages.run("entities", [rows.filings, spoken, known], resolveEntities);
  const { filings, entities, subjects } = resolved;
  const parties = stages.run("parties", [entities], partiesOf);
  const entityOf = stages.run("entities by name", [parties, known], findEntities);
  const counted = stages.run("counted rows", [filings], (all) => all.map(countedRow));
  const positions = stages.run("positions of rows", [counted, measures], positionsOfRows);
  const answers = stages.run("answers to counts", [positions], (of) => new RowAnswers(of));
  const index = stages.run("rows by count", [answers, filings], answersAt);
  const reader = stages.run("words of classes", [schemes], classReader);
  const classed = stages.run("subjects of classes", [schemes, filings, groups], classSubjects);
  const { labels } = stages.of("labels", { schemes, subjects: classed, reader, given }, (of, report) =>
    classify(of, stages.reporting(report)),
  );
  const { observations: told, disagreements } = stages.of(
    "figures",
    { groups: dossier.groups, figures, reported: rows.reported, subjects },
    observeFigures,
  );
  const reported = stages.run("reported", [rows.reported, subjects, told], reportedFigures);
  const relations = stages.of(
    "relations",
    { filings, reported, entities: parties, groups, builtOn: builtOn(dossier.relations, filings, groups, stages), entityOf },
    ({ entityOf: who, ...from }) =>
      buildRelations(from, { entityOf: who, rolesOf: (name) => partyOf(name).roles, keyOf: nameKey }),
  );
  const periods = figures?.periods ?? NO_PERIODS;
  const events = stages.of(
    "events",
    {
      reported,
      cancellations,
      filings: cancelledFilings(filings, cancellations, stages),
      disagreements,
      plan: dossier.events,
      periods,
    },
    buildEvents,
  );
  const attention = stages.run("attention", [attentionRecords(read, stages), attentionPlan], readAttentionRows);
  const observed = stages.same(
    "observed figures",
    reported.flatMap((figure) => figure.observation ?? []),
  );
  const campaigns = stages.of(
    "campaigns",
    {
      plan: dossier.events,
      events,
      reported,
      entities: parties,
      observations: observed,
      days: attention.days,
      months: attention.attention,
      usageMeasures: stages.run("measures of usage", [figures], levelMeasures),
    },
    analyseCampaigns,
  );
  const differences = stages.same("differences", findDifferences(announced, measures, index, rows.explanations));
  const checks = [...rows.checks, stages.run("announced totals", [differences, rows.totals], checkAnnounced)];
  const observations = stages.same("observations", [
    ...stages.run("counts", [measures, counted, positions], countAll),
    ...announcedObservations(announced, measures),
    ...observed,
    ...stages.run("attention by month", [attentionPlan, attention, entityOf], observeAttention),
  ]);
  return {
    head,
    sources,
    measures,
    groups,
    schemes,
    figures,
    attentionPlan,
    places,
    samples,
    records: stages.same("records", [...read.records.values()].flat()),
    attachments: stages.run("attachments with series", [rows.attachments, filings, head], attachmentsWithSeries),
    filings,
    announced,
    cancellations,
    reported,
    entities,
    judgements: known.judged.all,
    labels,
    classes: stages.run("classes", [schemes, counted, labels], classRows),
    classQuestions: stages.run("questions of classes", [schemes, filings, labels], classQuestions),
    questions: stages.same(
      "questions",
      openQuestions(proposeAll(rows.reported, { filings, parties }, { ...known, entityOf }, stages), known.judged),
    ),
    index,
    relations,
    money: stages.of(
      "money",
      {
        plan: dossier.money,
        figures: reported,
        relations,
        entities: parties,
        filings: filingsOfSeries("rows of portfolios", { filings, series: dossier.money?.portfolio?.series ?? [] }, stages),
        disagreements,
      },
      ({ plan, ...from }, report) => buildMoney(plan, from, report),
    ),
    events,
    observations,
    disagreements,
    attention,
    eventPlan: dossier.events,
    campaigns,
    verdict: stages.run("verdict", [dossier.verdict, figures, observations], (plan, declared, all) =>
      plan && declared ? buildVerdict(plan, declared, all) : null,
    ),
    differences,
    checks: stages.same(
      "checks",
      checks.toSorted((left, right) => CHECK_CODES.indexOf(left.check) - CHECK_CODES.indexOf(right.check)),
    ),
    league: stages.of("league", { head, measures, counted, positions }, (of) =>
      buildLeague(of.head, of.measures, of.counted, rowsAt(of.positions, of.counted)),
    ),
  };
}

/** What is built on what, by the rows of the series that may say so. */
function builtOn(plan: RelationPlan, filings: readonly ResolvedFiling[], groups: readonly Group[], stages: Stages): Relation[] {
  const series = [...(plan.built_on?.apps ?? []), ...(plan.built_on?.models ?? [])];
  const own = filingsOfSeries("rows of apps and models", { filings, series }, stages);
  return stages.run("built on", [plan, own, groups], (by, rows, all) => builtOnRelations(by, rows, all, nameKey));
}

interface OfSeries {
  readonly filings: readonly ResolvedFiling[];
  readonly series: readonly string[];
}

/** The very same list as long as none of its rows is another: what is made from it stands where a row of another series changes. */
const filingsOfSeries = (name: string, { filings, series }: OfSeries, stages: Stages): readonly ResolvedFiling[] =>
  stages.same(
    name,
    filings.filter((filing) => series.includes(filing.series)),
  );

/** Rows whose numbers a notice struck off, likewise. */
function cancelledFilings(filings: readonly ResolvedFiling[], notices: readonly Cancellation[], stages: Stages) {
  const numbers = new Set(notices.map(({ number }) => number));
  return stages.same(
    "rows struck off",
    filings.filter(({ number }) => numbers.has(number)),
  );
}

/** Which names stand for whom, as the rows, groups.yml and the judgements say. */
function knownNames(
  { head, groups, judgements }: Pick<Dossier, "head" | "groups"> & Pick<AssembleInputs, "judgements">,
  { filings, reported }: Pick<ReturnType<typeof typedRows>, "filings" | "reported">,
  stages: Stages,
): KnownNames {
  const named = stages.run("filers", [filings], (all) => all.map(namedFiling));
  const names = stages.run("names of groups", [groups], indexGroups);
  const told = stages.run("names that figures give", [reported], (all) => new Set(all.flatMap(namesOf)));
  const who = stages.run("who may be judged", [named, told, groups], (filers, others, of) =>
    judgeable([...filers.flatMap(({ repairedFiler, renamedFrom }) => [repairedFiler, renamedFrom]), ...others], of),
  );
  const judged = stages.run("judgements", [judgements, who], indexJudgements);
  const companies = stages.of("companies", { filings: named, groups, names, judged }, findCompanies);
  const reviewed = head.groups_reviewed ?? null;
  return stages.of("known names", { groups, names, judged, companies, reviewed }, (known) => known);
}

function countAll(measures: readonly Measure[], rows: readonly CountedRow[], positions: RowPositions): Observation[] {
  const index = { count: (query: RowsQuery) => positions(query).length };
  return measures.flatMap((measure) => countObservations(measure, rows, index));
}

/** Reported measures of what happened that stand at a level: what may change during a campaign. */
function levelMeasures(figures: Figures | null): Set<string> {
  const levels = figures?.measures.filter(({ role, kind }) => role === "outcome" && kind === "level");
  return new Set(levels?.map(({ id }) => id));
}

function attentionRecords({ records }: ReadSources, stages: Stages) {
  const of = (kind: SourceKind) => records.get(kind) ?? NO_RECORDS;
  const all = { attention: of("attention"), volume: of("attention-volume"), days: of("attention-days") };
  return stages.same("records of hot-search lists", all);
}

function reportedFigures(
  reported: readonly Reported[],
  subjects: ReadonlyMap<string, Entity>,
  told: ReadonlyMap<string, Observation>,
): ReportedFigure[] {
  return reported.map((figure) => {
    const subject = subjects.get(figure.id);
    if (!subject) throw new Error(`No subject for ${figure.id}`);
    return { ...figure, entity: subject.id, group: subject.group, observation: told.get(figure.id) ?? null };
  });
}

function attachmentsWithSeries(
  attachments: readonly Attachment[],
  filings: readonly Filing[],
  { series: declared }: DossierHead,
): Attachment[] {
  const order = declared.map(({ id }) => id);
  const carried = new Map<string, Set<string>>();
  for (const { series, origin } of filings) {
    const known = carried.get(origin.attachment);
    if (known) known.add(series);
    else carried.set(origin.attachment, new Set([series]));
  }
  return attachments.map((attachment) => ({ ...attachment, series: order.filter((id) => carried.get(attachment.id)?.has(id)) }));
}
