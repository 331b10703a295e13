import { expect, test } from "vitest";
import { testingSite } from "../../testing/testing-site.ts";
import { openDesk } from "../desk.ts";
import { graphFile, graphJson } from "./graph-file.ts";

test("places are looked for anew where a line is another, and are those of a graph that was never seen", () => {
  const graph = graphFile(openDesk(testingSite()));
  const first = graphJson(graph);
  const turned = { ...graph, edges: { ...graph.edges, from: graph.edges.from.map(() => 0) } };
  const renamed = { ...graph, nodes: { ...graph.nodes, name: graph.nodes.name.map((name) => `${name}!`) } };
  for (const one of [turned, renamed, graph]) expect(graphJson(one)).toBe(graphJson(structuredClone(one)));
  expect(graphJson(graph)).toBe(first);
});
