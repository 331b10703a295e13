import { inLanguage, type Localized } from "../../model/text.ts";
import { MONEY } from "../addresses.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { drawnOnce } from "../charts/drawn-once.ts";
import { MONEY_HEIGHT, moneyChart } from "../charts/money-chart.ts";
import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { tellerName, tellerText } from "../told-words.ts";
import type { Chrome } from "../page.ts";
import { readingAttributes, readingNumber, readingSource, type ShownReading } from "../shown/shown-reading.ts";
import { slugOf } from "../slugs.ts";
import { tableBox } from "../table-box.ts";

export interface ShownNewFirmsYear {
  readonly year: number;
  readonly isLate: boolean;
  readonly reading: ShownReading;
}

export interface ShownNewFirms {
  readonly label: Localized;
  readonly editions: readonly ShownEdition[];
  readonly revisions: readonly { readonly year: number; readonly before: ShownReading; readonly after: ShownReading }[];
}

export interface ShownEdition {
  readonly publisher: string;
  readonly attributedTo: string;
  readonly pageDate: string;
  readonly years: readonly ShownNewFirmsYear[];
}

/** New firms of one subject by year of founding, a panel an edition. */
export const newFirmsFigure: ChartKind<ShownNewFirms> = {
  name: "newFirms",
  idOf: ({ label, editions }) =>
    editions.some(({ years }) => years.length > 0) ? `new-firms-${slugOf(Object.values(label)[0] ?? "")}` : null,
  draw: (chrome, shown) => {
    const { charts: words } = chrome.words;
    const { label, editions } = shown;
    const title = inLanguage(label, chrome.language);
    const years = editions.at(-1)?.years ?? [];
    const [most] = years.toSorted((left, right) => (right.reading.value ?? 0) - (left.reading.value ?? 0));
    const draw = () => html`<div class="panels">${join(editions.map((edition) => panel(chrome, title, edition)))}</div>`;
    return {
      title: words.newFirms({ year: String(most?.year ?? ""), value: figure(most?.reading.value ?? 0) }),
      subtitle: words.newFirmsMeasured(
        title,
        editions.map(({ pageDate }) => chrome.words.date(pageDate)).join(chrome.words.separator),
      ),
      drawing: drawnOnce(shown, { id: "new-firms", chrome }, draw),
      height: MONEY_HEIGHT + 60,
      table: yearsTable(chrome, editions, title),
      source: [...new Set(editions.map(({ attributedTo }) => tellerText(chrome, attributedTo)))].join(chrome.words.separator),
      page: MONEY,
    };
  },
};

function panel(chrome: Chrome, title: string, { attributedTo, pageDate, years }: ShownEdition): Markup {
  const description = chrome.words.money.lateAlt(title, String(years[0]?.year ?? ""), String(years.at(-1)?.year ?? ""));
  const columns = years.map(({ year, isLate, reading }) => ({
    key: reading.id,
    label: String(year),
    value: reading.value ?? 0,
    hollow: isLate,
    other: false,
  }));
  return html`<div class="panel">
    <p class="panel-title">${tellerName(chrome, attributedTo)} <small class="nw">${chrome.words.date(pageDate)}</small></p>
    ${moneyChart({ title: `${title} ${pageDate}`, description, columns, scaled: figure })}
  </div>`;
}

function yearsTable(chrome: Chrome, editions: ShownNewFirms["editions"], caption: string): Markup {
  const { money: words, reported } = chrome.words;
  const rows = editions.flatMap(({ attributedTo, pageDate, years }) =>
    years.map(
      ({ year, isLate, reading }) =>
        html`<tr data-row="${reading.id}">
          <th scope="row">${year}</th>
          <td class="num" ${readingAttributes(chrome, reading)}>
            ${readingNumber(chrome, reading)}${isLate && html` <span class="meta">${words.late}</span>`}
          </td>
          <td>${tellerName(chrome, attributedTo)} <span class="meta">${pageDate}</span></td>
          <td>${readingSource(chrome, reading)}</td>
        </tr> `,
    ),
  );
  const heads = [chrome.words.measure.period, words.reading, words.edition, reported.by];
  return tableBox({ caption, heads }, rows);
}
