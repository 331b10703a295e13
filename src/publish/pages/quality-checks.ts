import type { CheckCode, CheckUnit } from "../../model/checks.ts";
import type { IssueLevel } from "../../model/issues.ts";
import { fieldName, placeLink, reasonText, type ShownRepair } from "../findings.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { scrollBox, sourceLang } from "../layout.ts";
import { numberTo } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { checkAddress } from "./check.ts";

/** One line of the table of checks. */
export interface ShownCheck {
  readonly check: CheckCode;
  readonly examined: number;
  readonly unit: CheckUnit;
  readonly levels: Readonly<Record<IssueLevel, number>>;
  readonly settled: number;
}

const LEVELS = ["error", "warning", "note"] as const;

/** Every check of the catalogue, whether it found something or not. */
export function checksTable(chrome: Chrome, checks: readonly ShownCheck[]): Markup {
  const { checks: words } = chrome.words;
  const rows = checks.map(
    ({ check, examined, unit, levels, settled }) =>
      html`<tr>
        <th scope="row">${words.checks[check].title}<span class="meta line">${words.checks[check].meaning}</span></th>
        <td class="num">${words.counted[unit](figure(examined))}</td>
        <td class="num">${foundLink(chrome, check, levels)}</td>
        <td class="num">${settled === 0 ? html`<span class="zero">0</span>` : figure(settled)}</td>
      </tr> `,
  );
  return scrollBox(
    words.title,
    html`<table class="checks">
      <caption>
        ${words.title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.check}</th>
          <th scope="col" class="num">${words.examined}</th>
          <th scope="col" class="num">${words.found}</th>
          <th scope="col" class="num">${words.settled}</th>
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
      </tbody>
    </table>`,
  );
}

/** The number opens what was found; below it how many of which level. */
function foundLink(chrome: Chrome, check: CheckCode, levels: ShownCheck["levels"]): Markup {
  const { quality: words } = chrome.words;
  const total = LEVELS.reduce((sum, level) => sum + levels[level], 0);
  if (total === 0) return html`<span class="zero">0</span>`;
  const parts = LEVELS.filter((level) => levels[level] > 0).map(
    (level) => html`<span class="line l-${level}">${words.levels[level]} ${figure(levels[level])}</span>`,
  );
  return html`${numberTo(chrome, checkAddress(check), figure(total))}<small>${join(parts)}</small>`;
}

/** Values with what they were, or would be, made into. */
export function repairsTable(chrome: Chrome, title: string, repairs: readonly ShownRepair[]): Markup {
  const { checks: words, quality, comma } = chrome.words;
  const lang = sourceLang(chrome);
  const rows = repairs.map(
    ({ place, number, field, raw, repaired, reason }) =>
      html`<tr>
        <td class="text">${number}<span class="meta line">${placeLink(chrome, place)}</span></td>
        <td class="nw">${fieldName(chrome, field)}</td>
        <td class="text" ${lang}>${raw}</td>
        <td class="text" ${lang}><span aria-hidden="true">→ </span>${repaired}</td>
        <td>${reasonText(chrome, reason)}</td>
      </tr> `,
  );
  return scrollBox(
    title,
    html`<table class="wide findings">
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.number}${comma}${quality.where}</th>
          <th scope="col">${words.field}</th>
          <th scope="col">${words.published}</th>
          <th scope="col">${words.repairedTo}</th>
          <th scope="col">${words.reason}</th>
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
      </tbody>
    </table>`,
  );
}
