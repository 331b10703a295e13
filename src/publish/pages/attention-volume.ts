import { figure } from "../format.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { linkTo } from "../links.ts";
import { locatorText } from "../locators.ts";
import type { Chrome } from "../page.ts";
import type { AttentionList, ShownListMonth } from "../shown/shown-attention.ts";
import { tableBox } from "../table-box.ts";

/** What a list held in every month, the newest first, with the row that says so and the file that was counted. */
export function volumeTable(chrome: Chrome, { months, title, volumeSource, slug }: AttentionList): Markup {
  const { attention: words } = chrome.words;
  const caption = `${title[chrome.language] ?? slug} · ${words.volume}`;
  const numbers = [words.listTitles, words.listAppearances, words.days];
  const rows = months.toReversed().map(({ month, of, volume }) => {
    const at = volume && locatorText(chrome.words, volume.at);
    return html`<tr id="${slug}-${month}">
      <th scope="row">${month}</th>
      <td class="num">${volume && figure(volume.titles)}</td>
      <td class="num">${volume && figure(volume.appearances)}</td>
      <td class="num">${daysText(chrome, { month, of, volume })}</td>
      <td>
        ${volumeSource !== null && at !== null && html`<a href="${linkTo(chrome, `sources/#source-${volumeSource}`)}">${at}</a>`}
      </td>
    </tr> `;
  });
  const heads = [words.month, ...numbers.map((number) => ({ number })), words.row];
  return html`<details>
    <summary>${words.volume}${chrome.words.brackets(String(months.length))}</summary>
    ${tableBox({ caption, heads, kind: "named-most" }, rows)}${countedFiles(chrome, months)}
  </details>`;
}

/** "27/31 (4 missing)": marked where the list lacks days. */
export function daysText({ words: { attention: words, brackets } }: Chrome, { of, volume }: ShownListMonth): Part {
  if (volume === null) return "–";
  const { days } = volume;
  if (days === of) return String(days);
  return html`<span class="broken">${days}/${of}${brackets(words.missing(of - days))}</span>`;
}

/** The files whose titles were counted, by their SHA-256, each with its months. */
export function countedFiles(
  { words: { attention: words, colon, brackets } }: Chrome,
  months: readonly ShownListMonth[],
): Markup {
  const files = new Map<string, [first: string, last: string]>();
  for (const { month, volume } of months) {
    if (!volume) continue;
    const key = volume.counted ?? "";
    files.set(key, [files.get(key)?.[0] ?? month, month]);
  }
  const items = [...files].map(
    ([hash, [first, last]]) =>
      html`<li>${hash === "" ? words.noHash : html`<code class="hash">${hash}</code>`} ${brackets(`${first} – ${last}`)}</li> `,
  );
  return html`<div class="meta">
    ${words.countedNote}${colon}
    <ul>
      ${join(items)}
    </ul>
  </div>`;
}
