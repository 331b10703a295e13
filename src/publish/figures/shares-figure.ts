import { groupBy } from "../../model/group-by.ts";
import type { ClassRow } from "../../measure/classes/half-years.ts";
import type { Clock } from "../../model/observations.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { CLASSES } from "../addresses.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { cellKey, numberAttributes } from "../charts/chart-table.ts";
import { drawnOnce } from "../charts/drawn-once.ts";
import { SHARES_HEIGHT, sharesChart } from "../charts/shares-chart.ts";
import { figure, percent } from "../format.ts";
import { html, type Markup } from "../html.ts";
import type { Chrome } from "../page.ts";
import { slugOf } from "../slugs.ts";
import type { ClassTold } from "../words/classes.ts";
import { tableBox } from "../table-box.ts";

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

/** Classes are nobody's, so they have no group's colour: neighbours are told apart by shades of one, and by their names at the last column. */
const SHADES = ["var(--many-5)", "var(--many-3)", "var(--many-4)", "var(--many-2)"];
/** Labels that are drawn in the chart. */
const DRAWN = 7;
/** More labels than this make a table too wide: then only the largest have a column. */
const COLUMNS = 8;

/** Shares of the classes of one scheme in every half-year, on the first of its clocks. */
export const sharesFigure: ChartKind<SchemeSection> = {
  name: "shares",
  idOf: ({ scheme, series, tables }) => (tables.length > 0 ? `shares-${slugOf(scheme)}-${slugOf(series)}` : null),
  draw: (chrome, section) => {
    const { classes: words, charts } = chrome.words;
    const [table = { clock: "filed_on", rows: [] }] = section.tables;
    const scheme = words.chart(inLanguage(section.label, chrome.language), seriesName(chrome, section));
    const told = foremost(chrome, section);
    return {
      title: told ? words.finding(told) : scheme,
      subtitle: `${scheme}${chrome.words.separator}${chrome.words.byClock[table.clock]}${chrome.words.colon}${charts.shares}`,
      drawing: drawnOnce(section, { id: "shares", chrome }, () => drawing(chrome, section, table)),
      height: SHARES_HEIGHT,
      ...(told && { note: words.extent(told) }),
      table: halfYearTable(chrome, section, table),
      source: words.source,
      page: CLASSES,
      csv: section.csv,
    };
  },
};

export function seriesName({ frame, language }: Chrome, { series }: SchemeSection): string {
  return inLanguage(frame.series[series]?.label ?? { en: series }, language);
}

/** Labels that have a column: all, or the largest, what cannot be told last. */
export function columnsOf({ labels, all }: SchemeSection): readonly ClassLabel[] {
  if (labels.length <= COLUMNS) return labels;
  const share = (id: string) => all.find(({ label }) => label === id)?.share?.value ?? 0;
  return labels
    .toSorted((left, right) => Number(left.unclear) - Number(right.unclear) || share(right.id) - share(left.id))
    .slice(0, COLUMNS);
}

/** What one class comes to, how its share went, and what is left open: the first of the scheme, or the largest where nothing is of the first. */
function foremost(chrome: Chrome, section: SchemeSection): ClassTold | undefined {
  const { labels, all } = section;
  const rows = labels.flatMap((label) => {
    const row = all.find((one) => one.label === label.id);
    return row?.share ? [{ label, row, share: row.share }] : [];
  });
  const clear = rows.filter(({ label }) => !label.unclear);
  const [largest] = clear.toSorted((left, right) => right.share.value - left.share.value);
  const told = rows[0] && percent(rows[0].share.value) !== NONE ? rows[0] : largest;
  if (!told) return undefined;
  const { label, row, share } = told;
  const [low, high] = [percent(share.low), percent(share.high)];
  const most = percent(row.most?.high ?? share.high);
  return {
    label: inLanguage(label.name, chrome.language),
    share: percent(share.value),
    interval: low === high ? null : `${low}–${high}`,
    total: figure(row.total),
    most: most === high ? null : most,
    course: courseOf(section, label.id),
  };
}

const NONE = percent(0);

/** From the first half-year that is drawn to the last. */
function courseOf({ tables: [table] }: SchemeSection, label: string): ClassTold["course"] {
  const shares = (table?.rows ?? []).flatMap((row) =>
    row.label === label && row.share && row.halfYear !== null
      ? [{ halfYear: row.halfYear, share: percent(row.share.value) }]
      : [],
  );
  const inOrder = shares.toSorted((left, right) => (left.halfYear < right.halfYear ? -1 : 1));
  const [from, to] = [inOrder[0], inOrder.at(-1)];
  return from && to && from.share !== to.share ? { from, to } : null;
}

function drawing(chrome: Chrome, section: SchemeSection, table: ClassTable): Markup {
  const { language, words } = chrome;
  const columns = columnsOf(section);
  const drawn = section.labels.length > COLUMNS ? columns.slice(0, DRAWN) : columns;
  const labels = drawn.map((label, at) => ({
    id: label.id,
    name: inLanguage(label.name, language),
    colour: label.unclear ? "var(--column)" : (SHADES[at % SHADES.length] ?? ""),
  }));
  const place = new Map(labels.map(({ id, name }, at) => [id, { name, cell: at + 2 }]));
  const points = table.rows.flatMap(({ halfYear, label, share }) => {
    const own = place.get(label);
    return own === undefined || !share || halfYear === null
      ? []
      : [
          {
            key: cellKey(halfYear, own.cell),
            period: halfYear,
            label: own.name,
            share: share.value,
            low: share.low,
            high: share.high,
          },
        ];
  });
  const periods = points.map(({ period }) => period).toSorted();
  const names = words.listed(labels.map(({ name }) => name));
  return sharesChart({
    title: words.classes.chart(inLanguage(section.label, language), seriesName(chrome, section)),
    description: words.classes.alt(names, periods[0] ?? "", periods.at(-1) ?? ""),
    labels,
    points,
  });
}

/** A line a half-year: its total, and for each label count and share with their interval. */
export function halfYearTable(chrome: Chrome, section: SchemeSection, table: ClassTable): Markup {
  const { classes: words, byClock, halfYear } = chrome.words;
  const columns = columnsOf(section);
  const heads = [words.total, ...columns.map(({ name }) => inLanguage(name, chrome.language))];
  const rows = [...groupBy(table.rows, (row) => row.halfYear ?? "")].map(
    ([period, own]) =>
      html`<tr data-row="${period}">
        <th scope="row">${halfYear(period)}</th>
        <td class="num">${figure(own[0]?.total ?? 0)}</td>
        ${columns.map(({ id }) => estimateCell(own.find(({ label }) => label === id)))}
      </tr> `,
  );
  return tableBox({ caption: byClock[table.clock], heads: [words.halfYear, ...heads.map((number) => ({ number }))] }, rows);
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** "12 (9.5–15) · 10.9%": an estimate is never shown without its interval. */
export function estimateCell(row: ClassRow | undefined): Markup {
  if (!row) return html`<td class="num"></td>`;
  const { count, share } = row;
  const range = `${figure(Math.round(count.low))}–${figure(Math.round(count.high))}`;
  return html`<td class="num" ${numberAttributes({ number: round(count.value), low: round(count.low), high: round(count.high) })}>
    ${figure(Math.round(count.value))} <span class="meta">${range}${share && ` · ${percent(share.value)}`}</span>
  </td>`;
}
