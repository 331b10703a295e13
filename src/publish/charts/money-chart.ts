import type { Markup } from "../html.ts";
import { markKey, plotFigure } from "./plot.ts";
import { niceTop } from "./scale.ts";
import { textWidth } from "./text-width.ts";

export interface MoneyColumn {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** Hollow: a part of a year, or a year that is undercounted. */
  readonly hollow: boolean;
  /** Drawn as a dot beside the column: another number for the same time. */
  readonly other: boolean;
}

export interface MoneyChart {
  readonly title: string;
  readonly description: string;
  readonly columns: readonly MoneyColumn[];
  readonly scaled: (value: number) => string;
}

export const MONEY_HEIGHT = 190;
const WIDTH = 340;
const LEFT = 70;
const SIZE = 12;

/** A column for every period, on a scale of its own. Where their numbers would cover each other, only the highest and the last have theirs. */
export function moneyChart({ title, description, columns, scaled }: MoneyChart): Markup {
  const main = columns.filter(({ other }) => !other);
  const domain = [...new Set(columns.map(({ label }) => label))];
  const step = (WIDTH - LEFT - 20) / Math.max(1, domain.length);
  const widest = Math.max(0, ...main.map(({ value }) => textWidth(scaled(value)))) * SIZE;
  const top = Math.max(...main.map(({ value }) => value));
  const told = main.filter(({ value }, at) => widest + 6 < step || value === top || (at === main.length - 1 && at > 1));
  const ticks = Math.max(0, ...domain.map((label) => textWidth(label))) * SIZE + 6 < step ? domain : spaced(domain, step);
  return plotFigure({
    title,
    description,
    width: WIDTH,
    height: MONEY_HEIGHT,
    options: {
      marginLeft: LEFT,
      marginTop: 24,
      x: { type: "band", domain, label: null, padding: 0.4, ticks, tickSize: 0 },
      y: {
        label: null,
        grid: true,
        domain: [0, niceTop(Math.max(...columns.map(({ value }) => value)))],
        ticks: 3,
        tickFormat: scaled,
        tickSize: 0,
      },
    },
    marks: (plot) => [
      plot.barY(main, {
        x: "label",
        y: "value",
        fill: ({ hollow }: MoneyColumn) => (hollow ? "var(--paper)" : "var(--column)"),
        stroke: "var(--column)",
        strokeDasharray: "3,2",
        ...markKey<MoneyColumn>(({ key }) => key),
      }),
      plot.text(told, { x: "label", y: "value", text: ({ value }: MoneyColumn) => scaled(value), dy: -7, fill: "var(--ink)" }),
      plot.dot(
        columns.filter(({ other }) => other),
        { x: "label", y: "value", r: 4, stroke: "var(--amber)", fill: "var(--paper)", ...markKey<MoneyColumn>(({ key }) => key) },
      ),
      plot.ruleY([0], { stroke: "var(--rule)" }),
    ],
  });
}

/** As many of these as have room, the last among them. */
function spaced(labels: readonly string[], step: number): string[] {
  const wide = Math.max(0, ...labels.map((label) => textWidth(label))) * SIZE + 6;
  const every = Math.ceil(wide / step);
  return labels.filter((_, at) => (labels.length - 1 - at) % every === 0);
}
