import { html, join, type Markup } from "../html.ts";
import { linear, px } from "./scale.ts";
import { fitted, textWidth } from "./text-width.ts";

/** A group on the axis of ranks. */
export interface Runner {
  readonly id: string;
  readonly name: string;
  /** Language of the name where it is not that of the page. */
  readonly lang?: string;
  readonly tone: number;
  readonly medianRank: number;
  readonly interval: readonly [best: number, worst: number];
  /** Its median rank a year before; null where too little was read then. */
  readonly yearBefore: number | null;
}

/** Text of each cut, in the order of the runners, and whether it is drawn. */
export interface Cut {
  readonly label: string;
  readonly isDrawn: boolean;
}

export interface EchelonsChart {
  readonly agreement: number;
  readonly runners: readonly Runner[];
  /** One less than the runners. */
  readonly cuts: readonly Cut[];
}

/** Measures of the drawing; the script that moves it reads them from its attributes. */
const WIDTH = 400;
const LEFT = 128;
const RIGHT = 384;
const TOP = 26;
const ROW = 28;
export const ECHELON_ROW = ROW;
const CUT = 26;
const HALF = 6;
/** Of a name's font. */
const SIZE = 12.5;
/** Of an axis on which every rank can be told; a longer one tells the first and every fifth. */
const MOST_TICKS = 12;

/**
 * The echelon chart: one row a group, foremost first, its median rank as a dot on a rail that leads the eye there from its name, and the
 * ranks of nine in ten variants as a smear; between two rows a line where the variants agree on a cut. Cuts that are not drawn are there for the script.
 */
export function echelonsChart({ agreement, runners, cuts }: EchelonsChart, alt: string): Markup {
  const x = linear([1, Math.max(2, runners.length)], [LEFT, RIGHT]);
  let y = TOP;
  const rows = runners.map((runner, at) => {
    const row = runnerMark(runner, x, y);
    const cut = cuts[at];
    y += ROW;
    const line = cut && cutMark(cut, y);
    if (cut?.isDrawn) y += CUT;
    return html`${row}${line}`;
  });
  return html`<svg
    class="chart echelons"
    viewBox="0 0 ${WIDTH} ${y}"
    role="img"
    aria-label="${alt}"
    data-agreement="${agreement}"
    data-left="${LEFT}"
    data-right="${RIGHT}"
    data-top="${TOP}"
    data-row="${ROW}"
    data-cut="${CUT}"
  >
    ${join(ranksTold(runners.length).map((rank) => tick(rank, x(rank), y)))} ${join(rows)}
  </svg>`;
}

function ranksTold(count: number): number[] {
  const all = Array.from({ length: count }, (_, at) => at + 1);
  return count <= MOST_TICKS ? all : all.filter((rank) => rank === 1 || rank % 5 === 0);
}

function tick(rank: number, at: number, bottom: number): Markup {
  return html`<line class="tick" x1="${px(at)}" y1="${TOP - 8}" x2="${px(at)}" y2="${px(bottom)}" /><text
      class="year"
      x="${px(at)}"
      y="${TOP - 12}"
      text-anchor="middle"
      >${rank}</text
    >`;
}

function runnerMark(runner: Runner, x: (rank: number) => number, y: number): Markup {
  const { id, name, lang, tone, medianRank, interval } = runner;
  const [from, to] = [x(interval[0]) - HALF, x(interval[1]) + HALF];
  return html`<g class="runner t${tone}" data-unit="${id}" data-mark="${id}" transform="translate(0 ${y})">
    <text class="name" x="0" y="${ROW / 2 + 4}" ${lang !== undefined && html` lang="${lang}"`}
      >${fitted(name, (LEFT - 12) / SIZE)}</text
    >
    <line
      class="rail"
      x1="${px(Math.min(LEFT - 12, SIZE * textWidth(name)) + 8)}"
      y1="${ROW / 2}"
      x2="${WIDTH}"
      y2="${ROW / 2}"
    />
    <rect class="smear" x="${px(from)}" y="${ROW / 2 - HALF}" width="${px(to - from)}" height="${2 * HALF}" rx="${HALF}" />
    ${tail(runner, x)}
    <circle class="median" cx="${px(x(medianRank))}" cy="${ROW / 2}" r="${HALF - 1}" />
  </g>`;
}

/** From where it stood a year before (ring) to its dot. */
function tail({ medianRank, yearBefore }: Runner, x: (rank: number) => number): Markup | false {
  if (yearBefore === null) return false;
  return html`<line class="tail" x1="${px(x(yearBefore))}" y1="${ROW / 2}" x2="${px(x(medianRank))}" y2="${ROW / 2}" /><circle
      class="before"
      cx="${px(x(yearBefore))}"
      cy="${ROW / 2}"
      r="3"
    />`;
}

/** Its words stand at the right end above it, where those in front leave the row free. */
function cutMark({ label, isDrawn }: Cut, y: number): Markup {
  return html`<g class="cut${!isDrawn && " off"}" transform="translate(0 ${y})">
    <line x1="0" y1="${CUT / 2}" x2="${WIDTH}" y2="${CUT / 2}" />
    <text x="${WIDTH}" y="${CUT / 2 - 4}" text-anchor="end">${label}</text>
  </g>`;
}
