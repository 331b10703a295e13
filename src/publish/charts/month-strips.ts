import type { Markish } from "@observablehq/plot";
import type { Markup } from "../html.ts";
import { cellKey } from "./chart-table.ts";
import { markKey, plotFigure, type PlotFigure } from "./plot.ts";
import { dayTick } from "./scale.ts";

type Plot = Parameters<PlotFigure["marks"]>[0];

export interface MonthStrips {
  readonly title: string;
  readonly description: string;
  /** In their order, without holes. */
  readonly months: readonly StripMonth[];
  readonly strips: readonly MonthStrip[];
  /** What is written at the highest month of a strip. */
  readonly peak: (value: number, month: string) => string;
}

export interface StripMonth {
  /** "2026-02". */
  readonly month: string;
  /** False where days are missing: its ground is grey. */
  readonly whole: boolean;
}

export interface MonthStrip {
  readonly name: string;
  /** 0 to 8, the group's colour. */
  readonly tone: number;
  /** A value for each month; null where there is none. */
  readonly values: readonly (number | null)[];
}

const HEIGHT = 54;
const AXIS = 30;
/** Of a strip that is one high: room for the writing over its highest month. */
const TOP = 1.5;

export const stripsHeight = (strips: number): number => strips * HEIGHT + AXIS;

/**
 * A strip of columns by month for each name, all on one axis of time. Each has its own height, or the one that is named ten times as much
 * would flatten all others; its highest month is written out.
 */
export function monthStrips(chart: MonthStrips): Markup {
  const { title, description, months, strips } = chart;
  const [first, last] = [months[0], months.at(-1)];
  return plotFigure({
    title,
    description,
    height: stripsHeight(strips.length),
    options: {
      marginLeft: 118,
      marginRight: 12,
      marginTop: 2,
      x: { type: "utc", label: null, domain: first && last ? [spanOf(first.month).from, spanOf(last.month).to] : [] },
      y: { axis: null, domain: [0, TOP] },
      fy: { axis: null, domain: strips.map((_, strip) => strip), padding: 0.08 },
      color: { type: "identity" },
    },
    marks: (plot) => [...columnMarks(plot, chart), ...writing(plot, chart)],
  });
}

function columnMarks(plot: Plot, { months, strips }: MonthStrips): Markish[] {
  const columns = strips.flatMap(({ values, tone }, strip) => {
    const most = highest(values) || 1;
    return months.flatMap(({ month }, at) => {
      const value = values[at];
      return value
        ? [{ key: cellKey(month, strip + 1), strip, ...spanOf(month), height: value / most, colour: `var(--t${tone})` }]
        : [];
    });
  });
  const broken = strips.flatMap((_, strip) => months.flatMap(({ month, whole }) => (whole ? [] : [{ strip, ...spanOf(month) }])));
  const across = { fy: "strip", x1: "from", x2: "to", y1: 0 };
  return [
    plot.rect(broken, { ...across, y2: TOP, fill: "var(--hair)" }),
    plot.rect(columns, {
      ...across,
      y2: "height",
      fill: "colour",
      insetLeft: 0.5,
      insetRight: 0.5,
      ...markKey<(typeof columns)[number]>(({ key }) => key),
    }),
  ];
}

function writing(plot: Plot, { months, strips, peak }: MonthStrips): Markish[] {
  const names = strips.map(({ name }, strip) => ({ strip, name }));
  const peaks = strips.flatMap((strip, index) => peakOf(strip, index, months, peak));
  const halo = { stroke: "var(--paper)", strokeWidth: 3, fill: "var(--soft)", fontSize: 11 };
  return [
    plot.ruleY(names, { fy: "strip", y: 0, stroke: "var(--soft)", strokeOpacity: 0.5 }),
    plot.axisX({ anchor: "bottom", tickFormat: dayTick, tickSize: 4, label: null, ticks: months.length > 30 ? "year" : 6 }),
    plot.text(names, {
      fy: "strip",
      text: "name",
      frameAnchor: "bottom-left",
      textAnchor: "end",
      dx: -8,
      dy: -6,
      fontSize: 12.5,
      lineWidth: 8.5,
      textOverflow: "ellipsis",
      fill: "var(--ink)",
    }),
    ...(["start", "middle", "end"] as const).map((textAnchor) => {
      const own = peaks.filter(({ anchor }) => anchor === textAnchor);
      return plot.text(own, { fy: "strip", x: "at", y: 1, dy: -8, text: "text", textAnchor, ...halo });
    }),
  ];
}

const highest = (values: readonly (number | null)[]): number => Math.max(0, ...values.map((value) => value ?? 0));

/** The first of the highest months, written away from the nearer end. */
function peakOf({ values }: MonthStrip, strip: number, months: readonly StripMonth[], peak: MonthStrips["peak"]) {
  const most = highest(values);
  const at = values.indexOf(most);
  const month = months[at]?.month;
  if (most === 0 || month === undefined) return [];
  const along = at / months.length;
  const anchor = along < 0.15 ? "start" : along > 0.85 ? "end" : "middle";
  const { from, to } = spanOf(month);
  const middle = new Date((Number(from) + Number(to)) / 2);
  return [{ strip, at: anchor === "start" ? from : anchor === "end" ? to : middle, anchor, text: peak(most, month) }];
}

function spanOf(month: string): { from: Date; to: Date } {
  const [year, number] = month.split("-").map(Number);
  return { from: new Date(Date.UTC(year ?? 0, (number ?? 1) - 1)), to: new Date(Date.UTC(year ?? 0, number ?? 1)) };
}
