import { html, join, type Markup } from "./html.ts";
import { outLink } from "./links.ts";
import type { Chrome } from "./page.ts";
import type { ShownAttachment } from "./shown/shown-row.ts";

/** The three dates that all rows of a document share. */
export function attachmentDates({ words: { rows: words, date, gap } }: Chrome, attachment: ShownAttachment): Markup {
  const { listedAsOf, publishedOn, firstSeen } = attachment;
  const dates = [
    `${words.asOf}${gap}${date(listedAsOf)}`,
    `${words.publishedOn}${gap}${publishedOn === null ? words.unknown : date(publishedOn)}`,
    `${words.firstSeen}${gap}${date(firstSeen)}`,
  ];
  return join(
    dates.map((text) => html`<span class="nw">${text}</span>`),
    " · ",
  );
}

/** Links to the document and to the page that announces it, as far as either is known. */
export function attachmentLinks({ words }: Chrome, { address, page }: ShownAttachment): Markup {
  const links: Markup[] = [];
  if (address !== null) links.push(outLink(address, whole(words.rows.original)));
  if (page !== null && page !== address) links.push(outLink(page, whole(words.rows.announcement)));
  return links.length === 0 ? html`${words.rows.noAddress}` : join(links, " · ");
}

/** A word of two characters that no line is to break. */
const whole = (text: string): Markup => html`<span class="nw">${text}</span>`;
