import { UNSURE } from "./unsure.ts";
import { boundsOf, fitting, type Camera, type Size } from "./camera.ts";
import { edgesAt, otherEnd, type Graph } from "./graph.ts";
import { weigh, type Importance } from "./importance.ts";
import { lazily } from "./lazily.ts";
import { nodeGrid, type NodeGrid } from "./picking.ts";
import type { Shown } from "./shown.ts";
import type { SizeBy } from "./state.ts";

/** What is to be drawn, apart from where the camera is. */
export interface Scene extends Importance {
  readonly graph: Graph;
  readonly shown: Shown;
  /** Made when somebody is first looked for. */
  readonly grid: () => NodeGrid;
  /** Edges among the core players, drawn one by one with their marks; the others are the field's hairlines. */
  readonly strong: Uint32Array;
  readonly quiet: Uint32Array;
  /** Of a relation that no source vouches for. */
  readonly isDashed: Uint8Array;
}

/** What a reader has laid a hand on. */
export interface Marks {
  readonly selected: number | null;
  /** The selected node's neighbours, shown ones, the more important first. */
  readonly neighbours: readonly number[];
  readonly selectedEdges: readonly number[];
  readonly pinned: readonly number[];
  readonly pathNodes: readonly number[];
  readonly pathEdges: readonly number[];
  readonly boxed: readonly number[];
}

/** More lines than that are drawn as the field's. */
const MOST_STRONG = 4000;
export function buildScene(graph: Graph, shown: Shown, size: SizeBy): Scene {
  const isStrong = (edge: number) => graph.isCore[graph.from[edge] ?? 0] === 1 && graph.isCore[graph.to[edge] ?? 0] === 1;
  const strong = shown.edges.filter(isStrong);
  const drawn = strong.length <= MOST_STRONG;
  return {
    graph,
    shown,
    ...weigh(graph, shown, size),
    grid: lazily(() => nodeGrid(shown.nodes, graph.x, graph.y)),
    strong: drawn ? strong : new Uint32Array(),
    quiet: drawn && strong.length > 0 ? shown.edges.filter((edge) => !isStrong(edge)) : shown.edges,
    isDashed: Uint8Array.from(graph.file.statuses, (status) => (UNSURE.has(status) ? 1 : 0)),
  };
}

/** The camera that sees the scene: the core players where there are any, for the field around them may be wide. */
export function sceneCamera({ graph, shown }: Scene, size: Size): Camera {
  const core = shown.nodes.filter((node) => graph.isCore[node] === 1);
  const bounds = boundsOf(core.length > 1 ? core : shown.nodes, graph.x, graph.y);
  return bounds ? fitting(bounds, size) : { x: 0, y: 0, scale: 1 };
}

/** Shown relations of a node, and whom it has them with. */
export function around({ graph, shown, rank }: Scene, node: number): Pick<Marks, "neighbours" | "selectedEdges"> {
  const isShownEdge = new Set<number>();
  const neighbours = new Set<number>();
  for (const edge of edgesAt(graph, node)) {
    const other = otherEnd(graph, edge, node);
    if (shown.isShown[other] === 0 || !has(shown.edges, edge)) continue;
    isShownEdge.add(edge);
    neighbours.add(other);
  }
  return {
    selectedEdges: [...isShownEdge],
    neighbours: [...neighbours].toSorted((one, other) => (rank[one] ?? 0) - (rank[other] ?? 0)),
  };
}

/** Whether a sorted column holds a number. */
export function has(sorted: Uint32Array, wanted: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}
