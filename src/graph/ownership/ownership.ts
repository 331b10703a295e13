import { testManyEdges, type EdgeChoice } from "../network/as-of.ts";
import type { Network } from "../network/network.ts";
import { scratchOf, type Scratch } from "../network/scratch.ts";
import { holdingGraph, type HoldingGraph, type OwnershipSide } from "./holding-graph.ts";
import { pathKinds, BY_STATED, BY_UNKNOWN, BY_UNDATED } from "./path-kinds.ts";
import { sortByRank } from "./sort-by-rank.ts";
import { walkSums, type StatedStakes, type WalkSums } from "./walk-sums.ts";

/** What one party holds of another, in percent. */
export interface Stake {
  readonly node: number;
  /** Held directly; null where it holds none directly, or none that is stated. */
  readonly direct: number | null;
  /** True where it holds some directly, stated or not. */
  readonly isDirect: boolean;
  /** Held directly and through others, over all paths whose shares are stated; null where there is no such path, or the sum has no end. */
  readonly share: number | null;
  /** True where more may be held: over a path with a share that is not known, or of which different ones are stated. */
  readonly isLeast: boolean;
  /** True where some path rests on a relation of which the dates do not tell whether it holds. */
  readonly cannotTell: boolean;
  /** True where the parties own each other in a closed circle, so that no sum exists. */
  readonly isEndless: boolean;
  /** True where the sum counts what comes back to the holder again: it is in a circle too large to be solved. */
  readonly isCrude: boolean;
}

export interface Owners {
  /** All that hold it, directly or not: largest shares first, unknown ones last. */
  readonly owners: readonly Stake[];
  /** Those of them that nobody is known to hold. */
  readonly ultimate: readonly Stake[];
  /** What it holds of itself through others; null where it holds none. */
  readonly itself: Stake | null;
  /** Percent that no ultimate owner is known to hold. */
  readonly unaccounted: number;
  /** Nodes, of those above, of which more than 100% are said to be held. */
  readonly overstated: readonly number[];
}

/**
 * Who owns a node as of a date: integrated ownership, the sum over all paths of the product of their shares, where what comes back to
 * the same owner is counted once (Baldone, Brioschi, Paleari 1998). `kinds` of the choice says which relations are ownership.
 */
export function ownersOf(network: Network, node: number, choice: EdgeChoice): Owners {
  const { stakes, stakeOf, graph, overstated, itself } = integrate(network, node, { choice, side: "owners" });
  // Item by item: Array.from asks an iterator for each.
  const owners: Stake[] = [];
  for (let place = 0; place < stakes.length; place++) owners.push(stakeOf(stakes[place]!));
  const ultimate = owners.filter((_stake, place) => graph.at[stakes[place]!] === graph.at[stakes[place]! + 1]);
  const held = ultimate.reduce((sum, { share }) => sum + (share ?? 0), 0);
  return {
    owners,
    ultimate,
    itself,
    unaccounted: Math.max(0, clean(100 - held)),
    overstated,
  };
}

/** What a node owns as of a date, directly and through others; see `ownersOf`, of which it is the other side. */
export function holdingsOf(network: Network, node: number, choice: EdgeChoice): readonly Stake[] {
  const { stakes, stakeOf } = integrate(network, node, { choice, side: "holdings" });
  return Array.from(stakes, stakeOf);
}

function integrate(network: Network, node: number, { choice, side }: { choice: EdgeChoice; side: OwnershipSide }) {
  const scratch = scratchOf(network);
  const graph = holdingGraph(network, node, { side, test: testManyEdges(network, choice), scratch });
  // What an owner holds of others is summed over walks that do not come back to it.
  const mayReturn = side === "owners";
  const sums = walkSums(statedStakes(graph, mayReturn, scratch), scratch);
  // Nothing was walked back to the owner, so there is nothing to take off either.
  if (!mayReturn) {
    sums.returns.fill(1);
    sums.isCrude.fill(0);
  }
  const kinds = pathKinds(graph, mayReturn, scratch);
  const direct = new Map<number, number>();
  for (let stake = 0; stake < graph.at[1]!; stake++) direct.set(graph.next[stake]!, graph.share[stake]!);
  const stakeOf = (number: number) => describe({ graph, sums, kinds, direct }, number);
  const rank = scratch.floats("owners: rank", kinds.length);
  for (let number = 0; number < rank.length; number++)
    rank[number] = (kinds[number]! & BY_STATED) === 0 ? -1 : sums.sum[number]! / sums.returns[number]!;
  const stakes = sortByRank(reachedBy(kinds, scratch), rank, scratch);
  return { stakes, stakeOf, graph, overstated: overstatedOf(graph), itself: kinds[0] === 0 ? null : stakeOf(0) };
}

/** Numbers to which some path leads, without node 0 itself. */
function reachedBy(kinds: Uint8Array, scratch: Scratch): Int32Array {
  const reached = scratch.ints("owners: reached", kinds.length);
  let count = 0;
  for (let number = 1; number < kinds.length; number++) if (kinds[number] !== 0) reached[count++] = number;
  return reached.subarray(0, count);
}

interface Found {
  readonly graph: HoldingGraph;
  readonly sums: WalkSums;
  readonly kinds: Uint8Array;
  readonly direct: ReadonlyMap<number, number>;
}

function describe({ graph, sums, kinds, direct }: Found, number: number): Stake {
  const kind = kinds[number]!;
  const isStated = (kind & BY_STATED) !== 0;
  const isEndless = isStated && sums.isEndless[number] === 1;
  const directly = direct.get(number) ?? Number.NaN;
  return {
    node: graph.nodes[number]!,
    direct: Number.isNaN(directly) ? null : clean(directly * 100),
    isDirect: direct.has(number),
    share: isStated && !isEndless ? clean((sums.sum[number]! / sums.returns[number]!) * 100) : null,
    isLeast: (kind & BY_UNKNOWN) !== 0,
    cannotTell: (kind & BY_UNDATED) !== 0,
    isEndless,
    isCrude: isStated && sums.isCrude[number] === 1,
  };
}

/** The stakes whose share is stated, in the same numbering. */
function statedStakes({ at, next, share }: HoldingGraph, mayReturn: boolean, scratch: Scratch): StatedStakes {
  const kept = {
    at: scratch.ints("stated stakes: at", at.length),
    next: scratch.ints("stated stakes: next", next.length),
    share: scratch.floats("stated stakes: share", next.length),
  };
  let count = 0;
  for (let number = 0; number + 1 < at.length; number++) {
    for (let stake = at[number]!; stake < at[number + 1]!; stake++) {
      if (Number.isNaN(share[stake]!) || (next[stake] === 0 && !mayReturn)) continue;
      kept.next[count] = next[stake]!;
      kept.share[count++] = share[stake]!;
    }
    kept.at[number + 1] = count;
  }
  return { ...kept, next: kept.next.subarray(0, count), share: kept.share.subarray(0, count) };
}

function overstatedOf({ nodes, at, share }: HoldingGraph): number[] {
  const overstated: number[] = [];
  for (let number = 0; number < nodes.length; number++) {
    let held = 0;
    for (let stake = at[number]!; stake < at[number + 1]!; stake++) held += Number.isNaN(share[stake]!) ? 0 : share[stake]!;
    if (held > 1 + 1e-9) overstated.push(nodes[number]!);
  }
  return overstated;
}

/** Without the last digits, in which floating-point sums differ by their order. */
function clean(percent: number): number {
  return Math.round(percent * 1e9) / 1e9;
}
