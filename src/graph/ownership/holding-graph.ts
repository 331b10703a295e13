import { CANNOT_TELL, NOT_HELD, type EdgeTest } from "../network/as-of.ts";
import type { Network } from "../network/network.ts";
import type { Scratch } from "../network/scratch.ts";

/** "owners" walks from a company to who holds it, "holdings" from an owner to what it holds. */
export type OwnershipSide = "owners" | "holdings";

/**
 * All that is reached from one node over ownership, numbered anew from 0 (the node itself) in the order of a search in breadth. A stake is
 * one link however many relations tell it. `next[at[node]]` up to `at[node + 1]` are its stakes. The arrays are the scratch's.
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
  { side, test, scratch }: { side: OwnershipSide; test: EdgeTest; scratch: Scratch },
): HoldingGraph {
  const [edgesAt, edges, ends] =
    side === "owners" ? [network.inAt, network.inEdges, network.from] : [network.outAt, network.outEdges, network.to];
  // By node of the network its number and its last stake, each one more and 0 where there is none: side by side, because they are read together.
  const known = scratch.ints("holding graph: known", 2 * network.nodeCount);
  // As long as could be needed: growing costs more.
  const nodes = scratch.ints("holding graph: nodes", network.nodeCount);
  const at = scratch.ints("holding graph: at", network.nodeCount + 1);
  const next = scratch.ints("holding graph: next", network.edgeCount);
  const share = scratch.floats("holding graph: share", network.edgeCount);
  const isDisputed = scratch.bytes("holding graph: is disputed", network.edgeCount);
  const cannotTell = scratch.bytes("holding graph: cannot tell", network.edgeCount);
  const block = createBlock();
  let [count, stakes, reading, written] = [1, 0, 0, 0];
  let place = edgesAt[first]!;
  nodes[0] = first;
  known[2 * first] = 1;
  while (reading < count) {
    let size = 0;
    while (reading < count && size < BLOCK) {
      const node = nodes[reading]!;
      if (place === NOT_BEGUN) place = edgesAt[node]!;
      const end = Math.min(edgesAt[node + 1]!, place + BLOCK - size);
      for (; place < end; place++) {
        block.number[size] = reading;
        block.edge[size++] = edges[place]!;
      }
      if (place < edgesAt[node + 1]!) break;
      reading++;
      place = NOT_BEGUN;
    }
    for (let row = 0; row < size; row++) {
      const edge = block.edge[row]!;
      const other = ends[edge]!;
      block.other[row] = other;
      block.holding[row] = test(edge);
      block.stated[row] = network.share[edge]! / 100;
      block.known[row] = known[2 * other]!;
    }
    for (let row = 0; row < size; row++) {
      const holding = block.holding[row]!;
      if (holding === NOT_HELD) continue;
      const number = block.number[row]!;
      while (written < number) at[++written] = stakes;
      const other = block.other[row]!;
      // Unknown when the block was read, it may have been met since.
      if (block.known[row] === 0 && known[2 * other] === 0) {
        nodes[count++] = other;
        known[2 * other] = count;
      }
      const stated = block.stated[row]!;
      const unsure = holding === CANNOT_TELL ? 1 : 0;
      const stake = known[2 * other + 1]! - 1;
      if (stake < at[number]!) {
        next[stakes] = known[2 * other]! - 1;
        share[stakes] = stated;
        cannotTell[stakes++] = unsure;
        known[2 * other + 1] = stakes;
        continue;
      }
      // One more relation about a stake that was met: it does not add to it.
      if (stated !== share[stake] && !Number.isNaN(stated) && !Number.isNaN(share[stake]!)) isDisputed[stake] = 1;
      if (!(stated >= share[stake]!) && !Number.isNaN(stated)) share[stake] = stated;
      cannotTell[stake]! &= unsure;
    }
  }
  while (written < count) at[++written] = stakes;
  return {
    nodes: nodes.subarray(0, count),
    at: at.subarray(0, count + 1),
    next: next.subarray(0, stakes),
    share: share.subarray(0, stakes),
    isDisputed: isDisputed.subarray(0, stakes),
    cannotTell: cannotTell.subarray(0, stakes),
  };
}

const BLOCK = 1024;
/** No edge of the node has been read yet. */
const NOT_BEGUN = -1;

/**
 * Relations that are read before any of them is followed. Each lies anywhere in memory; when it is decided at once whether it is followed, the processor waits for
 * one after the other, and so it waits for a thousand together.
 */
function createBlock() {
  return {
    number: new Int32Array(BLOCK),
    edge: new Int32Array(BLOCK),
    other: new Int32Array(BLOCK),
    holding: new Uint8Array(BLOCK),
    stated: new Float64Array(BLOCK),
    known: new Int32Array(BLOCK),
  };
}
