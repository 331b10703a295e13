import { html, join, type Markup } from "../html.ts";
import { linear, px } from "./scale.ts";
import { fitted, textWidth } from "./text-width.ts";

/** A value as the length of a bar from its name to its number. */
export interface Bar {
  /** Of its row in the table. */
  readonly key: string;
  readonly name: string;
  /** Language of the name where it is not that of the page. */
  readonly lang?: string;
  /** 0 to 8, the group's colour. */
  readonly tone: number;
  readonly value: number;
  /** The number with its wording, at the end of the bar. */
  readonly text: string;
}

const WIDTH = 400;
const LEFT = 128;
const ROW = 28;
const HIGH = 11;
/** Of names and numbers. */
const SIZE = 12.5;
const GAP = 8;

export const barsHeight = (count: number): number => count * ROW;

/** Bars below each other on one scale from nought, the longest as long as its number leaves room. */
export function barsChart(bars: readonly Bar[], alt: string): Markup {
  const widest = Math.max(0, ...bars.map(({ text }) => textWidth(text))) * SIZE;
  const x = linear([0, Math.max(...bars.map(({ value }) => value)) || 1], [0, WIDTH - LEFT - 1.5 * GAP - widest]);
  const rows = bars.map(({ key, name, lang, tone, value, text }, at) => {
    const long = Math.max(1, x(value));
    return html`<g transform="translate(0 ${at * ROW})">
      <text class="name" x="0" y="${ROW / 2 + 4}" ${lang !== undefined && html` lang="${lang}"`}
        >${fitted(name, (LEFT - GAP) / SIZE)}</text
      >
      <rect class="tone t${tone}" x="${LEFT}" y="${(ROW - HIGH) / 2}" width="${px(long)}" height="${HIGH}" />
      <text class="told" x="${px(LEFT + long + GAP)}" y="${ROW / 2 + 4}">${text}</text>
      <rect class="hit" data-mark="${key}" width="${WIDTH}" height="${ROW}" />
    </g>`;
  });
  return html`<svg class="chart bar-rows" viewBox="0 0 ${WIDTH} ${barsHeight(bars.length)}" role="img" aria-label="${alt}">
    ${join(rows)}
  </svg>`;
}
