import { html, join, type Markup } from "../html.ts";
import type { RoundPoint, RoundsPanel } from "./rounds.ts";
import { dayNumber, linear, px } from "./scale.ts";

const WIDTH = 340;
const HEIGHT = 19;
export const STRIP_HEIGHT = HEIGHT;
const YEARS = 14;
const COLUMN = 4;

/** Rounds on an axis of time that several strips share. */
export interface Strip extends Pick<RoundsPanel, "from" | "to"> {
  readonly points: readonly RoundPoint[];
}

/** The rounds of one series in the height of two lines of text; only the foot of several names the years. */
export function roundsStrip({ points, from, to }: Strip, alt: string): Markup {
  const x = linear([dayNumber(from), dayNumber(to)], [0, WIDTH - COLUMN]);
  const y = linear([0, Math.max(1, ...points.map(({ value }) => value))], [0, HEIGHT - 1]);
  const columns = points.map(({ key, date, value }, index) => {
    const height = value > 0 ? Math.max(1, y(value)) : 0;
    return html`<rect
      data-mark="${key}"
      class="col${index === points.length - 1 && " last"}"
      x="${px(x(dayNumber(date)))}"
      y="${px(HEIGHT - height)}"
      width="${COLUMN}"
      height="${px(height)}"
    />`;
  });
  return html`<svg class="chart strip" viewBox="0 0 ${WIDTH} ${HEIGHT + 1}" role="img" aria-label="${alt}">
    <line class="axis" x1="0" y1="${HEIGHT + 0.5}" x2="${WIDTH}" y2="${HEIGHT + 0.5}" />
    ${join(columns)}
  </svg>`;
}

/** The years of the strips above it. */
export function stripYears(from: string, to: string): Markup {
  const x = linear([dayNumber(from), dayNumber(to)], [0, WIDTH - COLUMN]);
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at) => String(first + at));
  const labels = years.map((year) => {
    const at = Math.max(0, x(dayNumber(year)));
    return WIDTH - at > 24 && html`<text class="year" x="${px(at)}" y="${YEARS - 3}">${year}</text>`;
  });
  return html`<svg class="chart strip" viewBox="0 0 ${WIDTH} ${YEARS}" aria-hidden="true">${labels}</svg>`;
}
