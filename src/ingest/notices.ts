import { ITSELF, type EachOf } from "../model/joint-parties.ts";
import { daysOf } from "../model/dates.ts";
import type { Report } from "../model/issues.ts";
import type { AnnouncedTotal, Cancellation, Reported, SourceRecord } from "../model/records.ts";
import { originOf, typedFields } from "./typed-fields.ts";

/**
 * Totals as announced, with the number of new entries where the notice gives one. Two for one series and date is an
 * error: both would have one address.
 */
export function readTotals(records: readonly SourceRecord[], report: Report): AnnouncedTotal[] {
  const seen = new Set<string>();
  return records.flatMap((record) => {
    const fields = typedFields(record, report);
    if (!fields.has("series", "as_of", "total", "confirmed_by", "address")) return [];
    const asOf = fields.date("as_of");
    const total = fields.count("total");
    if (asOf === null || total === null) return [];
    const series = fields.text("series") ?? "";
    if (seen.has(`${series} ${asOf}`))
      fields.issue("duplicate-total", "error", `a total of ${series} as of ${asOf} is given before.`);
    seen.add(`${series} ${asOf}`);
    return {
      id: record.id,
      series,
      asOf,
      total,
      added: fields.count("added"),
      since: fields.date("since"),
      confirmedBy: fields.text("confirmed_by") ?? "",
      address: fields.text("address") ?? "",
      origin: originOf(record, ""),
    };
  });
}

export function readCancellations(records: readonly SourceRecord[], report: Report): Cancellation[] {
  return records.flatMap((record) => {
    const fields = typedFields(record, report);
    if (!fields.has("number", "cancelled_on", "notice_date", "address")) return [];
    const cancelledOn = fields.date("cancelled_on");
    const noticeDate = fields.date("notice_date");
    if (cancelledOn === null || noticeDate === null) return [];
    return {
      id: record.id,
      source: record.source,
      number: fields.text("number") ?? "",
      cancelledOn,
      noticeDate,
      name: fields.text("name") ?? "",
      filer: fields.text("filer") ?? "",
      address: fields.text("address") ?? "",
      origin: originOf(record, ""),
    };
  });
}

/** The cancellation of each number. Where two notices name one number the earlier date holds, and it is reported. */
export function cancellationsByNumber(cancellations: readonly Cancellation[], report: Report): Map<string, Cancellation> {
  const earliest = new Map<string, Cancellation>();
  for (const cancellation of cancellations) {
    const { number, source, origin, cancelledOn } = cancellation;
    const known = earliest.get(number);
    if (known) {
      const message = `${number} is cancelled by two notices, on ${known.cancelledOn} and ${cancelledOn}; the earlier holds.`;
      report({ code: "cancelled-twice", level: "warning", source, locator: origin.locator, message });
    }
    if (!known || daysOf(cancelledOn).end < daysOf(known.cancelledOn).end) earliest.set(number, cancellation);
  }
  return earliest;
}

/** Figures and relations read off public pages. Two with one id is an error: the second would hide the first. */
export function readReported(records: readonly SourceRecord[], report: Report, eachOf: EachOf = ITSELF): Reported[] {
  const seen = new Set<string>();
  return records.flatMap((record) => {
    const fields = typedFields(record, report);
    if (!fields.has("id", "kind", "subject", "predicate")) return [];
    const id = fields.text("id") ?? "";
    if (seen.has(id)) fields.issue("duplicate-id", "error", `the id "${id}" is used before in this file.`);
    seen.add(id);
    const address = fields.text("address");
    if (address === null) {
      const what = `${id} has no known address: it is shown, and enters no total, verdict or index.`;
      fields.issue("no-address", "warning", what, id);
    }
    const text = (field: string) => fields.text(field) ?? "";
    return {
      id,
      record: record.id,
      source: record.source,
      kind: text("kind"),
      subject: text("subject"),
      predicate: text("predicate"),
      value: text("value"),
      investors: text("kind") === "edge" ? eachOf(text("value")) : [],
      unit: text("unit"),
      period: text("period"),
      scope: text("scope"),
      attributedTo: text("attributed_to"),
      pageDate: text("page_date"),
      address,
      origin: originOf(record, ""),
    };
  });
}
