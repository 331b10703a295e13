import { attentionAddress, groupAddress } from "../addresses.ts";
import { figure } from "../format.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { named, scrollBox } from "../layout.ts";
import { linkTo } from "../links.ts";
import { numberTo } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { shareChange, shareText, type ShownList } from "../shown-attention.ts";
import type { ShownStanding } from "./attention.ts";

export interface AttentionLeague {
  readonly rows: readonly ShownStanding[];
  readonly list: ShownList;
  readonly caption: string;
}

/** Who is named most in one list. Every number leads to the months of its name in this list. */
export function attentionLeagueTable(chrome: Chrome, { rows, list, caption }: AttentionLeague): Markup {
  const { attention: words } = chrome.words;
  const numbers = [words.share, words.shareBefore, words.change, words.titles, words.appearances, words.appearancesBefore];
  return scrollBox(
    caption,
    html`<table class="named-most">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${[words.rank, words.name, words.kind, words.group].map((head) => html`<th scope="col">${head}</th>`)}
          ${numbers.map((head) => html`<th scope="col" class="num">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${join(rows.map((row) => leagueRow(chrome, row, list)))}
      </tbody>
    </table>`,
  );
}

function leagueRow(chrome: Chrome, { named: who, now, before, change, rank }: ShownStanding, list: ShownList): Markup {
  const { attention: words } = chrome.words;
  const page = `${attentionAddress(who.slug)}#${list.slug}`;
  const cell = (text: Part) => html`<td class="num">${text !== null && text !== undefined && numberTo(chrome, page, text)}</td>`;
  const share = (value: number | null | undefined) => cell(typeof value === "number" ? shareText(value) : null);
  const isOwn = who.kind === "group";
  return html`<tr>
    <td class="num">${rank ?? "–"}</td>
    <th scope="row"><a href="${linkTo(chrome, page)}">${named(chrome, who.name)}</a></th>
    <td>${words.kinds[who.kind]}</td>
    <td>
      ${!isOwn && who.group && html`<a href="${linkTo(chrome, groupAddress(who.group.id))}">${named(chrome, who.group.name)}</a>`}
    </td>
    ${share(now.share)}${share(before?.share)}
    <td class="num">${change !== null && shareChange(change)}</td>
    ${cell(figure(now.titles))}${cell(figure(now.appearances))}${cell(before && figure(before.appearances))}
  </tr> `;
}
