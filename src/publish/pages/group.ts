import { inLanguage, type Localized } from "../../model/text.ts";
import { chartOf } from "../charts/chart-figure.ts";
import { halfYearsFigure, type ShownHalfYears } from "../figures/half-years-figure.ts";
import { fillGaps } from "../fill.ts";
import { figure, percent } from "../format.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { inBrackets, layout, named, scrollBox, sourceLang } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { ShownLeagueRow } from "../league-table.ts";
import { readingMark } from "../marks.ts";
import { numberLink, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { reportedTable, type ShownReported } from "../reported-table.ts";
import { rowsTable } from "../rows-table.ts";
import type { RowSection } from "../shown/shown-row.ts";
import { companyAddress } from "../addresses.ts";
import { compareLink } from "../compare-link.ts";
import { backingLead, backingSections, type ShownBackings } from "../backing-sections.ts";
import {
  membershipReason,
  nameList,
  reviewLink,
  sourceText,
  toldList,
  type ShownMembership,
  type ShownName,
  type ShownTold,
} from "../who.ts";

/** A corporate group: where it stands, what it filed, and why each of its companies is its own. */
export interface GroupInputs {
  readonly id: string;
  readonly name: Localized;
  /** Where it is known to be called so, by language. */
  readonly nameSource: Readonly<Record<string, string>>;
  readonly tone: number;
  readonly founded: string | null;
  readonly aliases: readonly string[];
  readonly brands: readonly string[];
  readonly apps: readonly string[];
  /** Its row of the league, of so many; null where it has no filing there. */
  readonly standing: ShownLeagueRow | null;
  readonly of: number;
  /** What it held a year before, and the common pace; null where the league has no row of it. */
  readonly pace: { readonly yearAgo: ShownCount; readonly growth: number } | null;
  readonly measures: readonly GroupMeasure[];
  readonly halfYears: ShownHalfYears;
  readonly members: readonly ShownMember[];
  readonly proposed: readonly ShownProposal[];
  readonly reported: readonly ShownReported[];
  readonly backings: ShownBackings;
  readonly sections: readonly RowSection[];
}

export interface GroupMeasure {
  readonly id: string;
  readonly label: Localized;
  readonly unit: Localized;
  readonly count: ShownCount;
}

export interface ShownMember {
  readonly name: string;
  /** Its page, where it files. */
  readonly company: string | null;
  readonly rows: number;
  /** Its other names. */
  readonly names: readonly ShownName[];
  readonly membership: ShownMembership;
}

/** A company that may belong to it. */
export interface ShownProposal {
  readonly name: string;
  readonly company: string | null;
  readonly rows: number;
  readonly probability: number;
  readonly evidence: readonly ShownTold[];
  /** Where it is asked. */
  readonly review: string;
}

export function groupPage(inputs: GroupInputs, chrome: Chrome): string {
  const { group: words } = chrome.words;
  const name = inLanguage(inputs.name, chrome.language);
  const original = inLanguage(inputs.name, chrome.frame.languages[0] ?? "");
  const main = html`<h1 class="toned t${inputs.tone}">
      ${named(chrome, inputs.name)}${original !== name && html` <small${sourceLang(chrome)}>${original}</small>`}
    </h1>
    ${standing(chrome, inputs)} ${pace(chrome, inputs)} ${backingLead(chrome, inputs.backings)}
    ${compareLink(chrome, { kind: "groups", slug: inputs.id })} ${names(chrome, inputs)}
    ${backingSections(chrome, inputs.backings)} ${measures(chrome, inputs.measures)}
    ${chartOf(chrome, halfYearsFigure, inputs.halfYears, { level: 2 })} ${members(chrome, inputs)}
    ${
      inputs.reported.length > 0 &&
      html`<h2 id="reported">${words.reported}</h2>
        ${reportedTable(chrome, inputs.reported, { caption: words.reported })}`
    }
    ${
      inputs.sections.length > 0 &&
      html`<h2 id="rows">${words.rows}</h2>
        ${rowsTable(chrome, inputs.sections, { caption: words.rows, groups: false })}`
    }`;
  return layout(chrome, { title: name, section: "groups", main });
}

function standing(chrome: Chrome, { standing: row, of, measures: held }: GroupInputs): Markup {
  const { group: words, comma, colon } = chrome.words;
  if (row === null) return html`<p class="lede">${words.notRanked}</p>`;
  const counted = held.find(({ count }) => count.slug === row.total.slug);
  return html`<p class="lede">
    ${readingMark(chrome.words, row.reading)} · ${words.place(row.rank, of)}${comma}${words.rankThen(row.rankThen)} ·
    ${counted && `${inLanguage(counted.label, chrome.language)}${colon}`}${numberLink(chrome, row.total)}${chrome.words.brackets(percent(row.share))}
  </p>`;
}

/** Why the reading says what it says. */
function pace(chrome: Chrome, { pace: held, standing: row }: GroupInputs): Markup | false {
  if (held === null || row === null) return false;
  const text = chrome.words.group.pace(held.growth.toFixed(2), (held.yearAgo.value * held.growth).toFixed(1));
  const counts: Readonly<Record<string, ShownCount>> = { yearAgo: held.yearAgo, before: row.before, last: row.last };
  const filled = fillGaps(text, (name) => {
    const count = counts[name];
    return count ? numberLink(chrome, count) : html``;
  });
  return html`<p class="prose">
    ${filled} <a class="meta" href="${linkTo(chrome, "methods/")}">${chrome.words.sections.methods}</a>
  </p>`;
}

function names(chrome: Chrome, { name, nameSource, founded, aliases, brands, apps }: GroupInputs): Markup {
  const { group: words, who } = chrome.words;
  const fact = (title: string, values: readonly string[]) =>
    values.length > 0 && html`<div><dt>${title}</dt><dd${sourceLang(chrome)}>${values.join(chrome.words.separator)}</dd></div>`;
  const sourced = Object.entries(nameSource).flatMap(([language, source]) => {
    const said = name[language];
    if (said === undefined) return [];
    const title = who.nameIn(language);
    return [
      html`<div>
        <dt>${title}</dt>
        <dd>${said}${inBrackets(chrome, sourceText(chrome, source))}</dd>
      </div>`,
    ];
  });
  return html`<dl class="facts">
    ${join(sourced)}${fact(words.founded, founded === null ? [] : [founded])}${fact(words.aliases, aliases)}${fact(words.brands, brands)}${fact(words.apps, apps)}
  </dl>`;
}

function measures(chrome: Chrome, list: readonly GroupMeasure[]): Markup {
  const items = list.map(
    ({ id, label, unit, count }) =>
      html`<li>
        <b>${numberLink(chrome, count)}</b> ${chrome.words.unitOf(inLanguage(unit, chrome.language), count.value)}
        <a class="quiet" href="${linkTo(chrome, `measures/${id}/`)}">${inLanguage(label, chrome.language)}</a>
      </li>`,
  );
  return html`<h2>${chrome.words.group.byMeasure}</h2>
    <ul class="tally">
      ${join(items)}
    </ul>`;
}

function members(chrome: Chrome, { members: list, proposed }: GroupInputs): Markup {
  const { group: words } = chrome.words;
  return html`<h2 id="members">${words.members}</h2>
    <p class="prose">${words.membersLede}</p>
    ${
      list.length === 0
        ? html`<p>${words.none}</p>`
        : memberTable(
            chrome,
            words.members,
            words.why,
            list.map((member) => memberRow(chrome, member)),
          )
    }
    ${
      proposed.length > 0 &&
      html`<section class="proposed" id="proposed">
        <h2>${words.proposed}</h2>
        <p class="prose">${words.proposedLede}</p>
        ${memberTable(
          chrome,
          words.proposed,
          chrome.words.who.clues,
          proposed.map((one) => proposedRow(chrome, one)),
        )}
      </section>`
    }`;
}

interface TableRow {
  readonly name: string;
  readonly company: string | null;
  readonly rows: number;
  readonly why: Markup;
}

function memberRow(chrome: Chrome, { membership, names: known, ...row }: ShownMember): TableRow {
  const reason = membershipReason(chrome, membership);
  return { ...row, why: known.length === 0 ? reason : html`${reason} ${nameList(chrome, known)}` };
}

function proposedRow(chrome: Chrome, { probability, evidence, review, ...row }: ShownProposal): TableRow {
  const likely = chrome.words.who.estimate(percent(probability));
  return { ...row, why: html`${likely}${reviewLink(chrome, review)} ${toldList(chrome, evidence)}` };
}

function memberTable(chrome: Chrome, caption: string, why: string, list: readonly TableRow[]): Markup {
  const { group: words } = chrome.words;
  const lang = sourceLang(chrome);
  const rows = list.map(({ name, company, rows: count, why: reason }) => {
    const shown: Part = company === null ? name : html`<a href="${linkTo(chrome, companyAddress(company))}">${name}</a>`;
    return html`<tr>
      <th scope="row" ${lang}>${shown}</th>
      <td class="num">${figure(count)}</td>
      <td>${reason}</td>
    </tr> `;
  });
  return scrollBox(
    caption,
    html`<table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.member}</th>
          <th scope="col" class="num">${words.rowsOf}</th>
          <th scope="col">${why}</th>
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
      </tbody>
    </table>`,
  );
}
