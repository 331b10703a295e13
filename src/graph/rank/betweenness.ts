import type { Adjacency } from "../network/adjacency.ts";
import { scatter } from "./scatter.ts";

export interface BetweennessOptions {
  /** From how many nodes shortest paths are counted; all where there are no more. The rest is scaled up: an estimate. */
  readonly pivots?: number;
  readonly seed?: number;
}

export interface Betweenness {
  /** By node: pairs of others between which it stands, each pair by the share of their shortest paths that lead over it. */
  readonly values: Float64Array;
  readonly pivots: number;
  /** False where only some nodes were started from. */
  readonly isExact: boolean;
}

/**
 * Betweenness (Freeman 1977) of links that go both ways, by Brandes (2001): one search a node, all its paths counted backwards. With fewer
 * pivots than nodes it is estimated from searches from nodes chosen evenly by chance (Brandes, Pich 2007).
 */
export function betweenness(graph: Adjacency, { pivots = graph.nodeCount, seed = 0 }: BetweennessOptions = {}): Betweenness {
  const { nodeCount } = graph;
  const count = Math.min(Math.max(1, Math.floor(pivots)), nodeCount);
  const search = shortestPathSearch(graph);
  const values = new Float64Array(nodeCount);
  if (count === nodeCount) for (let node = 0; node < nodeCount; node++) search(node, values);
  else for (const node of choosePivots(nodeCount, count, seed)) search(node, values);
  // Every pair is met from both of its ends.
  const scale = nodeCount / Math.max(1, count) / 2;
  for (let node = 0; node < nodeCount; node++) values[node]! *= scale;
  return { values, pivots: count, isExact: count === nodeCount };
}

/** Nodes in an order of chance that is always the same; the first of them. */
function choosePivots(nodeCount: number, count: number, seed: number): Int32Array {
  const keys = Float64Array.from({ length: nodeCount }, (_none, node) => scatter(node, seed) * 2 ** 21 + (node % 2 ** 21));
  const limit = keys.toSorted()[count - 1]!;
  return Int32Array.from(keys.keys())
    .filter((node) => keys[node]! <= limit)
    .slice(0, count);
}

/** One search from a node: adds to `values` what every other stands between it and all. */
function shortestPathSearch({ nodeCount, at, neighbours }: Adjacency): (from: number, values: Float64Array) => void {
  const distance = new Int32Array(nodeCount).fill(-1);
  const paths = new Float64Array(nodeCount);
  const dependency = new Float64Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  return (from, values) => {
    let [head, tail] = [0, 1];
    queue[0] = from;
    distance[from] = 0;
    paths[from] = 1;
    while (head < tail) {
      const node = queue[head++]!;
      const further = distance[node]! + 1;
      for (let place = at[node]!; place < at[node + 1]!; place++) {
        const other = neighbours[place]!;
        if (distance[other] === -1) {
          distance[other] = further;
          queue[tail++] = other;
        }
        if (distance[other] === further) paths[other]! += paths[node]!;
      }
    }
    for (let index = tail - 1; index >= 0; index--) {
      const node = queue[index]!;
      const nearer = distance[node]! - 1;
      const share = (1 + dependency[node]!) / paths[node]!;
      for (let place = at[node]!; place < at[node + 1]!; place++) {
        const other = neighbours[place]!;
        if (distance[other] === nearer) dependency[other]! += paths[other]! * share;
      }
      if (node !== from) values[node]! += dependency[node]!;
    }
    // Only what was reached is wiped: a search in a small part of a large graph stays small.
    for (let index = 0; index < tail; index++) {
      const node = queue[index]!;
      distance[node] = -1;
      paths[node] = 0;
      dependency[node] = 0;
    }
  };
}
