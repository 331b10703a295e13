import { inLanguage } from "../../model/text.ts";
import { roundAddress } from "../addresses.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { layout, scrollBox } from "../layout.ts";
import { linkTo } from "../links.ts";
import { numberLink, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import {
  cancelledTable,
  documentLinks,
  renamesTable,
  type ShownCancelled,
  type ShownDocument,
  type ShownRename,
} from "./changes-parts.ts";
import { unbroken } from "../unbroken.ts";

/** Every round of one series, the newest first. */
export interface SeriesChangesInputs {
  readonly series: string;
  readonly rounds: readonly ArchivedRound[];
  /** Struck off after the newest list. */
  readonly since: readonly ShownCancelled[];
}

export interface ArchivedRound {
  readonly date: string;
  readonly added: ShownCount;
  readonly total: ShownCount;
  readonly documents: readonly ShownDocument[];
  readonly renamed: readonly ShownRename[];
  /** Struck off after the round before, up to this one. */
  readonly cancelled: readonly ShownCancelled[];
}

export function seriesChangesPage({ series, rounds, since }: SeriesChangesInputs, chrome: Chrome): string {
  const { changes: words } = chrome.words;
  const label = inLanguage(chrome.frame.series[series]?.label ?? {}, chrome.language);
  const renamed = rounds.flatMap((round) => round.renamed);
  const cancelled = [...since, ...rounds.flatMap((round) => round.cancelled)];
  const [newest] = rounds;
  const main = html`<h1>${unbroken(words.archive(label))}</h1>
    <p class="lede">${words.archiveLede(figure(rounds.length))}</p>
    ${roundsTable(chrome, series, rounds)}
    ${newest && since.length > 0 && html`<p>${words.cancelledSince(newest.date)}${chrome.words.colon}${counted(since.length, "#cancelled")}</p>`}
    ${
      renamed.length > 0 &&
      html`<h2 id="renamed">${words.renamed}</h2>
        ${renamesTable(chrome, renamed)}`
    }
    ${
      cancelled.length > 0 &&
      html`<h2 id="cancelled">${words.cancelled}</h2>
        ${cancelledTable(chrome, cancelled)}`
    }`;
  return layout(chrome, { title: words.archive(label), section: "changes", main });
}

function roundsTable(chrome: Chrome, series: string, rounds: readonly ArchivedRound[]): Markup {
  const { changes: words, measure } = chrome.words;
  const rows = rounds.map(
    ({ date, added, total, documents, renamed, cancelled }) =>
      html`<tr id="d-${date}">
        <th scope="row" class="d"><a href="${linkTo(chrome, roundAddress(series, date))}">${date}</a></th>
        <td class="num">${numberLink(chrome, added)}</td>
        <td class="num">${numberLink(chrome, total)}</td>
        <td class="num">${counted(renamed.length, "#renamed")}</td>
        <td class="num">${counted(cancelled.length, "#cancelled")}</td>
        <td>${documentLinks(chrome, documents)}</td>
      </tr> `,
  );
  return scrollBox(
    measure.rounds,
    html`<table>
      <caption>
        ${measure.rounds}
      </caption>
      <thead>
        <tr>
          <th scope="col">${measure.round}</th>
          <th scope="col" class="num">${words.added}</th>
          <th scope="col" class="num">${words.total}</th>
          <th scope="col" class="num">${words.renamed}</th>
          <th scope="col" class="num">${words.cancelled}</th>
          <th scope="col">${words.documents}</th>
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
      </tbody>
    </table>`,
  );
}

/** A count of entries that stand further down on the page. */
function counted(count: number, below: string): Markup {
  return count === 0 ? html`<span class="zero">0</span>` : html`<a href="${below}">${figure(count)}</a>`;
}
