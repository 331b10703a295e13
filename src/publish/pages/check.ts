import type { CheckCode, CheckUnit } from "../../model/checks.ts";
import { fieldName, placeLink, reasonText, type ShownFinding } from "../findings.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { layout, scrollBox, sourceLang } from "../layout.ts";
import type { Chrome } from "../page.ts";

/** One check: what it means, how much it looked at, and every single thing it found. */
export interface CheckInputs {
  readonly check: CheckCode;
  readonly examined: number;
  readonly unit: CheckUnit;
  readonly findings: readonly ShownFinding[];
}

export const checkAddress = (check: CheckCode): string => `quality/check/${check}/`;

export function checkPage({ check, examined, unit, findings }: CheckInputs, chrome: Chrome): string {
  const { checks: words, colon } = chrome.words;
  const { title, meaning } = words.checks[check];
  const settled = findings.filter((finding) => finding.settled !== null).length;
  const main = html`<h1>${title}</h1>
    <p class="lede">${meaning}</p>
    <p>
      ${words.examined}${colon}${words.counted[unit](figure(examined))} · ${words.found}${colon}${figure(findings.length)} ·
      ${words.settled}${colon}${figure(settled)} · <code>${check}</code>
    </p>
    ${findings.length === 0 ? html`<p>${words.nothing}</p>` : findingsTable(chrome, title, findings)}`;
  return layout(chrome, { title, section: "quality", main });
}

function findingsTable(chrome: Chrome, title: string, findings: readonly ShownFinding[]): Markup {
  const { checks: words, quality } = chrome.words;
  const columns = COLUMNS.filter((column) => findings.some((finding) => finding[column] !== ""));
  const rows = findings.map(
    (finding) =>
      html`<tr>
        <td class="nw l-${finding.level}">${quality.levels[finding.level]}</td>
        <td>${placeLink(chrome, finding.place)}</td>
        ${finding.message === undefined ? columns.map((column) => part(chrome, finding, column)) : sentence(finding.message, columns)}
        <td>
          ${finding.settled ? reasonText(chrome, finding.settled.code, finding.settled.reason) : html`<span class="nw">${words.open}</span>`}
        </td>
      </tr> `,
  );
  const heads = columns.length > 0 ? columns.map((column) => words[column]) : [quality.message];
  return scrollBox(
    title,
    html`<table class="wide findings">
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="nw">${quality.level}</th>
          <th scope="col">${quality.where}</th>
          ${heads.map((head) => html`<th scope="col" class="nw">${head}</th>`)}
          <th scope="col" class="nw">${words.decision}</th>
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
      </tbody>
    </table>`,
  );
}

/** The parts of a finding; a table leaves out those that none of its findings has. */
const COLUMNS = ["number", "field", "value", "expected"] as const;
type Column = (typeof COLUMNS)[number];

function part(chrome: Chrome, finding: ShownFinding, column: Column): Markup {
  if (column === "number") return html`<td class="text">${finding.number}</td>`;
  if (column === "field") return html`<td class="nw">${fieldName(chrome, finding.field)}</td>`;
  return html`<td class="text" ${sourceLang(chrome)}>${finding[column]}</td>`;
}

function sentence(message: string, columns: readonly Column[]): Markup {
  return html`<td class="text" colspan="${Math.max(1, columns.length)}" lang="en">${message}</td>`;
}
