import type { Scratch } from "../network/scratch.ts";
import type { HoldingGraph } from "./holding-graph.ts";

/** By bit: which kinds of paths lead from node 0 to a node. */
export const BY_STATED = 1;
/** Some share on the path is not known, or stated differently. */
export const BY_UNKNOWN = 2;
/** Of some relation on the path the dates do not tell whether it holds. */
export const BY_UNDATED = 4;

/** Kinds of the paths to every node, of node 0 of those that come back to it. Each node is looked at again when it gains a kind. */
export function pathKinds(graph: HoldingGraph, mayReturn: boolean, scratch: Scratch): Uint8Array {
  const { at, next } = graph;
  const kinds = scratch.bytes("path kinds", at.length - 1);
  const waiting = [0];
  const isWaiting = scratch.bytes("path kinds: is waiting", kinds.length);
  for (let step = 0; step < waiting.length; step++) {
    const node = waiting[step]!;
    isWaiting[node] = 0;
    const here = kinds[node]! | (node === 0 ? BY_STATED : 0);
    for (let stake = at[node]!; stake < at[node + 1]!; stake++) {
      const other = next[stake]!;
      if (other === 0 && !mayReturn) continue;
      const reached = kinds[other]! | kindAfter(graph, stake, here);
      if (reached === kinds[other]) continue;
      kinds[other] = reached;
      if (isWaiting[other] === 1) continue;
      isWaiting[other] = 1;
      waiting.push(other);
    }
  }
  return kinds;
}

function kindAfter({ share, isDisputed, cannotTell }: HoldingGraph, stake: number, here: number): number {
  const isStated = !Number.isNaN(share[stake]!);
  const undated = cannotTell[stake] === 1 ? BY_UNDATED : 0;
  const unknown = !isStated || isDisputed[stake] === 1 ? BY_UNKNOWN : 0;
  return (here & ~BY_STATED) | (isStated ? here & BY_STATED : 0) | undated | unknown;
}
