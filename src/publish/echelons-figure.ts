import { inLanguage } from "../model/text.ts";
import { echelonsChart, type Runner } from "./charts/echelons.ts";
import { figure, percent } from "./format.ts";
import { html, type Markup } from "./html.ts";
import { scrollBox } from "./layout.ts";
import type { Chrome } from "./page.ts";
import type { ShownEchelons, ShownGroup, ShownIndex } from "./shown/shown-verdict.ts";
import { groupLink } from "./verdict-parts.ts";

/** The level that the headline goes by. */
const SHOWN = 0.9;

/** The echelon chart at the level of the headline. */
export function echelonsFigure(chrome: Chrome, index: ShownIndex): Markup {
  const level = index.levels.find(({ agreement }) => agreement === SHOWN);
  return html`<figure class="echelons-figure">${level && chartAt(chrome, index, level)}</figure>`;
}

/** The same at every level, with a switch that needs no script. */
export function echelonsSwitch(chrome: Chrome, index: ShownIndex): Markup {
  const { verdict: words } = chrome.words;
  const name = ({ agreement }: ShownEchelons) => `level-${Math.round(agreement * 100)}`;
  const switches = index.levels.map(
    (level) =>
      html`<input type="radio" name="level" id="${name(level)}" ${level.agreement === SHOWN && html` checked`} /><label
          for="${name(level)}"
          >${words.agreementLevel(whole(level.agreement))}</label
        > `,
  );
  const charts = index.levels.map((level) => html`<div class="level ${name(level)}">${chartAt(chrome, index, level)}</div>`);
  return html`<figure class="echelons-figure levels">
    <fieldset>
      <legend class="meta">${words.level}</legend>
      ${switches}
    </fieldset>
    ${charts}
  </figure>`;
}

function chartAt(chrome: Chrome, { placings, gaps }: ShownIndex, { agreement, tiers }: ShownEchelons): Markup {
  const { verdict: words } = chrome.words;
  const cuts = cutsOf(tiers);
  const nameOf = new Map(placings.map(({ group }) => [group.id, inLanguage(group.name, chrome.language)]));
  const alt = words.chartAlt(
    whole(agreement),
    tiers.map((tier) => chrome.words.listed(tier.map((id) => nameOf.get(id) ?? id))),
  );
  return echelonsChart(
    {
      agreement,
      runners: placings.map(({ group, medianRank, interval }) => ({ ...runnerOf(chrome, group), medianRank, interval })),
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

/** What the chart shows, in numbers: the chart’s table and that of the robustness plot. */
export function placingsTable(chrome: Chrome, { placings, levels }: ShownIndex): Markup {
  const { verdict: words } = chrome.words;
  const tierOf = ({ tiers }: ShownEchelons, id: string) => tiers.findIndex((tier) => tier.includes(id)) + 1;
  const heads = [words.medianRank, words.interval, words.first, words.falls, words.score];
  return scrollBox(
    words.robustness,
    html`<table class="placings">
      <caption>
        ${words.robustness}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.group}</th>
          ${levels.map((level) => html`<th scope="col" class="num">${words.agreementLevel(whole(level.agreement))}</th>`)}
          ${heads.map((head) => html`<th scope="col" class="num">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${placings.map(
          ({ group, medianRank, interval: [best, worst], first, falls, score }) =>
            html`<tr data-unit="${group.id}">
              <th scope="row">${groupLink(chrome, group)}</th>
              ${levels.map((level) => html`<td class="num tier">${tierOf(level, group.id)}</td>`)}
              <td class="num median">${figure(medianRank)}</td>
              <td class="num interval">${best === worst ? best : `${best}–${worst}`}</td>
              <td class="num first">${percent(first)}</td>
              <td class="num falls">${percent(falls)}</td>
              <td class="num score">${score.toFixed(2)}</td>
            </tr> `,
        )}
      </tbody>
    </table>`,
  );
}
