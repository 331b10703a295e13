import { collectIssues, type Issue, type Report } from "../model/issues.ts";
import type { Attachment, Cancellation, Filing, SourceRecord } from "../model/records.ts";
import { repairKey, type Repairs } from "./repairs.ts";
import { cellsOfRow, type FieldCells } from "./field-cells.ts";
import { carriesOrigin, originOf, typedFields, type TypedFields } from "./typed-fields.ts";

/** What a row needs from elsewhere to become a filing. */
export interface FilingContext {
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** Attachment of a file read directly, by the file's path. */
  readonly attachmentOfFile: ReadonlyMap<string, string>;
  readonly seriesOfSource: ReadonlyMap<string, string>;
  readonly series: ReadonlySet<string>;
  readonly repairs: Repairs;
  readonly cancellations: ReadonlyMap<string, Cancellation>;
  /** Name of a place by the first two digits of a district code. */
  readonly placeOfCode: ReadonlyMap<string, string>;
  readonly fieldCells: FieldCells;
}

/** The filings of one source. A row without number, name, filer or a known attachment stays a record and is reported. */
export function readFilings(records: readonly SourceRecord[], context: FilingContext, report: Report): Filing[] {
  return filingReader(context)(records, report);
}

/** Reads filings in one context; of a record that says and stands as before it gives the filing that it gave before. */
export function filingReader(context: FilingContext): (records: readonly SourceRecord[], report: Report) => Filing[] {
  const read = new WeakMap<SourceRecord["fields"], Read>();
  return (records, report) =>
    records.flatMap((record) => {
      const known = read.get(record.fields);
      const own = known && isSame(known.record, record) ? known : readOnce(record, context);
      read.set(record.fields, own);
      for (const issue of own.issues) report(issue);
      return own.filing ?? [];
    });
}

interface Read {
  readonly record: SourceRecord;
  readonly filing: Filing | undefined;
  readonly issues: readonly Issue[];
}

function readOnce(record: SourceRecord, context: FilingContext): Read {
  const { issues, report } = collectIssues();
  return { record, filing: readFiling(record, context, report), issues };
}

/** Facts carry the place and the hash of their original: another hash of the facts file is nothing to the filing. */
function isSame(before: SourceRecord, next: SourceRecord): boolean {
  return (
    before.id === next.id &&
    before.source === next.source &&
    before.file === next.file &&
    before.fields === next.fields &&
    before.locator === next.locator &&
    before.columns === next.columns &&
    (before.snapshot === next.snapshot || carriesOrigin(next))
  );
}

function readFiling(record: SourceRecord, context: FilingContext, report: Report): Filing | undefined {
  const fields = typedFields(record, report);
  if (!fields.has("number", "name", "filer")) return undefined;
  const attachmentId = fields.text("attachment") ?? context.attachmentOfFile.get(record.file) ?? "";
  const attachment = context.attachments.get(attachmentId);
  if (!attachment) return fields.issue("unknown-attachment", "error", `no attachment "${attachmentId}" is declared.`);
  const series = fields.text("series") ?? context.seriesOfSource.get(record.source) ?? "";
  if (!context.series.has(series))
    return fields.issue("unknown-series", "error", `no series "${series}" is declared in dossier.yml.`);

  const number = fields.text("number") ?? "";
  const name = fields.text("name") ?? "";
  const filer = fields.text("filer") ?? "";
  const repairOf = (field: string, value: string) => context.repairs.get(repairKey(attachmentId, number, field, value));
  const [nameRepair, filerRepair] = [repairOf("name", name), repairOf("filer", filer)];
  const reason = nameRepair?.reason ?? filerRepair?.reason;
  const cancelled = context.cancellations.get(number);
  const cells = cellsOfRow(record, attachmentId, context.fieldCells);
  return {
    id: record.id,
    series,
    serial: fields.text("serial"),
    number,
    name,
    filer,
    repairedName: nameRepair?.repaired ?? name,
    repairedFiler: filerRepair?.repaired ?? filer,
    ...(reason !== undefined && { repairReason: reason }),
    class: fields.text("class"),
    product: fields.text("product") ?? fields.text("scenario"),
    remark: fields.text("remark"),
    renamedFrom: fields.text("renamed_from"),
    namedBefore: fields.text("named_before"),
    place: placeOf(fields, context),
    late: fields.flag("late"),
    filedOn: fields.date("filed_on"),
    listedAsOf: attachment.listedAsOf,
    publishedOn: attachment.publishedOn,
    firstSeen: attachment.firstSeen,
    cancelledOn: cancelled?.cancelledOn ?? null,
    round: attachment.round,
    origin: { ...originOf(record, attachmentId), ...(cells && { cells }) },
  };
}

/** The place as the row gives it, or else the one its district code stands for. Unknown ones are a check's to tell. */
function placeOf(fields: TypedFields, context: FilingContext): string | null {
  const district = fields.text("district");
  return fields.text("place") ?? (district === null ? null : (context.placeOfCode.get(district.slice(0, 2)) ?? null));
}
