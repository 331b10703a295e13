import { expect, test } from "vitest";
import type { GraphFile } from "../../model/graph-file.ts";
import { edgesAt, openGraph } from "./graph.ts";
import { TESTING_FILE, testingGraph } from "./testing-graph.ts";

test("names are those of the page's language, or as published", () => {
  expect(testingGraph("en").name.slice(0, 3)).toEqual(["Alpha", "Beta", "Spark"]);
  expect(testingGraph("zh").name.slice(0, 3)).toEqual(["阿尔法", "贝塔", "星火"]);
  expect(testingGraph("en").name[7]).toBe("灯塔模型");
});

test("each node knows its relations, in the order of the file", () => {
  const graph = testingGraph();
  expect([...edgesAt(graph, 2)]).toEqual([0, 1, 2, 5]);
  expect([...edgesAt(graph, 6)]).toEqual([]);
});

const broken: readonly { readonly what: string; readonly file: unknown }[] = [
  { what: "of another version", file: { ...TESTING_FILE, version: 2 } },
  { what: "that is none", file: null },
  { what: "with a column too short", file: { ...TESTING_FILE, nodes: { ...TESTING_FILE.nodes, x: [1] } } },
  {
    what: "with an end that is nobody",
    file: { ...TESTING_FILE, edges: { ...TESTING_FILE.edges, to: TESTING_FILE.edges.to.map(() => 99) } },
  },
  { what: "with a core of nobody", file: { ...TESTING_FILE, core: [-1] } },
];

test.each(broken)("a file $what is not opened", ({ file }) => {
  expect(openGraph(file as GraphFile, "en")).toBeUndefined();
});

test("a file without anybody opens", () => {
  const none = Object.fromEntries(Object.keys(TESTING_FILE.nodes).map((key) => [key, []]));
  const noEdges = Object.fromEntries(Object.keys(TESTING_FILE.edges).map((key) => [key, []]));
  const file = { ...TESTING_FILE, nodes: { ...none, names: {} }, edges: noEdges, core: [], dates: null } as unknown as GraphFile;
  expect(openGraph(file, "en")?.nodes).toBe(0);
});
