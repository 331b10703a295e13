import type { Network } from "./network.ts";

/**
 * Who stands beside whom, for measures that ask no more: parallel relations are one link that weighs as many as there are, a relation of a
 * node with itself is none. `neighbours[at[node]]` up to `at[node + 1]`, in ascending order.
 */
export interface Adjacency {
  readonly nodeCount: number;
  readonly at: Int32Array;
  readonly neighbours: Int32Array;
  readonly weights: Float64Array;
}

export interface AdjacencyOptions {
  /** By edge: 0 leaves it out (`chooseEdges`). */
  readonly chosen?: Uint8Array | undefined;
  /** "both" (the default): a link can be walked either way. "out": from `from` to `to` alone. */
  readonly direction?: "both" | "out";
}

type Pairs = Pick<Network, "nodeCount" | "edgeCount" | "from" | "to">;

export function adjacencyOf(network: Pairs, { chosen, direction = "both" }: AdjacencyOptions = {}): Adjacency {
  const both = direction === "both";
  // Two counting sorts, by one end and then by the other, leave every list in order: no comparison is made.
  const first = sortLinks(network, chosen, both);
  const { nodeCount } = network;
  const at = new Int32Array(nodeCount + 1);
  for (const source of first.sources) at[source + 1]!++;
  for (let node = 0; node < nodeCount; node++) at[node + 1]! += at[node]!;
  const next = at.slice(0, nodeCount);
  const sorted = new Int32Array(first.sources.length);
  for (let target = 0; target < nodeCount; target++)
    for (let place = first.at[target]!; place < first.at[target + 1]!; place++) sorted[next[first.sources[place]!]!++] = target;
  return mergeParallel(nodeCount, at, sorted);
}

/** Sources of all links by their target. */
function sortLinks({ nodeCount, edgeCount, from, to }: Pairs, chosen: Uint8Array | undefined, both: boolean) {
  const at = new Int32Array(nodeCount + 1);
  const counts = (edge: number) => (!chosen || chosen[edge] !== 0) && from[edge] !== to[edge];
  for (let edge = 0; edge < edgeCount; edge++) {
    if (!counts(edge)) continue;
    at[to[edge]! + 1]!++;
    if (both) at[from[edge]! + 1]!++;
  }
  for (let node = 0; node < nodeCount; node++) at[node + 1]! += at[node]!;
  const next = at.slice(0, nodeCount);
  const sources = new Int32Array(at[nodeCount]!);
  for (let edge = 0; edge < edgeCount; edge++) {
    if (!counts(edge)) continue;
    sources[next[to[edge]!]!++] = from[edge]!;
    if (both) sources[next[from[edge]!]!++] = to[edge]!;
  }
  return { at, sources };
}

function mergeParallel(nodeCount: number, at: Int32Array, sorted: Int32Array): Adjacency {
  const merged = new Int32Array(nodeCount + 1);
  const neighbours = new Int32Array(sorted.length);
  const weights = new Float64Array(sorted.length);
  let count = 0;
  for (let node = 0; node < nodeCount; node++) {
    for (let place = at[node]!; place < at[node + 1]!; place++) {
      if (count > merged[node]! && neighbours[count - 1] === sorted[place]) weights[count - 1]!++;
      else {
        neighbours[count] = sorted[place]!;
        weights[count++] = 1;
      }
    }
    merged[node + 1] = count;
  }
  return { nodeCount, at: merged, neighbours: neighbours.slice(0, count), weights: weights.slice(0, count) };
}
