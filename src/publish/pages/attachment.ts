import { inLanguage } from "../../model/text.ts";
import { figure } from "../format.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { layout, sourceLang } from "../layout.ts";
import { linkTo, outLink, shortAddress } from "../links.ts";
import { cellsTexts } from "../locators.ts";
import type { Chrome } from "../page.ts";
import { rowsTable } from "../rows-table.ts";
import type { RowSection, ShownAttachment } from "../shown/shown-row.ts";
import { differencesTable, type ShownDifference } from "./announced.ts";

/** A document of one round, with every row it holds. */
export interface AttachmentInputs {
  readonly attachment: ShownAttachment;
  readonly snapshot: string;
  /** What it holds of each series, and the address of the round that it is of. */
  readonly series: readonly { readonly id: string; readonly rows: number; readonly round: string | null }[];
  readonly sections: readonly RowSection[];
  /** Totals that the regulator announced for the date of this list. */
  readonly differences: readonly ShownDifference[];
}

export function attachmentPage(inputs: AttachmentInputs, chrome: Chrome): string {
  const { attachment, sections, differences } = inputs;
  const { sources: words, measure, rows: rowWords } = chrome.words;
  const count = sections.reduce((sum, section) => sum + section.rows.length, 0);
  const caption = words.attachmentLede(rowWords.count(figure(count)));
  const main = html`<p class="kicker">${rowWords.attachment} · ${chrome.words.date(attachment.round)}</p>
<h1${sourceLang(chrome)}>${attachment.title}</h1>
<p class="lede">${seriesText(chrome, inputs.series)}</p>
${facts(chrome, inputs)}
${
  differences.length > 0 &&
  html`<h2>${measure.differences}</h2>
    ${differencesTable(chrome, differences, { notices: true })}`
}
${count === 0 ? html`<p>${words.noRows}</p>` : rowsTable(chrome, sections, { caption, anchors: true, headings: false })}`;
  return layout(chrome, { title: attachment.title, section: "sources", main });
}

function seriesText(chrome: Chrome, series: AttachmentInputs["series"]): Markup {
  const { frame, language, words } = chrome;
  const parts = series.map(({ id, rows, round }) => {
    const text = `${inLanguage(frame.series[id]?.label ?? {}, language)} ${words.rows.count(figure(rows))}`;
    return round === null ? html`${text}` : html`<a href="${linkTo(chrome, round)}">${text}</a>`;
  });
  return join(parts, words.separator);
}

function facts({ words }: Chrome, { attachment, snapshot }: AttachmentInputs): Markup {
  const fact = (name: string, value: Part) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  const { address, page, listedAsOf, publishedOn, firstSeen } = attachment;
  const cells = cellsTexts(words, attachment.cells);
  return html`<dl class="facts">
    ${fact(words.sources.address, link(address, words.rows.noAddress))}${fact(words.sources.page, link(page, words.rows.unknown))}${fact(words.clocks.listed_as_of, words.date(listedAsOf))}${fact(words.clocks.published_on, publishedOn === null ? words.rows.unknown : words.date(publishedOn))}${fact(words.clocks.first_seen, words.date(firstSeen))}${fact(words.sources.snapshot, html`<code>${snapshot}</code>`)}${cells.length > 0 && fact(words.rows.cells, join(cells.map((text) => html`<div>${text}</div>`)))}
  </dl>`;
}

function link(address: string | null, missing: string): Markup {
  return address === null ? html`${missing}` : outLink(address, shortAddress(address));
}
