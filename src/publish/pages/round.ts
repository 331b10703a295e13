import { inLanguage, type Localized } from "../../model/text.ts";
import { companyAddress, groupAddress, roundAddress, seriesChangesAddress } from "../addresses.ts";
import { figure, signed } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { layout, named, published } from "../layout.ts";
import { linkTo } from "../links.ts";
import { numberLink, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { tableBox } from "../table-box.ts";
import { differencesTable, type ShownDifference } from "./announced.ts";
import { changeFacts, changeSlices } from "./changes.ts";
import { cancelledTable, renamesTable, roundSentence, type SeriesChange } from "./changes-parts.ts";
import { unbroken } from "../unbroken.ts";

/** What one round of a series brought. */
export interface RoundInputs {
  readonly change: SeriesChange;
  /** New in the round before; null where this is the first. */
  readonly addedBefore: ShownCount | null;
  /** Date of the round after; null where this is the newest. */
  readonly later: string | null;
  readonly newFilers: readonly NewFiler[];
  /** What was announced for the date of the round. */
  readonly differences: readonly ShownDifference[];
}

/** A company that had no row of the series before. */
export interface NewFiler {
  readonly name: string;
  readonly company: string;
  readonly group: { readonly id: string; readonly name: Localized } | null;
  /** Its rows in the round. */
  readonly rows: number;
}

export function roundPage(inputs: RoundInputs, chrome: Chrome): string {
  const { change, differences } = inputs;
  const { changes: words, measure } = chrome.words;
  const label = inLanguage(chrome.frame.series[change.series]?.label ?? {}, chrome.language);
  const title = words.roundTitle(label, change.date);
  const main = html`<h1>${unbroken(title)}</h1>
    <p class="lede">${roundSentence(chrome, change)}</p>
    ${against(chrome, inputs)} ${changeFacts(chrome, change)} ${neighbours(chrome, inputs)}
    <div class="pair">${changeSlices(chrome, change, 2)}</div>
    ${
      differences.length > 0 &&
      html`<h2 id="announced">${measure.differences}</h2>
        ${differencesTable(chrome, differences, { notices: true })}`
    }
    ${newFilers(chrome, inputs)}
    ${
      change.renamed.length > 0 &&
      html`<h2 id="renamed">${words.renamed}</h2>
        <p class="meta">${words.renamedLede}</p>
        ${renamesTable(chrome, change.renamed)}`
    }
    ${
      change.cancelled.length > 0 &&
      html`<h2 id="cancelled">${words.cancelledUpTo(change.before, change.date)}</h2>
        ${cancelledTable(chrome, change.cancelled)}`
    }`;
  const trail = [{ address: seriesChangesAddress(change.series), text: words.archive(label) }];
  return layout(chrome, { title, section: "changes", trail, main });
}

/** How many more or fewer than the round before. */
function against(chrome: Chrome, { change, addedBefore }: RoundInputs): Markup | false {
  const { changes: words } = chrome.words;
  if (addedBefore === null || change.before === null) return false;
  const more = change.added.value - addedBefore.value;
  return html`<p class="prose">
    <a href="${linkTo(chrome, roundAddress(change.series, change.before))}">${words.roundBefore(change.before)}</a
    >${chrome.words.colon}${numberLink(chrome, addedBefore)} <span class="meta">${signed(more)}</span>
  </p>`;
}

function neighbours(chrome: Chrome, { change, later }: RoundInputs): Markup | false {
  const { changes: words } = chrome.words;
  const { series, before } = change;
  const links = [
    ...(before === null
      ? []
      : [html`<a href="${linkTo(chrome, roundAddress(series, before))}" rel="prev">← ${words.earlier(before)}</a>`]),
    ...(later === null
      ? []
      : [html`<a href="${linkTo(chrome, roundAddress(series, later))}" rel="next">${words.later(later)} →</a>`]),
  ];
  return links.length > 0 && html`<p class="meta">${join(links, " · ")}</p>`;
}

function newFilers(chrome: Chrome, { change, newFilers: filers }: RoundInputs): Markup {
  const { changes: words, rows: rowWords, league, group, measure } = chrome.words;
  const rows = filers.slice(0, MOST).map(
    ({ name, company, group: of, rows: count }) =>
      html`<tr>
        <th scope="row"><a href="${linkTo(chrome, companyAddress(company))}">${published(chrome, name)}</a></th>
        <td>${of && html`<a href="${linkTo(chrome, groupAddress(of.id))}">${named(chrome, of.name)}</a>`}</td>
        <td class="num">${figure(count)}</td>
      </tr> `,
  );
  const table = tableBox(
    { caption: words.newFilers, heads: [rowWords.filer, league.group, { number: group.rowsOf }], kind: "narrow" },
    rows,
  );
  return html`<h2 id="new-filers">${words.newFilers} <small>${figure(filers.length)}</small></h2>
    <p class="prose">${change.before === null ? words.allNewFilers : words.newFilersLede}</p>
    ${
      filers.length > FEW
        ? html`<details>
            <summary>${words.everyNewFiler(figure(filers.length))}</summary>
            ${table}${filers.length > MOST && html`<p class="meta">${measure.more(figure(filers.length - MOST))}</p>`}
          </details>`
        : filers.length > 0 && table
    }`;
}

/** More are folded away, and yet more left out: all of them are in the documents. */
const FEW = 30;
const MOST = 1000;
