import { inLanguage } from "../../model/text.ts";
import { COMPARE, compareWith } from "../addresses.ts";
import { compareCell, comparedName, rowHead } from "../compare-cells.ts";
import { html, join, type Markup } from "../html.ts";
import { layout, published, scrollBox } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import type { ComparedKind } from "../shown/compared-kinds.ts";
import { comparedKeyOf, type ShownCompared } from "../shown/shown-compared.ts";

/** Every measure of all of one kind whose slugs begin alike: a table to read, and what a script puts side by side. */
export interface CompareListInputs {
  readonly kind: ComparedKind;
  /** What their slugs begin with; "" where these are all of the kind. */
  readonly part: string;
  readonly entities: readonly ShownCompared[];
}

export function compareListPage({ kind, part, entities }: CompareListInputs, chrome: Chrome): string {
  const { compare: words } = chrome.words;
  const [only] = kind === "groups" ? entities : [];
  const name = only ? inLanguage(only.name, chrome.language) : words.kinds[kind];
  const title = only || part === "" ? words.allOf(name) : words.partOf(name, part);
  const isOwn = !only || only.name[chrome.language] !== undefined;
  const main = html`<h1${only && html` class="toned t${only.tone}"`}>${isOwn ? title : published(chrome, title)}</h1>
    <p class="lede">${kind === "companies" ? words.companiesLede : words.allOfLede}</p>
    <p>
      <a href="${linkTo(chrome, only ? compareWith(comparedKeyOf(only)) : COMPARE)}">${words.beside}</a>
    </p>
    ${scrollBox(
      title,
      html`<table class="compare list">
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.measure}</th>
            <th scope="col">${words.value}</th>
          </tr>
        </thead>
        ${join(entities.map((entity) => entityBody(chrome, entity)))}
      </table>`,
    )}`;
  return layout(chrome, { title, section: "compare", main });
}

/** A script reads `data-entity`, `data-row`, `data-order` and `data-counted`. */
function entityBody(chrome: Chrome, entity: ShownCompared): Markup {
  const { compare: words } = chrome.words;
  const lines = entity.lines.map(
    ({ row, cell }) =>
      html`<tr data-row="${row.key}" data-order="${row.order}" ${row.isCounted && html` data-counted`}>
        ${rowHead(chrome, row)} ${compareCell(chrome, cell)}
      </tr> `,
  );
  return html`<tbody data-entity="${comparedKeyOf(entity)}" id="${entity.slug}">
    <tr class="from">
      <th scope="rowgroup" colspan="2">${comparedName(chrome, entity)}</th>
    </tr>
    ${
      lines.length > 0
        ? join(lines)
        : html`<tr>
            <td colspan="2">${words.nothing}</td>
          </tr>`
    }
  </tbody> `;
}
