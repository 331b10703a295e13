import { inLanguage } from "../../model/text.ts";
import { DISAGREEMENTS } from "../addresses.ts";
import { chartOf } from "../charts/chart-figure.ts";
import { measurersOf, readingsFigure, readingsTable, usageMeasured } from "../figures/readings-figure.ts";
import { usageCoursesFigure } from "../figures/usage-courses-figure.ts";
import { usageRanksFigure } from "../figures/usage-ranks-figure.ts";
import { html, join, type Markup } from "../html.ts";
import { layout } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import { pagesOf, type UsageChart, type UsageMeasure } from "../shown/shown-usage.ts";
import { slugOf } from "../slugs.ts";

export interface UsageInputs {
  readonly measures: readonly UsageMeasure[];
}

/** So many readings of a table without a chart are shown at once. */
const OPEN = 12;

export function usagePage({ measures }: UsageInputs, chrome: Chrome): string {
  const { figures: words } = chrome.words;
  const contents = measures.map(
    ({ id, label }) => html`<li><a href="#${slugOf(id)}">${inLanguage(label, chrome.language)}</a></li>`,
  );
  const main = html`<h1>${words.usage}</h1>
    <p class="lede">${measures.length === 0 ? words.none : words.usageLede}</p>
    ${measures.length > 0 && html`<p class="meta"><a href="${linkTo(chrome, DISAGREEMENTS)}">${words.disagreements}</a></p>`}
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
    ${names.length > 0 && html`<p class="meta">${words.prefers(listed(names))}${measure.why && html`${chrome.words.gap}${inLanguage(measure.why, language)}`}</p>`}
    ${join(measure.charts.map((chart) => chartSection(chrome, chart)))}
  </section>`;
}

function chartSection(chrome: Chrome, chart: UsageChart): Markup {
  const main = chartOf(chrome, readingsFigure, chart);
  return main
    ? html`${main} ${chartOf(chrome, usageCoursesFigure, chart)} ${chartOf(chrome, usageRanksFigure, chart)}`
    : tableAlone(chrome, chart);
}

/** Too little to draw, or growths and rates, which are no levels. */
function tableAlone(chrome: Chrome, chart: UsageChart): Markup {
  const { figures: words } = chrome.words;
  const measured = usageMeasured(chrome, chart);
  return html`<section class="readings">
    <h3>${measured}</h3>
    <details ${chart.readings.length <= OPEN && html` open`}>
      <summary>${words.rows}${chrome.words.brackets(String(chart.readings.length))}</summary>
      ${readingsTable(chrome, chart.readings, measured, pagesOf(chart))}
    </details>
    <p class="source">
      ${words.source(measurersOf(chrome, chart))} <a href="${linkTo(chrome, chart.csv)}" download>${words.csv}</a>
    </p>
  </section>`;
}
