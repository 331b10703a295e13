import { inLanguage, type Localized } from "../../model/text.ts";
import { groupAddress } from "../addresses.ts";
import { barsChart, barsHeight } from "../charts/bars-chart.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { chartTable } from "../charts/chart-table.ts";
import { figure } from "../format.ts";
import { html } from "../html.ts";
import { named } from "../layout.ts";
import type { ShownLeagueRow } from "../league-table.ts";
import { linkTo } from "../links.ts";
import { numberLink } from "../numbers.ts";

/** The first rows of the league. */
export interface ShownLeagueBars {
  readonly measure: Localized;
  readonly asOf: string;
  readonly rows: readonly ShownLeagueRow[];
  readonly publisher: Localized;
}

/** What the home page draws of a dossier without an index. */
export const leagueBarsFigure: ChartKind<ShownLeagueBars> = {
  name: "league",
  idOf: ({ rows }) => (rows.length > 0 ? "league" : null),
  draw: (chrome, { measure, asOf, rows, publisher }) => {
    const { charts: words, front, upTo } = chrome.words;
    const label = inLanguage(measure, chrome.language);
    const nameOf = (name: Localized) => inLanguage(name, chrome.language);
    const [first] = rows;
    const bars = rows.map(({ group, name, tone, total }) => ({
      key: group,
      name: nameOf(name),
      tone,
      value: total.value,
      text: figure(total.value),
    }));
    const lines = rows.map(({ group, name, total }) => ({
      key: group,
      cells: [
        html`<a href="${linkTo(chrome, groupAddress(group))}">${named(chrome, name)}</a>`,
        { number: total.value, shown: numberLink(chrome, total) },
      ],
    }));
    return {
      title: html`<a href="${linkTo(chrome, "#league")}">${first ? front.leads(nameOf(first.name), label) : label}</a>`,
      subtitle: upTo(asOf),
      drawing: barsChart(bars, words.outcomeAlt(label, String(rows.length))),
      height: barsHeight(rows.length) * 1.7,
      table: chartTable({ caption: label, heads: [words.group, { number: words.value }], rows: lines }),
      source: html`<a href="${linkTo(chrome, "sources/")}">${inLanguage(publisher, chrome.language)}</a>`,
      page: "",
    };
  },
};
