import { layoutGraph, type FormerPlace, type Places } from "../../../graph/layout/layout.ts";
import { daysOf, type DatePrefix } from "../../../model/dates.ts";

/** What is drawn, by column; null where nothing tells a date. */
export interface ToPlace {
  readonly ids: readonly string[];
  /** From which each node is known. */
  readonly since: readonly (DatePrefix | null)[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** From which each line is known. */
  readonly lineSince: readonly (DatePrefix | null)[];
}

/** Months that one step takes together: fewer steps make a tighter drawing, more move less of what is new. */
const STEP = 3;

/**
 * Places step by step in time: what stood at the end of one quarter keeps its place while what the next one brings is found one. So a new round
 * moves hardly anything that stood before, and the data alone decide: no earlier build is asked, and the same data give the same bytes. What
 * has no date comes last, and moves nobody.
 */
export function placeNodes(graph: ToPlace): Places {
  const order = inTime(graph.since);
  const step = order.map((node) => stepOf(graph.since[node]));
  const placeOf = new Int32Array(order.length);
  for (const [place, node] of order.entries()) placeOf[node] = place;
  const lines = graph.from.map((node, at) => ({
    from: placeOf[node] ?? 0,
    to: placeOf[graph.to[at] ?? 0] ?? 0,
    step: graph.lineSince[at] == null ? 0 : stepOf(graph.lineSince[at]),
  }));
  const ids = order.map((node) => graph.ids[node] ?? "");
  let places: Places = { x: new Int32Array(), y: new Int32Array() };
  for (const last of new Set(step)) {
    const count = step.filter((own) => own <= last).length;
    const shown = lines.filter((line) => line.step <= last && line.from < count && line.to < count);
    const former = new Map(Array.from(places.x, (x, at): [string, FormerPlace] => [ids[at] ?? "", [x, places.y[at] ?? 0]]));
    places = layoutGraph({
      ids: ids.slice(0, count),
      from: shown.map((line) => line.from),
      to: shown.map((line) => line.to),
      former: former.size === 0 ? undefined : former,
    });
  }
  return {
    x: Int32Array.from(placeOf, (place) => places.x[place] ?? 0),
    y: Int32Array.from(placeOf, (place) => places.y[place] ?? 0),
  };
}

/** Nodes, the first known first. */
function inTime(since: ToPlace["since"]): number[] {
  const days = since.map((date) => (date === null ? "9999" : daysOf(date).end));
  return [...days.keys()].toSorted((left, right) => {
    const [one, other] = [days[left] ?? "", days[right] ?? ""];
    return one < other ? -1 : one > other ? 1 : left - right;
  });
}

/** Steps are counted from the year 0; what has no date is in the last. */
function stepOf(date: DatePrefix | null | undefined): number {
  if (date == null) return Number.MAX_SAFE_INTEGER;
  const [year = 0, month = 1] = daysOf(date).end.split("-").map(Number);
  return Math.floor((year * 12 + month - 1) / STEP);
}
