import { counted, filled } from "./fill.ts";
import type { View } from "./view.ts";

/** How much of the graph is shown, and as of when where a date is chosen. */
export function countWords({ scene, graph, words, state }: View): string {
  const values = {
    nodes: counted(scene.shown.nodes.length),
    allNodes: counted(graph.nodes),
    edges: counted(scene.shown.edges.length),
  };
  return state.date === null ? filled(words.counts, values) : filled(words.countsAsOf, { ...values, date: state.date });
}
