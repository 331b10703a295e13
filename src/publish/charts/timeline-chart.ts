import { daysOf } from "../../model/dates.ts";
import type { Markup } from "../html.ts";
import { besideKey, markKey, plotFigure } from "./plot.ts";
import { dayTick } from "./scale.ts";
import { fitted, textWidth } from "./text-width.ts";

export interface TimelineMark {
  readonly key: string;
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

const WIDTH = 720;
const SIZE = 12;
const LONGEST = 14;
/** Width of a dot in px, and from one dot to the next where several stand at one time. */
const DOT = 7;
const LEAST_ROW = 30;
const AXIS = 34;
/** Left free for half of the first year under the axis. */
const ASIDE = 20;

interface Spot {
  readonly lane: number;
  readonly of: number;
}

/**
 * Events in rows by kind: a dot in the middle of the days that its date may be, a bar over them, hollow where the date is open. Dots that
 * would cover each other stand side by side, so that each can be reached. A row is named at its right end, beside its newest events: there a
 * narrow window opens.
 */
export function timelineChart(chart: TimelineChart): Markup {
  const { title, description } = chart;
  const { marks, rows, height, right } = laidOut(chart);
  return plotFigure({
    title,
    description,
    width: WIDTH,
    height,
    options: {
      marginLeft: ASIDE,
      marginRight: right,
      marginTop: 4,
      marginBottom: AXIS - 4,
      x: { type: "utc", label: null, grid: true, tickFormat: dayTick, ticks: 7 },
      y: { type: "linear", domain: [height - AXIS, 0], axis: null },
      color: { type: "identity" },
    },
    marks: (plot) => [
      plot.ruleY(rows.slice(1), { y: "top", stroke: "var(--hair)", ...inRow }),
      plot.link(
        marks.filter(({ first, last }) => Number(last) > Number(first)),
        {
          x1: "first",
          x2: "last",
          y1: "y",
          y2: "y",
          stroke: "colour",
          strokeWidth: 3,
          strokeOpacity: 0.25,
          ...besideKey<(typeof marks)[number]>(({ key }) => key),
        },
      ),
      plot.dot(marks, {
        x: "at",
        y: "y",
        r: DOT / 2,
        stroke: "colour",
        strokeWidth: 1.5,
        fill: ({ open, colour }: (typeof marks)[number]) => (open ? "var(--paper)" : colour),
        ...markKey<(typeof marks)[number]>(({ key }) => key),
      }),
      plot.text(rows, {
        frameAnchor: "right",
        y: "middle",
        text: "text",
        textAnchor: "start",
        dx: 12,
        fill: "var(--ink)",
        fontSize: SIZE,
        ...inRow,
      }),
    ],
  });
}

interface Row {
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
  readonly text: string;
}

/** From where to where its row reaches: a script closes those in which a choice leaves nothing. */
const inRow = besideKey<Row>(({ top, bottom }) => `row-${top}-${bottom}`);

export const timelineHeight = (chart: TimelineChart): number => laidOut(chart).height;

/** Rows under each other, each as high as its densest time needs. */
function laidOut({ events }: TimelineChart) {
  const dated = events.map(({ start, end, ...event }) => {
    const first = new Date(daysOf(start ?? end ?? "").start);
    const last = new Date(daysOf(end ?? start ?? "").end);
    return { ...event, first, last, at: new Date((Number(first) + Number(last)) / 2), colour: `var(--t${event.tone})` };
  });
  const names = [...new Set(dated.map(({ row }) => row))];
  const right = Math.ceil(Math.max(0, ...names.map((name) => textWidth(fitted(name, LONGEST)))) * SIZE) + 16;
  const times = dated.map(({ at }) => Number(at));
  const perPixel = (Math.max(...times) - Math.min(...times) || 1) / (WIDTH - right - ASIDE);
  let top = 4;
  const rows: Row[] = [];
  const marks = names.flatMap((name) => {
    const own = dated.filter(({ row }) => row === name).toSorted((one, other) => Number(one.at) - Number(other.at));
    const spots = lanes(own.map(({ at }) => Number(at) / perPixel));
    const high = Math.max(LEAST_ROW, Math.max(...spots.map(({ of }) => of)) * DOT + 12);
    const middle = top + high / 2;
    rows.push({ top, bottom: top + high, middle, text: fitted(name, LONGEST) });
    top += high;
    return own.map((event, at) => {
      const { lane, of } = spots[at] ?? { lane: 0, of: 1 };
      return { ...event, y: middle + (lane - (of - 1) / 2) * DOT };
    });
  });
  return { marks, rows, height: top + AXIS, right };
}

/** In which lane each of these stands, and how many its crowd has; in px along the axis, sorted. */
function lanes(places: readonly number[]): Spot[] {
  const spots: Spot[] = [];
  let from = 0;
  for (let at = 1; at <= places.length; at++) {
    const isApart = at === places.length || (places[at] ?? 0) - (places[at - 1] ?? 0) >= DOT;
    if (!isApart) continue;
    // A crowd: each takes the first lane that is free where it stands.
    const ends: number[] = [];
    const taken = places.slice(from, at).map((place) => {
      const free = ends.findIndex((end) => place - end >= DOT);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = place;
      return lane;
    });
    for (const lane of taken) spots.push({ lane, of: ends.length });
    from = at;
  }
  return spots;
}
