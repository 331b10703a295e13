import { expect, test } from "vitest";
import { findPath, marksOf, nodesOfPath } from "./marks.ts";
import { buildScene } from "./scene.ts";
import { chooseShown, holdingEdges, schemasHiddenAtFirst } from "./shown.ts";
import { stateAtFirst, type ExplorerState } from "./state.ts";
import { testingGraph } from "./testing-graph.ts";

const graph = testingGraph();
const first = stateAtFirst(schemasHiddenAtFirst(graph));
const pathOf = (change: Partial<ExplorerState>) => findPath(graph, { ...first, ...change })?.map(({ to }) => to);

test.each([
  { from: 0, to: 1, nodes: [2, 1], why: "two investors by what both invested in" },
  { from: 1, to: 5, nodes: [2, 7, 5], why: "against the arrows, and over what is hidden" },
  { from: 0, to: 0, nodes: [], why: "no step to oneself" },
])("a path from $from to $to: $why", ({ from, to, nodes }) => {
  expect(pathOf({ pathFrom: from, pathTo: to })).toEqual(nodes);
});

test("over fewer kinds, or before it was evidenced, there is no path", () => {
  expect(pathOf({ pathFrom: 1, pathTo: 5, hiddenKinds: new Set(["filed"]) })).toBeUndefined();
  expect(pathOf({ pathFrom: 0, pathTo: 1, date: "2024-05" })).toBeUndefined();
  expect(pathOf({ pathFrom: 0, pathTo: 1, date: "2024-06" })).toEqual([2, 1]);
  expect(findPath(graph, { ...first, pathFrom: 0 })).toBeNull();
});

test("who is selected brings the shown neighbours, the more important first; a box brings who lies in it", () => {
  const state = { ...first, selected: 2, box: { left: 390, right: 410, top: -5, bottom: 5 } };
  const choice = { ...state, kept: [], expanded: [] };
  const scene = buildScene(graph, chooseShown(graph, choice, holdingEdges(graph, choice)), "links");
  const marks = marksOf(scene, state, null);
  expect(marks.neighbours).toEqual([0, 1, 3]);
  expect(marks.selectedEdges).toEqual([0, 1, 2]);
  expect(marks.boxed).toEqual([1]);
  expect(nodesOfPath({ ...state, pathFrom: 4 }, null)).toEqual([4]);
});
