import { jointParties } from "../model/joint-parties.ts";
import { attachmentsById, readAttachments } from "../ingest/attachments.ts";
import { readFieldCells } from "../ingest/field-cells.ts";
import { filingReader, type FilingContext } from "../ingest/filings.ts";
import { cancellationsByNumber, readCancellations, readReported, readTotals } from "../ingest/notices.ts";
import { readRepairs, reportUnused, type Repairs } from "../ingest/repairs.ts";
import type { Explanation } from "../measure/differences.ts";
import type { Dossier, SourceKind } from "../model/dossier.ts";
import type { Report } from "../model/issues.ts";
import { describeLocator } from "../model/locator.ts";
import type { Attachment, Cancellation, Filing, SourceRecord } from "../model/records.ts";
import type { Stages } from "../model/stages.ts";
import { checkArrivals } from "./check-arrivals.ts";
import { readPlaces } from "./read-places.ts";
import type { ReadSources } from "./read-sources.ts";

/** The records of every kind of source as what they are, held against each other. */
export function typedRows(dossier: Dossier, read: ReadSources, stages: Stages) {
  const records = recordsOf(read, stages);
  const places = stages.run("places", [records("places")], readPlaces);
  const eachOf = stages.run("parties named in one breath", [dossier.figures], jointParties);
  const cancellations = stages.run("cancellations", [records("cancellations")], readCancellations);
  const own = stages.same("own attachments", read.ownAttachments);
  const listed = stages.run("listed attachments", [records("attachments")], readAttachments);
  const attachments = stages.run("attachments", [listed, own], (one, other) => [...one, ...other]);
  const repairs = stages.run("repairs", [records("repairs")], readRepairs);
  const attachmentOfFile = stages.same("attachments of files", read.attachmentOfFile);
  const context = filingContext(dossier, { records, attachmentOfFile, attachments, cancellations, repairs }, stages);
  const reader = stages.run("reader of filings", [context], filingReader);
  const filings = stages.run("filings", [records("filings"), reader], (all, by, report) => by(all, report));
  stages.run("known series of totals", [records("totals"), context.series], checkTotals);
  stages.run("known cancellations", [cancellations, filings], checkCancellations);
  const checked = checkArrivals({ records: records("filings"), filings, attachments, places, attachmentOfFile }, repairs, stages);
  stages.run("unused repairs", [records("repairs"), filings, checked.settled], reportUnused);
  return {
    places,
    cancellations,
    attachments,
    filings,
    checks: checked.outcomes,
    reported: stages.run("figures as reported", [records("reported"), eachOf], (all, each, report) =>
      readReported(all, report, each),
    ),
    ...announcedTotals(records("totals"), stages),
    explanations: records("differences").map(explanationOf),
  };
}

/** What was announced, and in which source each total stands. */
function announcedTotals(records: readonly SourceRecord[], stages: Stages) {
  const announced = stages.run("announced", [records], readTotals);
  const sourceOf = stages.run("sources of totals", [records], (all) => new Map(all.map(({ id, source }) => [id, source])));
  return { announced, totals: stages.of("totals", { announced, sourceOf }, (totals) => totals) };
}

/** The records of each kind of source, by kind. */
function recordsOf({ records }: ReadSources, stages: Stages): (kind: SourceKind) => readonly SourceRecord[] {
  const kept = new Map([...records].map(([kind, own]) => [kind, stages.same(`records of ${kind}`, own)]));
  return (kind) => kept.get(kind) ?? NO_RECORDS;
}

export const NO_RECORDS: readonly SourceRecord[] = [];

interface KnownRows {
  readonly records: (kind: SourceKind) => readonly SourceRecord[];
  readonly attachmentOfFile: ReadonlyMap<string, string>;
  readonly attachments: readonly Attachment[];
  readonly cancellations: readonly Cancellation[];
  readonly repairs: Repairs;
}

function filingContext({ head, sources }: Dossier, known: KnownRows, stages: Stages): FilingContext {
  const { records, attachmentOfFile, repairs } = known;
  const context = stages.same("context of filings", {
    attachmentOfFile,
    seriesOfSource: new Map(sources.flatMap(({ id, series }) => (series ? [[id, series]] : []))),
    attachments: stages.run("attachments by id", [known.attachments], attachmentsById),
    repairs,
    cancellations: stages.run("cancellations by number", [known.cancellations], cancellationsByNumber),
    fieldCells: stages.run("cells of fields", [records("cells")], readFieldCells),
    placeOfCode: new Map(records("places").map(({ fields }) => [fields["code"] ?? "", fields["name"] ?? ""])),
  });
  return stages.run("context of filings and series", [context, head.series], (own, series) => ({
    ...own,
    series: new Set(series.map(({ id }) => id)),
  }));
}

function explanationOf({ fields }: SourceRecord): Explanation {
  const { measure = "", figure = "", as_of: asOf = "", difference = "0", code = "", zh = "", en = "" } = fields;
  return { measure, figure, asOf, difference: Number(difference), code, reason: { zh, en } };
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
