import type { Markup } from "../html.ts";
import { END_GAP, END_SIZE, END_TEXT } from "./line-end-text.ts";
import { markKey, plotFigure } from "./plot.ts";
import { niceTop } from "./scale.ts";
import { textWidth } from "./text-width.ts";

/** A reading on the axis of time, in days since 1970. */
export interface CoursePoint {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly level: number;
  /** The number with its wording: "over 200 million". */
  readonly text: string;
  /** The figure says "over" or "under": an arrow in the place of a dot. */
  readonly bound: "over" | "under" | null;
}

export interface CourseChart {
  readonly title: string;
  readonly description: string;
  /** 0 to 8, the group's colour. */
  readonly tone: number;
  /** In order of time, two at least. */
  readonly points: readonly CoursePoint[];
  /** First and last day of all panels beside each other, so that one time stands in one place of each. */
  readonly days: readonly [number, number];
  /** What is written at the end of any of them: the room for it is the same in each. */
  readonly ends: readonly string[];
  readonly scaled: (value: number) => string;
}

export const COURSE_HEIGHT = 132;
const WIDTH = 340;
const LEFT = 74;
const DAY = 86_400_000;
/** Days left free before the first and behind the last point. */
const ASIDE = 15;
/** Over so many days a month tells where a point stands; over fewer it takes the day. */
const LONG = 92;

/** One line on a scale of its own from zero, its last number written beside its last point. */
export function courseChart({ title, description, tone, points, days, ends, scaled }: CourseChart): Markup {
  const colour = `var(--t${tone})`;
  const drawn = points.map((point) => ({ ...point, at: new Date(((point.from + point.to) / 2) * DAY) }));
  const top = niceTop(Math.max(...points.map(({ level }) => level)));
  const times = [new Date((days[0] - ASIDE) * DAY), new Date((days[1] + ASIDE) * DAY)];
  const of = (isBound: boolean) => drawn.filter(({ bound }) => (bound !== null) === isBound);
  const key = markKey<(typeof drawn)[number]>(({ key: row }) => row);
  return plotFigure({
    title,
    description,
    width: WIDTH,
    height: COURSE_HEIGHT,
    options: {
      marginLeft: LEFT,
      marginTop: 14,
      marginBottom: 24,
      marginRight: Math.ceil(Math.max(0, ...ends.map(textWidth)) * END_SIZE) + END_GAP,
      x: {
        type: "utc",
        label: null,
        domain: times,
        ticks: days.map((day) => new Date(day * DAY)),
        tickFormat: (date: Date) =>
          date.toISOString().slice(0, days[1] - days[0] > LONG ? "2026-01".length : "2026-01-01".length),
      },
      y: {
        label: null,
        grid: true,
        domain: [0, top],
        ticks: [0, top / 2, top],
        tickFormat: scaled,
        tickSize: 0,
      },
    },
    marks: (plot) => [
      plot.ruleY([0], { stroke: "var(--soft)" }),
      plot.lineY(drawn, { x: "at", y: "level", stroke: colour, strokeWidth: 1.8 }),
      plot.dot(of(false), { x: "at", y: "level", r: 3, fill: colour, ...key }),
      plot.dot(of(true), {
        x: "at",
        y: "level",
        r: 4,
        symbol: "triangle",
        rotate: ({ bound }: CoursePoint) => (bound === "under" ? 180 : 0),
        fill: colour,
        ...key,
      }),
      plot.text(drawn.slice(-1), {
        x: "at",
        y: "level",
        ...END_TEXT,
      }),
    ],
  });
}
