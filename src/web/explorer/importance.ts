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
    const [least, most] =
      graph.isGroup[node] === 1 ? [3.2, MOST] : graph.isCore[node] === 1 ? [2.6, MOST] : [LEAST, MOST_OF_FIELD];
    radius[node] = least + (most - least) * part;
    weight[node] =
      (graph.isCore[node] ?? 0) * 2e7 + (graph.isGroup[node] ?? 0) * 1e7 + value(node) * 8 + (shown.links[node] ?? 0);
  }
  const order = shown.nodes.toSorted((one, other) => (weight[one] ?? 0) - (weight[other] ?? 0) || other - one);
  const rank = new Uint32Array(graph.nodes).fill(graph.nodes);
  for (let at = 0; at < order.length; at++) rank[order[at] ?? 0] = order.length - 1 - at;
  return { radius, order, rank };
}
