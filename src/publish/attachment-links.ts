import { html, join, type Markup } from "./html.ts";
import { outLink } from "./links.ts";
import type { Chrome } from "./page.ts";
import type { ShownAttachment } from "./shown/shown-row.ts";

/** The three dates that all rows of a document share. */
export function attachmentDates({ words: { rows: words } }: Chrome, attachment: ShownAttachment): string {
  const { listedAsOf, publishedOn, firstSeen } = attachment;
  return `${words.asOf} ${listedAsOf} · ${words.publishedOn} ${publishedOn ?? words.unknown} · ${words.firstSeen} ${firstSeen}`;
}

/** Links to the document and to the page that announces it, as far as either is known. */
export function attachmentLinks({ words }: Chrome, { address, page }: ShownAttachment): Markup {
  const links: Markup[] = [];
  if (address !== null) links.push(outLink(address, words.rows.original));
  if (page !== null && page !== address) links.push(outLink(page, words.rows.announcement));
  return links.length === 0 ? html`${words.rows.noAddress}` : join(links, " · ");
}
