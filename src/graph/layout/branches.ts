import type { Adjacency } from "../network/adjacency.ts";
import { enclose } from "./enclose.ts";
import type { Folded } from "./fold-trees.ts";
import type { Plane } from "./forces.ts";
import { ringPack } from "./ring-pack.ts";

/** Half of what the smallest node takes, in units: two that touch lie twice as far apart. */
export const NODE_RADIUS = 10;
const HUB_RADIUS = 7;
const HUB_GROWTH = 3;

/** Nodes with what hangs on them: each a disc that holds its branches. Turned as drawn at first; `unfold` turns them outwards. */
export interface Branches extends Folded {
  /** Of the disc of a node and all that was folded into it. */
  readonly radius: Float64Array;
  /** Middle of that disc, from the node itself. */
  readonly middle: Plane;
  /** Middle of a folded node's disc, from its parent. */
  readonly hung: Plane;
}

/** Packs what was folded around its parents, the largest discs next to them. */
export function hangBranches({ nodeCount, at }: Adjacency, { parent, order }: Folded): Branches {
  const plane = (): Plane => ({ x: new Float64Array(nodeCount), y: new Float64Array(nodeCount) });
  const own = (node: number) => Math.max(NODE_RADIUS, HUB_RADIUS + HUB_GROWTH * Math.sqrt(at[node + 1]! - at[node]!));
  const radius = Float64Array.from({ length: nodeCount }, (_none, node) => own(node));
  const [middle, hung] = [plane(), plane()];
  const { childAt, children } = childrenOf(parent);
  const pack = (node: number) => {
    if (childAt[node] === childAt[node + 1]) return;
    const hanging = children.subarray(childAt[node], childAt[node + 1]);
    const sorted = Array.from(hanging).toSorted((one, other) => radius[other]! - radius[one]! || one - other);
    const radii = Float64Array.from(sorted, (child) => radius[child]!);
    const rings = ringPack(radii, own(node));
    for (const [index, child] of sorted.entries()) [hung.x[child], hung.y[child]] = [rings.x[index]!, rings.y[index]!];
    const around = enclose({
      x: Float64Array.of(0, ...rings.x),
      y: Float64Array.of(0, ...rings.y),
      radius: Float64Array.of(own(node), ...radii),
    });
    [middle.x[node], middle.y[node], radius[node]] = [around.x, around.y, around.radius];
  };
  for (const node of order) pack(node);
  for (let node = 0; node < nodeCount; node++) if (parent[node] === -1) pack(node);
  return { parent, order, radius, middle, hung };
}

function childrenOf(parent: Int32Array): { childAt: Int32Array; children: Int32Array } {
  const childAt = new Int32Array(parent.length + 1);
  for (const node of parent) if (node !== -1) childAt[node + 1]!++;
  for (let node = 0; node < parent.length; node++) childAt[node + 1]! += childAt[node]!;
  const next = childAt.slice(0, parent.length);
  const children = new Int32Array(childAt[parent.length]!);
  for (const [child, node] of parent.entries()) if (node !== -1) children[next[node]!++] = child;
  return { childAt, children };
}

/**
 * From middles of discs to places of nodes: every disc is turned so that its node is on the side of what it hangs on, one that hangs on nothing
 * with its node towards 0, 0, or in its middle where that is close: there is no side to be on.
 */
export function unfold({ parent, order, middle, hung }: Branches, { x, y }: Plane): void {
  const turn = new Float64Array(x.length);
  /** Puts a node where its disc has its middle at a place, turned so that the middle lies in a direction from the node. */
  const put = (node: number, [atX, atY]: readonly [number, number], direction: number) => {
    const distance = Math.hypot(middle.x[node]!, middle.y[node]!);
    if (distance > 0) turn[node] = direction - Math.atan2(middle.y[node]!, middle.x[node]!);
    x[node] = atX - Math.cos(direction) * distance;
    y[node] = atY - Math.sin(direction) * distance;
  };
  for (let node = 0; node < x.length; node++) {
    const isFar = Math.hypot(x[node]!, y[node]!) >= 2 * Math.hypot(middle.x[node]!, middle.y[node]!);
    if (parent[node] === -1 && isFar) put(node, [x[node]!, y[node]!], Math.atan2(y[node]!, x[node]!));
  }
  for (const node of order.toReversed()) {
    const holder = parent[node]!;
    const [cosine, sine] = [Math.cos(turn[holder]!), Math.sin(turn[holder]!)];
    const dx = hung.x[node]! * cosine - hung.y[node]! * sine;
    const dy = hung.x[node]! * sine + hung.y[node]! * cosine;
    put(node, [x[holder]! + dx, y[holder]! + dy], Math.atan2(dy, dx));
  }
}

/** The other way: where the disc of a node that hangs on nothing has its middle, by where the node stood. */
export function middleOf({ middle }: Branches, node: number, [x, y]: readonly [number, number]): readonly [number, number] {
  const distance = Math.hypot(middle.x[node]!, middle.y[node]!);
  if (Math.hypot(x, y) < distance) return [x, y];
  const direction = Math.atan2(y, x);
  return [x + Math.cos(direction) * distance, y + Math.sin(direction) * distance];
}
