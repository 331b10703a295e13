import type { IssueLevel } from "../../model/issues.ts";
import type { Locator } from "../../model/locator.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { layout, scrollBox } from "../layout.ts";
import { linkTo } from "../links.ts";
import { locatorText } from "../locators.ts";
import type { Chrome } from "../page.ts";
import { slugOf } from "../slugs.ts";
import { differencesTable, type ShownDifference } from "./announced.ts";

/** How often each kind of issue came up, by source, and every announced figure that its rows do not meet. */
export interface QualityInputs {
  readonly tally: readonly IssueTally[];
  readonly differences: readonly ShownDifference[];
}

export interface IssueTally {
  readonly source: string;
  readonly code: string;
  readonly level: IssueLevel;
  readonly count: number;
}

/** All issues of one source. */
export interface SourceIssuesInputs {
  readonly source: string;
  readonly codes: readonly IssueGroup[];
}

export interface IssueGroup {
  readonly code: string;
  readonly level: IssueLevel;
  readonly issues: readonly { readonly message: string; readonly at: Locator | null }[];
}

export const issuesAddress = (source: string): string => `quality/${slugOf(source)}/`;

export function qualityPage({ tally, differences }: QualityInputs, chrome: Chrome): string {
  const { quality: words } = chrome.words;
  const of = (level: IssueLevel) => figure(tally.reduce((sum, item) => sum + (item.level === level ? item.count : 0), 0));
  const main = html`<h1>${words.title}</h1>
    <p class="lede">${words.lede(of("error"), of("warning"), of("note"))}</p>
    ${tally.length === 0 ? html`<p>${words.none}</p>` : tallyTable(chrome, tally)}
    ${
      differences.length > 0 &&
      html`<h2>${words.differences}</h2>
        ${differencesTable(chrome, differences, { notices: true })}`
    }`;
  return layout(chrome, { title: words.title, section: "quality", main });
}

function tallyTable(chrome: Chrome, tally: readonly IssueTally[]): Markup {
  const { quality: words } = chrome.words;
  const rows = tally.map(
    ({ source, code, level, count }) =>
      html`<tr>
        <th scope="row">${source}</th>
        <td class="level l-${level}">${words.levels[level]}</td>
        <td><code>${code}</code></td>
        <td class="num"><a class="n" href="${linkTo(chrome, issuesAddress(source))}#${slugOf(code)}">${figure(count)}</a></td>
      </tr> `,
  );
  return scrollBox(
    words.title,
    html`<table class="narrow">
      <caption>
        ${words.title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.source}</th>
          <th scope="col">${words.level}</th>
          <th scope="col">${words.code}</th>
          <th scope="col" class="num">${words.count}</th>
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
      </tbody>
    </table>`,
  );
}

export function sourceIssuesPage({ source, codes }: SourceIssuesInputs, chrome: Chrome): string {
  const { quality: words } = chrome.words;
  const groups = codes.map(({ code, level, issues }) => {
    const items = issues.map(
      ({ message, at }) => html`<li>${message}${at && html` <span class="meta">${locatorText(chrome.words, at)}</span>`}</li> `,
    );
    return html`<h2 id="${slugOf(code)}">
        <code>${code}</code> <small>${words.levels[level]} · ${figure(issues.length)}</small>
      </h2>
      <ol class="issues" lang="en">
        ${join(items)}
      </ol> `;
  });
  const main = html`<p class="kicker"><a href="${linkTo(chrome, "quality/")}">${words.title}</a></p>
    <h1>${source}</h1>
    ${join(groups)}`;
  return layout(chrome, { title: `${words.title} · ${source}`, section: "quality", main });
}
