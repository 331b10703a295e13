import { groupBy } from "../../model/group-by.ts";
import { html, join, type Markup } from "../html.ts";
import { cellKey } from "./chart-table.ts";
import { placeLabels } from "./place-labels.ts";
import { linear, px } from "./scale.ts";
import { fitted, textWidth } from "./text-width.ts";

/** Ranks of one group or app, a time or a case each; null where none can be told. */
export interface RankLine {
  readonly key: string;
  readonly name: string;
  /** Language of the name where it is not that of the page. */
  readonly lang?: string;
  readonly tone: number;
  /** Whether its name in the table leads anywhere: then its name in the drawing does. */
  readonly leads?: boolean;
  readonly ranks: readonly (number | null)[];
}

export interface RanksChart {
  readonly alt: string;
  readonly columns: readonly string[];
  readonly lines: readonly RankLine[];
}

const WIDTH = 720;
const TOP = 30;
const ROW = 30;
const LEFT = 36;
const SIZE = 12.5;
const LONGEST = 13;
/** Between lines that share a rank, in px. */
const APART = 7;

export const ranksHeight = ({ lines }: Pick<RanksChart, "lines">): number => TOP + ROW * worstOf(lines) + 6;

/** Lines of rank from time to time, each named at its end; who shares a rank stands side by side at its height. */
export function ranksChart({ alt, columns, lines }: RanksChart): Markup {
  const height = ranksHeight({ lines });
  const room = Math.max(...lines.map(({ name }) => textWidth(fitted(name, LONGEST)))) * SIZE + 40;
  const x = linear([0, Math.max(1, columns.length - 1)], [LEFT + 12, WIDTH - room]);
  const y = heights(lines, columns.length);
  const ranks = Array.from({ length: worstOf(lines) }, (_, at) => at + 1);
  const scale = ranks.map(
    (rank) =>
      html`<line
          class="tick"
          x1="${LEFT}"
          y1="${px(rowOf(rank))}"
          x2="${px(x(columns.length - 1))}"
          y2="${px(rowOf(rank))}"
        /><text class="year" x="${LEFT - 10}" y="${px(rowOf(rank) + 4)}" text-anchor="end">${rank}</text>`,
  );
  const heads = columns.map(
    (column, at) => html`<text class="year" x="${px(x(at))}" y="12" text-anchor="middle">${column}</text>`,
  );
  const ends = endLabels(lines, { x, y, bottom: height - 8 });
  return html`<svg class="chart rank-lines" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${alt}">
    ${join(scale)}${join(heads)} ${join(lines.map((line, at) => rankLine(line, at, { x, y })))} ${ends}
  </svg>`;
}

interface Places {
  readonly x: (column: number) => number;
  readonly y: (line: number, column: number) => number | null;
}

const worstOf = (lines: readonly RankLine[]): number =>
  Math.max(1, ...lines.flatMap(({ ranks }) => ranks.flatMap((rank) => rank ?? [])));
const rowOf = (rank: number): number => TOP + (rank - 0.5) * ROW;

/** The height of each line at each column: that of its rank, a little aside where others share it. */
function heights(lines: readonly RankLine[], columns: number): Places["y"] {
  const table = lines.map(({ ranks }) => Array.from({ length: columns }, (_, at) => ranks[at] ?? null));
  return (line, column) => {
    const rank = table[line]?.[column] ?? null;
    if (rank === null) return null;
    const sharers = table.flatMap((ranks, index) => (ranks[column] === rank ? [index] : []));
    const aside = (sharers.indexOf(line) - (sharers.length - 1) / 2) * Math.min(APART, (ROW - 6) / sharers.length);
    return rowOf(rank) + aside;
  };
}

function rankLine({ key, tone, ranks }: RankLine, line: number, { x, y }: Places): Markup {
  const points = ranks.flatMap((_, column) => {
    const at = y(line, column);
    return at === null ? [] : [{ column, at }];
  });
  const steps = points.slice(1).map(({ column, at }, index) => {
    const from = points[index];
    if (!from) return html``;
    // Over a time without a rank the line is dashed: nothing is known of it.
    const gap = column - from.column > 1;
    return html`<path class="${gap ? "step gap" : "step"}" d="${stepPath([x(from.column), from.at], [x(column), at])}" />`;
  });
  const dots = points.map(
    ({ column, at }) => html`<circle data-mark="${cellKey(key, column + 1)}" cx="${px(x(column))}" cy="${px(at)}" r="4.5" />`,
  );
  return html`<g class="rank-line t${tone}">${join(steps)}${join(dots)}</g>`;
}

/** A line that leaves and arrives level. */
function stepPath([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const middle = px((x1 + x2) / 2);
  return `M${px(x1)} ${px(y1)}C${middle} ${px(y1)} ${middle} ${px(y2)} ${px(x2)} ${px(y2)}`;
}

/** Names beside the last point of each line: a line that ends early is named where it ends. */
function endLabels(lines: readonly RankLine[], { x, y, bottom }: Places & { readonly bottom: number }): Markup {
  const ends = lines.flatMap((line, index) => {
    const column = line.ranks.findLastIndex((rank) => rank !== null);
    const at = y(index, column);
    return at === null ? [] : [{ ...line, column, at }];
  });
  return join(
    [...groupBy(ends, ({ column }) => column)].flatMap(([column, own]) => {
      const placed = placeLabels(own, { top: TOP, bottom, line: SIZE + 2 });
      return own.map(
        ({ key, name, lang, leads = false }, index) =>
          html`<text
            class="name"
            ${leads && html` data-mark="${cellKey(key, 0)}"`}
            x="${px(x(column) + 12)}"
            y="${px((placed[index] ?? 0) + 4)}"
            ${lang !== undefined && html` lang="${lang}"`}
            >${fitted(name, LONGEST)}</text
          >`,
      );
    }),
  );
}
