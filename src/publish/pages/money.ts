import type { Localized } from "../../model/text.ts";
import { CAMPAIGNS, TIMELINE } from "../addresses.ts";
import { html, join } from "../html.ts";
import { layout, named } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import type { ShownDefinition } from "../figures/money-figure.ts";
import type { ShownNewFirms } from "../figures/new-firms-figure.ts";
import { newFirmsSection } from "./money-new-firms.ts";
import { portfolioTable, type ShownPortfolio } from "./money-portfolios.ts";
import { definitionSection } from "./money-totals.ts";

export interface MoneyInputs {
  readonly definitions: readonly ShownDefinition[];
  readonly newFirms: readonly ShownNewFirms[];
  readonly lateYears: number;
  /** Why the newest years are undercounted; null where the dossier declares no newcomers. */
  readonly why: Localized | null;
  /** Under which portfolios are counted; null where none are. */
  readonly scope: Localized | null;
  readonly portfolios: readonly ShownPortfolio[];
  /** Addresses of the parts as CSV. */
  readonly csv: Readonly<Record<"totals" | "newFirms" | "portfolios", string>>;
}

export function moneyPage(inputs: MoneyInputs | null, chrome: Chrome): string {
  const { money: words } = chrome.words;
  const main = html`<h1>${words.title}</h1>
    ${inputs ? parts(inputs, chrome) : html`<p class="lede">${words.none}</p>`}`;
  return layout(chrome, { title: words.title, section: "money", main });
}

function parts({ definitions, newFirms, lateYears, why, scope, portfolios, csv }: MoneyInputs, chrome: Chrome) {
  const { money: words, events } = chrome.words;
  const source = (address: string) =>
    html`<p class="source">${words.source} <a href="${linkTo(chrome, address)}" download>${words.csv}</a></p>`;
  return html`<p class="lede">${words.lede}</p>
    <ul class="contents">
      <li><a href="#totals">${words.totals}</a></li>
      ${newFirms.length > 0 && html`<li><a href="#new-firms">${words.newFirms}</a></li>`}
      ${scope && html`<li><a href="#portfolios">${words.portfolios}</a></li>`}
      <li><a href="${linkTo(chrome, CAMPAIGNS)}">${events.campaigns}</a></li>
      <li><a href="${linkTo(chrome, TIMELINE)}">${events.timeline}</a></li>
    </ul>
    <h2 id="totals">${words.totals}</h2>
    <p>${words.totalsLede}</p>
    ${join(definitions.map((one) => definitionSection(chrome, one)))} ${source(csv.totals)}
    ${
      newFirms.length > 0 &&
      html`<h2 id="new-firms">${words.newFirms}</h2>
        <p>${words.newFirmsLede(lateYears)}${why && html`${chrome.words.gap}${named(chrome, why)}`}</p>
        ${join(newFirms.map((one) => newFirmsSection(chrome, one)))} ${source(csv.newFirms)}`
    }
    ${
      scope &&
      html`<h2 id="portfolios">${words.portfolios}</h2>
        <p>${words.portfoliosLede}</p>
        <p class="rule">${words.scope}${chrome.words.colon}${named(chrome, scope)}</p>
        ${portfolioTable(chrome, portfolios)} ${source(csv.portfolios)}`
    }`;
}
