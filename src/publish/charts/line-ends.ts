import type { Markish } from "@observablehq/plot";
import { END_GAP, END_SIZE, END_TEXT } from "./line-end-text.ts";
import { placeBeside } from "./place-labels.ts";
import { markKey, type PlotFigure } from "./plot.ts";
import { linear } from "./scale.ts";
import { fitted, textWidth } from "./text-width.ts";

type Plot = Parameters<PlotFigure["marks"]>[0];

/** A place of a drawing in the data's own terms. */
export interface Spot {
  readonly at: Date;
  readonly level: number;
}

/** Where a line ends. */
export interface LineEnd extends Spot {
  readonly name: string;
  readonly colour: string;
  /** By which the chart's table knows its name, where that leads to a page. */
  readonly key?: string | undefined;
}

export interface EndFrame {
  /** Of the drawing, in px; behind the right one a margin is kept for names. */
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly times: readonly [Date, Date];
  readonly levels: readonly [number, number];
}

export interface LineEnds {
  /** The right margin that the names need, in px. */
  readonly room: number;
  readonly marks: (plot: Plot) => readonly Markish[];
}

/** The longest name that is written out, in parts of the font's size. */
const LONGEST = 15;
const WRITTEN = { ...END_TEXT, x: "at", y: "place" } as const;

/**
 * The name of each line beside its last point: as close as other names and points leave room, led to by a hairline where it had to give
 * way. A name without room is left out; the table has it.
 */
export function lineEnds(ends: readonly LineEnd[], spots: readonly Spot[], frame: EndFrame): LineEnds {
  const { left, width, top, bottom, times, levels } = frame;
  const texts = ends.map(({ name }) => fitted(name, LONGEST));
  const room = Math.ceil(Math.max(0, ...texts.map(textWidth)) * END_SIZE) + END_GAP + 6;
  const x = linear([Number(times[0]), Number(times[1])], [left, width - room]);
  const y = linear(levels, [bottom, top]);
  const back = linear([bottom, top], levels);
  const places = placeBeside(
    ends.map((end, at) => ({ x: x(Number(end.at)) + END_GAP, y: y(end.level), width: textWidth(texts[at] ?? "") * END_SIZE })),
    spots.map((spot) => ({ x: x(Number(spot.at)), y: y(spot.level) })),
    { top: top + END_SIZE / 2, bottom: bottom - 2, line: END_SIZE + 2 },
  );
  const drawn = ends.flatMap((end, at) => {
    const place = places[at] ?? null;
    return place === null
      ? []
      : [{ ...end, text: texts[at] ?? "", place: back(place), moved: Math.abs(place - y(end.level)) > END_SIZE }];
  });
  return {
    room,
    marks: (plot) => [
      plot.link(
        drawn.filter(({ moved }) => moved),
        { x1: "at", y1: "level", x2: "at", y2: "place", stroke: "colour", strokeWidth: 0.75, dx: 5, strokeOpacity: 0.7 },
      ),
      plot.text(
        drawn.filter(({ key }) => key === undefined),
        WRITTEN,
      ),
      plot.text(
        drawn.filter(({ key }) => key !== undefined),
        { ...WRITTEN, ...markKey<LineEnd>(({ key }) => key ?? "") },
      ),
    ],
  };
}
