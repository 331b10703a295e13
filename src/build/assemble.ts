import { attachmentsById, readAttachments } from "../ingest/attachments.ts";
import { readAttentionRows } from "../ingest/attention-rows.ts";
import { readFieldCells } from "../ingest/field-cells.ts";
import { readFilings, type FilingContext } from "../ingest/filings.ts";
import { cancellationsByNumber, readCancellations, readReported, readTotals } from "../ingest/notices.ts";
import { readRepairs, reportUnused, type Repairs } from "../ingest/repairs.ts";
import { classQuestions } from "../classify/class-questions.ts";
import { classify } from "../classify/classify.ts";
import { analyseCampaigns } from "../measure/campaigns/analyse-campaigns.ts";
import { announcedObservations } from "../measure/announced.ts";
import { classRows } from "../measure/classes/half-years.ts";
import { countObservations } from "../measure/counts.ts";
import { findDifferences, type Explanation } from "../measure/differences.ts";
import { checkAnnounced } from "../measure/check-announced.ts";
import { buildLeague } from "../measure/league.ts";
import { buildMoney } from "../measure/money/build-money.ts";
import { indexRows } from "../measure/rows.ts";
import { buildVerdict } from "../measure/verdict/build-verdict.ts";
import { buildEvents } from "../graph/events.ts";
import { buildRelations } from "../graph/relations.ts";
import { CHECK_CODES } from "../model/checks.ts";
import type { Dossier, SourceKind } from "../model/dossier.ts";
import type { Report } from "../model/issues.ts";
import type { GivenLabel } from "../model/labels.ts";
import { describeLocator } from "../model/locator.ts";
import type { Observation } from "../model/observations.ts";
import type { Attachment, Cancellation, Entity, Filing, Reported, SourceRecord, Statement } from "../model/records.ts";
import type { ReportedFigure, SampleText, SiteData } from "../publish/site.ts";
import { findCompanies } from "../resolve/companies.ts";
import { resolveEntities, type Resolved } from "../resolve/entities.ts";
import { indexGroups } from "../resolve/groups.ts";
import { indexJudgements, judgeable, type GivenJudgement } from "../resolve/judged.ts";
import { proposeAll } from "../resolve/propose.ts";
import { namesOf } from "../resolve/propose-reported.ts";
import { sourcedNames } from "../resolve/sourced-names.ts";
import { openQuestions } from "../resolve/questions.ts";
import { filingStatements, reportedStatement } from "../resolve/statements.ts";
import { nameKey } from "../text/normalise.ts";
import { partyOf } from "../text/party-roles.ts";
import { checkArrivals } from "./check-arrivals.ts";
import { readPlaces } from "./read-places.ts";
import { observeAttention, observeFigures } from "./observe.ts";
import type { ReadSources } from "./read-sources.ts";

/** All that a build knows, but for its issues, which keep coming until it ends. */
export interface Assembled extends Omit<SiteData, "issues" | "accuracy" | "corrections" | "figureFacts" | "stories"> {
  readonly statements: readonly Statement[];
}

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
  report: Report,
): Assembled {
  const { head, sources, measures, schemes } = dossier;
  const groups = sourcedNames(dossier.groups, head.languages[0], report);
  const rows = typedRows(dossier, read, report);
  const { announced, cancellations, places } = rows;
  const names = indexGroups(groups, report);
  const judged = indexJudgements(judgements, judgeable(namesIn(rows), groups), report);
  const companies = findCompanies({ filings: rows.filings, groups, names, judged }, report);
  const reviewed = head.groups_reviewed ?? null;
  const known = { groups, names, judged, companies, reviewed };
  const resolved = resolveEntities(rows.filings, rows.reported, known);
  const { filings, entities, entityOf } = resolved;
  const index = indexRows(filings, measures);
  const { labels } = classify({ schemes, filings, groups, given }, report);
  const { observations: told, disagreements } = observeFigures(dossier, rows.reported, resolved.subjects, report);
  const reported = rows.reported.map((figure) => reportedFigure(figure, resolved, told));
  const relations = buildRelations(
    { filings, reported, entities, groups, plan: dossier.relations },
    { entityOf, rolesOf: (name) => partyOf(name).roles, keyOf: nameKey },
  );
  const periods = dossier.figures?.periods ?? {};
  const events = buildEvents({ reported, cancellations, filings, disagreements, plan: dossier.events, periods }, report);
  const attention = readAttentionRows(attentionRecords(read), dossier.attention, report);
  const observed = reported.flatMap((figure) => figure.observation ?? []);
  const campaigns = analyseCampaigns(
    {
      plan: dossier.events,
      events,
      reported,
      entities,
      observations: observed,
      days: attention.days,
      months: attention.attention,
      usageMeasures: levelMeasures(dossier),
    },
    report,
  );
  const series = head.series.map(({ id }) => id);
  const differences = findDifferences(announced, measures, index, rows.explanations);
  const checks = [...rows.checks, checkAnnounced(differences, rows, report)];
  const { figures, attention: attentionPlan } = dossier;
  const declared = { head, sources, measures, groups, schemes, figures, attentionPlan, places, samples };
  const observations = [
    ...measures.flatMap((measure) => countObservations(measure, filings, index)),
    ...announcedObservations(announced, measures),
    ...reported.flatMap((figure) => figure.observation ?? []),
    ...observeAttention(dossier, attention, resolved.entityOf),
  ];
  return {
    ...declared,
    records: [...read.records.values()].flat(),
    attachments: attachmentsWithSeries(rows.attachments, filings, series),
    filings,
    announced,
    cancellations,
    reported,
    entities,
    judgements: judged.all,
    labels,
    classes: classRows(schemes, filings, labels),
    classQuestions: classQuestions(schemes, filings, labels),
    questions: openQuestions(proposeAll(rows.reported, resolved, known), judged),
    index,
    statements: [
      ...filings.flatMap((filing) => filingStatements(filing, rows.sourceOf.get(filing.id) ?? "")),
      ...rows.reported.map((figure) => reportedStatement(figure, subjectOf(figure, resolved), figure.source)),
    ],
    relations,
    money: buildMoney(dossier.money, { figures: reported, relations, entities, filings, disagreements }, report),
    events,
    observations,
    disagreements,
    attention,
    eventPlan: dossier.events,
    campaigns,
    verdict: dossier.verdict && figures ? buildVerdict(dossier.verdict, figures, observations) : null,
    differences,
    checks: checks.toSorted((left, right) => CHECK_CODES.indexOf(left.check) - CHECK_CODES.indexOf(right.check)),
    league: buildLeague(head, measures, filings, index),
  };
}

/** Reported measures of what happened that stand at a level: what may change during a campaign. */
function levelMeasures({ figures }: Dossier): Set<string> {
  const levels = figures?.measures.filter(({ role, kind }) => role === "outcome" && kind === "level");
  return new Set(levels?.map(({ id }) => id));
}

/** The records of every kind of source as what they are, held against each other. */
function typedRows(dossier: Dossier, read: ReadSources, report: Report) {
  const records = (kind: SourceKind) => read.records.get(kind) ?? [];
  const places = readPlaces(records("places"), report);
  const cancellations = readCancellations(records("cancellations"), report);
  const attachments = [...readAttachments(records("attachments"), report), ...read.ownAttachments];
  const repairs = readRepairs(records("repairs"));
  const context = filingContext(dossier, read, { attachments, cancellations, repairs }, report);
  const filings = readFilings(records("filings"), context, report);
  checkTotals(records("totals"), context.series, report);
  checkCancellations(cancellations, filings, report);
  const { attachmentOfFile } = read;
  const checked = checkArrivals({ records: records("filings"), filings, attachments, places, attachmentOfFile }, repairs, report);
  reportUnused(records("repairs"), filings, checked.settled, report);
  return {
    places,
    cancellations,
    attachments,
    filings,
    checks: checked.outcomes,
    reported: readReported(records("reported"), report),
    announced: readTotals(records("totals"), report),
    explanations: records("differences").map(explanationOf),
    sourceOf: new Map([...records("filings"), ...records("totals")].map((record) => [record.id, record.source])),
  };
}

function attentionRecords({ records }: ReadSources) {
  const of = (kind: SourceKind) => records.get(kind) ?? [];
  return { attention: of("attention"), volume: of("attention-volume"), days: of("attention-days") };
}

/** Every name that rows and figures give to somebody. */
function* namesIn({ filings, reported }: Pick<ReturnType<typeof typedRows>, "filings" | "reported">) {
  for (const { repairedFiler, renamedFrom } of filings) yield* [repairedFiler, renamedFrom];
  for (const figure of reported) yield* namesOf(figure);
}

function reportedFigure(figure: Reported, resolved: Resolved, told: ReadonlyMap<string, Observation>): ReportedFigure {
  const subject = subjectOf(figure, resolved);
  return { ...figure, entity: subject.id, group: subject.group, observation: told.get(figure.id) ?? null };
}

function subjectOf({ id }: Reported, { subjects }: Resolved): Entity {
  const subject = subjects.get(id);
  if (!subject) throw new Error(`No subject for ${id}`);
  return subject;
}

function filingContext(
  { head, sources }: Dossier,
  read: ReadSources,
  known: { attachments: readonly Attachment[]; cancellations: readonly Cancellation[]; repairs: Repairs },
  report: Report,
): FilingContext {
  return {
    attachments: attachmentsById(known.attachments, report),
    attachmentOfFile: read.attachmentOfFile,
    seriesOfSource: new Map(sources.flatMap(({ id, series }) => (series ? [[id, series]] : []))),
    series: new Set(head.series.map(({ id }) => id)),
    repairs: known.repairs,
    cancellations: cancellationsByNumber(known.cancellations, report),
    fieldCells: readFieldCells(read.records.get("cells") ?? [], report),
    placeOfCode: new Map((read.records.get("places") ?? []).map(({ fields }) => [fields["code"] ?? "", fields["name"] ?? ""])),
  };
}

function explanationOf({ fields }: SourceRecord): Explanation {
  const { measure = "", figure = "", as_of: asOf = "", difference = "0", code = "", zh = "", en = "" } = fields;
  return { measure, figure, asOf, difference: Number(difference), code, reason: { zh, en } };
}

function attachmentsWithSeries(
  attachments: readonly Attachment[],
  filings: readonly Filing[],
  order: readonly string[],
): Attachment[] {
  const carried = new Map<string, Set<string>>();
  for (const { series, origin } of filings) {
    const known = carried.get(origin.attachment);
    if (known) known.add(series);
    else carried.set(origin.attachment, new Set([series]));
  }
  return attachments.map((attachment) => ({ ...attachment, series: order.filter((id) => carried.get(attachment.id)?.has(id)) }));
}

/** A total of a series that nobody declared would be held against nothing, in silence. */
function checkTotals(totals: readonly SourceRecord[], known: ReadonlySet<string>, report: Report): void {
  for (const { source, file, locator, fields } of totals) {
    const series = fields["series"] ?? "";
    if (series === "" || known.has(series)) continue;
    const message = `${file}, ${describeLocator(locator)}: no series "${series}" is declared in dossier.yml.`;
    report({ code: "unknown-series", level: "error", source, locator, message });
  }
}

/** A cancelled number that no list holds would silently cancel nothing. */
function checkCancellations(cancellations: readonly Cancellation[], filings: readonly Filing[], report: Report): void {
  const numbers = new Set(filings.map((filing) => filing.number));
  for (const { number, source, origin } of cancellations) {
    if (numbers.has(number)) continue;
    report({
      code: "cancels-nothing",
      level: "warning",
      source,
      locator: origin.locator,
      message: `The notice cancels ${number}, which stands in no list.`,
    });
  }
}
