import type { AnnouncedTotal, ResolvedFiling } from "../../model/records.ts";
import { attachmentPage, type AttachmentInputs } from "../pages/attachment.ts";
import { attachmentAddress, roundAddress } from "../addresses.ts";
import { shownDifferences } from "./announced.ts";
import { seriesTally } from "./companies.ts";
import type { Desk, Plan } from "./desk.ts";
import { measureOfSeries } from "./rounds.ts";

/** A page for every attachment, its rows in the order of the document. */
export function* planAttachments(desk: Desk): Iterable<Plan<AttachmentInputs>> {
  const { data } = desk;
  for (const { id, snapshot, listedAsOf, series } of data.attachments) {
    const attachment = desk.attachment(id);
    if (!attachment) continue;
    const filings = (desk.filingsOfAttachment.get(id) ?? []).toSorted(byPlaceInDocument);
    const announced = data.announced.filter(
      (total: AnnouncedTotal) => series.includes(total.series) && total.asOf === listedAsOf,
    );
    yield {
      address: attachmentAddress(attachment.slug),
      render: attachmentPage,
      inputs: {
        attachment,
        snapshot,
        series: seriesTally(desk, desk.plain.byAttachment.get(id) ?? []).map((tally) => ({
          ...tally,
          round: measureOfSeries(desk, tally.id) ? roundAddress(tally.id, listedAsOf) : null,
        })),
        sections: desk.sections(filings),
        differences: announced.flatMap((total) => shownDifferences(desk, total)),
      },
    };
  }
}

function byPlaceInDocument({ origin: left }: ResolvedFiling, { origin: right }: ResolvedFiling): number {
  for (const part of ["table", "page", "row", "line"] as const) {
    const difference = (left.locator[part] ?? 0) - (right.locator[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
