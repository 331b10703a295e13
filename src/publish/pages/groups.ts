import type { Localized } from "../../model/text.ts";
import { chartOf } from "../charts/chart-figure.ts";
import { leagueRanksFigure, type LeagueRanks } from "../figures/league-ranks-figure.ts";
import { figure } from "../format.ts";
import { html, join } from "../html.ts";
import { layout, named } from "../layout.ts";
import { leagueTable, type LeagueInputs } from "../league-table.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import { groupAddress } from "../addresses.ts";

export interface GroupsInputs {
  readonly league: LeagueInputs;
  readonly ranks: LeagueRanks;
  /** Groups without a filing in the league's measure. */
  readonly unranked: readonly { readonly id: string; readonly name: Localized; readonly rows: number }[];
  /** How many groups neither list has room for. */
  readonly more: number;
}

export function groupsPage({ league, ranks, unranked, more }: GroupsInputs, chrome: Chrome): string {
  const { group: words, rows } = chrome.words;
  const items = unranked.map(
    (group) =>
      html`<li>
        <a href="${linkTo(chrome, groupAddress(group.id))}">${named(chrome, group.name)}</a>
        <span class="meta">${rows.count(figure(group.rows))}</span>
      </li>`,
  );
  const main = html`<h1>${words.index}</h1>
    <p class="lede">${words.indexLede}</p>
    ${chartOf(chrome, leagueRanksFigure, ranks, { level: 2 })} ${leagueTable(chrome, league)}
    ${
      unranked.length > 0 &&
      html`<h2>${words.notRanked}</h2>
        <ul class="contents">
          ${join(items)}
        </ul>`
    }
    ${more > 0 && html`<p class="meta">${words.more(figure(more))}</p>`}`;
  return layout(chrome, { title: words.index, section: "groups", main });
}
