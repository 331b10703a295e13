import { html, join, type Markup } from "../html.ts";
import { cellKey } from "./chart-table.ts";
import { px } from "./scale.ts";
import { fitted } from "./text-width.ts";

/** How often one group has each rank. */
export interface RankRow {
  /** Key of its row. */
  readonly id: string;
  readonly name: string;
  readonly lang?: string;
  readonly tone: number;
  /** Shares of variants, from the first rank on. */
  readonly ranks: readonly number[];
  readonly interval: readonly [best: number, worst: number];
}

const LEFT = 128;
const WIDTH = 400;
const ROW = 26;
const TOP = 22;
const SIDE = 20;

export const rankSquaresHeight = (rows: number): number => (TOP + rows * ROW) * 1.7;

/** A square for each rank, the darker the more variants give it; the ranks of nine in ten variants underlined. */
export function rankSquares(rows: readonly RankRow[], alt: string): Markup {
  const ranks = Math.max(1, ...rows.map((row) => row.ranks.length));
  const step = (WIDTH - LEFT) / ranks;
  const middle = (rank: number) => LEFT + (rank - 0.5) * step;
  const heads = Array.from(
    { length: ranks },
    (_, at) => html`<text class="year" x="${px(middle(at + 1))}" y="12" text-anchor="middle">${at + 1}</text>`,
  );
  const height = TOP + rows.length * ROW;
  return html`<svg class="chart ranks" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${alt}">
    ${join(heads)}${join(rows.map((row, at) => rankRow(row, { y: TOP + at * ROW, step, middle })))}
  </svg>`;
}

interface Place {
  readonly y: number;
  readonly step: number;
  readonly middle: (rank: number) => number;
}

function rankRow({ id, name, lang, tone, ranks, interval: [best, worst] }: RankRow, { y, step, middle }: Place): Markup {
  const width = Math.min(SIDE * 2, step - 3);
  const squares = ranks.map(
    (share, at) =>
      share > 0 &&
      html`<rect
        data-mark="${cellKey(id, at + 1)}"
        x="${px(middle(at + 1) - width / 2)}"
        y="${y}"
        width="${px(width)}"
        height="${SIDE - 4}"
        fill-opacity="${Math.max(0.04, Math.round(share * 100) / 100)}"
      />`,
  );
  const [from, to] = [middle(best) - width / 2, middle(worst) + width / 2];
  return html`<g class="t${tone}">
    <text class="name" x="0" y="${y + 12}" ${lang !== undefined && html` lang="${lang}"`}
      >${fitted(name, (LEFT - 12) / 12.5)}</text
    >
    ${squares}<line x1="${px(from)}" y1="${y + SIDE - 2}" x2="${px(to)}" y2="${y + SIDE - 2}" />
  </g>`;
}
