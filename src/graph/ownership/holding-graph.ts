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
  const nodes = [first];
  const at = [0];
  const next: number[] = [];
  const share: number[] = [];
  const isDisputed: number[] = [];
  const cannotTell: number[] = [];
  numberOf[first] = 0;
  for (let number = 0; number < nodes.length; number++) {
    const node = nodes[number]!;
    for (let place = edgesAt[node]!; place < edgesAt[node + 1]!; place++) {
      const edge = edges[place]!;
      const holding = test(edge);
      if (holding === NOT_HELD) continue;
      const other = ends[edge]!;
      if (numberOf[other] === -1) numberOf[other] = nodes.push(other) - 1;
      const stated = network.share[edge]! / 100;
      const unsure = holding === CANNOT_TELL ? 1 : 0;
      const stake = stakeOf[other]!;
      if (stake < at[number]!) {
        stakeOf[other] = next.push(numberOf[other]!) - 1;
        share.push(stated);
        isDisputed.push(0);
        cannotTell.push(unsure);
        continue;
      }
      // One more relation about a stake that was met: it does not add to it.
      if (stated !== share[stake] && !Number.isNaN(stated) && !Number.isNaN(share[stake]!)) isDisputed[stake] = 1;
      if (!(stated >= share[stake]!) && !Number.isNaN(stated)) share[stake] = stated;
      cannotTell[stake]! &= unsure;
    }
    at.push(next.length);
  }
  return {
    nodes: Int32Array.from(nodes),
    at: Int32Array.from(at),
    next: Int32Array.from(next),
    share: Float64Array.from(share),
    isDisputed: Uint8Array.from(isDisputed),
    cannotTell: Uint8Array.from(cannotTell),
  };
}
