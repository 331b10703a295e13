import { html, type Markup } from "../html.ts";
import { px } from "./scale.ts";

const WIDTH = 110;

/** A value's length beside the largest of its table, in the colour of whom it is about. */
export function barMark(value: number, highest: number, tone: number): Markup {
  const width = highest === 0 ? 0 : Math.max(1, (value / highest) * WIDTH);
  return html`<svg class="bar" width="${WIDTH}" height="10" viewBox="0 0 ${WIDTH} 10" aria-hidden="true">
    <rect class="tone t${tone}" width="${px(width)}" height="10" />
  </svg>`;
}
