import type { Markup } from "../html.ts";
import { plotFigure } from "./plot.ts";

/** One reading on the axis of time: days since 1970, and what the figure allows. */
export interface ReadingPoint {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly kind: "value" | "bound" | "band";
}

export interface ReadingLine {
  readonly app: string;
  /** 0 to 8, the group's colour. */
  readonly tone: number;
  readonly points: readonly ReadingPoint[];
  readonly beside: readonly ReadingPoint[];
}

export interface ReadingsChart {
  readonly title: string;
  readonly description: string;
  readonly lines: readonly ReadingLine[];
  readonly scaled: (value: number) => string;
}

const DAY = 86_400_000;
const MONTH = 31;
/** Room that a name takes, as parts of the drawing. */
const NAME_WIDTH = 0.16;
const NAME_HEIGHT = 0.05;

/**
 * Readings over time: preferred ones as dots joined by a line, each with a bar over the time it covers; others hollow, bounds as arrows,
 * bands as upright bars. The name stands at the end of its line.
 */
export function readingsChart({ title, description, lines, scaled }: ReadingsChart): Markup {
  const marks = lines.flatMap(({ app, tone, points, beside }) => {
    const colour = `var(--t${tone})`;
    return [...points.map((point) => ({ point, main: true })), ...beside.map((point) => ({ point, main: false }))].map((one) => ({
      ...one.point,
      app,
      colour,
      main: one.main,
      at: new Date(((one.point.from + one.point.to) / 2) * DAY),
      start: new Date(one.point.from * DAY),
      end: new Date((one.point.to + 1) * DAY),
      level: one.point.value ?? ((one.point.low ?? 0) + (one.point.high ?? 0)) / 2,
    }));
  });
  const plain = marks.filter(({ main, kind }) => main && kind !== "band");
  const names = lines.flatMap(({ app }) =>
    marks
      .filter((mark) => mark.app === app)
      .toSorted((a, b) => Number(a.at) - Number(b.at))
      .slice(-1),
  );
  return plotFigure({
    title,
    description,
    height: 380,
    options: {
      marginRight: 110,
      marginLeft: 78,
      x: { type: "utc", label: null, tickFormat: (date: Date) => tick(date) },
      y: { label: null, grid: true, zero: true, nice: true, tickFormat: scaled, ticks: 5 },
      color: { type: "identity" },
    },
    marks: (plot) => [
      plot.ruleY([0], { stroke: "var(--hair)" }),
      plot.lineY(plain, { x: "at", y: "level", z: "app", stroke: "colour", strokeWidth: 1.5 }),
      plot.ruleY(
        marks.filter(({ from, to }) => to - from > MONTH),
        {
          x1: "start",
          x2: "end",
          y: "level",
          stroke: "colour",
          strokeWidth: 3,
          strokeOpacity: 0.35,
        },
      ),
      plot.ruleX(
        marks.filter(({ kind }) => kind === "band"),
        { x: "at", y1: "low", y2: "high", stroke: "colour", strokeWidth: 4, strokeOpacity: 0.4 },
      ),
      plot.dot(
        marks.filter(({ kind }) => kind === "value"),
        {
          x: "at",
          y: "level",
          r: 3.2,
          stroke: "colour",
          fill: (mark: { readonly main: boolean; readonly colour: string }) => (mark.main ? mark.colour : "var(--paper)"),
        },
      ),
      plot.dot(
        marks.filter(({ kind }) => kind === "bound"),
        {
          x: "at",
          y: "level",
          r: 4,
          symbol: "triangle",
          rotate: (mark: ReadingPoint) => (mark.high === null ? 0 : 180),
          stroke: "colour",
          fill: (mark: { readonly main: boolean; readonly colour: string }) => (mark.main ? mark.colour : "var(--paper)"),
        },
      ),
      plot.text(readable(names, marks), {
        x: "at",
        y: "level",
        text: "app",
        dx: 8,
        textAnchor: "start",
        fill: "colour",
        stroke: "var(--paper)",
        strokeWidth: 4,
        fontSize: 12,
      }),
    ],
  });
}

interface Named {
  readonly at: Date;
  readonly level: number;
}

/** Names that can be read: the highest first, and none over another. Whose name has no room is named in the table. */
function readable<T extends Named>(names: readonly T[], all: readonly Named[]): T[] {
  const times = all.map(({ at }) => Number(at));
  const [wide, high] = [Math.max(...times) - Math.min(...times) || 1, Math.max(...all.map(({ level }) => level), 1)];
  const kept: T[] = [];
  for (const name of names.toSorted((left, right) => right.level - left.level)) {
    const covers = (other: T) =>
      Math.abs(Number(name.at) - Number(other.at)) / wide < NAME_WIDTH && Math.abs(name.level - other.level) / high < NAME_HEIGHT;
    if (!kept.some(covers)) kept.push(name);
  }
  return kept;
}

/** "2025-03"; of January the year alone. */
function tick(date: Date): string {
  const month = date.getUTCMonth() + 1;
  return month === 1 ? String(date.getUTCFullYear()) : `${date.getUTCFullYear()}-${String(month).padStart(2, "0")}`;
}
