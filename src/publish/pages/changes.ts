import { inLanguage } from "../../model/text.ts";
import { roundAddress, seriesChangesAddress } from "../addresses.ts";
import { figure } from "../format.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { layout } from "../layout.ts";
import { linkTo } from "../links.ts";
import { numberLink } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { sliceTable, type Slice, type SliceHeads } from "../slice-table.ts";
import { cancelledTable, documentLinks, renamesTable, roundSentence, type SeriesChange } from "./changes-parts.ts";
import { unbroken } from "../unbroken.ts";

/** What the newest round of every series changed. */
export interface ChangesInputs {
  readonly series: readonly SeriesChange[];
}

export function changesPage({ series }: ChangesInputs, chrome: Chrome): string {
  const { changes: words } = chrome.words;
  const main = html`<h1>${words.title}</h1>
    <p class="lede">${words.lede}</p>
    ${series.length > 1 && contents(chrome, series)} ${join(series.map((change) => seriesSection(chrome, change)))}`;
  return layout(chrome, { title: words.title, section: "changes", main });
}

function contents(chrome: Chrome, series: readonly SeriesChange[]): Markup {
  const items = series.map(
    (change) =>
      html`<li>
        <a href="#${change.series}">${label(chrome, change.series)}</a>
        <span class="meta nw">${chrome.words.date(change.date)}</span>
      </li> `,
  );
  return html`<ul class="contents">
    ${join(items)}
  </ul>`;
}

const label = ({ frame, language }: Chrome, series: string): string => inLanguage(frame.series[series]?.label ?? {}, language);

function seriesSection(chrome: Chrome, change: SeriesChange): Markup {
  const { changes: words } = chrome.words;
  const { series, date, renamed, cancelled, before } = change;
  return html`<section>
    <h2 id="${series}">${unbroken(label(chrome, series))}</h2>
    <p class="lede">${roundSentence(chrome, change)}</p>
    ${changeFacts(chrome, change)}
    <div class="pair">${changeSlices(chrome, change, 3)}</div>
    <h3>${words.renamed}</h3>
    ${
      renamed.length === 0
        ? html`<p class="meta">${words.nobodyRenamed}</p>`
        : html`<p class="meta">${words.renamedLede}</p>
            ${renamesTable(chrome, renamed)}`
    }
    ${
      before !== null &&
      html`<h3>${words.cancelledSince(before)}</h3>
        ${cancelled.length === 0 ? html`<p class="meta">${words.nothingCancelled}</p>` : cancelledTable(chrome, cancelled)}`
    }
    <p>
      <a href="${linkTo(chrome, roundAddress(series, date))}">${words.thisRound}</a> ·
      <a href="${linkTo(chrome, seriesChangesAddress(series))}">${words.allRounds}</a>
    </p>
  </section> `;
}

/** Totals before and now, and the documents. */
export function changeFacts(chrome: Chrome, { totalBefore, total, documents }: SeriesChange): Markup {
  const { changes: words } = chrome.words;
  const fact = (name: string, value: Part) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  const totals =
    totalBefore === null ? numberLink(chrome, total) : html`${numberLink(chrome, totalBefore)} → ${numberLink(chrome, total)}`;
  return html`<dl class="facts">${fact(words.total, totals)}${fact(words.documents, documentLinks(chrome, documents))}</dl>`;
}

interface Rest {
  /** What the rows without any are called, and how many they are. */
  readonly without: string;
  readonly rest: number;
}

/** What is new by group and by place. */
export function changeSlices(chrome: Chrome, change: SeriesChange, level: SliceHeads["level"]): Markup {
  const { changes: words, league, measure } = chrome.words;
  const heads = { whole: change.added.value, level };
  return html`${shares(chrome, change.groups, { ...heads, title: words.byGroup, head: league.group }, { without: words.noGroup, rest: change.withoutGroup })}${shares(chrome, change.places, { ...heads, title: words.byPlace, head: measure.place }, { without: words.noPlace, rest: change.withoutPlace })}`;
}

function shares(chrome: Chrome, slices: readonly Slice[], heads: Omit<SliceHeads, "value">, { without, rest }: Rest): Markup {
  const table = sliceTable(chrome, slices, { ...heads, value: chrome.words.changes.added });
  return html`<div>
    ${table}${table && rest > 0 && html`<p class="meta">${without}${chrome.words.colon}${figure(rest)}</p>`}
  </div>`;
}
