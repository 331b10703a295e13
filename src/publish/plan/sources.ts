import { sourcesPage, type ListedAttachment, type SourcesInputs } from "../pages/sources.ts";
import { slugOf } from "../slugs.ts";
import { seriesTally } from "./companies.ts";
import type { Desk, Plan } from "./desk.ts";
import { groupBy } from "../../model/group-by.ts";

export function* planSources(desk: Desk): Iterable<Plan<SourcesInputs>> {
  const records = groupBy(desk.data.records, ({ source }) => source);
  const sources = desk.data.sources.map(({ id, title, publisher, address, kind, files }) => ({
    id,
    title,
    publisher,
    kind,
    address: address ?? null,
    // Documents that arrived have no declaration; their rows name them.
    files: [...new Set([...files.map(({ path }) => path), ...(records.get(id) ?? []).map(({ file }) => file)])],
    rows: records.get(id)?.length ?? 0,
  }));
  yield { address: "sources/", render: sourcesPage, inputs: { sources, attachments: listedAttachments(desk) } };
}

/** All attachments that carry rows, the newest first. */
export function listedAttachments(desk: Desk): ListedAttachment[] {
  return desk.data.attachments
    .map(({ id, title, round, listedAsOf, publishedOn }) => ({
      slug: slugOf(id),
      title,
      round,
      listedAsOf,
      publishedOn,
      series: seriesTally(desk, desk.filingsOf.attachment.get(id) ?? []),
    }))
    .toSorted((left, right) => (left.listedAsOf < right.listedAsOf ? 1 : left.listedAsOf > right.listedAsOf ? -1 : 0));
}
