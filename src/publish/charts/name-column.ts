import type { Markish } from "@observablehq/plot";
import { END_SIZE, END_TEXT } from "./line-end-text.ts";
import type { EndFrame, LineEnd, LineEnds } from "./line-ends.ts";
import { placeLabels } from "./place-labels.ts";
import type { PlotFigure } from "./plot.ts";
import { linear } from "./scale.ts";
import { inTwoLines, textWidth } from "./text-width.ts";

type Plot = Parameters<PlotFigure["marks"]>[0];

/** The longest line of a name, in parts of the font's size; a longer name takes two lines. */
const LONGEST = 9;
const LINE = END_SIZE + 1;
/** From one name to the next, in px. */
const APART = 4;
/** From the plot to the column: the way in which a dotted lead turns to its name. */
const TURN = 14;
const GAP = 3;

/**
 * The name of each line in one column right of the plot, in the order of their last levels, none over another or over a point; a dotted
 * lead goes from each name to its line's last point. For small drawings, in which there is no room beside the points.
 */
export function nameColumn(ends: readonly LineEnd[], { left, width, top, bottom, times, levels }: EndFrame): LineEnds {
  const texts = ends.map(({ name }) => inTwoLines(name, LONGEST));
  const widest = Math.max(0, ...texts.flat().map(textWidth));
  const room = Math.ceil(widest * END_SIZE) + TURN + GAP;
  const lines = Math.max(1, ...texts.map((text) => text.length));
  const y = linear(levels, [bottom, top]);
  const back = linear([bottom, top], levels);
  const places = placeLabels(
    ends.map(({ level }) => ({ at: y(level) })),
    { top: top + (lines * LINE) / 2, bottom: bottom - (lines * LINE) / 2, line: lines * LINE + APART },
  );
  const [start, edge] = [Number(times[0]), Number(times[1])];
  const column = new Date(linear([left, width - room], [start, edge])(width - room + TURN));
  const named = ends.map((end, at) => ({ ...end, text: (texts[at] ?? []).join("\n"), column, place: back(places[at] ?? top) }));
  const leads = named.flatMap(({ name, at, level, place }) => [
    { name, at, level },
    { name, at: times[1], level },
    { name, at: column, level: place },
  ]);
  return {
    room,
    marks: (plot: Plot): readonly Markish[] => [
      plot.line(leads, { x: "at", y: "level", z: "name", stroke: "var(--soft)", strokeWidth: 1, strokeDasharray: "1,3" }),
      plot.text(named, { ...END_TEXT, x: "column", y: "place", dx: GAP }),
    ],
  };
}
