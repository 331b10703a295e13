import { inLanguage } from "../../model/text.ts";
import { CHANGES, groupAddress } from "../addresses.ts";
import { chartOf } from "../charts/chart-figure.ts";
import { echelonsFigure } from "../echelons-figure.ts";
import { leagueBarsFigure, type ShownLeagueBars } from "../figures/league-bars-figure.ts";
import { outcomeFigure, type ShownOutcome } from "../figures/outcome-figure.ts";
import { roundStripsFigure } from "../figures/round-strips-figure.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { named } from "../layout.ts";
import { linkTo } from "../links.ts";
import { numberLink } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import type { ShownIndex } from "../shown/shown-verdict.ts";
import type { LatestRound } from "./latest-rounds.ts";
import type { RoundsOfAll } from "./rounds-section.ts";

/** What the first screen of the home page draws. */
export interface FrontInputs {
  readonly index: ShownIndex | null;
  readonly rounds: RoundsOfAll;
  /** The outcome of the index that most groups are read of; null where there is none. */
  readonly outcome: ShownOutcome | null;
  /** For a dossier without an index. */
  readonly league: ShownLeagueBars;
}

const COMPACT = { level: 2, compact: true } as const;

/** Three charts side by side, each with its finding, what it measures, and a link to all of it. */
export function frontCharts(chrome: Chrome, { index, rounds, outcome, league }: FrontInputs): Markup {
  const charts = [
    index ? echelonsFigure(chrome, index) : chartOf(chrome, leagueBarsFigure, league, COMPACT),
    chartOf(chrome, roundStripsFigure, rounds, COMPACT),
    outcome && chartOf(chrome, outcomeFigure, outcome, COMPACT),
  ];
  return html`<div class="front-charts">${charts.map((chart) => chart && html`<div class="front-chart">${chart}</div> `)}</div>`;
}

/** One cell a series: what its newest round brought, against the one before, and whom it brought most. */
export function frontRounds(chrome: Chrome, latest: readonly LatestRound[]): Markup | false {
  if (latest.length === 0) return false;
  const { front: words } = chrome.words;
  const cells = latest.map((round) => html`<li>${roundCell(chrome, round)}</li>`);
  return html`<div class="front-rounds">
    <h2><a href="${linkTo(chrome, CHANGES)}">${words.lastRounds}</a></h2>
    <ul>
      ${join(cells)}
    </ul>
  </div>`;
}

const MOST = 2;

function roundCell(chrome: Chrome, { series, date, added, before, most }: LatestRound): Markup {
  const { front: words, separator } = chrome.words;
  const name = inLanguage(chrome.frame.series[series]?.short ?? {}, chrome.language);
  const groups = most
    .slice(0, MOST)
    .map(
      ({ id, name: group, count }) =>
        html`<a href="${linkTo(chrome, groupAddress(id))}">${named(chrome, group)}</a> ${numberLink(chrome, count)}`,
    );
  return html`<span class="of">${name} <span class="meta nw">${chrome.words.date(date)}</span></span>
    <span
      ><b>+${numberLink(chrome, added)}</b>
      <span class="meta">${before ? words.before(figure(before.value)) : words.firstRound}</span></span
    >
    ${groups.length > 0 && html`<span class="meta">${join(groups, separator)}</span>`}`;
}
