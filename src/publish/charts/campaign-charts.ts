import type { Markup } from "../html.ts";
import { markKey, plotFigure } from "./plot.ts";

export interface DailyChart {
  readonly title: string;
  readonly description: string;
  readonly days: readonly { readonly date: string; readonly appearances: number }[];
  readonly window: { readonly start: string; readonly end: string };
  /** 0 to 8, the group's colour. */
  readonly tone: number;
}

const DAY = 86_400_000;
export const DAILY_HEIGHT = 220;
export const PLACEBO_HEIGHT = 104;

/** A column a day, the campaign shaded behind. */
export function dailyChart({ title, description, days, window, tone }: DailyChart): Markup {
  const colour = `var(--t${tone})`;
  const marks = days.map(({ date, appearances }) => {
    const from = new Date(date);
    return { date, from, to: new Date(Number(from) + DAY), appearances };
  });
  const shaded = [{ from: new Date(window.start), to: new Date(Date.parse(window.end) + DAY) }];
  return plotFigure({
    title,
    description,
    height: DAILY_HEIGHT,
    options: {
      marginLeft: 40,
      x: { type: "utc", label: null, tickFormat: (date: Date) => date.toISOString().slice(5, 10) },
      y: {
        label: null,
        grid: true,
        ticks: 4,
        nice: true,
        tickFormat: (value: number) => (Number.isInteger(value) ? String(value) : ""),
      },
    },
    marks: (plot) => [
      plot.rectX(shaded, { x1: "from", x2: "to", fill: "var(--wash)" }),
      plot.ruleX(
        [window.start, new Date(Date.parse(window.end) + DAY)].map((date) => new Date(date)),
        { stroke: "var(--column)", strokeDasharray: "3,3" },
      ),
      plot.ruleY([0], { stroke: "var(--hair)" }),
      plot.rectY(marks, {
        x1: "from",
        x2: "to",
        y: "appearances",
        fill: colour,
        insetLeft: 0.5,
        insetRight: 0.5,
        ...markKey<(typeof marks)[number]>(({ date }) => date),
      }),
    ],
  });
}

export interface PlaceboChart {
  readonly title: string;
  readonly description: string;
  readonly placebos: readonly number[];
  readonly actual: number;
  readonly tone: number;
  readonly axis: string;
}

/** The changes at other dates as ticks, the campaign's own as a dot on the same scale. */
export function placeboChart({ title, description, placebos, actual, tone, axis }: PlaceboChart): Markup {
  const others = placebos.map((value, at) => ({ key: String(at), value }));
  return plotFigure({
    title,
    description,
    height: PLACEBO_HEIGHT,
    options: {
      marginLeft: 20,
      marginRight: 20,
      // The name of the axis stands below its numbers, or the last of them would run into it.
      marginBottom: 44,
      x: { label: axis, labelAnchor: "center", labelOffset: 40, nice: true, grid: true },
      y: { axis: null },
    },
    marks: (plot) => [
      plot.tickX(others, {
        x: "value",
        stroke: "var(--soft)",
        strokeOpacity: 0.6,
        ...markKey<(typeof others)[number]>(({ key }) => key),
      }),
      plot.ruleX([0], { stroke: "var(--hair)" }),
      plot.dot([actual], { x: (value: number) => value, r: 5, fill: `var(--t${tone})`, ...markKey(() => "campaign") }),
    ],
  });
}
