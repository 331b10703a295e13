import { inLanguage, type Localized } from "../../model/text.ts";
import { html, join, type Markup } from "../html.ts";
import { named, scrollBox } from "../layout.ts";
import { linkTo } from "../links.ts";
import { numberLink, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { CHANGES, CORRECTIONS, groupAddress, roundAddress } from "../addresses.ts";

/** The newest round of one series against the one before, and which groups it brought most. */
export interface LatestRound {
  readonly series: string;
  readonly date: string;
  readonly added: ShownCount;
  readonly before: ShownCount | null;
  readonly most: readonly { readonly id: string; readonly name: Localized; readonly count: ShownCount }[];
}

/** Groups whose rank moved most within a year. */
export interface Movers {
  readonly up: readonly Move[];
  readonly down: readonly Move[];
}

export interface Move {
  readonly id: string;
  readonly name: Localized;
  readonly from: number;
  readonly to: number;
}

export function latestRounds(chrome: Chrome, rounds: readonly LatestRound[], movers: Movers): Markup {
  const { overview: words, series } = { ...chrome.words, series: chrome.frame.series };
  const rows = rounds.map(({ series: id, date, added, before, most }) => {
    const names = most.map(
      (group) =>
        html`<span class="count"
          ><a href="${linkTo(chrome, groupAddress(group.id))}">${named(chrome, group.name)}</a>
          ${numberLink(chrome, group.count)}</span
        > `,
    );
    return html`<tr>
      <th scope="row">${inLanguage(series[id]?.label ?? {}, chrome.language)}</th>
      <td class="d"><a href="${linkTo(chrome, roundAddress(id, date))}">${date}</a></td>
      <td class="num"><b>${numberLink(chrome, added)}</b></td>
      <td class="num">${before && numberLink(chrome, before)}</td>
      <td>${names}</td>
    </tr> `;
  });
  const table = scrollBox(
    words.changedLede,
    html`<table class="told">
      <caption>
        ${words.changedLede}
      </caption>
      <thead>
        <tr>
          <th scope="col">${chrome.words.company.series}</th>
          <th scope="col">${words.latest}</th>
          <th scope="col" class="num">${words.added}</th>
          <th scope="col" class="num">${words.previous}</th>
          <th scope="col">${words.mostAdded}</th>
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
      </tbody>
    </table>`,
  );
  return html`${table}
    <p class="meta">
      <a href="${linkTo(chrome, CHANGES)}">${chrome.words.changes.more}</a> ·
      <a href="${linkTo(chrome, CORRECTIONS)}">${chrome.words.changes.corrections}</a>
    </p>
    <div class="movers">${moves(chrome, words.movedUp, movers.up)}${moves(chrome, words.movedDown, movers.down)}</div>`;
}

function moves(chrome: Chrome, title: string, list: readonly Move[]): Markup | false {
  if (list.length === 0) return false;
  const items = list.map(
    ({ id, name, from, to }) =>
      html`<li>
        <a href="${linkTo(chrome, groupAddress(id))}">${named(chrome, name)}</a>
        <span class="meta">${chrome.words.overview.ranks(from, to)}</span>
      </li>`,
  );
  return html`<div>
    <h3>${title}</h3>
    <ul>
      ${join(items)}
    </ul>
  </div>`;
}
