import { CANNOT_TELL, NOT_HELD, testEdges, type EdgeChoice } from "../network/as-of.ts";
import type { Network } from "../network/network.ts";

/** One step of a path: the relation it rests on, by its place, and whether it was walked from its `from` to its `to`. */
export interface PathStep {
  readonly edge: number;
  readonly from: number;
  readonly to: number;
  readonly kind: number;
  readonly status: number;
  readonly isForward: boolean;
  /** True where the dates do not tell whether it holds. */
  readonly cannotTell: boolean;
}

export interface PathChoice extends EdgeChoice {
  /** Statuses that make a step weak; of equally short paths the one with the fewest weak steps is taken. */
  readonly weakStatuses?: readonly number[] | undefined;
}

/**
 * The shortest path between two nodes, walked either way; of those the one with the fewest steps that are unverified or whose dates do not tell, then the
 * one by the relations that stand first. undefined where there is none; no step where both are one.
 */
export function explainPath(
  network: Network,
  [from, to]: readonly [number, number],
  choice: PathChoice = {},
): PathStep[] | undefined {
  const reached = search(network, [from, to], choice);
  if (!reached) return undefined;
  const steps: PathStep[] = [];
  for (let node = to; node !== from;) {
    const edge = reached.by[node]!;
    const isForward = network.to[edge] === node;
    const before = isForward ? network.from[edge]! : network.to[edge]!;
    const cannotTell = reached.test(edge) === CANNOT_TELL;
    steps.push({ edge, from: before, to: node, kind: network.kind[edge]!, status: network.status[edge]!, isForward, cannotTell });
    node = before;
  }
  return steps.toReversed();
}

/** By node the relation that it is best reached by. Layer by layer, so that all ways to a node are weighed before any goes on from it. */
function search(network: Network, [from, to]: readonly [number, number], { weakStatuses, ...choice }: PathChoice) {
  const { nodeCount, outAt, outEdges, inAt, inEdges, status } = network;
  const test = testEdges(network, choice);
  const weak = new Set(weakStatuses);
  const layer = new Int32Array(nodeCount).fill(-1);
  const weakness = new Int32Array(nodeCount);
  const by = new Int32Array(nodeCount).fill(-1);
  const queue = new Int32Array(nodeCount);
  const sides = [
    { at: outAt, edges: outEdges, ends: network.to },
    { at: inAt, edges: inEdges, ends: network.from },
  ];
  queue[0] = from;
  layer[from] = 0;
  let tail = 1;
  for (let head = 0; head < tail; head++) {
    const node = queue[head]!;
    if (layer[to] !== -1 && layer[node]! >= layer[to]!) break;
    for (const { at, edges, ends } of sides)
      for (let place = at[node]!; place < at[node + 1]!; place++) {
        const edge = edges[place]!;
        const other = ends[edge]!;
        if (layer[other] !== -1 && layer[other] !== layer[node]! + 1) continue;
        const holding = test(edge);
        if (holding === NOT_HELD) continue;
        const cost = weakness[node]! + (holding === CANNOT_TELL || weak.has(status[edge]!) ? 1 : 0);
        if (layer[other] === -1) queue[tail++] = other;
        else if (cost > weakness[other]! || (cost === weakness[other] && edge > by[other]!)) continue;
        layer[other] = layer[node]! + 1;
        weakness[other] = cost;
        by[other] = edge;
      }
  }
  return layer[to] === -1 ? undefined : { by, test };
}
