import type { Adjacency } from "../network/adjacency.ts";

/** The chance to follow a link, where none is given. */
export const DAMPING = 0.85;

export interface PageRankOptions {
  /** Chance to follow a link rather than to begin anywhere. */
  readonly damping?: number;
  /** The sum of all changes at which to stop. */
  readonly tolerance?: number;
  readonly iterations?: number;
}

/**
 * PageRank (Brin, Page 1998) by power iteration, weighted by parallel relations; ranks add up to 1. A node that no link leaves hands its
 * rank to all.
 */
export function pageRank(
  { nodeCount, at, neighbours, weights }: Adjacency,
  { damping = DAMPING, tolerance = 1e-9, iterations = 500 }: PageRankOptions = {},
): Float64Array {
  let rank = new Float64Array(nodeCount).fill(1 / nodeCount);
  let next = new Float64Array(nodeCount);
  const total = new Float64Array(nodeCount);
  for (let node = 0; node < nodeCount; node++)
    for (let place = at[node]!; place < at[node + 1]!; place++) total[node]! += weights[place]!;
  for (let round = 0; round < iterations; round++) {
    let dangling = 0;
    next.fill(0);
    for (let node = 0; node < nodeCount; node++) {
      if (total[node] === 0) dangling += rank[node]!;
      else {
        const handed = rank[node]! / total[node]!;
        for (let place = at[node]!; place < at[node + 1]!; place++) next[neighbours[place]!]! += handed * weights[place]!;
      }
    }
    const base = (1 - damping + damping * dangling) / nodeCount;
    let change = 0;
    for (let node = 0; node < nodeCount; node++) {
      next[node] = base + damping * next[node]!;
      change += Math.abs(next[node]! - rank[node]!);
    }
    [rank, next] = [next, rank];
    if (change < tolerance) break;
  }
  return rank;
}
