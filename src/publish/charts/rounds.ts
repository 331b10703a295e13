import { figure } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { dayNumber, linear, px } from "./scale.ts";

/** New entries of one series, round by round. */
export interface RoundsPanel {
  /** Whose rounds they are: the name of the panel where it stands alone. */
  readonly label: string;
  readonly points: readonly RoundPoint[];
  /** First and last date of the time axis, shared by all panels. */
  readonly from: string;
  readonly to: string;
}

export interface RoundPoint {
  readonly key: string;
  readonly date: string;
  readonly value: number;
}

const WIDTH = 340;
const HEIGHT = 118;
export const ROUNDS_HEIGHT = HEIGHT;
const BASE = 96;
const TOP = 20;
const LEFT = 6;
const RIGHT = WIDTH - 18;
const COLUMN = 5;
const LABEL = 28;

/** A column per round at its date. The last column and the highest are labelled; years stand below. */
export function roundsPanel({ label: name, points, from, to }: RoundsPanel, alt: string): Markup {
  const x = linear([dayNumber(from), dayNumber(to)], [LEFT, RIGHT]);
  const highest = Math.max(1, ...points.map(({ value }) => value));
  const y = linear([0, highest], [BASE, TOP]);
  const lastIndex = points.length - 1;
  const highestIndex = points.findIndex(({ value }) => value === highest);
  const columns = points.map(({ key, date, value }, index) => {
    const at = x(dayNumber(date));
    const top = Math.min(y(value), value > 0 ? BASE - 1 : BASE);
    const last = index === lastIndex;
    const label =
      (last || index === highestIndex) &&
      columnLabel(last ? at : clearOf(at, x(dayNumber(points.at(-1)?.date ?? date))), top, value, last);
    return html`<rect
        data-mark="${key}"
        class="col${index === lastIndex && " last"}"
        x="${px(at)}"
        y="${px(top)}"
        width="${COLUMN}"
        height="${px(BASE - top)}"
      />${label}`;
  });
  return html`<svg class="chart" data-title="${name}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${alt}">
    ${yearTicks(from, to, x)}
    <line class="axis" x1="${LEFT - 4}" y1="${BASE + 0.5}" x2="${WIDTH - 6}" y2="${BASE + 0.5}" />
    ${join(columns)}
  </svg>`;
}

/** The highest column's label moves left where it would run into the last one's. */
function clearOf(at: number, last: number): number {
  return last - at < LABEL ? last - LABEL : at;
}

function columnLabel(at: number, top: number, value: number, last: boolean): Markup {
  const middle = Math.min(at + COLUMN / 2, WIDTH - 14);
  return html`<text class="label${last && " last"}" x="${px(middle)}" y="${px(top - 5)}" text-anchor="middle"
    >${figure(value)}</text
  >`;
}

function yearTicks(from: string, to: string, x: (day: number) => number): Markup {
  const ticks: Markup[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const at = Math.max(x(dayNumber(String(year))), LEFT - 4);
    const end = Math.min(x(dayNumber(String(year + 1))), WIDTH - 6);
    const line = at > LEFT && html`<line class="tick" x1="${px(at)}" y1="${TOP - 8}" x2="${px(at)}" y2="${HEIGHT - 4}" />`;
    const label = end - at > 34 && html`<text class="year" x="${px(at + 4)}" y="${HEIGHT - 6}">${year}</text>`;
    ticks.push(html`${line}${label}`);
  }
  return join(ticks);
}
