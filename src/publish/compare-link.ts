import { compareWith } from "./addresses.ts";
import { html, type Markup } from "./html.ts";
import { linkTo } from "./links.ts";
import type { Chrome } from "./page.ts";
import { comparedKeyOf, type ShownCompared } from "./shown/shown-compared.ts";

/** Leads from the page of one to where others are put beside it. */
export function compareLink(chrome: Chrome, one: Pick<ShownCompared, "kind" | "slug">): Markup {
  return html`<p class="meta compare-link">
    <a href="${linkTo(chrome, compareWith(comparedKeyOf(one)))}">${chrome.words.compare.beside}</a>
  </p>`;
}
