import type { ReportedPortfolio } from "../../measure/money/portfolio-counts.ts";
import type { Localized } from "../../model/text.ts";
import { groupAddress } from "../addresses.ts";
import { html, join, type Markup } from "../html.ts";
import { called, calledText, named } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import { readingNumber, readingSource, recordLinks, type ShownReading } from "../shown/shown-reading.ts";
import { tableBox } from "../table-box.ts";

export interface ShownPortfolio {
  readonly group: { readonly id: string; readonly name: Localized };
  readonly companies: readonly { readonly name: string; readonly figures: readonly string[]; readonly by: string | null }[];
  readonly reported: readonly {
    readonly reading: ShownReading;
    readonly value: number;
    readonly found: number;
    readonly verdict: ReportedPortfolio["verdict"];
    readonly until: string;
  }[];
}

/** At least so many found, so many reported, and the companies with the rows behind each. */
export function portfolioTable(chrome: Chrome, portfolios: readonly ShownPortfolio[]): Markup {
  const { money: words } = chrome.words;
  const heads = [words.investor, words.found, words.reported, words.against, words.companies];
  const rows = portfolios.map(
    ({ group, companies, reported }) =>
      html`<tr>
        <th scope="row"><a href="${linkTo(chrome, groupAddress(group.id))}">${named(chrome, group.name)}</a></th>
        <td>${words.atLeast(companies.length)}</td>
        <td>
          ${
            reported.length === 0
              ? html`<span class="meta">${words.nobody}</span>`
              : join(
                  reported.map(({ reading }) => html`${readingNumber(chrome, reading)} ${readingSource(chrome, reading)}`),
                  chrome.words.relations.semicolon,
                )
          }
        </td>
        <td>
          ${join(
            reported.map(({ found, value, verdict, until }) => html`${words.verdicts[verdict](found, value, until)}`),
            chrome.words.relations.semicolon,
          )}
        </td>
        <td>${join(companies.map((company) => companyPart(chrome, company)))}</td>
      </tr> `,
  );
  return tableBox({ caption: words.portfolios, heads }, rows);
}

function companyPart(chrome: Chrome, { name, figures, by }: ShownPortfolio["companies"][number]): Markup {
  const until = by === null ? "" : chrome.words.money.by(by);
  return html`<div>
    ${called(chrome, name)} <span class="meta">${until} ${recordLinks(chrome, figures, calledText(chrome, name))}</span>
  </div>`;
}
