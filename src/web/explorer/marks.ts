import type { Graph } from "./graph.ts";
import { explainPath, type PathStep } from "../../graph/paths/explained-path.ts";
import { chosenKinds } from "./shown.ts";
import { UNSURE } from "./unsure.ts";
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

/** null where none is asked for, undefined where there is none; over relations that a source states rather than others, where both are as short. */
export function findPath(
  graph: Graph,
  { pathFrom, pathTo, hiddenKinds, date }: ExplorerState,
): readonly PathStep[] | null | undefined {
  if (pathFrom === null || pathTo === null) return null;
  const weakStatuses = graph.file.statuses.flatMap((status, place) => (UNSURE.has(status) ? [place] : []));
  return explainPath(graph.network(), [pathFrom, pathTo], {
    kinds: chosenKinds(graph, hiddenKinds),
    asOf: date ?? undefined,
    weakStatuses,
  });
}

/** Both ends of a path, and who stands between. */
export function nodesOfPath({ pathFrom, pathTo }: ExplorerState, path: readonly PathStep[] | null | undefined): number[] {
  const ends = [pathFrom, pathTo].flatMap((node) => (node === null ? [] : [node]));
  return [...new Set([...ends, ...(path ?? []).map(({ to }) => to)])];
}

export function marksOf(scene: Scene, state: ExplorerState, path: readonly PathStep[] | null | undefined): Marks {
  const boxed = state.box ? scene.grid().within(state.box) : new Uint32Array();
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
