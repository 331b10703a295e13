import { inLanguage } from "../../model/text.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { layout } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import type { LeadsOfArea } from "../shown/shown-leads.ts";

export interface SearchInputs {
  readonly companies: number;
  readonly filings: number;
  readonly leads: readonly LeadsOfArea[];
}

/** Where to look for what no address led to: everything is reached from these. */
export function listLinks(chrome: Chrome, areas: readonly LeadsOfArea[]): Markup {
  const { words, language } = chrome;
  const parts = areas.map(({ area, leads }) => {
    const own = leads.filter((lead) => lead.language === undefined || lead.language === language);
    const links = own.map(
      ({ address, name }) => html`<li><a href="${linkTo(chrome, address)}">${inLanguage(name, language)}</a></li> `,
    );
    return html`<div>
      <dt>${area === null ? words.search.beside : words.areas[area]}</dt>
      <dd>
        <ul class="contents">
          ${join(links)}
        </ul>
      </dd>
    </div>`;
  });
  return html`<dl class="leads">${join(parts)}</dl>`;
}

/** The page that searches. Its script looks in one file of the site; without it, the lists. */
export function searchPage({ companies, filings, leads }: SearchInputs, chrome: Chrome): string {
  const { search: words } = chrome.words;
  const main = html`<h1>${words.title}</h1>
    <p class="lede">${words.lede(figure(companies), figure(filings))}</p>
    <div id="search-page"></div>
    <section class="search-lists">
      <p class="prose"><noscript>${words.noScript}</noscript></p>
      <h2>${words.lists}</h2>
      ${listLinks(chrome, leads)}
    </section>`;
  return layout(chrome, { title: words.title, section: null, main, script: "search.js" });
}
