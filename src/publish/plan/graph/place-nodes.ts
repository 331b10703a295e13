import { layoutGraph, type FormerPlace, type Places } from "../../../graph/layout/layout.ts";
import { DiscField } from "../../../graph/layout/disc-field.ts";
import { adjacencyOf } from "../../../graph/network/adjacency.ts";
import { componentsOf } from "../../../graph/network/components.ts";
import { daysOf, type DatePrefix } from "../../../model/dates.ts";
import { groupBy } from "../../../model/group-by.ts";

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

/** Months that one step of the middle takes together. */
const STEP = 3;
/** Half of the room that one node takes, and what is left free around a part. */
const NODE = 10;
const MARGIN = 4;
/** The middle takes a multiple of this, so that one that grows a little moves nobody around it. */
const COARSE = 200;

/**
 * Places that hold from round to round, from the data alone: no earlier build is asked, and the same data give the same bytes. The largest connected part
 * stands in the middle and is laid out quarter by quarter, by when a list or a relation first tells of a node, each from the places of the quarter before.
 * Around it stand the other parts, then whoever stands alone, in the order in which they became known: each in a direction that its id gives, at the
 * first free place outwards. So what a new round brings takes what is left, and what leaves or grows moves only those behind it.
 */
export function placeNodes(graph: ToPlace): Places {
  const places: Places = { x: new Int32Array(graph.ids.length), y: new Int32Array(graph.ids.length) };
  const { core, parts, alone } = divide(graph);
  placeInTime(graph, core, places);
  const inner = Math.ceil(reach(core.nodes, places) / COARSE) * COARSE;
  const field = new DiscField(3 * NODE);
  const around = [
    ...parts.map((connected) => placePart(graph, connected, places)),
    ...alone.map((node): Part => ({ nodes: [node], radius: NODE })),
  ];
  for (const part of around) moveOut(part, field, { inner, angle: angleOf(graph.ids[part.nodes[0] ?? 0] ?? ""), into: places });
  return places;
}

/** A connected part: its nodes in the order of time, and the lines between them, as places among all lines. */
interface Connected {
  readonly nodes: readonly number[];
  readonly lines: readonly number[];
}

interface Divided {
  /** The largest connected part. */
  readonly core: Connected;
  readonly parts: readonly Connected[];
  readonly alone: readonly number[];
}

/** All of it in the order of time. */
function divide({ ids, since, from, to }: ToPlace): Divided {
  const pairs = { nodeCount: ids.length, edgeCount: from.length, from: Int32Array.from(from), to: Int32Array.from(to) };
  const { of, sizes } = componentsOf(adjacencyOf(pairs));
  const largest = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0));
  const parts = groupBy(inTime(since), (node) => of[node]);
  const linesOf = groupBy(from.keys(), (line) => of[from[line] ?? -1]);
  const connected = (part: number | undefined): Connected => ({ nodes: parts.get(part) ?? [], lines: linesOf.get(part) ?? [] });
  const others = [...parts.keys()].filter((part) => part !== largest).map(connected);
  return {
    core: connected(largest),
    parts: others.filter(({ nodes }) => nodes.length > 1),
    alone: others.flatMap(({ nodes }) => (nodes.length === 1 ? nodes : [])),
  };
}

/** Nodes, the first known first; what has no date last. */
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

interface Line {
  readonly from: number;
  readonly to: number;
  /** 0 where nothing tells a date: it holds as soon as both of its ends are there. */
  readonly step: number;
}

/** The lines of a part, their ends as places among its nodes. */
function linesWithin({ from, to, lineSince }: ToPlace, { nodes, lines }: Connected): Line[] {
  const placeOf = new Map(nodes.map((node, place) => [node, place]));
  return lines.flatMap((at) => {
    const [start, end] = [placeOf.get(from[at] ?? -1), placeOf.get(to[at] ?? -1)];
    const date = lineSince[at];
    return start === undefined || end === undefined ? [] : [{ from: start, to: end, step: date == null ? 0 : stepOf(date) }];
  });
}

/** Step by step: what stood at the end of one keeps its place while what the next brings is found one. */
function placeInTime(graph: ToPlace, core: Connected, into: Places): void {
  const { nodes } = core;
  const ids = nodes.map((node) => graph.ids[node] ?? "");
  const steps = nodes.map((node) => stepOf(graph.since[node]));
  const lines = linesWithin(graph, core);
  let places: Places = { x: new Int32Array(), y: new Int32Array() };
  for (const last of new Set(steps)) {
    const count = steps.filter((own) => own <= last).length;
    const shown = lines.filter(({ from, to, step }) => step <= last && from < count && to < count);
    const former = new Map(Array.from(places.x, (x, at): [string, FormerPlace] => [ids[at] ?? "", [x, places.y[at] ?? 0]]));
    places = layoutGraph({
      ids: ids.slice(0, count),
      from: shown.map(({ from }) => from),
      to: shown.map(({ to }) => to),
      former: former.size === 0 ? undefined : former,
    });
  }
  put(nodes, places, into);
}

interface Part {
  readonly nodes: readonly number[];
  readonly radius: number;
}

/** A part by itself, around 0, 0. */
function placePart(graph: ToPlace, part: Connected, into: Places): Part {
  const { nodes } = part;
  const lines = linesWithin(graph, part);
  const ids = nodes.map((node) => graph.ids[node] ?? "");
  const { x, y } = layoutGraph({ ids, from: lines.map(({ from }) => from), to: lines.map(({ to }) => to) });
  const middle = (own: Int32Array) => Math.round((Math.max(...own) + Math.min(...own)) / 2);
  const [offX, offY] = [middle(x), middle(y)];
  put(nodes, { x: x.map((own) => own - offX), y: y.map((own) => own - offY) }, into);
  return { nodes, radius: reach(nodes, into) + MARGIN };
}

function put(nodes: readonly number[], { x, y }: Places, into: Places): void {
  for (const [at, node] of nodes.entries()) [into.x[node], into.y[node]] = [x[at] ?? 0, y[at] ?? 0];
}

/** How far the nodes reach from 0, 0. */
function reach(nodes: readonly number[], { x, y }: Places): number {
  return nodes.reduce((most, node) => Math.max(most, Math.hypot(x[node] ?? 0, y[node] ?? 0)), 0) + NODE;
}

interface Way {
  /** Of the circle in the middle. */
  readonly inner: number;
  readonly angle: number;
  readonly into: Places;
}

/** Moves a part to the first place along its way on which it overlaps no other. */
function moveOut({ nodes, radius }: Part, field: DiscField, { inner, angle, into }: Way): void {
  let distance = inner + radius;
  const at = () => ({ x: Math.round(Math.cos(angle) * distance), y: Math.round(Math.sin(angle) * distance), radius });
  while (!field.isFree(at(), 0)) distance += NODE;
  const { x, y } = at();
  field.add({ x, y, radius });
  for (const node of nodes) {
    into.x[node]! += x;
    into.y[node]! += y;
  }
}

/** A direction that an id alone decides, evenly over the round (FNV-1a). */
function angleOf(id: string): number {
  let hash = 2166136261;
  for (const sign of id) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619);
  return ((hash >>> 0) / 2 ** 32) * 2 * Math.PI;
}
