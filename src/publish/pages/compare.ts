import type { Localized } from "../../model/text.ts";
import { COMPARE, comparePartAddress } from "../addresses.ts";
import { compareCell, comparedName, noFigure, rowHead } from "../compare-cells.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { layout, named, scrollBox } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import type { ComparedKind } from "../shown/compared-kinds.ts";
import { comparedKeyOf, type CompareCell, type CompareRow, type ShownCompared } from "../shown/shown-compared.ts";

export interface CompareInputs {
  /** What stands side by side without a script. */
  readonly ready: readonly ShownCompared[];
  readonly kinds: readonly ComparedKindParts[];
  /** Groups that are named here, those with most rows first. */
  readonly groups: readonly { readonly slug: string; readonly name: Localized }[];
}

/** All of one kind, and on which pages their measures stand. */
export interface ComparedKindParts {
  readonly kind: ComparedKind;
  readonly count: number;
  /** How many letters of a slug name its page; all of them where it has its own. */
  readonly letters: number;
  /** What the slugs of each page begin with; nothing where every one has its own. */
  readonly parts: readonly string[];
}

export function comparePage({ ready, kinds, groups }: CompareInputs, chrome: Chrome): string {
  const { compare: words, sections } = chrome.words;
  const main = html`<h1>${sections.compare}</h1>
    <p class="lede">${kinds.length === 0 ? words.none : words.lede}</p>
    ${
      kinds.length > 0 &&
      html`${mount(chrome, kinds)}
        ${
          ready.length > 0 &&
          html`<section id="compare-ready">
            <h2>${words.ready}</h2>
            <p class="prose">${words.readyLede}</p>
            ${matrix(chrome, ready)}
          </section>`
        }
        <h2 id="every">${words.every}</h2>
        <p class="prose">${words.everyLede}</p>
        ${join(kinds.map((one) => kindList(chrome, one, groups)))}`
    }`;
  return layout(chrome, { title: sections.compare, section: "compare", main, script: "compare.js" });
}

/** Where the script comes in: the words that it needs, and where it finds what is chosen. */
function mount(chrome: Chrome, kinds: CompareInputs["kinds"]): Markup {
  const { compare: words } = chrome.words;
  const parts = kinds.map(({ kind, letters }) => `${kind}:${letters}`).join(" ");
  const texts = Object.entries(words.script).map(([key, text]) => html` data-${key}="${text}"`);
  return html`<div id="compare" data-parts="${parts}" data-home="${linkTo(chrome, COMPARE)}" ${join(texts)}></div>`;
}

function matrix(chrome: Chrome, ready: readonly ShownCompared[]): Markup {
  const { compare: words } = chrome.words;
  const rows = new Map<string, { readonly row: CompareRow; readonly cells: Map<string, CompareCell> }>();
  for (const entity of ready) {
    for (const { row, cell } of entity.lines) {
      const line = rows.get(row.key) ?? { row, cells: new Map<string, CompareCell>() };
      rows.set(row.key, line);
      line.cells.set(entity.slug, cell);
    }
  }
  const body = [...rows.values()]
    .toSorted((left, right) => left.row.order - right.row.order)
    .map(
      ({ row, cells }) =>
        html`<tr>
          ${rowHead(chrome, row)}
          ${ready.map(({ slug }) => {
            const cell = cells.get(slug);
            return cell ? compareCell(chrome, cell) : noFigure(chrome);
          })}
        </tr> `,
    );
  return scrollBox(
    words.ready,
    html`<table class="compare">
      <caption>
        ${words.ready}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.measure}</th>
          ${ready.map((entity) => html`<th scope="col">${comparedName(chrome, entity)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${join(body)}
      </tbody>
    </table>`,
  );
}

/** Where all of one kind stand: groups by name, for each has its page; of others the pages. */
function kindList(chrome: Chrome, { kind, count, parts }: ComparedKindParts, groups: CompareInputs["groups"]): Markup {
  const { compare: words } = chrome.words;
  const page = (part: string) => linkTo(chrome, comparePartAddress(kind, part));
  const items =
    kind === "groups"
      ? groups.map(
          ({ slug, name }) =>
            html`<li><a href="${page(slug)}" data-entity="${comparedKeyOf({ kind, slug })}">${named(chrome, name)}</a></li> `,
        )
      : parts.map((part) => html`<li><a href="${page(part)}">${part === "" ? words.onePage : `${part}…`}</a></li> `);
  const more = kind === "groups" && groups.length < count;
  return html`<h3>${words.kinds[kind]} <small>${figure(count)}</small></h3>
    ${more && html`<p class="meta" data-largest-of="${kind}">${words.largestOf(figure(groups.length), figure(count))}</p>`}
    ${kind === "companies" && parts.length > 1 && html`<p class="meta">${words.partsNote}</p>`}
    <ul class="contents">
      ${join(items)}
    </ul>`;
}
