import { describe, expect, test } from "vitest";
import { adjacencyOf } from "../src/graph/network/adjacency.ts";
import { buildNetwork } from "../src/graph/network/network.ts";
import { ownersOf } from "../src/graph/ownership/ownership.ts";
import { betweenness } from "../src/graph/rank/betweenness.ts";
import { cutSet } from "../src/graph/rank/bridges.ts";
import { communitiesOf, modularityOf } from "../src/graph/rank/communities.ts";
import { coreNumbers } from "../src/graph/rank/core-numbers.ts";
import { pageRank } from "../src/graph/rank/page-rank.ts";
import { scatter } from "../src/graph/rank/scatter.ts";
import { askPython, findPeerPython } from "./peer-python.ts";

/** The measures as networkx and igraph have them, over the pairs that are given. */
const SCRIPT = `
import sys, json, networkx as nx, igraph, numpy as np
given = json.load(sys.stdin)
n, pairs, shares = given["nodes"], given["pairs"], given["shares"]
multi = nx.MultiDiGraph(); multi.add_nodes_from(range(n)); multi.add_edges_from(p for p in pairs if p[0] != p[1])
directed = nx.DiGraph(); directed.add_nodes_from(range(n))
for a, b in multi.edges():
    directed.add_edge(a, b, weight=directed.get_edge_data(a, b, {"weight": 0})["weight"] + 1)
simple = nx.Graph(directed.to_undirected())
both = igraph.Graph(n=n, edges=list(simple.edges()))
louvain = both.community_multilevel()
# Integrated ownership from its definition, with numpy: row i of Y solves y = a + (y without i) a.
direct = np.zeros((n, n))
for (a, b), share in zip(pairs, shares):
    if a != b: direct[a, b] = max(direct[a, b], share / 100)
owned = []
for i in range(n):
    without = direct.copy(); without[i, :] = 0
    owned.append(np.linalg.solve((np.eye(n) - without).T, direct[i, :]).tolist())
rank = nx.pagerank(directed, tol=1e-12, max_iter=1000)
between = nx.betweenness_centrality(simple, normalized=False)
core = nx.core_number(simple)
print(json.dumps({
    "rank": [rank[i] for i in range(n)],
    "between": [between[i] for i in range(n)],
    "betweenIgraph": both.betweenness(),
    "core": [core[i] for i in range(n)],
    "bridges": sorted(sorted(e) for e in nx.bridges(simple)),
    "articulations": sorted(nx.articulation_points(simple)),
    "louvain": louvain.membership,
    "modularity": louvain.modularity,
    "owned": owned,
}))`;

interface Answer {
  readonly rank: readonly number[];
  readonly between: readonly number[];
  readonly betweenIgraph: readonly number[];
  readonly core: readonly number[];
  readonly bridges: readonly (readonly number[])[];
  readonly articulations: readonly number[];
  readonly louvain: readonly number[];
  readonly modularity: number;
  readonly owned: readonly (readonly number[])[];
}

const python = findPeerPython("networkx", "igraph", "numpy");

describe.skipIf(python === undefined).each([
  { nodes: 60, links: 70 },
  { nodes: 120, links: 400 },
])("$links relations of $nodes nodes, beside networkx and igraph", ({ nodes, links }) => {
  const chance = (index: number, salt: number) => scatter(index * 4 + salt, links) / 2 ** 32;
  const pairs = Array.from({ length: links }, (_none, index) => [
    Math.floor(chance(index, 0) * nodes),
    Math.floor(chance(index, 1) ** 2 * nodes),
  ]);
  // No company is held to more than nine tenths, so that all sums end.
  const held = pairs.map(([, to]) => pairs.filter(([, other]) => other === to).length);
  const shares = held.map((count, index) => (90 / count) * chance(index, 2));
  const [from, to] = [pairs.map(([one]) => one!), pairs.map(([, other]) => other!)];
  const network = buildNetwork(nodes, { from, to, kind: pairs.map(() => 0), share: shares });
  const graph = adjacencyOf(network);
  const answer = python === undefined ? undefined : askPython<Answer>(python, SCRIPT, { nodes, pairs, shares });
  const far = (ours: ArrayLike<number>, theirs: readonly number[] = [Number.NaN]) =>
    Math.max(...theirs.map((value, node) => Math.abs(value - ours[node]!)));

  test("PageRank", () => {
    // Ours weighs parallel relations; the sum of both is one.
    expect(far(pageRank(adjacencyOf(network, { direction: "out" }), { tolerance: 1e-13 }), answer?.rank)).toBeLessThan(1e-9);
  });

  test("betweenness, of both", () => {
    const simple = { ...graph, weights: graph.weights.map(() => 1) };
    expect(far(betweenness(simple).values, answer?.between)).toBeLessThan(1e-6);
    expect(far(betweenness(simple).values, answer?.betweenIgraph)).toBeLessThan(1e-6);
  });

  test("cores, bridges and articulation points", () => {
    expect([...coreNumbers(graph)]).toEqual(answer?.core);
    expect(cutSet(graph).bridges).toEqual(answer?.bridges);
    expect(cutSet(graph).articulations).toEqual(answer?.articulations);
  });

  test("modularity of igraph's communities, and communities as good as igraph's but for two hundredths", () => {
    const simple = { ...graph, weights: graph.weights.map(() => 1) };
    expect(modularityOf(simple, answer?.louvain ?? [])).toBeCloseTo(answer?.modularity ?? Number.NaN, 9);
    expect(communitiesOf(simple).modularity).toBeGreaterThan((answer?.modularity ?? Number.NaN) - 0.02);
  });

  test("ownership solved with numpy from its definition", () => {
    // Of stakes told twice ours takes the smaller share: each pair is told once here.
    const first = new Map(pairs.map((pair, index) => [pair.join(" "), index] as const));
    const once = [...first.values()].filter((index) => pairs[index]![0] !== pairs[index]![1]);
    const single = buildNetwork(nodes, {
      from: once.map((index) => from[index]!),
      to: once.map((index) => to[index]!),
      kind: once.map(() => 0),
      share: once.map((index) => shares[index]!),
    });
    const solved = askPython<Answer>(python ?? "", SCRIPT, {
      nodes,
      pairs: once.map((index) => pairs[index]),
      shares: once.map((index) => shares[index]),
    });
    for (let node = 0; node < nodes; node++)
      for (const { node: owner, share } of ownersOf(single, node, {}).owners)
        expect(share).toBeCloseTo(solved.owned[owner]![node]! * 100, 6);
  });
});
