import type { Localized } from "../model/text.ts";
import { groupAddress } from "./addresses.ts";
import { barMark } from "./charts/bar.ts";
import { percent } from "./format.ts";
import { html, join, type Markup, type Part } from "./html.ts";
import { named, scrollBox } from "./layout.ts";
import { linkTo } from "./links.ts";
import { numberLink, type ShownCount } from "./numbers.ts";
import type { Chrome } from "./page.ts";

/** One place or one group's part of a count. */
export interface Slice {
  /** Id of the group; null for a place. */
  readonly group: string | null;
  /** Address of the page of a place. */
  readonly page?: string;
  readonly name: Localized;
  readonly count: ShownCount;
  readonly tone: number;
}

export interface SliceHeads {
  readonly title: string;
  /** Heads of the columns that name the parts and count them. */
  readonly head: string;
  readonly value: string;
  readonly whole: number;
  /** Of the heading. */
  readonly level: 2 | 3;
  /** False where the parts are no whole. */
  readonly share?: boolean;
}

/** Parts of a whole by group or place, the most first, each with its share of the whole. */
export function sliceTable(
  chrome: Chrome,
  slices: readonly Slice[],
  { title, head, value, whole, level, share = true }: SliceHeads,
): Markup | false {
  if (slices.length === 0) return false;
  const highest = Math.max(...slices.map(({ count }) => count.value));
  const rows = slices.map(({ group, page, name, count, tone }) => {
    const text = named(chrome, name);
    const address = group === null ? page : groupAddress(group);
    const shown: Part = address === undefined ? text : html`<a href="${linkTo(chrome, address)}">${text}</a>`;
    return html`<tr>
      <th scope="row">${shown}</th>
      <td class="num">${numberLink(chrome, count)}</td>
      <td>${barMark(count.value, highest, tone)}</td>
      ${share && html`<td class="num">${percent(whole === 0 ? 0 : count.value / whole)}</td>`}
    </tr> `;
  });
  return html`<section>
    ${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
    ${scrollBox(
      title,
      html`<table class="narrow">
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">${head}</th>
            <th scope="col" colspan="2">${value}</th>
            ${share && html`<th scope="col" class="num">${chrome.words.measure.share}</th>`}
          </tr>
        </thead>
        <tbody>
          ${join(rows)}
        </tbody>
      </table>`,
    )}
  </section>`;
}
