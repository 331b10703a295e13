import { inLanguage, type Localized } from "../../model/text.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { scrollBox } from "../layout.ts";
import { linkTo } from "../links.ts";
import { differenceMark, numberLink, numberTo, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { roundsFigure, type ShownRound } from "../rounds-figure.ts";

/** A series with its rounds, its total, and what was announced for the date of its newest list. */
export interface SeriesRounds {
  readonly series: string;
  readonly measure: string;
  readonly rounds: readonly ShownRound[];
  readonly total: ShownCount;
  readonly asOf: string;
  readonly announced: { readonly said: number; readonly difference: number; readonly address: string } | null;
}

/** Small multiples: a panel a series, its total so far as its title, on one time axis. */
export function roundsSection(chrome: Chrome, list: readonly SeriesRounds[], publisher: Localized): Markup | false {
  const dates = list.flatMap(({ rounds }) => rounds.map(({ date }) => date)).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return false;
  const { overview: words, chart, colon } = chrome.words;
  const axis = [first.slice(0, 4), last] as const;
  return html`<section>
    <figure class="rounds">
      <figcaption>
        <h2 id="rounds">${finding(chrome, list[0])}</h2>
        <p class="meta">${words.roundsSubtitle}</p>
      </figcaption>
      <div class="panels">${join(list.map((one) => panel(chrome, one, axis)))}</div>
      <p class="meta">
        ${chart.source}${colon}<a href="${linkTo(chrome, "sources/")}">${inLanguage(publisher, chrome.language)}</a>
      </p>
      <details>
        <summary>${chart.data}</summary>
        ${dataTable(chrome, list)}
      </details>
    </figure>
  </section>`;
}

/** What the newest round of the dossier's first series says. */
function finding({ frame, language, words }: Chrome, first: SeriesRounds | undefined): string {
  const last = first?.rounds.at(-1);
  if (!first || !last) return words.overview.totals;
  const rank = 1 + first.rounds.filter(({ added }) => added.value > last.added.value).length;
  const label = inLanguage(frame.series[first.series]?.label ?? {}, language);
  return words.overview.roundsTitle({ label, added: figure(last.added.value), date: last.date, rank, of: first.rounds.length });
}

function panel(
  chrome: Chrome,
  { series, measure, rounds, total, asOf, announced }: SeriesRounds,
  axis: readonly [string, string],
): Markup {
  const { frame, language, words } = chrome;
  const label = inLanguage(frame.series[series]?.label ?? {}, language);
  const said =
    announced &&
    html` <span class="meta"
      >· ${words.announced.said} ${numberTo(chrome, announced.address, figure(announced.said))}
      ${differenceMark(announced.difference)}</span
    >`;
  return html`<div class="panel">
    <h3><a href="${linkTo(chrome, `measures/${measure}/`)}">${label}</a></h3>
    <p class="total">
      <b>${numberLink(chrome, total)}</b> ${inLanguage(frame.series[series]?.unit ?? {}, language)}
      <span class="meta">${words.upTo(asOf)}</span>${said}
    </p>
    ${roundsFigure(chrome, label, rounds, axis)}
  </div> `;
}

function dataTable(chrome: Chrome, list: readonly SeriesRounds[]): Markup {
  const { chart, overview } = chrome.words;
  const dates = [...new Set(list.flatMap(({ rounds }) => rounds.map(({ date }) => date)))].toSorted().toReversed();
  const heads = list.map(
    ({ series }) =>
      html`<th scope="col" class="num">${inLanguage(chrome.frame.series[series]?.short ?? {}, chrome.language)}</th>`,
  );
  const byDate = list.map(({ rounds }) => new Map(rounds.map(({ date, added }) => [date, added])));
  const rows = dates.map((date) => {
    const cells = byDate.map((added) => {
      const count = added.get(date);
      return html`<td class="num">${count && numberLink(chrome, count)}</td>`;
    });
    return html`<tr>
      <th scope="row" class="d">${date}</th>
      ${cells}
    </tr> `;
  });
  return scrollBox(
    chart.data,
    html`<table>
      <caption>
        ${overview.roundsSubtitle}
      </caption>
      <thead>
        <tr>
          <th scope="col">${chart.round}</th>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
      </tbody>
    </table>`,
  );
}
