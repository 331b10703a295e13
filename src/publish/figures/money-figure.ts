import type { DisagreementReason } from "../../model/observations.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { DISAGREEMENTS, MONEY } from "../addresses.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { drawnOnce } from "../charts/drawn-once.ts";
import { MONEY_HEIGHT, moneyChart, type MoneyColumn } from "../charts/money-chart.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { named } from "../layout.ts";
import { linkTo } from "../links.ts";
import { duringText } from "../time-text.ts";
import { periodName } from "../verdict-values.ts";
import type { Chrome } from "../page.ts";
import {
  readingCounts,
  readingAttributes,
  readingNumber,
  readingPeriod,
  readingSource,
  readingText,
  type ShownReading,
} from "../shown/shown-reading.ts";
import { slugOf } from "../slugs.ts";
import { tableBox } from "../table-box.ts";

export interface ShownDefinition {
  /** null where the dossier does not declare what its subjects cover. */
  readonly id: string | null;
  readonly label: Localized | null;
  readonly note: Localized | null;
  readonly subjects: readonly ShownSubject[];
}

/** Totals of one subject and measure. */
export interface ShownSubject {
  readonly label: Localized;
  readonly measure: Localized;
  readonly periods: readonly ShownPeriod[];
}

export interface ShownPeriod {
  readonly start: string;
  readonly end: string;
  readonly isYear: boolean;
  readonly conflicts: readonly DisagreementReason[];
  readonly readings: readonly { readonly reading: ShownReading; readonly counts: boolean }[];
}

/** What a panel takes with its heading, in px, and how many stand side by side. */
const PANEL = MONEY_HEIGHT + 60;
const BESIDE = 2;

/** The totals of one definition: a panel a subject, each with a scale of its own. */
export const moneyFigure: ChartKind<ShownDefinition> = {
  name: "money",
  idOf: ({ id, subjects }) =>
    subjects.some((one) => columnsOf(one).length > 0) ? `money-${id === null ? "undeclared" : slugOf(id)}` : null,
  draw: (chrome, definition) => {
    const { money: words, charts } = chrome.words;
    const { label, note, subjects } = definition;
    const name = label ? inLanguage(label, chrome.language) : words.undeclared;
    const draw = () => html`<div class="panels">${join(subjects.map((one) => panel(chrome, one)))}</div>`;
    return {
      title: finding(chrome, subjects),
      subtitle: charts.moneyMeasured(name),
      drawing: drawnOnce(definition, { id: "money", chrome }, draw),
      height: Math.ceil(subjects.length / BESIDE) * PANEL,
      table: totalsTable(chrome, subjects, name),
      source: charts.eachRow,
      page: MONEY,
      ...(note && { note: named(chrome, note) }),
    };
  },
};

/** The newest whole year of the subject that has the most periods, beside its others. */
function finding(chrome: Chrome, subjects: readonly ShownSubject[]): string {
  const [subject] = subjects.toSorted((left, right) => columnsOf(right).length - columnsOf(left).length);
  const periods = (subject?.periods ?? []).flatMap(({ start, end, isYear, readings }) => {
    const first = readings.find(({ counts }) => counts)?.reading;
    return first
      ? [{ period: duringText(chrome.words, start, end), isYear, reading: first, value: first.value ?? first.low ?? 0 }]
      : [];
  });
  const years = periods.filter(({ isYear }) => isYear);
  const told = years.length > 0 ? years : periods;
  const last = told.at(-1);
  if (!subject || !last) return chrome.words.money.undeclared;
  const [highest = last] = told.toSorted((left, right) => right.value - left.value);
  return chrome.words.charts.money({
    subject: inLanguage(subject.label, chrome.language),
    period: last.period,
    value: readingText(chrome, last.reading),
    highest: highest.value > last.value ? { period: highest.period, value: readingText(chrome, highest.reading) } : null,
    of: told.length,
  });
}

function columnsOf({ periods }: ShownSubject): MoneyColumn[] {
  return periods.flatMap(({ start, end, isYear, readings }) =>
    readings
      .filter(({ counts }) => counts)
      .map(({ reading }, at) => ({
        key: reading.id,
        label: periodName(start, end),
        value: reading.value ?? 0,
        hollow: !isYear,
        other: at > 0,
      })),
  );
}

function panel(chrome: Chrome, subject: ShownSubject): Markup {
  const { money: words, figures, separator } = chrome.words;
  const { label, measure, periods } = subject;
  const title = [label, measure].map((text) => inLanguage(text, chrome.language)).join(separator);
  const columns = columnsOf(subject);
  const description = words.panelAlt(title, periods[0]?.start ?? "", periods.at(-1)?.end ?? "");
  return html`<div class="panel">
    <p class="panel-title">${named(chrome, label)} <small>${named(chrome, measure)}</small></p>
    ${columns.length > 0 && moneyChart({ title, description, columns, scaled: figures.scaled })}
  </div>`;
}

/** Every total with what it covers and who tells it; shown without a chart too. */
export function totalsTable(chrome: Chrome, subjects: readonly ShownSubject[], caption: string): Markup {
  const { money: words, figures, reported } = chrome.words;
  const heads = [words.scope, words.covers, words.reading, reported.period, reported.by, figures.counts];
  const rows = subjects.flatMap(({ label, measure, periods }) =>
    periods.flatMap((period) =>
      period.readings.map(
        ({ reading, counts }) =>
          html`<tr data-row="${reading.id}" ${!counts && html` class="void"`}>
            <th scope="row">${named(chrome, label)} <span class="meta">${named(chrome, measure)}</span></th>
            <td class="d">
              ${periodName(period.start, period.end)} <span class="meta">${period.isYear ? words.year : words.part}</span>
            </td>
            <td class="num" ${readingAttributes(chrome, reading)}>
              ${readingNumber(chrome, reading)}${disputes(chrome, period, reading)}
            </td>
            <td class="d">${readingPeriod(chrome, reading)}</td>
            <td>${readingSource(chrome, reading)}</td>
            <td>${readingCounts(chrome, reading)}</td>
          </tr> `,
      ),
    ),
  );
  return tableBox({ caption, heads }, rows);
}

/** That others tell another number for the same definition and time, and why that may be. */
function disputes(chrome: Chrome, { conflicts }: ShownPeriod, { id, disputed }: ShownReading): Part {
  if (conflicts.length === 0 || disputed === 0) return false;
  const reasons = conflicts.map((reason) => chrome.words.figures.reasons[reason][0]).join(chrome.words.separator);
  return html` <a class="disputed" href="${linkTo(chrome, `${DISAGREEMENTS}#${id}`)}">≠ ${disputed}</a>
    <span class="meta">${reasons}</span>`;
}
