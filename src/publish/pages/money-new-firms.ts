import { inLanguage, type Localized } from "../../model/text.ts";
import { moneyChart } from "../charts/money-chart.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { named, published } from "../layout.ts";
import type { Chrome } from "../page.ts";
import { readingNumber, readingSource, readingText, type ShownReading } from "../shown/shown-reading.ts";
import { tableBox } from "../table-box.ts";

export interface ShownNewFirmsYear {
  readonly year: number;
  readonly isLate: boolean;
  readonly reading: ShownReading;
}

export interface ShownNewFirms {
  readonly label: Localized;
  readonly editions: readonly {
    readonly publisher: string;
    readonly attributedTo: string;
    readonly pageDate: string;
    readonly years: readonly ShownNewFirmsYear[];
  }[];
  readonly revisions: readonly { readonly year: number; readonly before: ShownReading; readonly after: ShownReading }[];
}

/** New firms of one subject, edition by edition; how a year was revised, or that no year is held twice. */
export function newFirmsSection(chrome: Chrome, { label, editions, revisions }: ShownNewFirms): Markup {
  const { money: words } = chrome.words;
  const title = inLanguage(label, chrome.language);
  const told = revisions.map(
    ({ year, before, after }) => html`<li>${words.revision(year, readingText(chrome, before), readingText(chrome, after))}</li>`,
  );
  const panels = editions.map((edition) => {
    const years = edition.years;
    const description = words.lateAlt(title, String(years[0]?.year ?? ""), String(years.at(-1)?.year ?? ""));
    const columns = years.map(({ year, isLate, reading }) => ({
      label: String(year),
      value: reading.value ?? 0,
      hollow: isLate,
      other: false,
    }));
    return html`<figure class="panel">
      <figcaption>
        <h4>${published(chrome, edition.attributedTo)} <small>${edition.pageDate}</small></h4>
      </figcaption>
      ${moneyChart({ title: `${title} ${edition.pageDate}`, description, columns, scaled: figure })}
    </figure>`;
  });
  return html`<section>
    <h3>${named(chrome, label)}</h3>
    <div class="panels">${join(panels)}</div>
    ${
      told.length === 0
        ? html`<p class="meta">${words.noRevision}</p>`
        : html`<ul>
            ${join(told)}
          </ul>`
    }
    ${yearsTable(chrome, editions, title)}
  </section>`;
}

function yearsTable(chrome: Chrome, editions: ShownNewFirms["editions"], caption: string): Markup {
  const { money: words, reported } = chrome.words;
  const rows = editions.flatMap(({ attributedTo, pageDate, years }) =>
    years.map(
      ({ year, isLate, reading }) =>
        html`<tr>
          <th scope="row">${year}</th>
          <td class="num">${readingNumber(chrome, reading)}${isLate && html` <span class="meta">${words.late}</span>`}</td>
          <td>${published(chrome, attributedTo)} <span class="meta">${pageDate}</span></td>
          <td>${readingSource(chrome, reading)}</td>
        </tr> `,
    ),
  );
  const heads = [chrome.words.measure.period, words.reading, words.edition, reported.by];
  return tableBox({ caption, heads }, rows);
}
