import { expect, test } from "vitest";
import { shortestPath } from "./path.ts";
import { testingGraph } from "./testing-graph.ts";

const graph = testingGraph();
const all = new Uint8Array(graph.edges).fill(1);

test.each([
  { from: 0, to: 1, nodes: [2, 1], why: "two investors by what both invested in" },
  { from: 1, to: 5, nodes: [2, 7, 5], why: "against the arrows too" },
  { from: 0, to: 0, nodes: [], why: "no step to oneself" },
])("from $from to $to: $why", ({ from, to, nodes }) => {
  expect(shortestPath(graph, from, to, all)?.map(({ node }) => node)).toEqual(nodes);
});

test("over fewer relations another way is found, or none", () => {
  const withoutFilings = all.map((_, edge) => (graph.kind[edge] === 2 ? 0 : 1));
  expect(shortestPath(graph, 1, 5, withoutFilings)).toBeUndefined();
  expect(shortestPath(graph, 0, 6, all)).toBeUndefined();
});
