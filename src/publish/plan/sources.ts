import { SOURCES } from "../addresses.ts";
import { sourcesPage, type ListedAttachment, type SourcesInputs } from "../pages/sources.ts";
import { planSourcePages } from "./source-pages.ts";
import { slugOf } from "../slugs.ts";
import { seriesTally } from "./companies.ts";
import type { Desk, Plan } from "./desk.ts";
import { tellersOf } from "./tellers.ts";
import { groupBy } from "../../model/group-by.ts";

/** The list of sources and of all documents, and a page for each source. */
export function* planSources(desk: Desk): Iterable<Plan> {
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
  const attachments = listedAttachments(desk);
  const tellers = tellersOf(desk).map(({ kind, name, address, figures }) => ({ kind, name, address, figures: figures.length }));
  yield { address: SOURCES, render: sourcesPage, inputs: { sources, attachments, tellers } } satisfies Plan<SourcesInputs>;
  yield* planSourcePages(desk, attachments);
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
      series: seriesTally(desk, desk.plain.byAttachment.get(id) ?? []),
    }))
    .toSorted((left, right) => (left.listedAsOf < right.listedAsOf ? 1 : left.listedAsOf > right.listedAsOf ? -1 : 0));
}
