import type { Clock } from "../../model/observations.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { chartOf } from "../charts/chart-figure.ts";
import { measureRoundsFigure, type ShownMeasureRounds } from "../figures/measure-rounds-figure.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { layout, scrollBox } from "../layout.ts";
import { numberLink, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { differencesTable, type ShownDifference } from "./announced.ts";
import { correctionsTable, type ShownCorrection } from "./corrections.ts";
import { sliceTable, type Slice } from "../slice-table.ts";
import { unbroken } from "../unbroken.ts";

export interface MeasureInputs {
  readonly id: string;
  readonly label: Localized;
  readonly unit: Localized;
  readonly definition: Localized;
  readonly series: readonly string[];
  readonly inForce: boolean;
  readonly clock: Clock;
  readonly clocks: readonly Clock[];
  readonly asOf: string;
  readonly latest: ShownCount;
  readonly rounds: ShownMeasureRounds;
  readonly years: readonly ClockRow[];
  readonly halfYears: readonly ClockRow[];
  readonly months: readonly ClockRow[];
  readonly places: readonly Slice[];
  readonly groups: readonly Slice[];
  readonly differences: readonly ShownDifference[];
  readonly corrections: readonly ShownCorrection[];
}

/** New entries in one period, on each clock of the measure; null where that clock counts none. */
export interface ClockRow {
  readonly period: string;
  readonly counts: readonly (ShownCount | null)[];
}

export function measurePage(inputs: MeasureInputs, chrome: Chrome): string {
  const { measure: words } = chrome.words;
  const label = inLanguage(inputs.label, chrome.language);
  const heads = { value: chrome.words.league.total, whole: inputs.latest.value, level: 2 } as const;
  const main = html`<h1>${unbroken(label)}</h1>
    <p class="lede">
      <b class="big">${numberLink(chrome, inputs.latest)}</b> ${inLanguage(inputs.unit, chrome.language)}
      <span class="meta">${chrome.words.upTo(inputs.asOf)}</span>
    </p>
    ${definition(chrome, inputs)}
    ${
      inputs.differences.length > 0 &&
      html`<h2 id="announced">${words.differences}</h2>
        ${differencesTable(chrome, inputs.differences, { notices: true })}`
    }
    ${
      inputs.corrections.length > 0 &&
      html`<h2 id="corrections">${chrome.words.changes.corrections}</h2>
        ${correctionsTable(chrome, inputs.corrections)}`
    }
    ${chartOf(chrome, measureRoundsFigure, inputs.rounds, { level: 2, open: true })}
    <div class="pair">
      ${clockTable(chrome, words.years, inputs, inputs.years)}${clockTable(chrome, words.halfYears, inputs, inputs.halfYears)}
    </div>
    <div class="pair">
      ${sliceTable(chrome, inputs.places, { ...heads, title: words.places, head: words.place })}${sliceTable(chrome, inputs.groups, { ...heads, title: words.groups, head: chrome.words.league.group })}
    </div>
    ${clockTable(chrome, words.months, { ...inputs, clocks: [inputs.clock] }, inputs.months)}`;
  return layout(chrome, { title: label, section: "measures", main });
}

function definition(
  { frame, language, words }: Chrome,
  { definition: text, unit, series, inForce, clock, clocks }: MeasureInputs,
): Markup {
  const fact = (name: string, value: Part) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  const others = clocks.filter((other) => other !== clock).map((other) => words.clocks[other]);
  const labels = series.map((id) => inLanguage(frame.series[id]?.label ?? {}, language));
  return html`<p class="prose">${inLanguage(text, language)}${inForce && ` ${words.measure.inForce}`}</p>
    <dl class="facts">
      ${fact(words.measure.unit, inLanguage(unit, language))}${fact(words.measure.counts, words.listed(labels))}${fact(words.measure.clock, words.clocks[clock])}${others.length > 0 && fact(words.measure.otherClocks, words.listed(others))}
    </dl>`;
}

function clockTable(
  chrome: Chrome,
  title: string,
  { clocks }: Pick<MeasureInputs, "clocks">,
  rows: readonly ClockRow[],
): Markup | false {
  if (rows.length === 0) return false;
  const body = rows.map(
    ({ period, counts }) =>
      html`<tr>
        <th scope="row" class="d">${period}</th>
        ${counts.map((count) => html`<td class="num">${count ? numberLink(chrome, count) : "–"}</td>`)}
      </tr> `,
  );
  const heads = clocks.map((clock) => html`<th scope="col" class="num">${chrome.words.clocks[clock]}</th>`);
  return html`<section>
    <h2>${title}</h2>
    ${scrollBox(
      title,
      html`<table class="narrow">
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">${chrome.words.measure.period}</th>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${join(body)}
        </tbody>
      </table>`,
    )}
  </section>`;
}
