import type { Markish } from "@observablehq/plot";
import { placeLabels } from "./place-labels.ts";
import type { PlotFigure } from "./plot.ts";
import { linear } from "./scale.ts";
import { fitted, textWidth } from "./text-width.ts";

type Plot = Parameters<PlotFigure["marks"]>[0];

/** Where a line ends, in the data's own terms. */
export interface LineEnd {
  readonly name: string;
  readonly colour: string;
  readonly at: Date;
  readonly level: number;
}

export interface EndFrame {
  /** Of the drawing, in px. */
  readonly top: number;
  readonly bottom: number;
  readonly domain: readonly [number, number];
  /** The right end of the axis of time, behind which names stand. */
  readonly at: Date;
}

export interface LineEnds {
  /** The right margin that the names need, in px. */
  readonly room: number;
  readonly marks: (plot: Plot) => readonly Markish[];
}

const SIZE = 12;
const LINE = 14;
const GAP = 16;
/** The longest name that is written out, in parts of the font's size. */
const LONGEST = 11;

/** The names of lines in a column at the right, each led to from the last point of its line, none over another. */
export function lineEnds(ends: readonly LineEnd[], { top, bottom, domain, at }: EndFrame): LineEnds {
  const y = linear(domain, [bottom, top]);
  const back = linear([bottom, top], domain);
  const placed = placeLabels(
    ends.map(({ level }) => ({ at: y(level) })),
    { top: top + LINE / 2, bottom, line: LINE },
  );
  const drawn = ends.map((end, index) => ({
    ...end,
    text: fitted(end.name, LONGEST),
    to: at,
    place: back(placed[index] ?? 0),
  }));
  const widest = Math.max(0, ...drawn.map(({ text }) => textWidth(text)));
  return {
    room: Math.ceil(widest * SIZE) + GAP + 6,
    marks: (plot) => [
      plot.link(drawn, {
        x1: "at",
        y1: "level",
        x2: "to",
        y2: "place",
        stroke: "colour",
        strokeWidth: 0.75,
        strokeOpacity: 0.55,
      }),
      plot.text(drawn, {
        x: "to",
        y: "place",
        text: "text",
        dx: 6,
        textAnchor: "start",
        fill: "var(--ink)",
        fontSize: SIZE,
        clip: false,
      }),
      plot.dot(drawn, { x: "to", y: "place", r: 2, dx: 2, fill: "colour" }),
    ],
  };
}
