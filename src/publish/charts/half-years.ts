import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { linear, px } from "./scale.ts";

export interface HalfYearPoint {
  /** "2025H2" */
  readonly name: string;
  readonly value: number;
}

const STEP = 42;
const COLUMN = 26;
const HEIGHT = 132;
export const HALF_YEARS_HEIGHT = HEIGHT;
const BASE = 106;
const TOP = 20;

/** One column a half-year, its value on it, in the colour of whom it is about. */
export function halfYearColumns(points: readonly HalfYearPoint[], tone: number, alt: string): Markup {
  const width = points.length * STEP;
  const y = linear([0, Math.max(1, ...points.map(({ value }) => value))], [BASE, TOP]);
  const columns = points.map(({ name, value }, index) => {
    const left = index * STEP + (STEP - COLUMN) / 2;
    const middle = px(left + COLUMN / 2);
    const top = value > 0 ? Math.min(y(value), BASE - 1) : BASE;
    return html`<rect
        data-mark="${name}"
        class="tone t${tone}"
        x="${px(left)}"
        y="${px(top)}"
        width="${COLUMN}"
        height="${px(BASE - top)}"
      /><text class="label" x="${middle}" y="${px(top - 5)}" text-anchor="middle">${figure(value)}</text
      ><text class="year" x="${middle}" y="${HEIGHT - 10}" text-anchor="middle">${name.slice(2)}</text>`;
  });
  return html`<svg
    class="chart columns"
    viewBox="0 0 ${width} ${HEIGHT}"
    width="${width}"
    height="${HEIGHT}"
    role="img"
    aria-label="${alt}"
  >
    <line class="axis" x1="0" y1="${BASE + 0.5}" x2="${width}" y2="${BASE + 0.5}" />
    ${join(columns)}
  </svg>`;
}
