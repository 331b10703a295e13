import { CANNOT_TELL, NOT_HELD, type EdgeTest } from "../network/as-of.ts";
import type { Network } from "../network/network.ts";

/** "owners" walks from a company to who holds it, "holdings" from an owner to what it holds. */
export type OwnershipSide = "owners" | "holdings";

/**
 * All that is reached from one node over ownership, numbered anew from 0 (the node itself) in the order of a search in breadth. A stake is
 * one link however many relations tell it. `next[at[node]]` up to `at[node + 1]` are its stakes.
 */
export interface HoldingGraph {
  /** Of the network, by number here. */
  readonly nodes: Int32Array;
  readonly at: Int32Array;
  readonly next: Int32Array;
  /** Part of one, 0 to 1; NaN where no relation states it. */
  readonly share: Float64Array;
  /** By stake: 1 where relations state different shares; the smallest stands. */
  readonly isDisputed: Uint8Array;
  /** By stake: 1 where no relation surely holds at the date. */
  readonly cannotTell: Uint8Array;
}

export function holdingGraph(
  network: Network,
  first: number,
  { side, test }: { side: OwnershipSide; test: EdgeTest },
): HoldingGraph {
  const [edgesAt, edges, ends] =
    side === "owners" ? [network.inAt, network.inEdges, network.from] : [network.outAt, network.outEdges, network.to];
  const numberOf = new Int32Array(network.nodeCount).fill(-1);
  const stakeOf = new Int32Array(network.nodeCount).fill(-1);
  // As long as could be needed: what is never written to costs nothing, growing does.
  const nodes = new Int32Array(network.nodeCount);
  const at = new Int32Array(network.nodeCount + 1);
  const next = new Int32Array(network.edgeCount);
  const share = new Float64Array(network.edgeCount);
  const isDisputed = new Uint8Array(network.edgeCount);
  const cannotTell = new Uint8Array(network.edgeCount);
  let [count, stakes] = [1, 0];
  nodes[0] = first;
  numberOf[first] = 0;
  for (let number = 0; number < count; number++) {
    const node = nodes[number]!;
    for (let place = edgesAt[node]!; place < edgesAt[node + 1]!; place++) {
      const edge = edges[place]!;
      const holding = test(edge);
      if (holding === NOT_HELD) continue;
      const other = ends[edge]!;
      if (numberOf[other] === -1) {
        numberOf[other] = count;
        nodes[count++] = other;
      }
      const stated = network.share[edge]! / 100;
      const unsure = holding === CANNOT_TELL ? 1 : 0;
      const stake = stakeOf[other]!;
      if (stake < at[number]!) {
        stakeOf[other] = stakes;
        next[stakes] = numberOf[other]!;
        share[stakes] = stated;
        cannotTell[stakes++] = unsure;
        continue;
      }
      // One more relation about a stake that was met: it does not add to it.
      if (stated !== share[stake] && !Number.isNaN(stated) && !Number.isNaN(share[stake]!)) isDisputed[stake] = 1;
      if (!(stated >= share[stake]!) && !Number.isNaN(stated)) share[stake] = stated;
      cannotTell[stake]! &= unsure;
    }
    at[number + 1] = stakes;
  }
  return {
    nodes: nodes.slice(0, count),
    at: at.slice(0, count + 1),
    next: next.slice(0, stakes),
    share: share.slice(0, stakes),
    isDisputed: isDisputed.slice(0, stakes),
    cannotTell: cannotTell.slice(0, stakes),
  };
}
