import { figure } from "../format.ts";
import { html, type Markup } from "../html.ts";
import { layout } from "../layout.ts";
import { linkTo } from "../links.ts";
import { ADDRESS_OF } from "../navigation.ts";
import type { Chrome } from "../page.ts";
import type { Section } from "../words/sections.ts";

export interface SearchInputs {
  readonly companies: number;
  readonly filings: number;
}

/** Lists that lead to everything that search finds. */
const LISTS: readonly Section[] = ["groups", "registry", "measures", "sources", "reported", "changes"];

/** Where to look for what no address led to. */
export function listLinks(chrome: Chrome): Markup {
  const { sections } = chrome.words;
  return html`<ul class="contents">
    ${LISTS.map((section) => html`<li><a href="${linkTo(chrome, ADDRESS_OF[section])}">${sections[section]}</a></li>`)}
  </ul>`;
}

/** The page that searches. Its script looks in one file of the site; without it, the lists. */
export function searchPage({ companies, filings }: SearchInputs, chrome: Chrome): string {
  const { search: words } = chrome.words;
  const main = html`<h1>${words.title}</h1>
    <p class="lede">${words.lede(figure(companies), figure(filings))}</p>
    <div id="search-page"></div>
    <section class="search-lists">
      <p class="prose"><noscript>${words.noScript}</noscript></p>
      <h2>${words.lists}</h2>
      ${listLinks(chrome)}
    </section>`;
  return layout(chrome, { title: words.title, section: null, main, script: "search.js" });
}
