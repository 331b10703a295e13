import { daysOf } from "../../model/dates.ts";
import type { Markup } from "../html.ts";
import { plotFigure } from "./plot.ts";

export interface TimelineMark {
  /** Label of the row in which it stands. */
  readonly row: string;
  /** 0 to 8, the group's colour. */
  readonly tone: number;
  readonly start: string | null;
  readonly end: string | null;
  readonly open: boolean;
}

export interface TimelineChart {
  readonly title: string;
  readonly description: string;
  readonly events: readonly TimelineMark[];
}

/** Events in rows by kind: a dot in the middle of the days that its date may be, a bar over them, hollow where the date is open. */
export function timelineChart({ title, description, events }: TimelineChart): Markup {
  const marks = events.map(({ row, tone, start, end, open }) => {
    const first = new Date(daysOf(start ?? end ?? "").start);
    const last = new Date(daysOf(end ?? start ?? "").end);
    return { row, first, last, at: new Date((Number(first) + Number(last)) / 2), colour: `var(--t${tone})`, open };
  });
  const rows = [...new Set(marks.map(({ row }) => row))];
  return plotFigure({
    title,
    description,
    height: 60 + rows.length * 34,
    options: {
      marginLeft: 110,
      x: { type: "utc", label: null, grid: true },
      y: { type: "band", domain: rows, label: null, tickSize: 0 },
      color: { type: "identity" },
    },
    marks: (plot) => [
      plot.link(
        marks.filter(({ first, last }) => Number(last) > Number(first)),
        { x1: "first", x2: "last", y1: "row", y2: "row", stroke: "colour", strokeWidth: 3, strokeOpacity: 0.3 },
      ),
      plot.dot(marks, {
        x: "at",
        y: "row",
        r: 3.4,
        stroke: "colour",
        fill: ({ open, colour }: (typeof marks)[number]) => (open ? "var(--paper)" : colour),
        fillOpacity: 0.7,
      }),
    ],
  });
}
