import { inLanguage, type Localized } from "../../model/text.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { layout, named, sourceLang } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import { reportedTable, type ShownReported } from "../reported-table.ts";
import { rowsTable } from "../rows-table.ts";
import type { RowSection } from "../shown/shown-row.ts";
import { groupAddress } from "../addresses.ts";
import { compareLink } from "../compare-link.ts";
import { backingLead, backingSections, type ShownBackings } from "../backing-sections.ts";
import { membershipReason, nameList, questionList, type ShownMembership, type ShownName, type ShownQuestion } from "../who.ts";

/** A company that files: its rows, and what they say of its names and its group. */
export interface CompanyInputs {
  readonly slug: string;
  readonly name: string;
  readonly group: CompanyGroup | null;
  readonly series: readonly { readonly id: string; readonly rows: number }[];
  readonly names: readonly ShownName[];
  readonly questions: readonly ShownQuestion[];
  readonly backings: ShownBackings;
  readonly sections: readonly RowSection[];
  readonly reported: readonly ShownReported[];
}

export interface CompanyGroup {
  readonly id: string;
  readonly name: Localized;
  readonly membership: ShownMembership;
}

export function companyPage(inputs: CompanyInputs, chrome: Chrome): string {
  const { name, names, questions, sections, reported } = inputs;
  const { company: words, group, who } = chrome.words;
  const main = html`<p class="kicker">${chrome.words.group.member}</p>
<h1${sourceLang(chrome)}>${name}</h1>
${belonging(chrome, inputs.group)}
${backingLead(chrome, inputs.backings)}
${seriesList(chrome, inputs.series)}
${compareLink(chrome, { kind: "companies", slug: inputs.slug })}
${backingSections(chrome, inputs.backings)}
${
  names.length > 1 &&
  html`<h2 id="names">${who.names}</h2>
    <p class="prose">${who.namesLede}</p>
    ${nameList(chrome, names)}`
}
${
  questions.length > 0 &&
  html`<h2 id="questions">${who.questions}</h2>
    <p class="prose">${who.questionsLede}</p>
    ${questionList(chrome, questions)}`
}
<section id="rows">${rowsTable(chrome, sections, { caption: words.rows, groups: false })}</section>
${
  reported.length > 0 &&
  html`<h2>${group.reported}</h2>
    ${reportedTable(chrome, reported, { caption: group.reported })}`
}`;
  const trail = inputs.group
    ? [{ address: groupAddress(inputs.group.id), text: inLanguage(inputs.group.name, chrome.language) }]
    : [];
  return layout(chrome, { title: name, section: inputs.group ? "groups" : "registry", trail, main });
}

function belonging(chrome: Chrome, group: CompanyGroup | null): Markup {
  const { company: words, colon } = chrome.words;
  if (group === null) return html`<p class="lede">${words.noGroup}</p>`;
  return html`<p class="lede">
      ${words.of}${colon}<a href="${linkTo(chrome, groupAddress(group.id))}">${named(chrome, group.name)}</a>
    </p>
    <p class="meta">${membershipReason(chrome, group.membership)}</p>`;
}

function seriesList({ frame, language, words }: Chrome, series: CompanyInputs["series"]): Markup {
  const items = series.map(
    ({ id, rows }) =>
      html`<li>
        <b>${figure(rows)}</b> ${words.unitOf(inLanguage(frame.series[id]?.unit ?? {}, language), rows)}
        <span>${inLanguage(frame.series[id]?.label ?? {}, language)}</span>
      </li>`,
  );
  return html`<ul class="tally">
    ${join(items)}
  </ul>`;
}
