import { inLanguage, type Localized } from "../../model/text.ts";
import type { Locator } from "../../model/locator.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { layout, named, published, sourceLang } from "../layout.ts";
import { linkTo } from "../links.ts";
import { anchorOf, locatorText } from "../locators.ts";
import type { Chrome } from "../page.ts";
import { reportedTable, type ShownReported } from "../reported-table.ts";
import { rowsTable } from "../rows-table.ts";
import type { RowSection } from "../shown-row.ts";
import { attachmentAddress, groupAddress } from "../addresses.ts";

/** A company that files: its rows, and what they say of its names and its group. */
export interface CompanyInputs {
  readonly name: string;
  readonly group: CompanyGroup | null;
  readonly series: readonly { readonly id: string; readonly rows: number }[];
  readonly renames: readonly Rename[];
  readonly sections: readonly RowSection[];
  readonly reported: readonly ShownReported[];
}

export interface CompanyGroup {
  readonly id: string;
  readonly name: Localized;
  readonly basis: string;
  readonly note: string;
}

/** An earlier name of the filer that the remark of a row states. */
export interface Rename {
  readonly from: string;
  readonly attachment: string;
  readonly title: string;
  readonly at: Locator;
}

export function companyPage(inputs: CompanyInputs, chrome: Chrome): string {
  const { name, renames, sections, reported } = inputs;
  const { company: words, group } = chrome.words;
  const main = html`<p class="kicker">${chrome.words.group.member}</p>
<h1${sourceLang(chrome)}>${name}</h1>
${belonging(chrome, inputs.group)}
${seriesList(chrome, inputs.series)}
${
  renames.length > 0 &&
  html`<h2>${words.renames}</h2>
    <ul>
      ${join(renames.map((rename) => renameItem(chrome, rename)))}
    </ul>`
}
${rowsTable(chrome, sections, { caption: words.rows, groups: false })}
${
  reported.length > 0 &&
  html`<h2>${group.reported}</h2>
    ${reportedTable(chrome, reported, { caption: group.reported })}`
}`;
  return layout(chrome, { title: name, section: "groups", main });
}

function belonging(chrome: Chrome, group: CompanyGroup | null): Markup {
  const { company: words, group: groupWords, colon } = chrome.words;
  if (group === null) return html`<p class="lede">${words.noGroup}</p>`;
  const why = groupWords.bases[group.basis] ?? group.basis;
  const note = group.note !== "" && html` <span class="meta">${published(chrome, group.note)}</span>`;
  return html`<p class="lede">
    ${words.of}${colon}<a href="${linkTo(chrome, groupAddress(group.id))}">${named(chrome, group.name)}</a>
    <span class="meta">${why}</span>${note}
  </p>`;
}

function seriesList({ frame, language }: Chrome, series: CompanyInputs["series"]): Markup {
  const items = series.map(
    ({ id, rows }) =>
      html`<li>
        <b>${figure(rows)}</b> ${inLanguage(frame.series[id]?.unit ?? {}, language)}
        <span>${inLanguage(frame.series[id]?.label ?? {}, language)}</span>
      </li>`,
  );
  return html`<ul class="tally">
    ${join(items)}
  </ul>`;
}

function renameItem(chrome: Chrome, { from, attachment, title, at }: Rename): Markup {
  const { company: words, brackets } = chrome.words;
  const link = html`<a href="${linkTo(chrome, attachmentAddress(attachment))}#${anchorOf(at)}"
    >${published(chrome, title)}${brackets(locatorText(chrome.words, at))}</a
  >`;
  return html`<li>${published(chrome, words.rename(from))} <span class="meta">${link}</span></li> `;
}
