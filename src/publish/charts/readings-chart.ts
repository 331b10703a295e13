import type { Markish } from "@observablehq/plot";
import type { Markup } from "../html.ts";
import { cellKey } from "./chart-table.ts";
import { lineEnds, type LineEnds } from "./line-ends.ts";
import { markKey, plotFigure, type PlotFigure } from "./plot.ts";
import { dayTick, niceTop } from "./scale.ts";

/** One reading on the axis of time: days since 1970, and what the figure allows. */
export interface ReadingPoint {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly kind: "value" | "bound" | "band";
  /** Who measured it; "" where nobody is named. */
  readonly by: string;
}

/** Which way a figure leaves its value open: "over" or "under"; null where it is the value, or "about" it. */
export function boundOf({ kind, low, high }: Pick<ReadingPoint, "kind" | "low" | "high">): "over" | "under" | null {
  if (kind !== "bound") return null;
  if (low !== null) return "over";
  return high === null ? null : "under";
}

export interface ReadingLine {
  readonly app: string;
  /** 0 to 8, the group's colour. */
  readonly tone: number;
  /** Address of its page; null or absent where it has none. */
  readonly page?: string | null;
  readonly points: readonly ReadingPoint[];
  readonly beside: readonly ReadingPoint[];
}

export interface ReadingsChart {
  readonly title: string;
  readonly description: string;
  readonly lines: readonly ReadingLine[];
  readonly scaled: (value: number) => string;
}

export const READINGS_HEIGHT = 380;

type Plot = Parameters<PlotFigure["marks"]>[0];

const WIDTH = 720;
const TOP = 16;
const BOTTOM = 30;
const LEFT = 84;
const DAY = 86_400_000;
const MONTH = 31;
/** Over so many days half-years are marked, over fewer what is round. */
const LONG = 700;

/**
 * Readings over time: preferred ones as dots joined by a line, each with a bar over the time it covers; others hollow, bounds as arrows,
 * bands as upright bars. The name stands at the end of its line, none over another.
 */
export function readingsChart({ title, description, lines, scaled }: ReadingsChart): Markup {
  const marks = lines.flatMap(drawnReadings);
  const top = niceTop(Math.max(...marks.map(({ level, high }) => Math.max(level, high ?? 0))));
  const times = marks.flatMap(({ start, end }) => [start, end]);
  const x = [new Date(Math.min(...times.map(Number))), new Date(Math.max(...times.map(Number)))] as const;
  const frame = { left: LEFT, width: WIDTH, top: TOP, bottom: READINGS_HEIGHT - BOTTOM, times: x, levels: [0, top] } as const;
  const ends = lineEnds(lastOf(lines, marks), marks, frame);
  return plotFigure({
    title,
    description,
    width: WIDTH,
    height: READINGS_HEIGHT,
    options: {
      marginRight: ends.room,
      marginLeft: LEFT,
      marginTop: TOP,
      marginBottom: BOTTOM,
      x: {
        type: "utc",
        label: null,
        domain: [...x],
        tickFormat: dayTick,
        ticks: Number(x[1]) - Number(x[0]) > LONG * DAY ? "6 months" : 6,
      },
      y: { label: null, grid: true, domain: [0, top], tickFormat: scaled, ticks: 5, tickSize: 0 },
      color: { type: "identity" },
    },
    marks: (plot) => readingMarks(plot, marks, ends),
  });
}

type DrawnReading = ReturnType<typeof drawnReadings>[number];

function drawnReadings({ app, tone, points, beside }: ReadingLine) {
  const colour = `var(--t${tone})`;
  return [...points.map((point) => ({ point, main: true })), ...beside.map((point) => ({ point, main: false }))].map(
    ({ point, main }) => ({
      ...point,
      app,
      colour,
      main,
      at: new Date(((point.from + point.to) / 2) * DAY),
      start: new Date(point.from * DAY),
      end: new Date((point.to + 1) * DAY),
      level: point.value ?? ((point.low ?? 0) + (point.high ?? 0)) / 2,
      fill: main ? colour : "var(--paper)",
    }),
  );
}

/** The newest reading of each app, the preferred ones before others: there its name belongs. */
function lastOf(lines: readonly ReadingLine[], marks: readonly DrawnReading[]) {
  return lines
    .flatMap(({ app, page }) => {
      const own = marks.filter((mark) => mark.app === app).toSorted((left, right) => Number(left.at) - Number(right.at));
      const last = own.findLast(({ main }) => main) ?? own.at(-1);
      const key = last && page ? cellKey(last.id, 0) : undefined;
      return last ? [{ name: app, colour: last.colour, at: last.at, level: last.level, key }] : [];
    })
    .toSorted((left, right) => right.level - left.level);
}

function readingMarks(plot: Plot, marks: readonly DrawnReading[], ends: LineEnds): Markish[] {
  const plain = marks.filter(({ main, kind }) => main && kind !== "band");
  const key = markKey<DrawnReading>(({ id }) => id);
  const arrows = marks.filter((mark) => boundOf(mark) !== null);
  return [
    plot.ruleY([0], { stroke: "var(--soft)" }),
    plot.lineY(plain, { x: "at", y: "level", z: "app", stroke: "colour", strokeWidth: 1.8 }),
    plot.ruleY(
      marks.filter(({ from, to }) => to - from > MONTH),
      { x1: "start", x2: "end", y: "level", stroke: "colour", strokeWidth: 3, strokeOpacity: 0.3 },
    ),
    plot.ruleX(
      marks.filter(({ kind }) => kind === "band"),
      { x: "at", y1: "low", y2: "high", stroke: "colour", strokeWidth: 4, strokeOpacity: 0.5, ...key },
    ),
    plot.dot(
      marks.filter((mark) => mark.kind !== "band" && boundOf(mark) === null),
      { x: "at", y: "level", r: 3.4, stroke: "colour", strokeWidth: 1.5, fill: "fill", ...key },
    ),
    plot.dot(arrows, {
      x: "at",
      y: "level",
      r: 4.2,
      symbol: "triangle",
      rotate: (mark: DrawnReading) => (boundOf(mark) === "under" ? 180 : 0),
      stroke: "colour",
      fill: "fill",
      ...key,
    }),
    ...ends.marks(plot),
  ];
}
