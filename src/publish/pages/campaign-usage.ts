import type { ChangeEstimate } from "../../measure/campaigns/interrupted-series.ts";
import type { ReadingPart } from "../../measure/campaigns/usage-readings.ts";
import { inLanguage } from "../../model/text.ts";
import { html, join, type Markup } from "../html.ts";
import { called, calledText, scrollBox } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import { readingCounts, readingNumber, readingSource, readingTime, type ShownReading } from "../shown/shown-reading.ts";

/** Readings of one product, measure, scope and measurer around a campaign. */
export interface ShownUsage {
  readonly readings: readonly { readonly reading: ShownReading; readonly part: ReadingPart; readonly counts: boolean }[];
  readonly counted: Readonly<Record<ReadingPart, number>>;
  readonly change: ChangeEstimate | null;
}

export function usageSection(
  chrome: Chrome,
  series: readonly ShownUsage[],
  { title, csv }: { readonly title: string; readonly csv: string },
): Markup {
  const { events: words, figures, colon } = chrome.words;
  const caption = `${title}${colon}${words.usage}`;
  const heads = [
    figures.subject,
    words.part,
    figures.number,
    chrome.words.reported.period,
    chrome.words.reported.by,
    figures.counts,
  ];
  return html`${scrollBox(
      caption,
      html`<table class="wide">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        ${join(series.map((one) => seriesBody(chrome, one)))}
      </table>`,
    )}
    <p class="source">${words.eventsSource} <a href="${linkTo(chrome, csv)}" download>${figures.csv}</a></p>`;
}

/** A head that says what the series is and what can be told of it, then its readings. */
function seriesBody(chrome: Chrome, { readings, counted, change }: ShownUsage): Markup {
  const { events: words, figures, separator } = chrome.words;
  const first = readings[0]?.reading;
  if (!first) return html``;
  const { language } = chrome;
  const scope = inLanguage(first.scope, language) || figures.noScope;
  const name = [inLanguage(first.measure, language), scope, calledText(chrome, first.publisher) || figures.nobody].join(
    separator,
  );
  const said = change
    ? words.usageChange(figures.scaled(change.change), figures.scaled(change.low), figures.scaled(change.high))
    : words.tooFewReadings(counted);
  const rows = readings.map(
    ({ reading, part, counts }) =>
      html`<tr${!counts && html` class="void"`}>
        <td>${called(chrome, reading.subject)}</td>
        <td>${words.segments[part]}</td>
        <td class="num">${readingNumber(chrome, reading)}</td>
        <td class="d">${readingTime(chrome, reading)}</td>
        <td>${readingSource(chrome, reading)}</td>
        <td>${readingCounts(chrome, reading)}</td>
      </tr> `,
  );
  return html`<tbody>
    <tr class="series">
      <th scope="rowgroup" colspan="6">${name} <span class="meta">${said}</span></th>
    </tr>
    ${join(rows)}
  </tbody>`;
}
