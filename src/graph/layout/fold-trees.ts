import type { Adjacency } from "../network/adjacency.ts";

/** How deep a branch may be to be folded: a thing on a company on a group. What is deeper is laid out by forces. */
const DEPTH = 3;

/** Branches taken off a graph, leaf by leaf. */
export interface Folded {
  /** Whom a node was folded into; −1 where it was not. */
  readonly parent: Int32Array;
  /** Folded nodes, each after all that were folded into it. */
  readonly order: Int32Array;
}

/**
 * Takes off the leaves, then what has become a leaf, and so on, but not more than three deep. Of two that have nobody but each other the
 * one with fewer links goes, then the one that stands later.
 */
export function foldTrees({ nodeCount, at, neighbours }: Adjacency): Folded {
  const parent = new Int32Array(nodeCount).fill(-1);
  const left = new Int32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) left[node] = at[node + 1]! - at[node]!;
  const order = new Int32Array(nodeCount);
  let folded = 0;
  let leaves = Array.from({ length: nodeCount }, (_none, node) => node).filter((node) => left[node] === 1);
  for (let depth = 0; depth < DEPTH && leaves.length > 0; depth++) {
    const next: number[] = [];
    for (const node of leaves) {
      if (left[node] !== 1) continue;
      const holder = onlyNeighbour(node);
      // Of a last pair the other one goes, in its turn.
      if (left[holder] === 1 && (degree(holder) < degree(node) || (degree(holder) === degree(node) && holder > node))) continue;
      parent[node] = holder;
      order[folded++] = node;
      left[node] = 0;
      if (--left[holder]! === 1) next.push(holder);
    }
    leaves = next;
  }
  return { parent, order: order.slice(0, folded) };

  function degree(node: number): number {
    return at[node + 1]! - at[node]!;
  }

  function onlyNeighbour(node: number): number {
    for (let place = at[node]!; place < at[node + 1]!; place++) if (parent[neighbours[place]!] === -1) return neighbours[place]!;
    throw new Error(`Node ${node} has no neighbour left.`);
  }
}
