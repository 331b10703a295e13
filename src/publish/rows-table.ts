import { inLanguage, type Localized } from "../model/text.ts";
import type { Locator } from "../model/locator.ts";
import { html, join, raw, type Markup, type Part } from "./html.ts";
import { scrollBox, sourceLang } from "./layout.ts";
import { linkTo, outLink } from "./links.ts";
import { anchorOf, locatorText } from "./locators.ts";
import type { Chrome } from "./page.ts";

/** A row of a list as pages show it: the cells it carries, as published. Absent parts are left out, not null. */
export interface ShownRow {
  readonly series: string;
  readonly name: string;
  readonly filer: string;
  readonly number: string;
  /** Last part of the address of the filer's page. */
  readonly company?: string;
  readonly group?: { readonly id: string; readonly name: Localized };
  readonly class?: string;
  readonly product?: string;
  readonly place?: string;
  readonly filedOn?: string;
  readonly late?: true;
  readonly cancelledOn?: string;
  readonly filerBefore?: string;
  readonly nameBefore?: string;
  readonly remark?: string;
  readonly at: Locator;
}

export interface ShownAttachment {
  readonly slug: string;
  readonly title: string;
  readonly round: string;
  readonly address: string | null;
  readonly page: string | null;
  readonly listedAsOf: string;
  readonly publishedOn: string | null;
  readonly firstSeen: string;
}

/** Rows of one attachment, in its order. */
export interface RowSection {
  readonly attachment: ShownAttachment;
  readonly rows: readonly ShownRow[];
}

export interface RowsTableOptions {
  readonly caption: string;
  /** Rows carry ids, on the one page that lists the attachment they stand in. */
  readonly anchors?: boolean;
  /** The heading of each attachment is left out where the page itself is of that attachment. */
  readonly headings?: boolean;
}

/** Rows under the attachments they stand in, each with its cells and its place in the document. */
export function rowsTable(chrome: Chrome, sections: readonly RowSection[], options: RowsTableOptions): Markup {
  const { rows: words } = chrome.words;
  const { caption, anchors = false, headings = true } = options;
  const bodies = sections.map(({ attachment, rows }) => {
    const cells = rows.map((row) => rowMarkup(chrome, row, attachment.slug, anchors));
    return html`<tbody>
${headings && attachmentHeading(chrome, attachment)}${join(cells)}</tbody>
`;
  });
  return scrollBox(
    caption,
    html`<table class="rows"><caption>${caption}</caption>
<thead><tr><th scope="col">${words.name}</th><th scope="col">${words.filer}</th><th scope="col">${words.number}</th><th scope="col">${words.place}</th><th scope="col">${words.class}</th><th scope="col">${words.filedOn}</th><th scope="col">${words.remark}</th><th scope="col">${words.where}</th></tr></thead>
${join(bodies)}</table>`,
  );
}

/** Title, dates and addresses of a document: what every row below it shares. */
function attachmentHeading(chrome: Chrome, attachment: ShownAttachment): Markup {
  return html`<tr class="from"><th colspan="8" scope="rowgroup" id="a-${attachment.slug}"><a href="${linkTo(chrome, attachmentAddress(attachment.slug))}"${sourceLang(chrome)}>${attachment.title}</a> <span class="meta">${attachmentDates(chrome, attachment)} · ${attachmentLinks(chrome, attachment)}</span></th></tr>
`;
}

export const attachmentAddress = (slug: string): string => `attachments/${slug}/`;
export const companyAddress = (slug: string): string => `companies/${slug}/`;
export const groupAddress = (id: string): string => `groups/${id}/`;

export function attachmentDates(chrome: Chrome, attachment: ShownAttachment): Markup {
  const { rows: words } = chrome.words;
  const { listedAsOf, publishedOn, firstSeen } = attachment;
  return html`${words.asOf} ${listedAsOf} · ${words.publishedOn} ${publishedOn ?? words.unknown} · ${words.firstSeen} ${firstSeen}`;
}

/** Links to the document and to the page that announces it, as far as either is known. */
export function attachmentLinks({ words }: Chrome, { address, page }: ShownAttachment): Markup {
  const links: Markup[] = [];
  if (address !== null) links.push(outLink(address, words.rows.original));
  if (page !== null && page !== address) links.push(outLink(page, words.rows.announcement));
  return links.length === 0 ? html`${words.rows.noAddress}` : join(links, " · ");
}

// Hot: a registry row is drawn on a dozen pages. Everything that does not depend on the page is decided before.
function rowMarkup(chrome: Chrome, row: ShownRow, attachment: string, anchors: boolean): Markup {
  const lang = sourceLang(chrome);
  const anchor = anchorOf(row.at);
  const filer: Part = row.company === undefined ? row.filer : html`<a href="${linkTo(chrome, companyAddress(row.company))}">${row.filer}</a>`;
  const group = row.group && html` <a class="group" href="${linkTo(chrome, groupAddress(row.group.id))}">${inLanguage(row.group.name, chrome.language)}</a>`;
  return html`<tr${anchors && raw(` id="${anchor}"`)}><td${lang}>${row.name}</td><td><span${lang}>${filer}</span>${group}</td><td class="id">${row.number}</td><td>${placeName(chrome, row.place)}</td><td${lang}>${kindOf(row)}</td><td class="d">${row.filedOn}</td><td>${remarks(chrome, row)}</td><td><a href="${linkTo(chrome, attachmentAddress(attachment))}#${anchor}">${locatorText(chrome.words, row.at)}</a></td></tr>
`;
}

function kindOf({ class: kind, product }: ShownRow): string {
  if (kind === undefined) return product ?? "";
  return product === undefined ? kind : `${kind} · ${product}`;
}

function placeName({ frame, language }: Chrome, place: string | undefined): string {
  if (place === undefined) return "";
  return language === frame.languages[0] ? place : (frame.places[place] ?? place);
}

/** What the list's own remark says of the row, read into its parts. */
export function remarks({ words: { rows: words, comma } }: Chrome, row: ShownRow): string {
  const parts: string[] = [];
  if (row.late) parts.push(words.late);
  if (row.cancelledOn !== undefined) parts.push(words.cancelled(row.cancelledOn));
  if (row.filerBefore !== undefined) parts.push(words.filerBefore(row.filerBefore));
  if (row.nameBefore !== undefined) parts.push(words.nameBefore(row.nameBefore));
  if (row.remark !== undefined) parts.push(row.remark);
  return parts.join(comma);
}
