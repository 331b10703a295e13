import type { Reading } from "../measure/league.ts";
import { inLanguage, type Localized } from "../model/text.ts";
import { barMark } from "./charts/bar.ts";
import { changeMark } from "./charts/change.ts";
import { percent } from "./format.ts";
import { html, join, raw, type Markup } from "./html.ts";
import { named, scrollBox } from "./layout.ts";
import { linkTo } from "./links.ts";
import { leadingMark, readingMark } from "./marks.ts";
import { numberLink, type ShownCount } from "./numbers.ts";
import type { Chrome } from "./page.ts";
import { groupAddress } from "./addresses.ts";

export interface LeagueInputs {
  readonly measure: Localized;
  readonly asOf: string;
  readonly halfYears: readonly [string, string];
  /** Labels of the measures told beside, in the order of each row's counts. */
  readonly beside: readonly Localized[];
  readonly rows: readonly ShownLeagueRow[];
}

export interface ShownLeagueRow {
  readonly group: string;
  readonly name: Localized;
  readonly tone: number;
  readonly rank: number;
  readonly rankThen: number | null;
  readonly total: ShownCount;
  readonly share: number;
  readonly before: ShownCount;
  readonly last: ShownCount;
  readonly reading: Reading;
  readonly beside: readonly (ShownCount | null)[];
}

/** The league as a table that is its own chart: bars of the totals, and from which half-year's number to which. */
export function leagueTable(chrome: Chrome, league: LeagueInputs): Markup {
  const { league: words } = chrome.words;
  const { halfYears, rows } = league;
  const caption = words.subtitle(inLanguage(league.measure, chrome.language), league.asOf);
  const highest = Math.max(0, ...rows.map(({ total }) => total.value));
  const most = Math.max(0, ...rows.flatMap(({ before, last }) => [before.value, last.value]));
  const change = words.newIn(words.change(halfYears[0], halfYears[1]));
  const beside = league.beside.map(
    (label) => html`<th scope="col" class="num beside">${inLanguage(label, chrome.language)}</th>`,
  );
  return scrollBox(
    caption,
    html`<table class="league">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.rank}</th>
          <th scope="col">${words.group}</th>
          <th scope="col">${words.reading}</th>
          <th scope="col" colspan="2">${words.total}</th>
          <th scope="col" class="num">${words.share}</th>
          <th scope="col" colspan="3">${change}</th>
          ${beside}
        </tr>
      </thead>
      <tbody>
        ${join(rows.map((row) => leagueRow(chrome, row, highest, most)))}
      </tbody>
    </table>`,
  );
}

function leagueRow(chrome: Chrome, row: ShownLeagueRow, highest: number, most: number): Markup {
  const { group, name, rank, total, share, before, last, reading } = row;
  const beside = row.beside.map((count) => html`<td class="num beside">${count && numberLink(chrome, count)}</td>`);
  return html`<tr>
    <td class="rank"><b>${rank}</b> ${rankChange(chrome, row)}</td>
    <th scope="row">
      <a href="${linkTo(chrome, groupAddress(group))}">${named(chrome, name)}</a
      >${rank === 1 && html` ${leadingMark(chrome.words)}`}
    </th>
    <td>${readingMark(chrome.words, reading)}</td>
    <td class="num">${numberLink(chrome, total)}</td>
    <td>${barMark(total.value, highest, row.tone)}</td>
    <td class="num">${percent(share)}</td>
    <td class="num">${numberLink(chrome, before)}</td>
    <td>${changeMark(before.value, last.value, most)}</td>
    <td class="num">${numberLink(chrome, last)}</td>
    ${beside}
  </tr> `;
}

/** "+2" and what it means, for eyes and ears. */
function rankChange({ words: { league: words } }: Chrome, { rank, rankThen }: ShownLeagueRow): Markup {
  if (rankThen === null) return html`<small class="moved">${words.entered}</small>`;
  const places = rankThen - rank;
  if (places === 0) return html`<small class="moved" title="${words.same}" aria-label="${words.same}" role="img">·</small>`;
  const text = places > 0 ? words.up(places) : words.down(-places);
  const sign = raw(places > 0 ? "+" : "−");
  return html`<small class="moved" title="${text}" aria-label="${text}" role="img">${sign}${Math.abs(places)}</small>`;
}
