import type { Markup } from "../html.ts";
import { plotFigure } from "./plot.ts";

export interface DailyChart {
  readonly title: string;
  readonly description: string;
  readonly days: readonly { readonly date: string; readonly appearances: number }[];
  readonly window: { readonly start: string; readonly end: string };
  /** 0 to 8, the group's colour. */
  readonly tone: number;
}

const DAY = 86_400_000;

/** A column a day, the campaign shaded behind. */
export function dailyChart({ title, description, days, window, tone }: DailyChart): Markup {
  const colour = `var(--t${tone})`;
  const marks = days.map(({ date, appearances }) => {
    const from = new Date(date);
    return { from, to: new Date(Number(from) + DAY), appearances };
  });
  const shaded = [{ from: new Date(window.start), to: new Date(Date.parse(window.end) + DAY) }];
  return plotFigure({
    title,
    description,
    height: 220,
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
      plot.rectY(marks, { x1: "from", x2: "to", y: "appearances", fill: colour, insetLeft: 0.5, insetRight: 0.5 }),
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
  return plotFigure({
    title,
    description,
    height: 90,
    options: { marginLeft: 20, marginRight: 20, x: { label: axis, nice: true, grid: true }, y: { axis: null } },
    marks: (plot) => [
      plot.tickX(placebos, { x: (value: number) => value, stroke: "var(--column)", strokeOpacity: 0.5 }),
      plot.ruleX([0], { stroke: "var(--hair)" }),
      plot.dot([actual], { x: (value: number) => value, r: 5, fill: `var(--t${tone})` }),
    ],
  });
}
