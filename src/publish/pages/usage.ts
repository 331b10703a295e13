import { inLanguage, type Localized } from "../../model/text.ts";
import { readingsChart, type ReadingLine } from "../charts/readings-chart.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { layout, published } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import {
  readingCounts,
  readingNumber,
  readingPeriod,
  readingSource,
  readingText,
  type ShownReading,
} from "../shown/shown-reading.ts";
import { slugOf } from "../slugs.ts";
import { DISAGREEMENTS } from "../addresses.ts";
import { tableBox } from "../table-box.ts";

export interface UsageInputs {
  readonly measures: readonly UsageMeasure[];
}

export interface UsageMeasure {
  readonly id: string;
  readonly label: Localized;
  readonly definition: Localized;
  readonly why: Localized | null;
  readonly kind: string;
  /** Names of the measurers whose readings come first. */
  readonly prefers: readonly Localized[];
  readonly charts: readonly UsageChart[];
}

export interface UsageChart {
  readonly scope: string;
  /** null where the scope is not stated. */
  readonly label: Localized | null;
  readonly segment: boolean;
  /** Levels are drawn; growths and rates are a table alone. */
  readonly drawn: boolean;
  readonly lines: readonly UsageLine[];
  /** Address of its readings as CSV. */
  readonly csv: string;
  readonly readings: readonly ShownReading[];
}

export interface UsageLine extends ReadingLine {
  readonly measurer: string;
}

/** Two points make a line; a chart of one dot says less than its row. */
const LEAST = 3;
const QUARTER = 92;

export function usagePage({ measures }: UsageInputs, chrome: Chrome): string {
  const { figures: words } = chrome.words;
  const contents = measures.map(
    ({ id, label }) => html`<li><a href="#${slugOf(id)}">${inLanguage(label, chrome.language)}</a></li>`,
  );
  const main = html`<h1>${words.usage}</h1>
    <p class="lede">${measures.length === 0 ? words.none : words.usageLede}</p>
    ${measures.length > 0 && html`<p class="meta">${words.legend} <a href="${linkTo(chrome, DISAGREEMENTS)}">${words.disagreements}</a></p>`}
    <nav aria-label="${chrome.words.reported.contents}">
      <ul class="contents">
        ${join(contents)}
      </ul>
    </nav>
    ${join(measures.map((measure) => measureSection(chrome, measure)))}`;
  return layout(chrome, { title: words.usage, section: "usage", main });
}

function measureSection(chrome: Chrome, measure: UsageMeasure): Markup {
  const { figures: words, listed } = chrome.words;
  const { language } = chrome;
  const names = measure.prefers.map((name) => inLanguage(name, language));
  return html`<section class="usage">
    <h2 id="${slugOf(measure.id)}">${inLanguage(measure.label, language)}</h2>
    <p>${inLanguage(measure.definition, language)}</p>
    ${names.length > 0 && html`<p class="meta">${words.prefers(listed(names))} ${measure.why && inLanguage(measure.why, language)}</p>`}
    ${join(measure.charts.map((chart) => chartSection(chrome, measure, chart)))}
  </section>`;
}

function chartSection(chrome: Chrome, measure: UsageMeasure, chart: UsageChart): Markup {
  const { figures: words, separator } = chrome.words;
  const { language } = chrome;
  const scope = chart.label === null ? words.noScope : inLanguage(chart.label, language);
  const title = words.chart(inLanguage(measure.label, language), chart.segment ? `${scope}${separator}${words.segment}` : scope);
  const points = chart.lines.reduce((sum, { points: main, beside }) => sum + main.length + beside.length, 0);
  const isDrawn = chart.drawn && points >= LEAST;
  const measurers = [...new Set(chart.readings.map(({ publisher }) => publisher || words.nobody))].slice(0, 4);
  const source = words.source(measurers.join(separator));
  return html`<figure class="readings">
    <figcaption>
      <h3>${title}</h3>
      ${isDrawn && finding(chrome, chart)}
    </figcaption>
    ${isDrawn && drawing(title, readingsChart({ title, description: description(chrome, chart), lines: chart.lines, scaled: words.scaled }))}
    ${readingsTable(chrome, chart.readings, title)}
    <p class="source">${source} <a href="${linkTo(chrome, chart.csv)}" download>${words.csv}</a></p>
  </figure>`;
}

/** A chart that is wider than a phone: it scrolls in its own box, which the keyboard can reach. */
const drawing = (label: string, chart: Markup): Markup =>
  html`<div class="drawing" role="group" aria-label="${label}" tabindex="0">${chart}</div>`;

/** The newest time at which the highest app and another were read by one measurer, as the sentence over the chart. */
function finding(chrome: Chrome, { lines, readings }: UsageChart): Part {
  const { figures: words } = chrome.words;
  const ends = lines.flatMap(({ points, measurer, app }) =>
    points
      .filter(({ from, to }) => to - from <= QUARTER)
      .map((point) => ({ ...point, measurer, app, level: point.value ?? point.low ?? 0 })),
  );
  const top = ends.toSorted((left, right) => right.level - left.level)[0]?.app;
  const newest = ends
    .filter((one) => one.app === top && ends.some((other) => other.app !== top && isOneEdition(one, other)))
    .toSorted((left, right) => right.to - left.to)[0];
  if (!newest) return "";
  const highest = ends.filter((one) => isOneEdition(newest, one)).toSorted((left, right) => right.level - left.level)[0];
  const reading = readings.find(({ id }) => id === highest?.id);
  if (!reading) return "";
  const by = newest.measurer || words.nobody;
  return html`<p class="finding">${words.finding(reading.subject, readingText(chrome, reading), reading.period, by)}</p>`;
}

interface End {
  readonly from: number;
  readonly to: number;
  readonly measurer: string;
}

const isOneEdition = (left: End, right: End): boolean =>
  left.from === right.from && left.to === right.to && left.measurer === right.measurer;

function description({ words: { figures: words, listed } }: Chrome, { lines, readings }: UsageChart): string {
  const times = readings.flatMap(({ end, start }) => end ?? start ?? []).toSorted();
  return words.alt(listed(lines.map(({ app }) => app)), times[0] ?? "", times.at(-1) ?? "");
}

export function readingsTable(chrome: Chrome, readings: readonly ShownReading[], caption: string): Markup {
  const { figures: words, reported } = chrome.words;
  const heads = [words.subject, words.number, words.asTold, reported.period, reported.by, words.counts];
  const rows = readings.map(
    (one) =>
      html`<tr${one.excluded.length > 0 && html` class="void"`}>
        <th scope="row">${published(chrome, one.subject)}</th>
        <td class="num">${readingNumber(chrome, one)}${disputed(chrome, one)}</td>
        <td class="v">${published(chrome, one.told)}</td>
        <td class="d">${readingPeriod(chrome, one)}</td>
        <td>${readingSource(chrome, one)}</td>
        <td>${readingCounts(chrome, one)}${repeats(chrome, one)}</td>
      </tr> `,
  );
  return html`<details${readings.length <= 12 && html` open`}><summary>${words.rows} (${readings.length})</summary>
    ${tableBox({ caption, heads }, rows)}</details>`;
}

/** "≠ 2": how many readings do not go together with this one, and where they are listed. */
function disputed(chrome: Chrome, { disputed: count, id }: ShownReading): Part {
  return count > 0 && html` <a class="disputed" href="${linkTo(chrome, `${DISAGREEMENTS}#${id}`)}">≠ ${count}</a>`;
}

function repeats(chrome: Chrome, { repeats: others }: ShownReading): Part {
  const links = others.map((id) => html`<a href="${linkTo(chrome, `reported/#${id}`)}">${id}</a>`);
  return others.length > 0 && html` <span class="meta">${chrome.words.figures.repeats} ${join(links, " ")}</span>`;
}
