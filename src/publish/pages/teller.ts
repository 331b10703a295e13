import { inLanguage, type Localized } from "../../model/text.ts";
import { SOURCES } from "../addresses.ts";
import { figure } from "../format.ts";
import { html, join } from "../html.ts";
import { layout, named } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import { reportedTable, type ShownReported } from "../reported-table.ts";
import { slugOf } from "../slugs.ts";

export interface TellerInputs {
  readonly kind: "measurer" | "website";
  readonly name: Localized;
  readonly kinds: readonly { readonly kind: string; readonly figures: readonly ShownReported[] }[];
}

/** Everything that one measurer measured, or that one website tells. */
export function tellerPage({ kind, name, kinds }: TellerInputs, chrome: Chrome): string {
  const { tellers: words, reported } = chrome.words;
  const count = kinds.reduce((sum, { figures }) => sum + figures.length, 0);
  const sections = kinds.map(({ kind: of, figures }) => {
    const caption = reported.kinds[of] ?? of;
    return html`<h2 id="kind-${slugOf(of)}">${caption} <span class="meta">${figure(figures.length)}</span></h2>
      ${reportedTable(chrome, figures, { caption })} `;
  });
  const main = html`<p class="kicker">${words.kinds[kind]}</p>
    <h1>${named(chrome, name)}</h1>
    <p class="lede">${words.lede[kind](figure(count))}</p>
    <p><a href="${linkTo(chrome, SOURCES)}#${kind}s">${words.all[kind]}</a></p>
    ${join(sections)}`;
  return layout(chrome, { title: inLanguage(name, chrome.language), section: "sources", main });
}
