import type { ClassRow } from "../../measure/classes/half-years.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Clock } from "../../model/observations.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { labelAddress } from "../addresses.ts";
import { sharesChart } from "../charts/shares-chart.ts";
import { figure, percent } from "../format.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { layout, named, published } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import { slugOf } from "../slugs.ts";
import { tableBox } from "../table-box.ts";

export interface ClassesInputs {
  readonly sections: readonly SchemeSection[];
}

export interface SchemeSection {
  readonly scheme: string;
  readonly label: Localized;
  readonly series: string;
  readonly labels: readonly ClassLabel[];
  /** Of all filings together. */
  readonly all: readonly ClassRow[];
  readonly tables: readonly ClassTable[];
  readonly places: readonly ClassRow[];
  readonly groups: readonly (ClassRow & { readonly name: Localized })[];
  readonly csv: string;
}

export interface ClassLabel {
  readonly id: string;
  readonly name: Localized;
  readonly unclear: boolean;
}

/** Half-years on one clock. */
export interface ClassTable {
  readonly clock: Clock;
  readonly rows: readonly ClassRow[];
}

/** Labels that get a colour of their own in the chart; the rest are grey together. */
const COLOURED = 7;
/** More labels than this make a table too wide: then only the largest have a column. */
const COLUMNS = 8;
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
  const { language, frame } = chrome;
  const series = inLanguage(frame.series[section.series]?.label ?? { en: section.series }, language);
  const title = words.chart(inLanguage(section.label, language), series);
  const id = slugOf(`${section.scheme}-${section.series}`);
  const largest = largestLabels(section);
  const [first] = section.tables;
  return html`<section class="usage">
    <h2 id="${id}">${title}</h2>
    ${finding(chrome, section)}
    <figure class="readings">
      ${first && chart(chrome, { section, table: first, title, largest })}
      <p class="meta">${words.legend}</p>
      ${allTable(chrome, section, title)}
      ${join(section.tables.map((table) => halfYearTable(chrome, section, { table, largest })))}
      <p class="source">${words.source} <a href="${linkTo(chrome, section.csv)}" download>${words.csv}</a></p>
    </figure>
    ${sliceSection(chrome, section, { rows: section.places, title: words.places, largest, nameOf: ({ place }) => published(chrome, place) })}
    ${sliceSection(chrome, section, {
      rows: section.groups,
      title: words.groups,
      largest,
      nameOf: ({ group }) => named(chrome, section.groups.find((one) => one.group === group)?.name ?? {}),
    })}
  </section>`;
}

/** Labels by their share of everything, what cannot be told last. */
function largestLabels({ labels, all }: SchemeSection): ClassLabel[] {
  const share = (id: string) => all.find(({ label }) => label === id)?.share?.value ?? 0;
  return labels.toSorted((left, right) => Number(left.unclear) - Number(right.unclear) || share(right.id) - share(left.id));
}

/** What the first label of the scheme comes to: its share, the interval, and what is left open. */
function finding(chrome: Chrome, { labels, all }: SchemeSection): Part {
  const [label] = labels;
  const row = all.find((one) => one.label === label?.id);
  if (!label || !row?.share) return "";
  const { value, low, high } = row.share;
  const told = {
    label: inLanguage(label.name, chrome.language),
    share: percent(value),
    low: percent(low),
    high: percent(high),
    total: figure(row.total),
    most: percent(row.most?.high ?? high),
  };
  return html`<p class="finding">${chrome.words.classes.finding(told)}</p>`;
}

interface Drawn {
  readonly section: SchemeSection;
  readonly table: ClassTable;
  readonly title: string;
  readonly largest: readonly ClassLabel[];
}

function chart(chrome: Chrome, { section, table, title, largest }: Drawn): Markup {
  const { language, words } = chrome;
  const drawn = section.labels.length > COLUMNS ? largest.slice(0, COLOURED) : section.labels;
  const labels = drawn.map((label, at) => ({
    id: label.id,
    name: inLanguage(label.name, language),
    colour: label.unclear ? "var(--hair)" : `var(--t${at + 1})`,
  }));
  const names = new Map(labels.map(({ id, name }) => [id, name]));
  const points = table.rows.flatMap(({ halfYear, label, share }) => {
    const name = names.get(label);
    return name === undefined || !share || halfYear === null
      ? []
      : [{ period: halfYear, label: name, share: share.value, low: share.low, high: share.high }];
  });
  const periods = points.map(({ period }) => period).toSorted();
  const description = words.classes.alt(words.listed(labels.map(({ name }) => name)), periods[0] ?? "", periods.at(-1) ?? "");
  const key = labels.map(
    ({ name, colour }) =>
      html`<li>
        <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" fill="${colour}" /></svg> ${name}
      </li>`,
  );
  const drawing = sharesChart({ title, description, labels, points });
  return html`<div class="drawing" role="group" aria-label="${title}" tabindex="0">${drawing}</div>
    <ul class="key">
      ${join(key)}
    </ul>`;
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

interface HalfYears {
  readonly table: ClassTable;
  readonly largest: readonly ClassLabel[];
}

/** A line a half-year: its total, and for each label count and share with their interval. */
function halfYearTable(chrome: Chrome, section: SchemeSection, { table, largest }: HalfYears): Markup {
  const { classes: words, byClock, halfYear } = chrome.words;
  const columns = section.labels.length > COLUMNS ? largest.slice(0, COLUMNS) : section.labels;
  const heads = [words.halfYear, words.total, ...columns.map(({ name }) => inLanguage(name, chrome.language))];
  const rows = [...groupBy(table.rows, (row) => row.halfYear ?? "")].map(
    ([period, own]) =>
      html`<tr>
        <th scope="row">${halfYear(period)}</th>
        <td class="num">${figure(own[0]?.total ?? 0)}</td>
        ${columns.map(({ id }) => estimateCell(own.find(({ label }) => label === id)))}
      </tr> `,
  );
  return html`<h3>${byClock[table.clock]}</h3>
    ${tableMarkup(byClock[table.clock], heads, rows)}`;
}

interface Slices {
  readonly title: string;
  readonly rows: readonly ClassRow[];
  readonly largest: readonly ClassLabel[];
  readonly nameOf: (row: ClassRow) => Part;
}

function sliceSection(chrome: Chrome, section: SchemeSection, { title, rows, largest, nameOf }: Slices): Part {
  if (rows.length === 0) return "";
  const { classes: words } = chrome.words;
  const columns = section.labels.length > COLUMNS ? largest.slice(0, COLUMNS) : section.labels;
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

/** "12 (9.5–15) · 10.9%": an estimate is never shown without its interval. */
function estimateCell(row: ClassRow | undefined): Markup {
  if (!row) return html`<td class="num"></td>`;
  const { count, share } = row;
  const range = `${figure(Math.round(count.low))}–${figure(Math.round(count.high))}`;
  return html`<td class="num">
    ${figure(Math.round(count.value))} <span class="meta">${range}${share && ` · ${percent(share.value)}`}</span>
  </td>`;
}

function tableMarkup(caption: string, [first = "", ...numbers]: readonly string[], rows: readonly Markup[]): Markup {
  return tableBox({ caption, heads: [first, ...numbers.map((number) => ({ number }))] }, rows);
}
