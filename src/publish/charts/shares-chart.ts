import type { Markup } from "../html.ts";
import { placeLabels } from "./place-labels.ts";
import { markKey, plotFigure } from "./plot.ts";
import { linear } from "./scale.ts";
import { fitted, textWidth } from "./text-width.ts";

/** A share of one label in one period, with its interval; shares of a period add up to about 1. */
export interface SharePoint {
  readonly key: string;
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

export const SHARES_HEIGHT = 340;

const TOP = 12;
const BOTTOM = 30;
const SIZE = 12;
const LONGEST = 15;

/** Shares of each period on each other, named at the last; the lowest label, whose foot stands at nought, has its interval drawn. */
export function sharesChart({ title, description, labels, points }: SharesChart): Markup {
  const order = new Map(labels.map(({ name }, at) => [name, at]));
  const sorted = points.toSorted((left, right) => (order.get(left.label) ?? 0) - (order.get(right.label) ?? 0));
  const colours = new Map(labels.map(({ name, colour }) => [name, colour]));
  const drawn = sorted.map((point) => ({ ...point, colour: colours.get(point.label) ?? "var(--t0)" }));
  const lowest = labels[0]?.name;
  const last = drawn
    .map(({ period }) => period)
    .toSorted()
    .at(-1);
  const names = stacked(drawn.filter(({ period }) => period === last));
  const widest = Math.max(0, ...names.map(({ text }) => textWidth(text)));
  return plotFigure({
    title,
    description,
    height: SHARES_HEIGHT,
    options: {
      marginRight: Math.ceil(widest * SIZE) + 34,
      marginLeft: 48,
      marginTop: TOP,
      marginBottom: BOTTOM,
      x: { label: null, type: "band", padding: 0.3, tickSize: 0 },
      y: {
        label: null,
        grid: true,
        domain: [0, 1],
        tickFormat: (share: number) => `${Math.round(share * 100)}%`,
        ticks: 5,
        tickSize: 0,
      },
      color: { type: "identity" },
    },
    marks: (plot) => [
      plot.barY(drawn, {
        x: "period",
        y: "share",
        fill: "colour",
        order: null,
        insetTop: 1,
        ...markKey<SharePoint>(({ key }) => key),
      }),
      plot.ruleX(
        drawn.filter(({ label }) => label === lowest),
        { x: "period", y1: "low", y2: "high", stroke: "var(--paper)", strokeWidth: 4 },
      ),
      plot.ruleX(
        drawn.filter(({ label }) => label === lowest),
        { x: "period", y1: "low", y2: "high", stroke: "var(--ink)", strokeWidth: 1.5 },
      ),
      plot.text(names, {
        x: "period",
        y: "place",
        text: "text",
        dx: 44,
        textAnchor: "start",
        fill: "var(--ink)",
        fontSize: SIZE,
      }),
      plot.dot(names, { x: "period", y: "place", dx: 36, r: 4, symbol: "square", fill: "colour" }),
      plot.ruleY([0], { stroke: "var(--soft)" }),
    ],
  });
}

/** Where the name of each part of a column stands: beside its middle, or as close to it as the others allow. */
function stacked<T extends SharePoint>(parts: readonly T[]): (T & { readonly place: number; readonly text: string })[] {
  const y = linear([0, 1], [SHARES_HEIGHT - BOTTOM, TOP]);
  const back = linear([SHARES_HEIGHT - BOTTOM, TOP], [0, 1]);
  let foot = 0;
  const wanted = parts.map(({ share }) => {
    const at = y(foot + share / 2);
    foot += share;
    return { at };
  });
  const placed = placeLabels(wanted, { top: TOP + 6, bottom: SHARES_HEIGHT - BOTTOM - 4, line: SIZE + 3 });
  return parts.map((part, at) => ({ ...part, place: back(placed[at] ?? 0), text: fitted(part.label, LONGEST) }));
}
