import type { Adjacency } from "../network/adjacency.ts";
import { connectedParts } from "./connected-parts.ts";
import { moveNodes } from "./move-nodes.ts";
import type { WeightedGraph } from "./weighted-graph.ts";

export interface CommunityOptions {
  /** Above 1 gives smaller communities, below 1 larger ones. */
  readonly resolution?: number;
}

export interface Communities {
  /** Number of every node's community; 0 is the largest, equal ones by their first node. */
  readonly of: Int32Array;
  readonly sizes: Int32Array;
  /** From −½ to 1: how much more links lie within communities than if they fell by chance (Newman, Girvan 2004). */
  readonly modularity: number;
}

/**
 * Communities by modularity: nodes move to where they gain most, communities become nodes, and so on (Blondel et al. 2008), by a queue of
 * nodes whose surroundings changed, and with communities that came apart split (Traag et al. 2019 on both). No chance is in it: nodes are
 * taken in their order, ties go to the community with the smaller number.
 */
export function communitiesOf(graph: Adjacency, { resolution = 1 }: CommunityOptions = {}): Communities {
  const of = Int32Array.from({ length: graph.nodeCount }, (_none, node) => node);
  let level: WeightedGraph = { ...graph, inside: new Float64Array(graph.nodeCount) };
  for (;;) {
    const moved = connectedParts(level, moveNodes(level, resolution));
    const { count, numbers } = renumber(moved);
    if (count === level.nodeCount) break;
    for (let node = 0; node < of.length; node++) of[node] = numbers[of[node]!]!;
    level = contract(level, numbers, count);
  }
  const communities = bySize(of, level.nodeCount);
  return { ...communities, modularity: modularityOf(graph, communities.of, resolution) };
}

/** How good a partition is; 0 for a graph without links. */
export function modularityOf({ nodeCount, at, neighbours, weights }: Adjacency, of: ArrayLike<number>, resolution = 1): number {
  const total = new Float64Array(nodeCount);
  let [within, all] = [0, 0];
  for (let node = 0; node < nodeCount; node++)
    for (let place = at[node]!; place < at[node + 1]!; place++) {
      const weight = weights[place]!;
      all += weight;
      total[of[node]!]! += weight;
      if (of[neighbours[place]!] === of[node]) within += weight;
    }
  if (all === 0) return 0;
  return within / all - resolution * total.reduce((sum, one) => sum + (one / all) ** 2, 0);
}

/** Numbers without gaps, by first appearance. */
function renumber(of: Int32Array): { count: number; numbers: Int32Array } {
  const known = new Int32Array(of.length).fill(-1);
  const numbers = new Int32Array(of.length);
  let count = 0;
  for (let node = 0; node < of.length; node++) {
    if (known[of[node]!] === -1) known[of[node]!] = count++;
    numbers[node] = known[of[node]!]!;
  }
  return { count, numbers };
}

/** Communities become nodes; links between two of them are added up. */
function contract(graph: WeightedGraph, of: Int32Array, count: number): WeightedGraph {
  const { members, at: membersAt } = membersOf(of, count);
  const at = new Int32Array(count + 1);
  const neighbours = new Int32Array(graph.neighbours.length);
  const weights = new Float64Array(graph.neighbours.length);
  const inside = new Float64Array(count);
  const placeOf = new Int32Array(count).fill(-1);
  let links = 0;
  for (let community = 0; community < count; community++) {
    const first = links;
    for (let index = membersAt[community]!; index < membersAt[community + 1]!; index++) {
      const node = members[index]!;
      inside[community]! += graph.inside[node]!;
      for (let place = graph.at[node]!; place < graph.at[node + 1]!; place++) {
        const other = of[graph.neighbours[place]!]!;
        if (other === community) inside[community]! += graph.weights[place]!;
        else if (placeOf[other]! >= first) weights[placeOf[other]!]! += graph.weights[place]!;
        else {
          placeOf[other] = links;
          neighbours[links] = other;
          weights[links++] = graph.weights[place]!;
        }
      }
    }
    at[community + 1] = links;
  }
  return { nodeCount: count, at, neighbours: neighbours.slice(0, links), weights: weights.slice(0, links), inside };
}

/** Nodes by community, in their order. */
function membersOf(of: Int32Array, count: number): { members: Int32Array; at: Int32Array } {
  const at = new Int32Array(count + 1);
  for (const community of of) at[community + 1]!++;
  for (let community = 0; community < count; community++) at[community + 1]! += at[community]!;
  const next = at.slice(0, count);
  const members = new Int32Array(of.length);
  for (let node = 0; node < of.length; node++) members[next[of[node]!]!++] = node;
  return { members, at };
}

function bySize(of: Int32Array, count: number): { of: Int32Array; sizes: Int32Array } {
  const sizes = new Int32Array(count);
  const first = new Int32Array(count).fill(of.length);
  for (let node = 0; node < of.length; node++) {
    sizes[of[node]!]!++;
    first[of[node]!] = Math.min(first[of[node]!]!, node);
  }
  const order = Array.from(sizes.keys()).toSorted((one, other) => sizes[other]! - sizes[one]! || first[one]! - first[other]!);
  const rank = new Int32Array(count);
  for (const [place, community] of order.entries()) rank[community] = place;
  return { of: of.map((community) => rank[community]!), sizes: Int32Array.from(order, (community) => sizes[community]!) };
}
