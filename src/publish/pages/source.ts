import type { SourceKind } from "../../model/dossier.ts";
import type { IssueLevel } from "../../model/issues.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { figure } from "../format.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { codeName } from "../issue-code.ts";
import { layout, published } from "../layout.ts";
import { linkTo, outLink, shortAddress } from "../links.ts";
import { numberTo } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import type { Section } from "../words/sections.ts";
import { tableBox } from "../table-box.ts";
import { attachmentTable, type ListedAttachment } from "./sources.ts";

/** A publisher's page or series of files: what it is, what was read from it, what is odd in it and what rests on it. */
export interface SourceInputs {
  readonly id: string;
  readonly kind: SourceKind;
  readonly title: Localized;
  readonly publisher: Localized;
  readonly address: string | null;
  readonly about: Localized | null;
  readonly licence: Localized | null;
  readonly isWatched: boolean;
  readonly rows: number;
  readonly files: readonly SourceFileRead[];
  /** Headers as published, and the field that each is read as. */
  readonly columns: readonly { readonly header: string; readonly field: string }[];
  readonly ignored: readonly string[];
  /** Of its documents: the day we first saw the first and the last of them. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly attachments: readonly ListedAttachment[];
  readonly issues: readonly SourceIssues[];
  readonly measures: readonly RestingMeasure[];
}

export interface SourceFileRead {
  readonly path: string;
  readonly address: string | null;
  /** SHA-256 of the bytes; null where nothing was read from it. */
  readonly snapshot: string | null;
  readonly rows: number;
  readonly publishedOn: string | null;
  readonly firstSeen: string | null;
}

export interface SourceIssues {
  readonly code: string;
  readonly level: IssueLevel;
  readonly isCheck: boolean;
  readonly count: number;
  readonly address: string;
}

/** A measure by its name, or a page of the site by its section. */
export interface RestingMeasure {
  readonly label: Localized | Section;
  readonly address: string;
}

export function sourcePage(inputs: SourceInputs, chrome: Chrome): string {
  const { title, about, attachments } = inputs;
  const { sources: words } = chrome.words;
  const name = inLanguage(title, chrome.language);
  const main = html`<h1>${name}</h1>
    ${about && html`<p class="lede">${inLanguage(about, chrome.language)}</p>`} ${facts(chrome, inputs)}
    <h2 id="files">${words.files}</h2>
    ${filesTable(chrome, inputs.files)} ${columnsTable(chrome, inputs)}
    <h2 id="issues">${words.issues}</h2>
    ${issuesTable(chrome, inputs.issues)}
    <h2 id="measures">${words.restsOn}</h2>
    ${measureList(chrome, inputs.measures)}
    ${
      attachments.length > 0 &&
      html`<h2 id="attachments">${words.attachments}</h2>
        ${attachmentTable(chrome, attachments)}`
    }`;
  return layout(chrome, { title: name, section: "sources", main });
}

function facts(chrome: Chrome, inputs: SourceInputs): Markup {
  const { sources: words, rows, date } = chrome.words;
  const { publisher, address, kind, licence, isWatched, firstSeen, lastSeen, id } = inputs;
  const fact = (title: string, value: Part) =>
    html`<div>
      <dt>${title}</dt>
      <dd>${value}</dd>
    </div> `;
  const seen =
    firstSeen !== null &&
    lastSeen !== null &&
    (firstSeen === lastSeen ? date(firstSeen) : chrome.words.between(firstSeen, lastSeen));
  return html`<dl class="facts">
    ${fact(words.publisher, inLanguage(publisher, chrome.language))}${fact(words.address, address === null ? rows.noAddress : outLink(address, shortAddress(address)))}${fact(words.kind, words.kinds[kind])}${fact(words.rows, figure(inputs.rows))}${fact(words.licence, licence ? inLanguage(licence, chrome.language) : words.noLicence)}${seen !== false && fact(words.seen, seen)}${fact(words.watched, isWatched ? words.isWatched : words.notWatched)}${fact(words.declaredIn, html`<code>sources/${id}.yml</code>`)}
  </dl>`;
}

function filesTable(chrome: Chrome, files: readonly SourceFileRead[]): Markup {
  const { sources: words, clocks } = chrome.words;
  if (files.length === 0) return html`<p>${words.noFiles}</p>`;
  const isDated = files.some(({ publishedOn, firstSeen }) => publishedOn !== null || firstSeen !== null);
  const rows = files.map(
    ({ path, address, snapshot, rows: count, publishedOn, firstSeen }) =>
      html`<tr>
        <th scope="row">
          <code>${path}</code
          >${address !== null && html` <span class="line meta">${outLink(address, shortAddress(address))}</span>`}
        </th>
        <td class="num">${figure(count)}</td>
        ${
          isDated &&
          html`<td class="d">${publishedOn}</td>
            <td class="d">${firstSeen}</td>`
        }
        <td class="hash"><code>${snapshot ?? words.nothingRead}</code></td>
      </tr> `,
  );
  const dates = isDated ? [clocks.published_on, clocks.first_seen] : [];
  return tableBox({ caption: words.files, heads: [words.files, { number: words.rows }, ...dates, words.snapshot] }, rows);
}

/** Under which header each field was looked for. */
function columnsTable(chrome: Chrome, { columns, ignored }: SourceInputs): Markup {
  const { sources: words } = chrome.words;
  const rows = columns.map(
    ({ header, field }) =>
      html`<tr>
        <th scope="row">${published(chrome, header)}</th>
        <td><code>${field}</code></td>
      </tr> `,
  );
  const left = ignored.map((header, at) => html`${at > 0 && chrome.words.separator}${published(chrome, header)}`);
  return html`<details>
    <summary>${words.columns}</summary>
    ${tableBox({ caption: words.columns, heads: [words.header, words.field], kind: "narrow" }, rows)}
    ${left.length > 0 && html`<p class="meta">${words.ignored}${chrome.words.colon}${join(left)}</p>`}
  </details>`;
}

function issuesTable(chrome: Chrome, issues: readonly SourceIssues[]): Markup {
  const { sources: words, quality, checks } = chrome.words;
  const all = html`<p class="meta"><a href="${linkTo(chrome, "quality/")}">${words.everyCheck}</a></p>`;
  if (issues.length === 0)
    return html`<p>${quality.none}</p>
      ${all}`;
  const titles: Readonly<Record<string, { readonly title: string }>> = checks.checks;
  const rows = issues.map(
    ({ code, level, isCheck, count, address }) =>
      html`<tr>
        <th scope="row">${isCheck ? (titles[code]?.title ?? code) : codeName(chrome, code)}</th>
        <td class="level l-${level}">${quality.levels[level]}</td>
        <td class="num">${numberTo(chrome, address, figure(count))}</td>
      </tr> `,
  );
  return html`${tableBox({ caption: words.issues, heads: [quality.message, quality.level, { number: quality.count }], kind: "narrow" }, rows)}
  ${all}`;
}

function measureList(chrome: Chrome, measures: readonly RestingMeasure[]): Markup {
  const { sources: words, sections } = chrome.words;
  if (measures.length === 0) return html`<p>${words.nothingRests}</p>`;
  const items = measures.map(
    ({ label, address }) =>
      html`<li>
        <a href="${linkTo(chrome, address)}"
          >${typeof label === "string" ? sections[label] : inLanguage(label, chrome.language)}</a
        >
      </li> `,
  );
  return html`<ul class="contents">
    ${join(items)}
  </ul>`;
}
