import type { Localized } from "../../model/text.ts";
import { inLanguage } from "../../model/text.ts";
import { BACKERS, MAP } from "../addresses.ts";
import { backingLead, backingSections, type ShownBackings } from "../backing-sections.ts";
import { compareLink } from "../compare-link.ts";
import { html } from "../html.ts";
import { layout, named } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";

/** An investor, or a company invested in, of which nothing else is known. */
export interface WhoInputs extends ShownBackings {
  readonly slug: string;
  readonly name: Localized;
}

export function whoPage(inputs: WhoInputs, chrome: Chrome): string {
  const { relations: words } = chrome.words;
  const { backedBy, backs } = inputs;
  const kind = backedBy.length === 0 ? "backer" : backs.length === 0 ? "company" : "both";
  const main = html`<p class="kicker">${words.kinds[kind]}</p>
    <h1>${named(chrome, inputs.name)}</h1>
    ${backingLead(chrome, inputs)} ${compareLink(chrome, { kind: "who", slug: inputs.slug })} ${backingSections(chrome, inputs)}
    <p class="meta">
      <a href="${linkTo(chrome, MAP)}">${words.map}</a> · <a href="${linkTo(chrome, BACKERS)}">${words.all}</a>
    </p>`;
  return layout(chrome, { title: inLanguage(inputs.name, chrome.language), section: "map", main });
}
