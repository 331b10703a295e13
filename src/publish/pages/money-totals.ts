import type { DisagreementReason } from "../../model/observations.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { DISAGREEMENTS } from "../addresses.ts";
import { moneyChart, type MoneyColumn } from "../charts/money-chart.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { named } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import { readingCounts, readingNumber, readingPeriod, readingSource, type ShownReading } from "../shown/shown-reading.ts";
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

/** Panels of one definition side by side, and their numbers in one table below. */
export function definitionSection(chrome: Chrome, { label, note, subjects }: ShownDefinition): Markup {
  const { money: words } = chrome.words;
  const title = label ? inLanguage(label, chrome.language) : words.undeclared;
  return html`<section>
    <h3>${label ? named(chrome, label) : words.undeclared}</h3>
    ${note && html`<p class="meta">${named(chrome, note)}</p>`}
    <div class="panels">${join(subjects.map((subject) => panel(chrome, subject)))}</div>
    ${totalsTable(chrome, subjects, title)}
  </section>`;
}

function panel(chrome: Chrome, { label, measure, periods }: ShownSubject): Markup {
  const { money: words, figures, separator } = chrome.words;
  const title = [label, measure].map((text) => inLanguage(text, chrome.language)).join(separator);
  const columns = periods.flatMap(({ start, end, isYear, readings }) =>
    readings
      .filter(({ counts }) => counts)
      .map(({ reading }, at): MoneyColumn => ({
        label: periodLabel(start, end),
        value: reading.value ?? 0,
        hollow: !isYear,
        other: at > 0,
      })),
  );
  const description = words.panelAlt(title, periods[0]?.start ?? "", periods.at(-1)?.end ?? "");
  return html`<figure class="panel">
    <figcaption>
      <h4>${named(chrome, label)} <small>${named(chrome, measure)}</small></h4>
    </figcaption>
    ${columns.length > 0 && moneyChart({ title, description, columns, scaled: figures.scaled })}
  </figure>`;
}

/** "2024"; of a part of a year "2025-01–09". */
function periodLabel(start: string, end: string): string {
  if (start === end) return start;
  return start.slice(0, 4) === end.slice(0, 4) ? `${start}–${end.slice(5)}` : `${start}–${end}`;
}

function totalsTable(chrome: Chrome, subjects: readonly ShownSubject[], caption: string): Markup {
  const { money: words, figures, reported } = chrome.words;
  const heads = [words.scope, words.covers, words.reading, reported.period, reported.by, figures.counts];
  const rows = subjects.flatMap(({ label, measure, periods }) =>
    periods.flatMap((period) =>
      period.readings.map(
        ({ reading, counts }) =>
          html`<tr${!counts && html` class="void"`}>
            <th scope="row">${named(chrome, label)} <span class="meta">${named(chrome, measure)}</span></th>
            <td class="d">${periodLabel(period.start, period.end)} <span class="meta">${period.isYear ? words.year : words.part}</span></td>
            <td class="num">${readingNumber(chrome, reading)}${disputes(chrome, period, reading)}</td>
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
