import { inLanguage } from "../../model/text.ts";
import { STANDING } from "../addresses.ts";
import { barsChart, barsHeight } from "../charts/bars-chart.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { chartTable, type ChartRow } from "../charts/chart-table.ts";
import { html, type Markup } from "../html.ts";
import { called, calledText, named } from "../layout.ts";
import { linkTo } from "../links.ts";
import type { Chrome } from "../page.ts";
import type { ShownMeasure, ShownStanding, ShownValue } from "../shown/shown-verdict.ts";
import { datesInWords } from "../time-text.ts";
import { groupLink, periodText, valueLink, valueText } from "../verdict-parts.ts";

/** One outcome, the foremost first, all of one measurer and one period. */
export interface ShownOutcome {
  readonly measure: ShownMeasure;
  readonly rows: readonly ShownStanding[];
}

/** Who stands where by one outcome. */
export const outcomeFigure: ChartKind<ShownOutcome> = {
  name: "outcome",
  idOf: ({ rows }) => (rows.length > 0 ? "outcome" : null),
  draw: (chrome, { measure, rows }) => {
    const { charts: words, comma } = chrome.words;
    const label = inLanguage(measure.label, chrome.language);
    const [first] = rows;
    const bars = rows.map((row, at) => ({
      key: String(at),
      name: nameOf(chrome, row),
      tone: row.group.tone,
      value: middle(row.value),
      text: valueText(chrome, row.value),
    }));
    const scope = inLanguage(measure.scope, chrome.language);
    return {
      title: html`<a href="${linkTo(chrome, `${STANDING}#${measure.anchor}`)}">${finding(chrome, label, first)}</a>`,
      subtitle: html`${scope === "" ? label : scope}${first && html`${comma}<span class="nw">${datesInWords(chrome.words, periodText(first.value))}</span>`}`,
      drawing: barsChart(bars, words.outcomeAlt(label, String(rows.length))),
      height: barsHeight(rows.length) * 1.7,
      table: table(chrome, rows, label),
      source: html`${first && named(chrome, first.measurer)}${comma}${words.eachRow}`,
      page: "",
    };
  },
};

function finding(chrome: Chrome, label: string, first: ShownStanding | undefined): string {
  const isFirst = first?.rank?.[0] === 1 && first.rank[1] === 1;
  return first && isFirst ? chrome.words.front.leads(nameOf(chrome, first), label) : label;
}

/** An app by its own name; else the group. */
const nameOf = (chrome: Chrome, { entity, group }: ShownStanding): string =>
  entity === null ? inLanguage(group.name, chrome.language) : calledText(chrome, entity);

const middle = ({ value: [low, high] }: ShownValue): number => ((low ?? high ?? 0) + (high ?? low ?? 0)) / 2;

function table(chrome: Chrome, rows: readonly ShownStanding[], caption: string): Markup {
  const { charts: words, figures } = chrome.words;
  const lines = rows.map((row, at): ChartRow => {
    const { value, face, unit } = row.value;
    const [low, high] = value;
    const exact = face?.number ?? (low === high ? low : null);
    return {
      key: String(at),
      cells: [
        row.entity === null ? groupLink(chrome, row.group) : called(chrome, row.entity),
        groupLink(chrome, row.group),
        { number: exact, low, high, unit: figures.unitName(unit), shown: valueLink(chrome, row.value) },
      ],
    };
  });
  return chartTable({ caption, heads: [words.name, words.group, { number: words.value }], rows: lines });
}
