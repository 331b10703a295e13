import type { Adjacency } from "../network/adjacency.ts";

/** A graph of communities: what is inside of a node counts twice, once for either direction. */
export interface WeightedGraph extends Adjacency {
  readonly inside: Float64Array;
}
