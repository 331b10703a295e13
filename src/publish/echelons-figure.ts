import { inLanguage } from "../model/text.ts";
import { VERDICT } from "./addresses.ts";
import { chartFigure, chartOf, type Chart, type ChartKind } from "./charts/chart-figure.ts";
import { ECHELON_ROW, echelonsChart, type Runner } from "./charts/echelons.ts";
import { figure, percent } from "./format.ts";
import { html, type Markup } from "./html.ts";
import { scrollBox } from "./layout.ts";
import { linkTo } from "./links.ts";
import type { Chrome } from "./page.ts";
import type { ShownEchelons, ShownGroup, ShownIndex } from "./shown/shown-verdict.ts";
import { groupLink } from "./verdict-parts.ts";

/** The level that the headline goes by. */
const SHOWN = 0.9;
const ID = "echelons";

/** The echelon chart at the level of the headline. */
export const echelonsKind: ChartKind<ShownIndex> = {
  name: "echelons",
  idOf: ({ levels }) => (levels.some(({ agreement }) => agreement === SHOWN) ? ID : null),
  draw: (chrome, index) => echelonsOf(chrome, index, [SHOWN]),
};

export const echelonsFigure = (chrome: Chrome, index: ShownIndex): Markup | false =>
  chartOf(chrome, echelonsKind, index, { level: 2, compact: true });

/** The same at every level, with a switch that needs no script. */
export function echelonsSwitch(chrome: Chrome, index: ShownIndex): Markup {
  const { verdict: words } = chrome.words;
  const switches = index.levels.map(
    (level) =>
      html`<input type="radio" name="level" id="${levelName(level)}" ${level.agreement === SHOWN && html` checked`} /><label
          for="${levelName(level)}"
          >${words.agreementLevel(whole(level.agreement))}</label
        > `,
  );
  const all = index.levels.map(({ agreement }) => agreement);
  const chart = { id: ID, ...echelonsOf(chrome, index, all) };
  const before = html`<fieldset>
    <legend class="meta">${words.level}</legend>
    ${switches}
  </fieldset>`;
  return html`<div class="levels">${chartFigure(chrome, chart, { before })}</div>`;
}

const levelName = ({ agreement }: ShownEchelons): string => `level-${Math.round(agreement * 100)}`;

function echelonsOf(chrome: Chrome, index: ShownIndex, agreements: readonly number[]): Omit<Chart, "id"> {
  const { charts: words } = chrome.words;
  const levels = index.levels.filter(({ agreement }) => agreements.includes(agreement));
  const shown = levels.find(({ agreement }) => agreement === SHOWN);
  const charts = levels.map((level) =>
    levels.length === 1
      ? chartAt(chrome, index, level)
      : html`<div class="level ${levelName(level)}">${chartAt(chrome, index, level)}</div>`,
  );
  return {
    title: words.echelons(tierNames(chrome, index, shown?.tiers ?? []), whole(SHOWN)),
    subtitle: words.echelonsMeasured(figure(index.variants), whole(SHOWN)),
    drawing: html`${charts}`,
    height: (index.placings.length + (shown?.tiers.length ?? 1)) * ECHELON_ROW * 1.7,
    table: placingsTable(chrome, index),
    source: indexSource(chrome),
    page: VERDICT,
  };
}

/** Who publishes what the index is made from: the rows of reported figures, each with its address. */
export const indexSource = (chrome: Chrome): Markup =>
  html`<a href="${linkTo(chrome, "reported/")}">${chrome.words.charts.ownSource}</a>`;

function tierNames(chrome: Chrome, { placings }: ShownIndex, tiers: ShownEchelons["tiers"]): string[] {
  const nameOf = new Map(placings.map(({ group }) => [group.id, inLanguage(group.name, chrome.language)]));
  return tiers.map((tier) => chrome.words.listed(tier.map((id) => nameOf.get(id) ?? id)));
}

function chartAt(chrome: Chrome, index: ShownIndex, { agreement, tiers }: ShownEchelons): Markup {
  const { verdict: words } = chrome.words;
  const { placings, gaps } = index;
  const cuts = cutsOf(tiers);
  const alt = words.chartAlt(whole(agreement), tierNames(chrome, index, tiers));
  return echelonsChart(
    {
      agreement,
      runners: placings.map(({ group, medianRank, interval, yearBefore = null }) => ({
        ...runnerOf(chrome, group),
        medianRank,
        interval,
        yearBefore,
      })),
      cuts: gaps.map((share, at) => ({ label: words.cut(percent(share)), isDrawn: cuts.has(at) })),
    },
    alt,
  );
}

/** A name that is not in the page's language says in which it is. */
export function runnerOf(chrome: Chrome, { id, name, tone }: ShownGroup): Pick<Runner, "id" | "name" | "lang" | "tone"> {
  const own = name[chrome.language];
  const text = own ?? inLanguage(name, chrome.language);
  return { id, name: text, tone, ...(own === undefined && { lang: chrome.frame.languages[0] ?? "en" }) };
}

/** After which places of the order a tier ends. */
function cutsOf(tiers: ShownEchelons["tiers"]): ReadonlySet<number> {
  let place = -1;
  return new Set(tiers.slice(0, -1).map((tier) => (place += tier.length)));
}

const whole = (agreement: number): string => `${Math.round(agreement * 100)}%`;

/** What the chart shows, in numbers; a column more where it is known where groups stood a year before. */
function placingsTable(chrome: Chrome, { placings, levels }: ShownIndex): Markup {
  const { verdict: words, charts } = chrome.words;
  const tierOf = ({ tiers }: ShownEchelons, id: string) => tiers.findIndex((tier) => tier.includes(id)) + 1;
  const hasTail = placings.some(({ yearBefore }) => yearBefore !== undefined);
  const heads = [
    words.medianRank,
    words.interval,
    words.first,
    words.falls,
    words.score,
    ...(hasTail ? [charts.yearBefore] : []),
  ];
  return scrollBox(
    words.robustness,
    html`<table class="placings">
      <caption>
        ${words.robustness}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.group}</th>
          ${levels.map((level) => html`<th scope="col" class="num">${words.tierAt(whole(level.agreement))}</th>`)}
          ${heads.map((head) => html`<th scope="col" class="num">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${placings.map(
          ({ group, medianRank, interval: [best, worst], first, falls, score, yearBefore }) =>
            html`<tr data-unit="${group.id}" data-row="${group.id}">
              <th scope="row">${groupLink(chrome, group)}</th>
              ${levels.map((level) => html`<td class="num tier">${tierOf(level, group.id)}</td>`)}
              <td class="num median">${figure(medianRank)}</td>
              <td class="num interval">${best === worst ? best : `${best}–${worst}`}</td>
              <td class="num first">${percent(first)}</td>
              <td class="num falls">${percent(falls)}</td>
              <td class="num score">${score.toFixed(2)}</td>
              ${hasTail && html`<td class="num">${yearBefore !== undefined && figure(yearBefore)}</td>`}
            </tr> `,
        )}
      </tbody>
    </table>`,
  );
}
