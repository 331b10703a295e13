import { inLanguage } from "../../model/text.ts";
import { DISAGREEMENTS } from "../addresses.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { drawnOnce } from "../charts/drawn-once.ts";
import { READINGS_HEIGHT, readingsChart } from "../charts/readings-chart.ts";
import { html, type Markup, type Part } from "../html.ts";
import { called, calledText } from "../layout.ts";
import { tellerText } from "../told-words.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import {
  readingCounts,
  readingAttributes,
  readingDuring,
  readingName,
  readingNumber,
  readingSource,
  readingText,
  readingTime,
  readingTold,
  recordLinks,
  type ShownReading,
} from "../shown/shown-reading.ts";
import { pagesOf, type UsageChart } from "../shown/shown-usage.ts";
import { tableBox } from "../table-box.ts";

/** Two points make a line; a chart of one dot says less than its row. */
const LEAST = 3;
const QUARTER = 92;

/** Readings of every app over time, the preferred ones as a line, all others beside it. */
export const readingsFigure: ChartKind<UsageChart> = {
  name: "readings",
  idOf: ({ id, drawn, lines }) =>
    drawn && lines.reduce((sum, { points, beside }) => sum + points.length + beside.length, 0) >= LEAST ? id : null,
  draw: (chrome, chart) => {
    const { figures: words } = chrome.words;
    const measured = usageMeasured(chrome, chart);
    const title = finding(chrome, chart);
    const draw = () =>
      readingsChart({ title, description: description(chrome, chart), lines: calledLines(chrome, chart), scaled: words.scaled });
    return {
      title,
      subtitle: measured,
      drawing: drawnOnce(chart, { id: chart.id, chrome }, draw),
      opensAtEnd: true,
      height: READINGS_HEIGHT,
      table: readingsTable(chrome, chart.readings, measured, pagesOf(chart)),
      source: measurersOf(chrome, chart),
      page: "usage/",
      note: words.legend,
      csv: chart.csv,
    };
  },
};

/** "Monthly active users · Native app": what is read, and of what part. */
export function usageMeasured(chrome: Chrome, { measure, label, segment }: UsageChart): string {
  const { figures: words, separator, charts } = chrome.words;
  const scope = label === null ? words.noScope : inLanguage(label, chrome.language);
  return charts.usageMeasured(inLanguage(measure, chrome.language), segment ? `${scope}${separator}${words.segment}` : scope);
}

export function measurersOf(chrome: Chrome, { readings }: Pick<UsageChart, "readings">): string {
  const { figures: words, separator } = chrome.words;
  return [...new Set(readings.map(({ publisher }) => tellerText(chrome, publisher) || words.nobody))].slice(0, 4).join(separator);
}

/** The newest time at which the highest app and another were read by one measurer; else the highest reading of all. */
function finding(chrome: Chrome, chart: UsageChart): string {
  const { lines, readings } = chart;
  const { figures: words, charts } = chrome.words;
  const levels = lines.flatMap(({ points, beside, measurer, app }) =>
    [...points, ...beside].map((point) => ({ ...point, measurer, app, level: point.value ?? point.low ?? 0 })),
  );
  const main = new Set(lines.flatMap(({ points }) => points.map(({ id }) => id)));
  const ends = levels.filter(({ id, from, to }) => main.has(id) && to - from <= QUARTER);
  const top = ends.toSorted((left, right) => right.level - left.level)[0]?.app;
  const newest = ends
    .filter((one) => one.app === top && ends.some((other) => other.app !== top && isOneEdition(one, other)))
    .toSorted((left, right) => right.to - left.to)[0];
  const field = newest ? ends.filter((one) => isOneEdition(newest, one)) : levels;
  const highest = field.toSorted((left, right) => right.level - left.level)[0];
  const reading = readings.find(({ id }) => id === highest?.id);
  if (!reading) return usageMeasured(chrome, chart);
  if (!newest)
    return charts.onlyOne(calledText(chrome, reading.subject), readingText(chrome, reading), readingDuring(chrome, reading));
  return words.finding(
    calledText(chrome, reading.subject),
    readingText(chrome, reading),
    readingDuring(chrome, reading),
    calledText(chrome, newest.measurer) || words.nobody,
  );
}

interface End {
  readonly from: number;
  readonly to: number;
  readonly measurer: string;
}

const isOneEdition = (left: End, right: End): boolean =>
  left.from === right.from && left.to === right.to && left.measurer === right.measurer;

/** Lines by the names of the page's language. */
const calledLines = (chrome: Chrome, { lines }: UsageChart) =>
  lines.map((line) => ({ ...line, app: calledText(chrome, line.app) }));

function description(chrome: Chrome, { lines, readings }: UsageChart): string {
  const { figures: words, listed } = chrome.words;
  const times = readings.flatMap(({ end, start }) => end ?? start ?? []).toSorted();
  return words.alt(listed(lines.map(({ app }) => calledText(chrome, app))), times[0] ?? "", times.at(-1) ?? "");
}

/** What was read, leading to its page where it has one. */
export function linkedName(chrome: Chrome, name: string, page: string | null | undefined): Part {
  const shown = called(chrome, name);
  return page ? html`<a href="${linkTo(chrome, page)}">${shown}</a>` : shown;
}

/**
 * Every reading with its number, its wording as told, who measured it, and whether it counts. Beside its subjects it has their pages; on a
 * page of its only subject it begins with the numbers.
 */
export function readingsTable(
  chrome: Chrome,
  readings: readonly ShownReading[],
  caption: string,
  pages: ReadonlyMap<string, string> | "of one" = new Map(),
): Markup {
  const { figures: words, reported } = chrome.words;
  const subjects = pages === "of one" ? [] : [words.subject];
  const heads = [...subjects, words.number, reported.period, words.asTold, reported.by, words.counts];
  const rows = readings.map(
    (one) =>
      html`<tr data-row="${one.id}" ${one.excluded.length > 0 && html` class="void"`}>
        ${pages !== "of one" && html`<th scope="row">${linkedName(chrome, one.subject, pages.get(one.subject))}</th>`}
        <td class="num" ${readingAttributes(chrome, one)}>${readingNumber(chrome, one)}${disputed(chrome, one)}</td>
        <td class="d">${readingTime(chrome, one)}</td>
        <td class="v">${readingTold(chrome, one)}</td>
        <td>${readingSource(chrome, one)}</td>
        <td>${readingCounts(chrome, one)}${repeats(chrome, one)}</td>
      </tr> `,
  );
  return tableBox({ caption, heads }, rows);
}

/** "≠ 2": how many readings do not go together with this one, and where they are listed. */
function disputed(chrome: Chrome, { disputed: count, id }: ShownReading): Part {
  return count > 0 && html` <a class="disputed" href="${linkTo(chrome, `${DISAGREEMENTS}#${id}`)}">≠ ${count}</a>`;
}

function repeats(chrome: Chrome, reading: ShownReading): Part {
  const { repeats: others } = reading;
  return (
    others.length > 0 &&
    html` <span class="meta">${chrome.words.figures.repeats} ${recordLinks(chrome, others, readingName(chrome, reading))}</span>`
  );
}
