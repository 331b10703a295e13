import { inLanguage, type Localized } from "../../model/text.ts";
import { chartOf, type ChartKind } from "../charts/chart-figure.ts";
import { chartTable, type ChartCell } from "../charts/chart-table.ts";
import { ROUNDS_HEIGHT } from "../charts/rounds.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { linkTo } from "../links.ts";
import { differenceMark, numberLink, numberTo, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { roundsFigure, type ShownRound } from "../rounds-figure.ts";
import { unbroken } from "../unbroken.ts";

/** A series with its rounds, its total, and what was announced for the date of its newest list. */
export interface SeriesRounds {
  readonly series: string;
  readonly measure: string;
  readonly rounds: readonly ShownRound[];
  readonly total: ShownCount;
  readonly asOf: string;
  readonly announced: { readonly said: number; readonly difference: number; readonly address: string } | null;
}

export interface RoundsOfAll {
  readonly series: readonly SeriesRounds[];
  readonly publisher: Localized;
}

/** What a panel takes with its heading, in px, and how many stand side by side. */
const PANEL = ROUNDS_HEIGHT * 1.2 + 90;
const BESIDE = 2;

/** Small multiples: a panel a series, its total so far as its title, on one time axis. */
export const roundsKind: ChartKind<RoundsOfAll> = {
  name: "rounds",
  idOf: ({ series }) => (series.some(({ rounds }) => rounds.length > 0) ? "rounds" : null),
  draw: (chrome, { series, publisher }) => {
    const { overview: words } = chrome.words;
    const dates = series.flatMap(({ rounds }) => rounds.map(({ date }) => date)).toSorted();
    const [first = "", last = ""] = [dates[0], dates.at(-1)];
    const axis = [first.slice(0, 4), last] as const;
    return {
      title: finding(chrome, series[0]),
      subtitle: words.roundsSubtitle,
      drawing: html`<div class="panels">${join(series.map((one) => panel(chrome, one, axis)))}</div>`,
      height: Math.ceil(series.length / BESIDE) * PANEL,
      table: roundsTable(chrome, series),
      source: html`<a href="${linkTo(chrome, "sources/")}">${inLanguage(publisher, chrome.language)}</a>`,
      page: "",
    };
  },
};

export function roundsSection(chrome: Chrome, rounds: RoundsOfAll): Markup | false {
  const chart = chartOf(chrome, roundsKind, rounds, { level: 2 });
  return chart && html`<section id="rounds">${chart}</section>`;
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
    <h3><a href="${linkTo(chrome, `measures/${measure}/`)}">${unbroken(label)}</a></h3>
    <p class="total">
      <b>${numberLink(chrome, total)}</b> ${inLanguage(frame.series[series]?.unit ?? {}, language)}
      <span class="meta">${words.upTo(asOf)}</span>${said}
    </p>
    ${roundsFigure(chrome, label, { rounds, axis, key: series })}
  </div> `;
}

/** A row a round of a series, the newest first within each. */
export function roundsTable(chrome: Chrome, list: readonly SeriesRounds[]): Markup {
  const { charts, overview, measure } = chrome.words;
  const rows = list.flatMap(({ series, rounds }) =>
    rounds.toReversed().map(({ date, added }) => ({
      key: `${series}-${date}`,
      cells: [
        inLanguage(chrome.frame.series[series]?.short ?? {}, chrome.language),
        date,
        { number: added.value, shown: numberLink(chrome, added) },
      ] satisfies readonly ChartCell[],
    })),
  );
  const heads = [measure.counts, charts.round, { number: charts.added }];
  return chartTable({ caption: overview.roundsSubtitle, heads, rows });
}
