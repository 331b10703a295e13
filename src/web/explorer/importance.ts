import type { Graph } from "./graph.ts";
import type { Shown } from "./shown.ts";
import type { SizeBy } from "./state.ts";

/** How nodes are sized and in what order they are drawn and labelled. */
export interface Importance {
  /** Radius of each node in pixels at a scale of the first view. */
  readonly radius: Float32Array;
  /** Shown nodes, the least important first: drawn in this order, labelled from the end. */
  readonly order: Uint32Array;
  /** By node: 0 for the most important. */
  readonly rank: Uint32Array;
}

const LEAST = 1.7;
const MOST = 13;
/** The field around the core players stays quiet, whoever stands in it. */
const MOST_OF_FIELD = 5;

export function weigh(graph: Graph, shown: Shown, size: SizeBy): Importance {
  const filings = graph.file.nodes.filings;
  const value = (node: number): number =>
    size === "filings" ? (filings[node] ?? 0) : size === "links" ? (shown.links[node] ?? 0) : 1;
  let top = 1;
  for (const node of shown.nodes) top = Math.max(top, value(node));
  const radius = new Float32Array(graph.nodes);
  const weight = new Float64Array(graph.nodes);
  for (const node of shown.nodes) {
    const part = size === "same" ? 0.12 : Math.sqrt(value(node) / top);
    const isGroup = graph.isGroup[node] === 1;
    const isCore = graph.isCore[node] === 1;
    const least = isGroup ? 3.2 : isCore ? 2.6 : LEAST;
    radius[node] = least + ((isGroup || isCore ? MOST : MOST_OF_FIELD) - least) * part;
    weight[node] = (isCore ? 2e7 : 0) + (isGroup ? 1e7 : 0) + value(node) * 8 + (shown.links[node] ?? 0);
  }
  const order = byWeight(shown.nodes, weight);
  const rank = new Uint32Array(graph.nodes).fill(graph.nodes);
  for (let at = 0; at < order.length; at++) rank[order[at] ?? 0] = order.length - 1 - at;
  return { radius, order, rank };
}

/** Lightest first, of equal ones the later. Weight and place are one number each, for numbers are sorted without asking a function which comes first. */
function byWeight(nodes: Uint32Array, weight: Float64Array): Uint32Array {
  const count = weight.length;
  const keys = new Float64Array(nodes.length);
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] ?? 0;
    keys[at] = (weight[node] ?? 0) * count + (count - 1 - node);
  }
  return Uint32Array.from(keys.toSorted(), (key) => count - 1 - (key % count));
}
