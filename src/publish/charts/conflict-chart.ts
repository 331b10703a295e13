import type { Markish } from "@observablehq/plot";
import type { Markup } from "../html.ts";
import type { LineEnds } from "./line-ends.ts";
import { nameColumn } from "./name-column.ts";
import { markKey, plotFigure, type PlotFigure } from "./plot.ts";
import { dayTick, niceTop } from "./scale.ts";
import { textWidth } from "./text-width.ts";

/** A reading as one measurer gives it: days since 1970. */
export interface ConflictPoint {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

export interface ConflictLine {
  readonly name: string;
  /** Whose readings the measure prefers: drawn in the app's colour, others in grey. */
  readonly preferred: boolean;
  readonly points: readonly ConflictPoint[];
}

/** Two readings of one time that do not go together: what lies between them. */
export interface ConflictBand {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

export interface ConflictChart {
  readonly title: string;
  readonly description: string;
  readonly tone: number;
  readonly lines: readonly ConflictLine[];
  readonly bands: readonly ConflictBand[];
  readonly scaled: (value: number) => string;
}

export const CONFLICT_HEIGHT = 220;
const WIDTH = 340;
const TOP = 12;
const BOTTOM = 28;
/** Of the numbers on the axis, and between them and the plot, in px. */
const AXIS_SIZE = 12;
const AXIS_GAP = 8;
const DAY = 86_400_000;
/** Least width of a band, in days, so that a single day can be seen. */
const SEEN = 20;
/** A time of so many days is told by its years, a shorter one by half-years. */
const LONG = 700;

type Plot = Parameters<PlotFigure["marks"]>[0];

/** Each measurer's own line, and where two of them disagree the range between as a band. Nothing is averaged. */
export function conflictChart({ title, description, tone, lines, bands, scaled }: ConflictChart): Markup {
  const colour = `var(--t${tone})`;
  const points = lines.flatMap(({ name, preferred, points: own }) =>
    own.map((point) => ({
      ...point,
      name,
      preferred,
      at: new Date(((point.from + point.to) / 2) * DAY),
      colour: preferred ? colour : "var(--soft)",
    })),
  );
  const days = points.flatMap(({ from, to }) => [from, to]);
  const times = [new Date((Math.min(...days) - SEEN) * DAY), new Date((Math.max(...days) + SEEN) * DAY)] as const;
  const top = niceTop(Math.max(...points.map(({ level }) => level)));
  const levels = [0, top / 2, top];
  const left = Math.ceil(Math.max(...levels.map((level) => textWidth(scaled(level)))) * AXIS_SIZE) + AXIS_GAP;
  const ends = nameColumn(
    lines.flatMap(({ name }) => points.filter((point) => point.name === name).slice(-1)),
    { left, width: WIDTH, top: TOP, bottom: CONFLICT_HEIGHT - BOTTOM, times, levels: [0, top] },
  );
  return plotFigure({
    title,
    description,
    width: WIDTH,
    height: CONFLICT_HEIGHT,
    options: {
      marginLeft: left,
      marginRight: ends.room,
      marginTop: TOP,
      marginBottom: BOTTOM,
      x: {
        type: "utc",
        domain: [...times],
        label: null,
        ticks: Number(times[1]) - Number(times[0]) > LONG * DAY ? "year" : "6 months",
        tickFormat: dayTick,
      },
      y: { domain: [0, top], label: null, grid: true, ticks: levels, tickFormat: scaled, tickSize: 0 },
      color: { type: "identity" },
    },
    marks: (plot) => conflictMarks(plot, { points, bands: bands.map((band) => widened(band)), colour, ends }),
  });
}

interface Drawn {
  readonly points: readonly (ConflictPoint & {
    readonly at: Date;
    readonly name: string;
    readonly preferred: boolean;
    readonly colour: string;
  })[];
  readonly bands: readonly { readonly x1: Date; readonly x2: Date; readonly low: number; readonly high: number }[];
  readonly colour: string;
  readonly ends: LineEnds;
}

function conflictMarks(plot: Plot, { points, bands, colour, ends }: Drawn): Markish[] {
  return [
    ...ends.marks(plot),
    plot.rect(bands, { x1: "x1", x2: "x2", y1: "low", y2: "high", fill: colour, fillOpacity: 0.22 }),
    plot.ruleY([0], { stroke: "var(--soft)" }),
    ...[true, false].map((preferred) =>
      plot.lineY(
        points.filter((point) => point.preferred === preferred),
        {
          x: "at",
          y: "level",
          z: "name",
          stroke: "colour",
          strokeWidth: preferred ? 1.8 : 1.2,
          ...(!preferred && { strokeDasharray: "4,3" }),
        },
      ),
    ),
    plot.dot(points, {
      x: "at",
      y: "level",
      r: 3.4,
      stroke: "colour",
      strokeWidth: 1.5,
      fill: ({ preferred }: Drawn["points"][number]) => (preferred ? colour : "var(--paper)"),
      ...markKey<Drawn["points"][number]>(({ key }) => key),
    }),
  ];
}

function widened({ from, to, low, high }: ConflictBand) {
  const aside = Math.max(0, (SEEN - (to - from)) / 2);
  return { x1: new Date((from - aside) * DAY), x2: new Date((to + 1 + aside) * DAY), low, high };
}
