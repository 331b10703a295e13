import type { Reading } from "../../measure/league.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { COMPARE, compareAddress, groupAddress } from "../addresses.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { called, layout, named, published, scrollBox } from "../layout.ts";
import { linkTo } from "../links.ts";
import { readingMark } from "../marks.ts";
import { numberLink, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import type { ShownGroup, ShownStanding } from "../shown/shown-verdict.ts";
import { groupLink, periodOf, valueLink } from "../verdict-parts.ts";
import { rankText } from "../verdict-values.ts";

/** One measure in one scope and unit: two lines are never put into one. */
export interface CompareRow {
  /** The same on every page, so that a script finds the line of one group beside that of another. */
  readonly key: string;
  /** Place among all lines. */
  readonly order: number;
  readonly label: Localized;
  readonly scope: Localized;
  readonly unit: Localized;
  readonly address: string;
}

export type CompareCell =
  | { readonly kind: "count"; readonly count: ShownCount; readonly asOf: string; readonly reading: Reading | null }
  | { readonly kind: "standing"; readonly standing: ShownStanding };

export interface CompareInputs {
  readonly groups: readonly ShownGroup[];
  /** Cells in the order of the groups. */
  readonly rows: readonly { readonly row: CompareRow; readonly cells: readonly (CompareCell | null)[] }[];
  /** Groups that have a page of their own here, those with most rows first. */
  readonly listed: readonly ShownGroup[];
  readonly all: number;
}

export interface CompareGroupInputs {
  readonly group: ShownGroup;
  readonly rows: readonly { readonly row: CompareRow; readonly cell: CompareCell }[];
}

export function comparePage({ groups, rows, listed, all }: CompareInputs, chrome: Chrome): string {
  const { compare: words, sections } = chrome.words;
  const items = listed.map(
    ({ id, name }) =>
      html`<li><a href="${linkTo(chrome, compareAddress(id))}" data-group="${id}">${named(chrome, name)}</a></li> `,
  );
  const main = html`<h1>${sections.compare}</h1>
    <p class="lede">${all === 0 ? words.none : words.lede}</p>
    ${
      all > 0 &&
      html`<div
          id="compare"
          data-chosen="${words.chosen}"
          data-add="${words.add}"
          data-group="${chrome.words.league.group}"
          data-remove="${words.remove}"
          data-most="${words.most}"
          data-loading="${words.loading}"
          data-failed="${words.failed}"
          data-measure="${words.measure}"
          data-no-figure="${words.noFigure}"
        ></div>
        <section id="compare-ready">
          <h2>${words.ready}</h2>
          <p class="prose">${words.readyLede}</p>
          ${matrix(chrome, groups, rows)}
        </section>
        <h2 id="groups">${words.everyGroup}</h2>
        <p class="prose">
          ${words.everyGroupLede}${listed.length < all && ` ${words.largestOf(figure(listed.length), figure(all))}`}
        </p>
        <ul class="contents">
          ${join(items)}
        </ul>`
    }`;
  return layout(chrome, { title: sections.compare, section: "compare", main, script: "compare.js" });
}

function matrix(chrome: Chrome, groups: readonly ShownGroup[], rows: CompareInputs["rows"]): Markup {
  const { compare: words } = chrome.words;
  const body = rows.map(
    ({ row, cells }) =>
      html`<tr>
        ${rowHead(chrome, row)}
        ${cells.map((cell) => html`<td>${cell === null ? html`<span class="zero">${words.noFigure}</span>` : cellMarkup(chrome, cell)}</td>`)}
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
          ${groups.map((group) => html`<th scope="col"><span class="toned t${group.tone}">${groupLink(chrome, group)}</span></th>`)}
        </tr>
      </thead>
      <tbody>
        ${join(body)}
      </tbody>
    </table>`,
  );
}

export function compareGroupPage({ group, rows }: CompareGroupInputs, chrome: Chrome): string {
  const { compare: words } = chrome.words;
  const name = inLanguage(group.name, chrome.language);
  const title = words.allOf(name);
  const body = rows.map(
    ({ row, cell }) =>
      html`<tr data-row="${row.key}" data-order="${row.order}">
        ${rowHead(chrome, row)}
        <td>${cellMarkup(chrome, cell)}</td>
      </tr> `,
  );
  const main = html`<h1 class="toned t${group.tone}">
      ${name === group.name[chrome.language] ? title : published(chrome, title)}
    </h1>
    <p class="lede">${words.allOfLede}</p>
    <p>
      <a href="${linkTo(chrome, groupAddress(group.id))}">${named(chrome, group.name)}</a> ·
      <a href="${linkTo(chrome, COMPARE)}?with=${group.id}">${words.beside}</a>
    </p>
    ${scrollBox(
      title,
      html`<table class="compare">
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.measure}</th>
            <th scope="col"><span class="toned t${group.tone}">${groupLink(chrome, group)}</span></th>
          </tr>
        </thead>
        <tbody>
          ${join(body)}
        </tbody>
      </table>`,
    )}`;
  return layout(chrome, { title, section: "compare", main });
}

function rowHead(chrome: Chrome, { label, scope, unit, address }: CompareRow): Markup {
  const notes = [inLanguage(scope, chrome.language), inLanguage(unit, chrome.language)].filter((text) => text !== "");
  return html`<th scope="row">
    <a href="${linkTo(chrome, address)}">${inLanguage(label, chrome.language)}</a>
    <span class="meta line">${notes.join(" · ")}</span>
  </th>`;
}

function cellMarkup(chrome: Chrome, cell: CompareCell): Markup {
  const { words } = chrome;
  if (cell.kind === "count") {
    const { count, asOf, reading } = cell;
    return html`${numberLink(chrome, count)}
      <span class="meta line">${words.compare.counted(asOf)}</span>${reading && readingMark(words, reading)}`;
  }
  const { value, measurer, entity, rank, of, state } = cell.standing;
  return html`${valueLink(chrome, value)}
    <span class="meta line"
      >${entity !== null && html`${called(chrome, entity)} · `}${named(chrome, measurer)} · ${periodOf(value)}</span
    >
    ${rank && html`<span class="nw">${words.verdict.ofGroups(rankText(rank), of)}</span> `}${readingMark(words, state)}`;
}
