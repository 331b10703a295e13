import { attachmentsById, readAttachments } from "../ingest/attachments.ts";
import { readFilings, repairKey, type FilingContext, type Repairs } from "../ingest/filings.ts";
import { cancellationsByNumber, readCancellations, readReported, readTotals } from "../ingest/notices.ts";
import { announcedObservations } from "../measure/announced.ts";
import { countObservations } from "../measure/counts.ts";
import { findDifferences, type Explanation } from "../measure/differences.ts";
import { buildLeague } from "../measure/league.ts";
import { reportedObservation } from "../measure/reported.ts";
import { indexRows } from "../measure/rows.ts";
import { buildEvents } from "../graph/events.ts";
import { buildRelations } from "../graph/relations.ts";
import type { Dossier, SourceKind } from "../model/dossier.ts";
import type { Report } from "../model/issues.ts";
import type { Attachment, Cancellation, Filing, SourceRecord, Statement } from "../model/records.ts";
import type { Place, ReportedFigure, SiteData, StoryText } from "../publish/site.ts";
import { resolveEntities } from "../resolve/entities.ts";
import { indexGroups } from "../resolve/groups.ts";
import { filingStatements, reportedStatement } from "../resolve/statements.ts";
import type { ReadSources } from "./read-sources.ts";

/** All that a build knows, but for its issues, which keep coming until it ends. */
export interface Assembled extends Omit<SiteData, "issues" | "version"> {
  readonly statements: readonly Statement[];
}

/** Runs the pure stages in order: records → typed rows → entities → observations, relations, events. */
export function assemble(dossier: Dossier, read: ReadSources, stories: readonly StoryText[], report: Report): Assembled {
  const { head, sources, measures, groups } = dossier;
  const records = (kind: SourceKind) => read.records.get(kind) ?? [];
  const places = records("places").map(placeOf);
  const cancellations = readCancellations(records("cancellations"), report);
  const listed = [...readAttachments(records("attachments"), report), ...read.ownAttachments];
  const context = filingContext(dossier, read, { attachments: listed, cancellations, places }, report);
  const raw = readFilings(records("filings"), context, report);
  const reported = readReported(records("reported"), report);
  const announced = readTotals(records("totals"), report);
  checkCancellations(cancellations, raw, report);
  checkRepairs(records("repairs"), raw, report);

  const names = indexGroups(groups, report);
  const resolved = resolveEntities(raw, reported, groups, names);
  const { filings, entities, subjects } = resolved;
  const index = indexRows(filings, measures);
  const figures = reported.map((figure): ReportedFigure => {
    const subject = subjects.get(figure.id);
    if (!subject) throw new Error(`No subject for ${figure.id}`);
    return { ...figure, entity: subject.id, group: subject.group, observation: reportedObservation(figure, subject) };
  });
  const sourceOf = new Map(records("filings").map((record) => [record.id, record.source]));
  const statements = filings.flatMap((filing) => filingStatements(filing, sourceOf.get(filing.id) ?? ""));
  for (const figure of figures) {
    const subject = subjects.get(figure.id);
    if (subject) statements.push(reportedStatement(figure, subject, figure.source));
  }
  const explanations = records("differences").map(explanationOf);
  return {
    head,
    sources,
    measures,
    groups,
    places,
    filings,
    cancellations,
    announced,
    entities,
    index,
    stories,
    statements,
    attachments: attachmentsWithSeries(
      listed,
      filings,
      head.series.map(({ id }) => id),
    ),
    reported: figures,
    differences: findDifferences(announced, measures, index, explanations),
    relations: buildRelations(filings, figures, groups, resolved.entityOf),
    events: buildEvents(figures, cancellations, filings),
    observations: [
      ...measures.flatMap((measure) => countObservations(measure, filings, index)),
      ...announcedObservations(announced, measures),
      ...figures.flatMap((figure) => figure.observation ?? []),
    ],
    league: buildLeague(head, measures, filings, index),
    records: [...read.records.values()].flat(),
  };
}

function filingContext(
  { head, sources }: Dossier,
  read: ReadSources,
  known: { attachments: readonly Attachment[]; cancellations: readonly Cancellation[]; places: readonly Place[] },
  report: Report,
): FilingContext {
  const repairs: Repairs = new Map(
    (read.records.get("repairs") ?? []).map(({ fields }) => [
      repairKey(fields["attachment"] ?? "", fields["number"] ?? "", fields["field"] ?? ""),
      { raw: fields["raw"] ?? "", repaired: fields["repaired"] ?? "" },
    ]),
  );
  return {
    attachments: attachmentsById(known.attachments, report),
    attachmentOfFile: read.attachmentOfFile,
    seriesOfSource: new Map(sources.flatMap(({ id, series }) => (series ? [[id, series]] : []))),
    series: new Set(head.series.map(({ id }) => id)),
    repairs,
    cancellations: cancellationsByNumber(known.cancellations, report),
    placeOfCode: new Map((read.records.get("places") ?? []).map(({ fields }) => [fields["code"] ?? "", fields["name"] ?? ""])),
    places: new Set(known.places.map((place) => place.name)),
  };
}

function placeOf({ fields }: SourceRecord): Place {
  const name = fields["name"] ?? "";
  return { name, short: fields["short"] || name, en: fields["en"] || name, kind: fields["kind"] || "place" };
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

/** A repair whose row or raw value is no longer there would silently repair nothing. */
function checkRepairs(repairs: readonly SourceRecord[], filings: readonly Filing[], report: Report): void {
  const keyOf = (attachment: string, number: string, field: string, raw: string) =>
    JSON.stringify([attachment, number, field, raw]);
  const found = new Set(
    filings.flatMap(({ origin: { attachment }, number, name, filer }) => [
      keyOf(attachment, number, "name", name),
      keyOf(attachment, number, "filer", filer),
    ]),
  );
  for (const { source, locator, fields } of repairs) {
    const { attachment = "", number = "", field = "", raw = "" } = fields;
    if (found.has(keyOf(attachment, number, field, raw))) continue;
    report({
      code: "repairs-nothing",
      level: "warning",
      source,
      locator,
      message: `The repair of ${number}, ${field}, finds no "${raw}" in ${attachment}.`,
    });
  }
}
