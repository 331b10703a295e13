import { groupBy } from "../../../model/group-by.ts";

/** Where the nodes of a graph stand, in whole units, y downwards. */
export interface Placed {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const OWN = 10;

/**
 * Places nodes from ids and edges alone, so that equal graphs are drawn alike. Each part of the graph hangs from its best connected node,
 * whose neighbours stand around it on a spiral, the largest branches inmost; the parts stand on a spiral of their own.
 */
export function placeNodes(ids: readonly string[], edges: readonly (readonly [from: number, to: number])[]): Placed {
  const neighbours = neighboursOf(ids, edges);
  const x = ids.map(() => 0);
  const y = ids.map(() => 0);
  const roots = spanningRoots(ids, neighbours);
  const radius = ids.map(() => OWN);
  for (const { order, children } of roots) {
    for (const node of order.toReversed()) radius[node] = Math.sqrt(OWN * OWN + areaOf(children.get(node) ?? [], radius)) * 1.08;
    for (const node of order) spiral(node, children.get(node) ?? [], { x, y, radius }, radius[node] ?? OWN);
  }
  let area = 0;
  roots.forEach(({ order }, at) => {
    const [root = 0] = order;
    const own = radius[root] ?? OWN;
    const distance = at === 0 ? 0 : Math.sqrt(area / Math.PI) * 1.9 + own;
    const [left, top] = [Math.cos(at * GOLDEN) * distance, Math.sin(at * GOLDEN) * distance];
    for (const node of order) {
      x[node] = Math.round((x[node] ?? 0) + left);
      y[node] = Math.round((y[node] ?? 0) + top);
    }
    area += Math.PI * own * own;
  });
  return { x, y };
}

function neighboursOf(ids: readonly string[], edges: readonly (readonly [number, number])[]): number[][] {
  const neighbours: number[][] = ids.map(() => []);
  for (const [from, to] of edges) {
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  }
  return neighbours;
}

interface Tree {
  /** The root first, every node after its parent. */
  readonly order: readonly number[];
  readonly children: ReadonlyMap<number, readonly number[]>;
}

/** A tree of the shortest ways from the best connected node of every part, the largest part first. */
function spanningRoots(ids: readonly string[], neighbours: readonly (readonly number[])[]): Tree[] {
  const degree = (node: number) => neighbours[node]?.length ?? 0;
  const byId = (left: number, right: number) => ((ids[left] ?? "") < (ids[right] ?? "") ? -1 : 1);
  const byDegree = ids.map((_, node) => node).toSorted((left, right) => degree(right) - degree(left) || byId(left, right));
  const seen = new Set<number>();
  const trees: Tree[] = [];
  for (const root of byDegree) {
    if (seen.has(root)) continue;
    seen.add(root);
    const order = [root];
    const parents: (readonly [parent: number, child: number])[] = [];
    for (let at = 0; at < order.length; at++) {
      const node = order[at] ?? 0;
      for (const next of (neighbours[node] ?? []).toSorted(byId)) {
        if (seen.has(next)) continue;
        seen.add(next);
        order.push(next);
        parents.push([node, next]);
      }
    }
    const children = new Map([...groupBy(parents, ([node]) => node)].map(([node, own]) => [node, own.map(([, next]) => next)]));
    trees.push({ order, children });
  }
  return trees.toSorted((left, right) => right.order.length - left.order.length);
}

const areaOf = (nodes: readonly number[], radius: readonly number[]): number =>
  nodes.reduce((sum, node) => sum + 1.6 * (radius[node] ?? OWN) ** 2, 0);

interface Plane {
  readonly x: number[];
  readonly y: number[];
  readonly radius: readonly number[];
}

/** Children around their parent, the widest first and so the nearest. */
function spiral(parent: number, children: readonly number[], { x, y, radius }: Plane, whole: number): void {
  let area = OWN * OWN;
  const wide = children.toSorted((left, right) => (radius[right] ?? OWN) - (radius[left] ?? OWN));
  wide.forEach((child, at) => {
    const own = radius[child] ?? OWN;
    const distance = Math.min(Math.sqrt(area * 1.6) + own, whole * 1.2);
    x[child] = (x[parent] ?? 0) + Math.cos(at * GOLDEN + parent) * distance;
    y[child] = (y[parent] ?? 0) + Math.sin(at * GOLDEN + parent) * distance;
    area += own * own;
  });
}
