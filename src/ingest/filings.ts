import type { Report } from "../model/issues.ts";
import type { Attachment, Cancellation, Filing, SourceRecord } from "../model/records.ts";
import { originOf, typedFields, type TypedFields } from "./typed-fields.ts";

/** What a row needs from elsewhere to become a filing. */
export interface FilingContext {
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** Attachment of a file read directly, by the file's path. */
  readonly attachmentOfFile: ReadonlyMap<string, string>;
  readonly seriesOfSource: ReadonlyMap<string, string>;
  readonly series: ReadonlySet<string>;
  readonly repairs: Repairs;
  readonly cancellations: ReadonlyMap<string, Cancellation>;
  /** Name of a place by the first two digits of a district code; and the names that are places. */
  readonly placeOfCode: ReadonlyMap<string, string>;
  readonly places: ReadonlySet<string>;
}

/** Values that an editor put right, by attachment, number and field. */
export type Repairs = ReadonlyMap<string, { readonly raw: string; readonly repaired: string }>;
export const repairKey = (attachment: string, number: string, field: string): string =>
  JSON.stringify([attachment, number, field]);

/** The filings of one source. A row without number, name, filer or a known attachment stays a record and is reported. */
export function readFilings(records: readonly SourceRecord[], context: FilingContext, report: Report): Filing[] {
  return records.flatMap((record) => readFiling(record, context, report) ?? []);
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
  const repaired = (field: string, value: string) => {
    const repair = context.repairs.get(repairKey(attachmentId, number, field));
    return repair?.raw === value ? repair.repaired : value;
  };
  const cancelled = context.cancellations.get(number);
  return {
    id: record.id,
    series,
    serial: fields.text("serial"),
    number,
    name,
    filer,
    repairedName: repaired("name", name),
    repairedFiler: repaired("filer", filer),
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
    origin: originOf(record, attachmentId),
  };
}

function placeOf(fields: TypedFields, context: FilingContext): string | null {
  const place = fields.text("place");
  if (place !== null) {
    if (context.places.size > 0 && !context.places.has(place))
      fields.issue("unknown-place", "warning", `"${place}" is no place that the dossier knows.`);
    return place;
  }
  const district = fields.text("district");
  if (district === null) return null;
  const known = context.placeOfCode.get(district.slice(0, 2));
  if (known === undefined) fields.issue("unknown-place", "warning", `district ${district} begins with no known province code.`);
  return known ?? null;
}
