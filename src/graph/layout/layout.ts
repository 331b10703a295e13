import { adjacencyOf, type Adjacency } from "../network/adjacency.ts";
import { componentsOf } from "../network/components.ts";
import { hangBranches, unfold, type Branches } from "./branches.ts";
import { foldTrees } from "./fold-trees.ts";
import { packParts } from "./pack-parts.ts";
import { placeSkeleton, type Known } from "./skeleton.ts";

export interface LayoutInput {
  /** By node; what `former` knows it by. */
  readonly ids: readonly string[];
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** Places of a former round: what is still there stays near where it was. */
  readonly former?: ReadonlyMap<string, FormerPlace> | undefined;
}

export type FormerPlace = readonly [x: number, y: number];

/** Whole coordinates, y downwards; the largest part lies around 0, 0. */
export interface Places {
  readonly x: Int32Array;
  readonly y: Int32Array;
}

/**
 * Places for the nodes of a graph, always the same for the same input. Branches are folded into discs around what they hang on; what is left
 * of every connected part is laid out by forces, and its discs parted until they do not overlap; the largest part stands in the middle, the others
 * in rings around it, the large ones first.
 */
export function layoutGraph({ ids, from, to, former }: LayoutInput): Places {
  const nodeCount = ids.length;
  const graph = adjacencyOf({ nodeCount, edgeCount: from.length, from: Int32Array.from(from), to: Int32Array.from(to) });
  const branches = hangBranches(graph, foldTrees(graph));
  const known = formerPlaces(ids, former);
  const x = new Float64Array(nodeCount);
  const y = new Float64Array(nodeCount);
  const parts = skeletonsOf(graph, branches, known).map((part) => placeSkeleton({ ...part, graph, branches, known }, { x, y }));
  packParts(parts, branches, { x, y });
  unfold(branches, { x, y });
  return { x: whole(x), y: whole(y) };
}

function formerPlaces(ids: readonly string[], former: LayoutInput["former"]): Known {
  const x = new Float64Array(ids.length).fill(Number.NaN);
  const y = new Float64Array(ids.length).fill(Number.NaN);
  if (former)
    for (const [node, id] of ids.entries()) {
      const place = former.get(id);
      if (place && Number.isFinite(place[0]) && Number.isFinite(place[1])) [x[node], y[node]] = place;
    }
  return { x, y };
}

/** Nodes that were not folded, by the connected part they are in, and whether all of the part was there before. */
function skeletonsOf(graph: Adjacency, { parent }: Branches, known: Known): { nodes: Int32Array; isWhole: boolean }[] {
  const { of, count } = componentsOf(graph);
  const at = new Int32Array(count + 1);
  const added = new Int32Array(count);
  for (const [node, component] of of.entries()) {
    if (parent[node] === -1) at[component + 1]!++;
    if (Number.isNaN(known.x[node]!)) added[component]!++;
  }
  for (let component = 0; component < count; component++) at[component + 1]! += at[component]!;
  const next = at.slice(0, count);
  const nodes = new Int32Array(at[count]!);
  for (const [node, component] of of.entries()) if (parent[node] === -1) nodes[next[component]!++] = node;
  return Array.from(added, (more, component) => ({
    nodes: nodes.subarray(at[component], at[component + 1]),
    isWhole: more === 0,
  }));
}

/** Int32Array has no −0, so equal places are equal bytes. */
function whole(places: Float64Array): Int32Array {
  return Int32Array.from(places, (place) => Math.round(place));
}
