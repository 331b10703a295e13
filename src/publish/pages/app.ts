import { inLanguage } from "../../model/text.ts";
import { groupAddress } from "../addresses.ts";
import { compareLink } from "../compare-link.ts";
import { readingsTable } from "../figures/readings-figure.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { called, calledText, layout, named, sourceLang } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import { rowsTable } from "../rows-table.ts";
import type { ShownReading } from "../shown/shown-reading.ts";
import type { RowSection } from "../shown/shown-row.ts";
import type { ShownGroup } from "../shown/shown-verdict.ts";
import { slugOf } from "../slugs.ts";

/** An app or a model as others tell of it. The lists need not know it by this name, and the page says whether they do. */
export interface AppInputs {
  readonly slug: string;
  /** As sources write it. */
  readonly name: string;
  /** Under which the dossier lists it; null where under none. */
  readonly group: ShownGroup | null;
  /** Readings of one measure together, in the order of their source. */
  readonly measures: readonly (readonly ShownReading[])[];
  /** Address of its count in hot-search lists. */
  readonly attention: string | null;
  /** Rows of the lists that bear exactly this name, of companies of the group. */
  readonly sections: readonly RowSection[];
}

export function appPage(inputs: AppInputs, chrome: Chrome): string {
  const { apps: words } = chrome.words;
  const { name, group, measures, attention, sections } = inputs;
  const text = calledText(chrome, name);
  const told = measures.reduce((sum, own) => sum + own.length, 0);
  const main = html`<p class="kicker">${words.kind}</p>
    <h1 class="toned t${group?.tone ?? 0}">
      ${called(chrome, name)}${text !== name && html` <small${sourceLang(chrome)}>${name}</small>`}
    </h1>
    <p class="lede">${words.told(figure(told))}</p>
    <p class="prose">
      ${group && html`${words.group}${chrome.words.colon}<a href="${linkTo(chrome, groupAddress(group.id))}">${named(chrome, group.name)}</a>${chrome.words.relations.stop}`}
      ${attention !== null && html`<a href="${linkTo(chrome, attention)}">${words.attention}</a>`}
    </p>
    ${compareLink(chrome, { kind: "apps", slug: inputs.slug })} ${join(measures.map((own) => measureSection(chrome, own)))}
    <h2 id="filed">${words.filed}</h2>
    ${sections.length === 0 ? html`<p class="prose">${words.notFiled}</p>` : rowsTable(chrome, sections, { caption: words.filed, groups: false })}`;
  return layout(chrome, { title: text, section: "usage", main });
}

function measureSection(chrome: Chrome, readings: readonly ShownReading[]): Markup {
  const label = inLanguage(readings[0]?.measure ?? {}, chrome.language);
  return html`<section>
    <h2 id="${slugOf(label)}">${label}</h2>
    ${readingsTable(chrome, readings, label, "of one")}
  </section>`;
}
