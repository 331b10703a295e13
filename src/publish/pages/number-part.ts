import { inLanguage, type Localized } from "../../model/text.ts";
import { figure } from "../format.ts";
import { html } from "../html.ts";
import { layout, sourceLang } from "../layout.ts";
import { linkTo } from "../links.ts";
import { spanText } from "../locators.ts";
import type { Chrome } from "../page.ts";
import { rowsTable } from "../rows-table.ts";
import type { RowSection, RowSpan } from "../shown/shown-row.ts";

/** Rows of one attachment that numbers of one measure count. */
export interface NumberPartInputs {
  readonly measure: string;
  readonly label: Localized;
  readonly section: RowSection;
  readonly span: RowSpan | null;
}

export function numberPartPage({ measure, label, section, span }: NumberPartInputs, chrome: Chrome): string {
  const { number: words, rows } = chrome.words;
  const count = rows.count(figure(section.rows.length));
  const main = html`<p class="kicker">${words.kicker}</p>
<h1>${count}</h1>
<p class="lede"><a href="${linkTo(chrome, `measures/${measure}/`)}">${inLanguage(label, chrome.language)}</a>${chrome.words.colon}<span${sourceLang(chrome)}>${section.attachment.title}</span></p>
${rowsTable(chrome, [section], { caption: span === null ? count : `${count}${chrome.words.colon}${spanText(chrome.words, span)}` })}`;
  return layout(chrome, { title: `${count} · ${section.attachment.title}`, section: "measures", main });
}
