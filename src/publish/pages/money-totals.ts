import { inLanguage } from "../../model/text.ts";
import { chartOf } from "../charts/chart-figure.ts";
import { moneyFigure, totalsTable, type ShownDefinition } from "../figures/money-figure.ts";
import { html, type Markup } from "../html.ts";
import { named } from "../layout.ts";
import type { Chrome } from "../page.ts";

/** The totals of one definition under its name: a chart where any can be drawn, else their table. */
export function definitionSection(chrome: Chrome, definition: ShownDefinition): Markup {
  const { label, subjects } = definition;
  const { undeclared } = chrome.words.money;
  const name = label ? inLanguage(label, chrome.language) : undeclared;
  return html`<section>
    <h3>${label ? named(chrome, label) : undeclared}</h3>
    ${chartOf(chrome, moneyFigure, definition, { level: 4, open: true }) || totalsTable(chrome, subjects, name)}
  </section>`;
}
