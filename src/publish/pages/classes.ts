import type { ClassRow } from "../../measure/classes/half-years.ts";
import { groupBy } from "../../model/group-by.ts";
import { inLanguage } from "../../model/text.ts";
import { labelAddress } from "../addresses.ts";
import { chartOf } from "../charts/chart-figure.ts";
import {
  columnsOf,
  estimateCell,
  halfYearTable,
  seriesName,
  sharesFigure,
  type SchemeSection,
} from "../figures/shares-figure.ts";
import { figure, percent } from "../format.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { layout, named, published } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import { slugOf } from "../slugs.ts";
import { tableBox } from "../table-box.ts";
import { unbroken } from "../unbroken.ts";

export interface ClassesInputs {
  readonly sections: readonly SchemeSection[];
}

/** Fewest filings of a place or group in the tables: as the plan chose. */
const LEAST = 10;

export function classesPage({ sections }: ClassesInputs, chrome: Chrome): string {
  const { classes: words } = chrome.words;
  const main = html`<h1>${words.title}</h1>
    <p class="lede">${sections.length === 0 ? words.none : words.lede}</p>
    ${join(sections.map((section) => sectionMarkup(chrome, section)))}`;
  return layout(chrome, { title: words.title, section: "classes", main });
}

function sectionMarkup(chrome: Chrome, section: SchemeSection): Markup {
  const { classes: words } = chrome.words;
  const title = words.chart(inLanguage(section.label, chrome.language), seriesName(chrome, section));
  const [, ...others] = section.tables;
  return html`<section class="usage">
    <h2 id="${slugOf(`${section.scheme}-${section.series}`)}">${unbroken(title)}</h2>
    ${chartOf(chrome, sharesFigure, section)} ${allTable(chrome, section, title)}
    ${others.map(
      (table) =>
        html`<details>
          <summary>${chrome.words.byClock[table.clock]}</summary>
          ${halfYearTable(chrome, section, table)}
        </details>`,
    )}
    ${sliceSection(chrome, section, { rows: section.places, title: words.places, nameOf: ({ place }) => published(chrome, place) })}
    ${sliceSection(chrome, section, {
      rows: section.groups,
      title: words.groups,
      nameOf: ({ group }) => named(chrome, section.groups.find((one) => one.group === group)?.name ?? {}),
    })}
  </section>`;
}

function allTable(chrome: Chrome, { scheme, labels, all }: SchemeSection, caption: string): Markup {
  const { classes: words } = chrome.words;
  const heads = [words.label, words.count, words.interval, words.share, words.interval, words.byHand, words.shown];
  const rows = labels.flatMap(({ id, name }) => {
    const row = all.find(({ label }) => label === id);
    if (!row) return [];
    const shown =
      row.labelled === 0
        ? html`0`
        : html`<a class="n" href="${linkTo(chrome, labelAddress(scheme, id))}">${figure(row.labelled)}</a>`;
    return [
      html`<tr>
        <th scope="row">${inLanguage(name, chrome.language)}</th>
        <td class="num">${figure(Math.round(row.count.value))}</td>
        <td class="num">${figure(Math.round(row.count.low))}–${figure(Math.round(row.count.high))}</td>
        <td class="num">${row.share && percent(row.share.value)}</td>
        <td class="num">
          ${row.share && `${percent(row.share.low)}–${percent(row.share.high)}`}${row.most && html` <span class="meta">${words.upTo(percent(row.most.high))}</span>`}
        </td>
        <td class="num">${figure(row.byHand)}</td>
        <td class="num">${shown}</td>
      </tr> `,
    ];
  });
  return tableMarkup(`${caption} · ${words.all}`, heads, rows);
}

interface Slices {
  readonly title: string;
  readonly rows: readonly ClassRow[];
  readonly nameOf: (row: ClassRow) => Part;
}

function sliceSection(chrome: Chrome, section: SchemeSection, { title, rows, nameOf }: Slices): Part {
  if (rows.length === 0) return "";
  const { classes: words } = chrome.words;
  const columns = columnsOf(section);
  const heads = [title, words.total, ...columns.map(({ name }) => inLanguage(name, chrome.language))];
  const lines = [...groupBy(rows, (row) => row.place ?? row.group ?? "").values()]
    .toSorted((left, right) => (right[0]?.total ?? 0) - (left[0]?.total ?? 0))
    .map(
      (own) =>
        html`<tr>
          <th scope="row">${own[0] && nameOf(own[0])}</th>
          <td class="num">${figure(own[0]?.total ?? 0)}</td>
          ${columns.map(({ id }) => estimateCell(own.find(({ label }) => label === id)))}
        </tr> `,
    );
  return html`<details>
    <summary>${title}</summary>
    <p class="meta">${words.few(LEAST)}</p>
    ${tableMarkup(title, heads, lines)}
  </details>`;
}

function tableMarkup(caption: string, [first = "", ...numbers]: readonly string[], rows: readonly Markup[]): Markup {
  return tableBox({ caption, heads: [first, ...numbers.map((number) => ({ number }))] }, rows);
}
