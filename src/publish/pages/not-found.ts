import { SEARCH } from "../addresses.ts";
import { html } from "../html.ts";
import { layout } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import type { LeadsOfArea } from "../shown/shown-leads.ts";
import { listLinks } from "./search.ts";

export interface NotFoundInputs {
  readonly leads: readonly LeadsOfArea[];
}

export function notFoundPage({ leads }: NotFoundInputs, chrome: Chrome): string {
  const { notFound: words, search, sections } = chrome.words;
  const main = html`<h1>${words.title}</h1>
    <p class="lede">${words.text}</p>
    <p><a href="${linkTo(chrome, "")}">${sections.overview}</a> · <a href="${linkTo(chrome, SEARCH)}">${search.title}</a></p>
    <h2>${search.lists}</h2>
    ${listLinks(chrome, leads)}`;
  return layout(chrome, { title: words.title, section: null, main });
}
