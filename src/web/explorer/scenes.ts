import type { Graph } from "./graph.ts";
import { findPath, nodesOfPath } from "./marks.ts";
import { buildScene, type Scene } from "./scene.ts";
import { chooseShown, holdingEdges, type Choice } from "./shown.ts";
import type { ExplorerState } from "./state.ts";
import type { View } from "./view.ts";

/** What follows from a state: who is drawn, which edges hold, and the path that is asked for. */
export type Scenes = (state: ExplorerState) => Pick<View, "scene" | "holds" | "path">;

/** The scene of a state; the one before, where nothing that it depends on has changed. */
export function createScenes(graph: Graph): Scenes {
  let last: { readonly key: string; readonly scene: Scene; readonly holds: Uint8Array } | undefined;
  return (state) => {
    const { date, size } = state;
    const wanted = [date, [...state.hiddenKinds], [...state.hiddenSchemas]];
    const isKnown = last?.key.startsWith(JSON.stringify(wanted)) ?? false;
    const holds = isKnown && last ? last.holds : holdingEdges(graph, state);
    const path = findPath(graph, state);
    const ends = [...state.pinned, ...nodesOfPath(state, path)];
    const key = JSON.stringify(wanted) + JSON.stringify([size, state.expanded, ends]);
    const { selected } = state;
    if (last?.key === key && (selected === null || last.scene.shown.isShown[selected] === 1)) return { ...last, path };
    const kept = selected === null ? ends : [...ends, selected];
    const choice: Choice = {
      hiddenKinds: state.hiddenKinds,
      hiddenSchemas: state.hiddenSchemas,
      date,
      expanded: state.expanded,
      kept,
    };
    last = { key, holds, scene: buildScene(graph, chooseShown(graph, choice, holds), size) };
    return { ...last, path };
  };
}
