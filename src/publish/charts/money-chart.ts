import type { Markup } from "../html.ts";
import { plotFigure } from "./plot.ts";

export interface MoneyColumn {
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

/** A column for every period, on a scale of its own. */
export function moneyChart({ title, description, columns, scaled }: MoneyChart): Markup {
  const main = columns.filter(({ other }) => !other);
  const domain = [...new Set(columns.map(({ label }) => label))];
  return plotFigure({
    title,
    description,
    width: 340,
    height: 190,
    options: {
      marginLeft: 60,
      marginTop: 24,
      x: { type: "band", domain, label: null, padding: 0.4 },
      y: { label: null, grid: true, zero: true, nice: true, ticks: 3, tickFormat: scaled },
    },
    marks: (plot) => [
      plot.barY(main, {
        x: "label",
        y: "value",
        fill: ({ hollow }: MoneyColumn) => (hollow ? "none" : "var(--column)"),
        stroke: "var(--column)",
        strokeDasharray: "3,2",
      }),
      plot.text(main, { x: "label", y: "value", text: ({ value }: MoneyColumn) => scaled(value), dy: -7, fill: "var(--ink)" }),
      plot.dot(
        columns.filter(({ other }) => other),
        { x: "label", y: "value", r: 4, stroke: "var(--amber)", fill: "var(--paper)" },
      ),
      plot.ruleY([0], { stroke: "var(--rule)" }),
    ],
  });
}
