import type { Graph } from "./graph.ts";
import { shortestPath, type Step } from "./path.ts";
import { around, type Marks, type Scene } from "./scene.ts";
import type { ExplorerState } from "./state.ts";

export const NO_MARKS: Marks = {
  selected: null,
  neighbours: [],
  selectedEdges: [],
  pinned: [],
  pathNodes: [],
  pathEdges: [],
  boxed: [],
};

/** More rings than that say no more than the box itself. */
const MOST_RINGS = 400;

export function findPath(
  graph: Graph,
  { pathFrom, pathTo }: ExplorerState,
  holds: Uint8Array,
): readonly Step[] | null | undefined {
  return pathFrom === null || pathTo === null ? null : shortestPath(graph, pathFrom, pathTo, holds);
}

/** Both ends of a path, and who stands between. */
export function nodesOfPath({ pathFrom, pathTo }: ExplorerState, path: readonly Step[] | null | undefined): number[] {
  const ends = [pathFrom, pathTo].flatMap((node) => (node === null ? [] : [node]));
  return [...new Set([...ends, ...(path ?? []).map(({ node }) => node)])];
}

export function marksOf(scene: Scene, state: ExplorerState, path: readonly Step[] | null | undefined): Marks {
  const boxed = state.box ? scene.grid.within(state.box) : new Uint32Array();
  return {
    ...NO_MARKS,
    ...(state.selected === null ? {} : around(scene, state.selected)),
    selected: state.selected,
    pinned: state.pinned,
    pathNodes: nodesOfPath(state, path),
    pathEdges: (path ?? []).map(({ edge }) => edge),
    boxed: boxed.length <= MOST_RINGS ? [...boxed] : [],
  };
}
