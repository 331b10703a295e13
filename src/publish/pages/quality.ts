import { inLanguage, type Localized } from "../../model/text.ts";
import type { IssueLevel } from "../../model/issues.ts";
import type { Locator } from "../../model/locator.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { codeName } from "../issue-code.ts";
import { layout, named, scrollBox } from "../layout.ts";
import { linkTo } from "../links.ts";
import { locatorText } from "../locators.ts";
import type { ShownRepair } from "../findings.ts";
import type { Chrome } from "../page.ts";
import { slugOf } from "../slugs.ts";
import { readingAddress } from "../shown/shown-reading.ts";
import { toldName, type NamedTold } from "../told-name.ts";
import { differencesTable, type ShownDifference } from "./announced.ts";
import { checksTable, repairsTable, type ShownCheck } from "./quality-checks.ts";

/**
 * Every check with what it found, what it proposes and what was decided; every announced figure that its rows do not
 * meet; and how often each other kind of issue came up, by source.
 */
export interface QualityInputs {
  readonly levels: Readonly<Record<IssueLevel, number>>;
  readonly checks: readonly ShownCheck[];
  readonly proposed: readonly ShownRepair[];
  readonly repaired: readonly ShownRepair[];
  readonly tally: readonly IssueTally[];
  readonly differences: readonly ShownDifference[];
}

export interface IssueTally {
  readonly source: string;
  /** null of a file of the dossier that is no source. */
  readonly title: Localized | null;
  readonly code: string;
  readonly level: IssueLevel;
  readonly count: number;
}

/** The issues of one source that no check of the catalogue found. */
export interface SourceIssuesInputs {
  readonly source: string;
  /** null of a file of the dossier that is no source. */
  readonly title: Localized | null;
  readonly codes: readonly IssueGroup[];
}

export interface IssueGroup {
  readonly code: string;
  readonly level: IssueLevel;
  readonly issues: readonly ShownIssue[];
}

export interface ShownIssue {
  readonly message: string;
  readonly at: Locator | null;
  /** The reported figure that it is about. */
  readonly figure: NamedTold | null;
}

export const issuesAddress = (source: string): string => `quality/${slugOf(source)}/`;

export function qualityPage(inputs: QualityInputs, chrome: Chrome): string {
  const { levels, checks, proposed, repaired, tally, differences } = inputs;
  const { quality: words, checks: checkWords } = chrome.words;
  const main = html`<h1>${words.title}</h1>
    <p class="lede">${words.lede(figure(levels.error), figure(levels.warning), figure(levels.note))}</p>
    <h2>${checkWords.title}</h2>
    <p class="prose">${checkWords.lede}</p>
    ${checksTable(chrome, checks)}
    <h2>${checkWords.proposed}</h2>
    <p class="prose">${checkWords.proposedLede}${proposed.length === 0 && ` ${checkWords.noneProposed}`}</p>
    ${proposed.length > 0 && repairsTable(chrome, checkWords.proposed, proposed)}
    ${
      repaired.length > 0 &&
      html`<h2>${checkWords.repaired}</h2>
        <p class="prose">${checkWords.repairedLede}</p>
        ${repairsTable(chrome, checkWords.repaired, repaired)}`
    }
    ${
      differences.length > 0 &&
      html`<h2>${words.differences}</h2>
        ${differencesTable(chrome, differences, { notices: true })}`
    }
    <h2>${checkWords.other}</h2>
    <p class="prose">${checkWords.otherLede}</p>
    ${tally.length === 0 ? html`<p>${words.none}</p>` : tallyTable(chrome, tally)}`;
  return layout(chrome, { title: words.title, section: "quality", main });
}

function tallyTable(chrome: Chrome, tally: readonly IssueTally[]): Markup {
  const { quality: words } = chrome.words;
  const rows = tally.map(
    ({ source, title, code, level, count }) =>
      html`<tr>
        <th scope="row">${title === null ? source : named(chrome, title)}</th>
        <td class="level l-${level}">${words.levels[level]}</td>
        <td>${codeName(chrome, code)}</td>
        <td class="num"><a class="n" href="${linkTo(chrome, issuesAddress(source))}#${slugOf(code)}">${figure(count)}</a></td>
      </tr> `,
  );
  return scrollBox(
    chrome.words.checks.other,
    html`<table class="narrow">
      <caption>
        ${chrome.words.checks.other}
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

export function sourceIssuesPage({ source, title, codes }: SourceIssuesInputs, chrome: Chrome): string {
  const { quality: words } = chrome.words;
  const name = title === null ? source : inLanguage(title, chrome.language);
  const groups = codes.map(({ code, level, issues }) => {
    const items = issues.map(
      (issue) =>
        html`<li>
          ${issueText(chrome, code, issue)}${issue.at && html` <span class="meta">${locatorText(chrome.words, issue.at)}</span>`}
        </li> `,
    );
    return html`<h2 id="${slugOf(code)}">
        ${codeName(chrome, code)} <small>${words.levels[level]} · ${figure(issues.length)}</small>
      </h2>
      <ol class="issues">
        ${join(items)}
      </ol> `;
  });
  const main = html`<h1>${name}</h1>
    ${join(groups)}`;
  return layout(chrome, { title: name, section: "quality", main });
}

/** What was found: of a figure whose, what and when, leading to its row; of anything else the message, which is English. */
function issueText(chrome: Chrome, code: string, { message, figure: told }: ShownIssue): Markup {
  const found = chrome.words.quality.ofFigure[code];
  if (told === null || found === undefined) return html`<span lang="en">${message}</span>`;
  const name = toldName(chrome, told);
  return html`<a href="${linkTo(chrome, readingAddress(told.id))}">${name}</a>${chrome.words.colon}${found}`;
}
