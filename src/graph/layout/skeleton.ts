import type { Adjacency } from "../network/adjacency.ts";
import { middleOf, type Branches } from "./branches.ts";
import { firstPlaces } from "./first-places.ts";
import { relax, type ForceGraph, type Plane } from "./forces.ts";
import { keptPlaces } from "./kept-places.ts";
import { partDiscs } from "./part-discs.ts";

/** By node: x and y of the former round, NaN where it was not there. */
export interface Known {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A connected part of a graph without its branches, as one disc. */
export interface Part {
  readonly nodes: Int32Array;
  /** Of the circle around it all, whose middle is in `x` and `y`. */
  readonly radius: number;
  readonly x: number;
  readonly y: number;
  /** True where it stands as in the former round; else it stands around 0, 0 and is free to be put anywhere. */
  readonly isKept: boolean;
  /** True where all of it, branches too, was there in the former round. */
  readonly isWhole: boolean;
}

export interface SkeletonInput {
  readonly nodes: Int32Array;
  readonly isWhole: boolean;
  readonly graph: Adjacency;
  readonly branches: Branches;
  readonly known: Known;
}

/** Steps of all nodes together that forces may take: what bounds the time of a large graph. */
const MOVES = 2_500_000;
const [FEWEST, MOST] = [30, 400];
const [LEAST_PARTING, MOST_PARTING] = [16, 60];

/** Lays out one part, into `plane`. */
export function placeSkeleton({ nodes, isWhole, graph, branches, known }: SkeletonInput, plane: Plane): Part {
  const links = linksWithin(nodes, graph);
  const radius = Float64Array.from(nodes, (node) => branches.radius[node]!);
  const kept = keptPlaces(links, radius, formerMiddles(nodes, branches, known));
  const local = kept ?? freshPlaces(links, radius);
  for (const [index, node] of nodes.entries()) [plane.x[node], plane.y[node]] = [local.x[index]!, local.y[index]!];
  return { nodes, isWhole, isKept: kept !== undefined, ...circleAround(local, radius) };
}

/** Where the discs of nodes had their middles in the former round, NaN where a node was not there. */
function formerMiddles(nodes: Int32Array, branches: Branches, known: Known): Plane {
  const middles = Array.from(nodes, (node) => middleOf(branches, node, [known.x[node]!, known.y[node]!]));
  return { x: Float64Array.from(middles, ([x]) => x), y: Float64Array.from(middles, ([, y]) => y) };
}

function freshPlaces(links: ForceGraph, radius: Float64Array): Plane {
  if (radius.length === 1) return { x: new Float64Array(1), y: new Float64Array(1) };
  const { places, of } = firstPlaces(links, radius);
  const within = (least: number, most: number) => Math.max(least, Math.min(most, Math.floor(MOVES / radius.length)));
  relax(links, places, { iterations: within(FEWEST, MOST), radius, of });
  partDiscs({ ...places, radius }, { rounds: within(LEAST_PARTING, MOST_PARTING) });
  return places;
}

function linksWithin(nodes: Int32Array, { at, neighbours, weights }: Adjacency): ForceGraph {
  const placeOf = new Map(Array.from(nodes, (node, index) => [node, index] as const));
  const linkAt = new Int32Array(nodes.length + 1);
  const targets: number[] = [];
  const heavy: number[] = [];
  for (const [index, node] of nodes.entries()) {
    for (let place = at[node]!; place < at[node + 1]!; place++) {
      const other = placeOf.get(neighbours[place]!);
      if (other === undefined) continue;
      targets.push(other);
      heavy.push(weights[place]!);
    }
    linkAt[index + 1] = targets.length;
  }
  return { at: linkAt, neighbours: Int32Array.from(targets), weights: Float64Array.from(heavy) };
}

/** Around the middle of the box, not the smallest there is: near enough for packing. */
function circleAround({ x, y }: Plane, radius: Float64Array): { x: number; y: number; radius: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [index, own] of radius.entries()) {
    left = Math.min(left, x[index]! - own);
    right = Math.max(right, x[index]! + own);
    top = Math.min(top, y[index]! - own);
    bottom = Math.max(bottom, y[index]! + own);
  }
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  let around = 0;
  for (const [index, own] of radius.entries())
    around = Math.max(around, Math.hypot(x[index]! - middleX, y[index]! - middleY) + own);
  return { x: middleX, y: middleY, radius: around };
}
