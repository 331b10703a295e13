import { attentionAddress, groupAddress } from "../addresses.ts";
import { figure } from "../format.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { named, scrollBox } from "../layout.ts";
import { linkTo } from "../links.ts";
import { numberTo } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { type ShownStanding, shareChange, shareText, type AttentionList, type ShownNamed } from "../shown/shown-attention.ts";

export interface AttentionLeague {
  readonly rows: readonly ShownStanding[];
  readonly list: AttentionList;
  readonly caption: string;
}

/** Who is named most in one list. Every number leads to the months of its name in this list. */
export function attentionLeagueTable(chrome: Chrome, { rows, list, caption }: AttentionLeague): Markup {
  const { attention: words } = chrome.words;
  const hasGroups = rows.some(({ named: { kind, group } }) => kind !== "group" && group !== null);
  const isCompared = list.windows?.comparable ?? false;
  const texts = [words.name, words.kind, ...(hasGroups ? [words.group] : [])];
  const shares = [words.share, ...(isCompared ? [words.shareBefore, words.change] : [])];
  const numbers = [...shares, words.titles, words.appearances, ...(isCompared ? [words.appearancesBefore] : [])];
  return scrollBox(
    caption,
    html`<table class="named-most">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="num">${words.rank}</th>
          ${texts.map((head) => html`<th scope="col">${head}</th>`)}
          ${numbers.map((head) => html`<th scope="col" class="num">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${join(rows.map((row) => leagueRow(chrome, row, { list, hasGroups, isCompared })))}
      </tbody>
    </table>`,
  );
}

interface Columns {
  readonly list: AttentionList;
  readonly hasGroups: boolean;
  readonly isCompared: boolean;
}

function leagueRow(chrome: Chrome, row: ShownStanding, { list, hasGroups, isCompared }: Columns): Markup {
  const { attention: words } = chrome.words;
  const { named: who, now, before, rank } = row;
  const page = `${attentionAddress(who.slug)}#${list.slug}`;
  const cell = (text: string | null) => html`<td class="num">${text !== null && numberTo(chrome, page, text)}</td>`;
  const share = (value: number | null | undefined) => cell(typeof value === "number" ? shareText(value) : null);
  return html`<tr>
    <td class="num">${rank ?? "–"}</td>
    <th scope="row"><a href="${linkTo(chrome, page)}">${named(chrome, who.name)}</a></th>
    <td>${words.kinds[who.kind]}</td>
    ${hasGroups && html`<td>${groupLink(chrome, who)}</td>`} ${share(now.share)}
    ${
      isCompared &&
      html`${share(before?.share)}
        <td class="num">${changeText(chrome, row)}</td>`
    }
    ${cell(figure(now.titles))}${cell(figure(now.appearances))} ${isCompared && cell(before && figure(before.appearances))}
  </tr> `;
}

function groupLink(chrome: Chrome, { kind, group }: ShownNamed): Part {
  if (kind === "group" || group === null) return "";
  return html`<a href="${linkTo(chrome, groupAddress(group.id))}">${named(chrome, group.name)}</a>`;
}

/** In brackets where it is no more than chance; of a name that is younger than the earlier window, since when it means this. */
function changeText({ words: { attention: words, brackets } }: Chrome, { change, before, since }: ShownStanding): Part {
  if (change === null) return before === null && since !== null && html`<span class="meta">${words.since(since)}</span>`;
  const text = shareChange(change.shares);
  return change.clear ? text : html`<span class="meta">${brackets(text)}</span>`;
}
