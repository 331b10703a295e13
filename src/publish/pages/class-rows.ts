import { attachmentAddress, CLASSES } from "../addresses.ts";
import { figure } from "../format.ts";
import { html, type Markup } from "../html.ts";
import { layout, published } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { tableBox } from "../table-box.ts";

export interface ClassRowsInputs {
  readonly scheme: Localized;
  readonly label: Localized;
  readonly rows: readonly LabelledRow[];
}

export interface LabelledRow {
  readonly series: string;
  readonly number: string;
  readonly name: string;
  readonly filer: string;
  /** Address of its company's page, and slug of its document; null where it has none. */
  readonly company: string | null;
  readonly attachment: string | null;
  readonly probability: number;
  readonly by: string;
}

/** Every row under one label: who labelled it, how likely it is, and the document it stands in. */
export function classRowsPage({ scheme, label, rows }: ClassRowsInputs, chrome: Chrome): string {
  const { classes: words } = chrome.words;
  const title = words.rows(inLanguage(label, chrome.language));
  const main = html`<p class="kicker"><a href="${linkTo(chrome, CLASSES)}">${inLanguage(scheme, chrome.language)}</a></p>
    <h1>${title}</h1>
    <p class="lede">${words.rowsLede(figure(rows.length))}</p>
    ${labelledTable(chrome, title, rows)}`;
  return layout(chrome, { title, section: "classes", main });
}

function labelledTable(chrome: Chrome, caption: string, rows: readonly LabelledRow[]): Markup {
  const { classes: words, rows: rowWords } = chrome.words;
  const heads = [rowWords.name, rowWords.filer, rowWords.number, words.probability, words.by];
  const lines = rows.map((row) => {
    const filer =
      row.company === null
        ? published(chrome, row.filer)
        : html`<a href="${linkTo(chrome, row.company)}">${published(chrome, row.filer)}</a>`;
    const number =
      row.attachment === null
        ? html`${row.number}`
        : html`<a href="${linkTo(chrome, attachmentAddress(row.attachment))}">${row.number}</a>`;
    return html`<tr>
      <th scope="row">${published(chrome, row.name)}</th>
      <td>${filer}</td>
      <td class="id">${number}</td>
      <td class="num">${row.probability.toFixed(2)}</td>
      <td class="nw">${words.labellers[row.by] ?? row.by}</td>
    </tr> `;
  });
  return tableBox({ caption, heads }, lines);
}
