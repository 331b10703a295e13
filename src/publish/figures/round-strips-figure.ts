import { inLanguage } from "../../model/text.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { roundsStrip, stripYears, STRIP_HEIGHT } from "../charts/rounds-strip.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { linkTo } from "../links.ts";
import { numberLink } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { roundsTable, type RoundsOfAll, type SeriesRounds } from "../pages/rounds-section.ts";

/** What a strip takes with its name, in px. */
const LINE = STRIP_HEIGHT * 2 + 24;

/** The rounds of every series in the height of two lines each, on one axis of time. */
export const roundStripsFigure: ChartKind<RoundsOfAll> = {
  name: "roundStrips",
  idOf: ({ series }) => (series[0] && series[0].rounds.length > 0 ? "round-strips" : null),
  draw: (chrome, { series, publisher }) => {
    const dates = series.flatMap(({ rounds }) => rounds.map(({ date }) => date)).toSorted();
    const axis = { from: (dates[0] ?? "").slice(0, 4), to: dates.at(-1) ?? "" };
    return {
      title: html`<a href="${linkTo(chrome, "#rounds")}">${finding(chrome, series[0])}</a>`,
      subtitle: chrome.words.front.roundsNote,
      drawing: html`<div class="strips stacked">
        ${join(series.map((one) => strip(chrome, one, axis)))}${stripYears(axis.from, axis.to)}
      </div>`,
      height: series.length * LINE,
      table: roundsTable(chrome, series),
      source: html`<a href="${linkTo(chrome, "sources/")}">${inLanguage(publisher, chrome.language)}</a>`,
      page: "",
    };
  },
};

/** Where the newest round of the first series stands among its rounds. */
function finding({ frame, language, words }: Chrome, first: SeriesRounds | undefined): string {
  const last = first?.rounds.at(-1);
  if (!first || !last) return words.overview.totals;
  const rank = 1 + first.rounds.filter(({ added }) => added.value > last.added.value).length;
  const label = inLanguage(frame.series[first.series]?.label ?? {}, language);
  return words.front.rounds(label, figure(last.added.value), rank, first.rounds.length);
}

interface Axis {
  readonly from: string;
  readonly to: string;
}

function strip(chrome: Chrome, { series, measure, total, rounds }: SeriesRounds, axis: Axis): Markup {
  const { words, frame, language } = chrome;
  const label = inLanguage(frame.series[series]?.short ?? {}, language);
  const last = rounds.at(-1);
  const alt = words.overview.roundsAlt(label, rounds.length, figure(last?.added.value ?? 0), last?.date ?? "");
  const points = rounds.map(({ date, added }) => ({ key: `${series}-${date}`, date, value: added.value }));
  return html`<div class="panel">
    <p class="of panel-title">
      <a href="${linkTo(chrome, `measures/${measure}/`)}">${label}</a> <b>${numberLink(chrome, total)}</b>
    </p>
    ${roundsStrip({ points, ...axis }, alt)}
  </div> `;
}
