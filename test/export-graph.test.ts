import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wholeGraph } from "../src/graph/export/exported-graph.ts";
import { gexf } from "../src/graph/export/gexf.ts";
import { graphml } from "../src/graph/export/graphml.ts";
import type { GraphFile } from "../src/model/graph-file.ts";
import { FORMULA, HOSTILE, LONG, RIGHT_TO_LEFT, TESTING_FILE } from "../src/web/explorer/testing-graph.ts";
import { askPython, findPeerPython } from "./peer-python.ts";
import { scratchFolder } from "./scratch.ts";
import { copyTiny, optionsOf, pagesOf, runHere } from "./tiny-dossier.ts";

interface Opened {
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly edges: readonly (readonly [from: string, to: string, facts: Readonly<Record<string, unknown>>])[];
}

const OPEN = `
import sys, json, networkx as nx
path = json.load(sys.stdin)
graph = nx.read_graphml(path) if path.endswith(".graphml") else nx.read_gexf(path, version="1.3")
assert graph.is_directed()
print(json.dumps({"nodes": dict(graph.nodes(data=True)), "edges": list(graph.edges(data=True))}))`;

const python = findPeerPython("networkx");
const open = (path: string) => askPython<Opened>(python ?? "", OPEN, path);
const writers = { graphml, gexf };
const CONTROL = "a\u0000b\u0008c\uFFFEd\uD800e";

/** The testing graph with a name that XML cannot hold, and one relation told twice. */
const hostile: GraphFile = {
  ...TESTING_FILE,
  nodes: { ...TESTING_FILE.nodes, name: TESTING_FILE.nodes.name.with(7, CONTROL) },
  edges: {
    ...TESTING_FILE.edges,
    from: TESTING_FILE.edges.from.with(1, 0),
    share: TESTING_FILE.edges.share.with(0, 12.5).with(1, null),
  },
};

describe.skipIf(python === undefined).each(["graphml", "gexf"] as const)("%s, opened by networkx", (format) => {
  const written = () => {
    const path = join(scratchFolder(), `graph.${format}`);
    writeFileSync(path, [...writers[format](wholeGraph(hostile))].join(""));
    return open(path);
  };
  const nameOf = (facts: Readonly<Record<string, unknown>> | undefined) => facts?.[format === "gexf" ? "label" : "name"];

  test("every node comes back with its name, but for what XML cannot hold", () => {
    const { nodes } = written();
    const names = Object.values(nodes).map(nameOf);
    expect(names).toEqual(hostile.nodes.name.with(7, "abcde"));
    expect(names).toEqual(expect.arrayContaining([HOSTILE, FORMULA, RIGHT_TO_LEFT, LONG]));
    expect(nodes["member"]).toMatchObject({ schema: "Company", group: "阿尔法" });
  });

  test("two relations of one pair stay two, with dates as they were given, and a share only where one is stated", () => {
    const { edges } = written();
    expect(edges).toHaveLength(hostile.edges.from.length);
    const told = edges.filter(([from, to]) => from === "alpha" && to === "startup").map(([, , facts]) => facts);
    expect(told).toMatchObject([
      { kind: "invested-in", status: "stated", start: "2023-05", end: "2024-02", share: 12.5, evidence: "Registry" },
      { kind: "invested-in", status: "unverified", start: "2024-06" },
    ]);
    expect(told[1]).not.toHaveProperty("share");
    expect(told[1]).not.toHaveProperty("end");
  });

  test("tidui export writes the graph of a build, to a folder or to a file", async () => {
    const tiny = copyTiny();
    const folder = join(tiny.folder, "out");
    const file = join(tiny.folder, `mine.${format}`);
    for (const path of [folder, file])
      expect(await runHere("export", format, path, ...optionsOf(tiny))).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(file)).toEqual(readFileSync(join(folder, `relations.${format}`)));
    const graph = JSON.parse(pagesOf(tiny).get("graph.json")?.text ?? "") as GraphFile;
    const { nodes, edges } = open(file);
    expect(Object.keys(nodes)).toEqual(graph.nodes.id);
    expect(Object.values(nodes).map(nameOf)).toEqual(graph.nodes.name);
    expect(edges.map(([from, to]) => `${from} ${to}`).toSorted()).toEqual(
      graph.edges.from.map((from, edge) => `${graph.nodes.id[from]} ${graph.nodes.id[graph.edges.to[edge]!]}`).toSorted(),
    );
  });
});

test("a folder that ends as the format does is a folder", async () => {
  const tiny = copyTiny();
  const folder = join(tiny.folder, "odd.graphml");
  mkdirSync(folder);
  expect(await runHere("export", "graphml", folder, ...optionsOf(tiny))).toMatchObject({ code: 0 });
  expect(existsSync(join(folder, "relations.graphml"))).toBe(true);
});
