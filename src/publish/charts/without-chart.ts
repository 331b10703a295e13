import { html, join, type Markup } from "../html.ts";
import { cellKey } from "./chart-table.ts";
import type { RankLine } from "./ranks-chart.ts";
import { linear, px } from "./scale.ts";
import { fitted, inTwoLines, textWidth } from "./text-width.ts";

/** Ranks of groups from case to case, the cases under each other, for their names are long. */
export interface CasesChart {
  readonly alt: string;
  readonly cases: readonly string[];
  readonly lines: readonly RankLine[];
}

const WIDTH = 720;
const TOP = 44;
const ROW = 40;
const SIZE = 12.5;
/** The longest line of a case's name, in parts of the font's size; a longer name takes two. */
const LONGEST = 22;
const LINE = 14;
const APART = 9;

export const casesHeight = (cases: number): number => TOP + cases * ROW;

/** A line a group, from top to bottom; a step aside is a rank that hangs on one case. */
export function casesChart({ alt, cases, lines }: CasesChart): Markup {
  const texts = cases.map((name) => inTwoLines(name, LONGEST));
  const left = Math.max(...texts.flat().map(textWidth)) * SIZE + 20;
  const worst = Math.max(2, ...lines.flatMap(({ ranks }) => ranks.map((rank) => rank ?? 0)));
  const x = linear([1, worst], [left + 30, WIDTH - 40]);
  const height = casesHeight(cases.length);
  const y = (at: number) => TOP + (at + 0.5) * ROW;
  const ranks = Array.from({ length: Math.ceil(worst) }, (_, at) => at + 1);
  const scale = ranks.map(
    (rank) => html`<line class="tick" x1="${px(x(rank))}" y1="${TOP - 6}" x2="${px(x(rank))}" y2="${px(y(cases.length - 1))}" />`,
  );
  const heads = ranks.map((rank) => html`<text class="year" x="${px(x(rank))}" y="12" text-anchor="middle">${rank}</text>`);
  const names = texts.flatMap((written, at) =>
    written.map(
      (text, line) =>
        html`<text class="name" x="0" y="${px(y(at) + 4 + (line - (written.length - 1) / 2) * LINE)}">${text}</text>`,
    ),
  );
  const room = (x(2) - x(1) - 8) / SIZE;
  return html`<svg class="chart rank-lines" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${alt}">
    ${join(scale)}${join(heads)}${join(names)} ${join(lines.map((line) => caseLine(line, lines, { x, y, room })))}
  </svg>`;
}

interface Places {
  readonly x: (rank: number) => number;
  readonly y: (at: number) => number;
  /** For a name, in parts of the font's size. */
  readonly room: number;
}

function caseLine({ key, name, lang, tone, ranks }: RankLine, lines: readonly RankLine[], { x, y, room }: Places): Markup {
  const at = (place: number): number => {
    const sharers = lines.filter((line) => line.ranks[place] === ranks[place]);
    const own = sharers.findIndex((line) => line.key === key);
    return x(ranks[place] ?? 1) + (own - (sharers.length - 1) / 2) * APART;
  };
  const path = ranks.map((_, place) => `${place === 0 ? "M" : "L"}${px(at(place))} ${px(y(place))}`).join("");
  const column = lines.findIndex((line) => line.key === key) + 1;
  const dots = ranks.map(
    (_, place) =>
      html`<circle data-mark="${cellKey(String(place), column)}" cx="${px(at(place))}" cy="${px(y(place))}" r="4.5" />`,
  );
  return html`<g class="rank-line t${tone}">
    <path class="step" d="${path}" />
    ${join(dots)}<text class="name" x="${px(at(0))}" y="32" text-anchor="middle" ${lang !== undefined && html` lang="${lang}"`}
      >${fitted(name, room)}</text
    >
  </g>`;
}
