import { html, type Markup } from "../html.ts";
import { linear, px } from "./scale.ts";

const WIDTH = 150;
const MIDDLE = 9;
const RADIUS = 4;

/**
 * From one half-year (ring) to the next (dot), on a scale that all rows of a table share. The numbers stand beside it,
 * so readers without sight lose nothing.
 */
export function changeMark(before: number, last: number, highest: number): Markup {
  const x = linear([0, Math.max(1, highest)], [RADIUS + 1, WIDTH - RADIUS - 1]);
  const direction = last > before ? "up" : last < before ? "down" : "even";
  const from = x(before) + Math.sign(last - before) * RADIUS;
  return html`<svg class="change ${direction}" width="${WIDTH}" height="18" viewBox="0 0 ${WIDTH} 18" aria-hidden="true">
    <line class="rail" x1="0" y1="${MIDDLE}" x2="${WIDTH}" y2="${MIDDLE}" />
    ${before !== last && html`<line x1="${px(from)}" y1="${MIDDLE}" x2="${px(x(last))}" y2="${MIDDLE}" />`}
    <circle class="ring" cx="${px(x(before))}" cy="${MIDDLE}" r="${RADIUS - 0.5}" />
    <circle cx="${px(x(last))}" cy="${MIDDLE}" r="${RADIUS}" />
  </svg>`;
}
