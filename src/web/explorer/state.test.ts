import { expect, test } from "vitest";
import { schemasHiddenAtFirst } from "./shown.ts";
import { addressOf, stateAtFirst, stateOf, type ExplorerState } from "./state.ts";
import { testingGraph } from "./testing-graph.ts";

const graph = testingGraph();
const first = stateAtFirst(schemasHiddenAtFirst(graph));
const home = "https://site.example/en/map/explore/";

const states: readonly Partial<ExplorerState>[] = [
  {},
  { camera: { x: -12.5, y: 3, scale: 0.25 }, date: "2024-06" },
  { hiddenKinds: new Set(["filed"]), hiddenSchemas: new Set() },
  { hiddenKinds: new Set(["member", "invested-in", "filed", "built-on"]) },
  { selected: 2, pinned: [0, 3], expanded: [4], pathFrom: 0, pathTo: 1, size: "filings" },
  { box: { left: -10, top: -20.5, right: 30, bottom: 40 } },
];

test.each(states)("the view %o comes back from its address", (change) => {
  const state = { ...first, ...change };
  const address = addressOf(home, graph, state, first);
  expect(stateOf(address, graph, first)).toEqual(state);
});

test("the view at first has no parameters, and an address reads well", () => {
  expect(addressOf(`${home}?node=alpha&at=1,2,3`, graph, first, first)).toBe(home);
  expect(addressOf(home, graph, { ...first, pinned: [0, 1] }, first)).toBe(`${home}?pins=alpha,beta`);
});

test.each([
  "?at=1,2&date=yesterday&kinds=lies&show=nothing&size=huge&node=nobody&pins=,,x&open=%00&from=1&to=2&box=1,2,3",
  "?at=NaN,Infinity,1&box=9,9,1,1&date=2024-13",
  "?at=1e99,0,1&box=,,,",
  "?at=1,2,0&node=__proto__&from=constructor",
  "?at=1,2,-5",
])("the nonsense %s is as if it were not there", (search) => {
  expect(stateOf(home + search, graph, first)).toEqual(first);
});

test("of a list only what the graph has is taken, each once, and not more than forty", () => {
  expect(stateOf(`${home}?pins=beta,nobody,beta,alpha`, graph, first).pinned).toEqual([1, 0]);
  expect(stateOf(`${home}?kinds=filed,lies`, graph, first).hiddenKinds).toEqual(new Set(["member", "invested-in", "built-on"]));
});
