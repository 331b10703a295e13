import { html } from "../html.ts";
import { layout } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";

export function notFoundPage(_: null, chrome: Chrome): string {
  const { notFound: words, sections } = chrome.words;
  const main = html`<h1>${words.title}</h1>
    <p class="lede">${words.text}</p>
    <p><a href="${linkTo(chrome, "")}">${sections.overview}</a></p>`;
  return layout(chrome, { title: words.title, section: null, main });
}
