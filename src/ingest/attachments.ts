import type { Source, SourceFile } from "../model/dossier.ts";
import type { DatePrefix } from "../model/dates.ts";
import { UserError, type Report } from "../model/issues.ts";
import type { Attachment, SourceRecord } from "../model/records.ts";
import { shorten } from "./column-map.ts";
import { dateBy, roundOf, type ArrivedFrom } from "./arrival-dates.ts";
import { typedFields } from "./typed-fields.ts";

/** Attachments that a dossier lists in a table of their own. Series are filled in from the rows that cite them. */
export function readAttachments(records: readonly SourceRecord[], report: Report): Attachment[] {
  return records.flatMap((record) => {
    const fields = typedFields(record, report);
    if (!fields.has("id", "round", "title", "snapshot", "listed_as_of", "first_seen")) return [];
    const listedAsOf = fields.date("listed_as_of");
    const firstSeen = fields.date("first_seen");
    if (listedAsOf === null || firstSeen === null) return [];
    return {
      id: fields.text("id") ?? "",
      source: record.source,
      series: [],
      round: fields.text("round") ?? "",
      title: fields.text("title") ?? "",
      address: fields.text("address"),
      page: fields.text("page"),
      snapshot: fields.text("snapshot") ?? "",
      copy: fields.text("copy") !== null,
      listedAsOf,
      publishedOn: fields.date("published_on"),
      firstSeen,
    };
  });
}

/** Attachments by id. Two of one id is an error: the rows of one would be told to stand in the other. */
export function attachmentsById(attachments: readonly Attachment[], report: Report): Map<string, Attachment> {
  const byId = new Map<string, Attachment>();
  for (const attachment of attachments) {
    const { id, source, title } = attachment;
    if (byId.has(id)) {
      const message = `Two attachments are called ${id}, "${byId.get(id)?.title}" and "${title}"; give the second a round of its own.`;
      report({ code: "duplicate-attachment", level: "error", source, locator: null, message });
    }
    byId.set(id, attachment);
  }
  return byId;
}

/** The attachment that a file of a source is, where the source's rows are read from the document itself. */
export function attachmentOfFile(source: Source, file: SourceFile, snapshot: string): Attachment {
  if (!file.round || !file.first_seen) {
    throw new UserError(
      "missing-round",
      `sources/${source.id}.yml: ${file.path} needs round and first_seen, because its rows name no attachment.`,
    );
  }
  return {
    id: `${source.id}-${file.round}`,
    source: source.id,
    series: [],
    round: file.round,
    title: file.title ?? file.path,
    address: file.address ?? null,
    page: file.page ?? source.address ?? null,
    snapshot,
    copy: false,
    listedAsOf: file.listed_as_of ?? file.round,
    publishedOn: file.published_on ?? null,
    firstSeen: file.first_seen,
  };
}

/** A document that came without a declaration of its own: fetched, or dropped into the source's folder. */
export interface Arrival extends ArrivedFrom {
  /** Where its bytes are in the dossier. */
  readonly path: string;
  readonly snapshot: string;
  readonly firstSeen: DatePrefix;
  /** Orders versions of one document: the later counts. */
  readonly seen: string;
}

/** What a person knows an arriving document by. */
export const nameOf = ({ path, title, address }: Arrival): string =>
  address === null ? path : `${path} ("${shorten(title)}", ${address})`;

/** The attachment that an arriving document is, and whether the list's own date is known or its round stands for it. */
export function attachmentOfArrival(source: Source, arrival: Arrival): { attachment: Attachment; isDated: boolean } {
  const round = roundOf(source, arrival, nameOf(arrival));
  const listedAsOf = dateBy(source.listed_as_of, arrival);
  const attachment = {
    id: `${source.id}-${round}`,
    source: source.id,
    series: [],
    round,
    title: arrival.title,
    address: arrival.address,
    page: arrival.page,
    snapshot: arrival.snapshot,
    copy: false,
    listedAsOf: listedAsOf ?? round,
    publishedOn: dateBy(source.published_on, arrival) ?? null,
    firstSeen: arrival.firstSeen,
  };
  return { attachment, isDated: listedAsOf !== undefined };
}
