import type { Markup } from "../html.ts";
import { plotFigure } from "./plot.ts";

/** A share of one label in one period, with its interval; shares of a period add up to about 1. */
export interface SharePoint {
  readonly period: string;
  readonly label: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface SharesChart {
  readonly title: string;
  readonly description: string;
  /** In the order in which they stand on each other, the lowest first; each with its colour. */
  readonly labels: readonly { readonly name: string; readonly colour: string }[];
  readonly points: readonly SharePoint[];
}

/** Shares of each period on each other; the lowest label, whose foot stands at nought, has its interval drawn. */
export function sharesChart({ title, description, labels, points }: SharesChart): Markup {
  const order = new Map(labels.map(({ name }, at) => [name, at]));
  const sorted = points.toSorted((left, right) => (order.get(left.label) ?? 0) - (order.get(right.label) ?? 0));
  const colours = new Map(labels.map(({ name, colour }) => [name, colour]));
  const drawn = sorted.map((point) => ({ ...point, colour: colours.get(point.label) ?? "var(--t0)" }));
  const lowest = labels[0]?.name;
  const last = drawn.at(-1)?.period;
  const names = stacked(drawn.filter(({ period }) => period === last));
  return plotFigure({
    title,
    description,
    height: 320,
    options: {
      marginRight: 150,
      marginLeft: 48,
      x: { label: null, type: "band", padding: 0.35 },
      y: { label: null, grid: true, domain: [0, 1], tickFormat: (share: number) => `${Math.round(share * 100)}%`, ticks: 5 },
      color: { type: "identity" },
    },
    marks: (plot) => [
      plot.barY(drawn, { x: "period", y: "share", fill: "colour", order: null, insetTop: 1 }),
      plot.ruleX(
        drawn.filter(({ label }) => label === lowest),
        { x: "period", y1: "low", y2: "high", stroke: "var(--ink)", strokeWidth: 1.5 },
      ),
      plot.text(names, {
        x: "period",
        y: "middle",
        text: "label",
        dx: 26,
        textAnchor: "start",
        fill: "var(--ink)",
        fontSize: 12,
      }),
      plot.ruleY([0], { stroke: "var(--rule)" }),
    ],
  });
}

/** Where the middle of each part of a column stands; parts too thin for their name are named in the table alone. */
function stacked<T extends SharePoint>(parts: readonly T[]): (T & { readonly middle: number })[] {
  let foot = 0;
  return parts.flatMap((part) => {
    const middle = foot + part.share / 2;
    foot += part.share;
    return part.share < THIN ? [] : [{ ...part, middle }];
  });
}

const THIN = 0.045;
