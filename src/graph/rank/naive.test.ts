import fc from "fast-check";
import { expect, test } from "vitest";
import { adjacencyOf, type Adjacency } from "../network/adjacency.ts";
import { componentsOf } from "../network/components.ts";
import { buildNetwork } from "../network/network.ts";
import { anyNetwork } from "../testing/random-network.ts";
import { betweenness } from "./betweenness.ts";
import { cutSet } from "./bridges.ts";
import { communitiesOf, modularityOf } from "./communities.ts";
import { coreNumbers } from "./core-numbers.ts";
import { pageRank } from "./page-rank.ts";

const neighboursOf = ({ at, neighbours }: Adjacency, node: number) => [...neighbours.subarray(at[node], at[node + 1])];
const nodesOf = ({ nodeCount }: Adjacency) => Array.from({ length: nodeCount }, (_none, node) => node);
const linksOf = (graph: Adjacency) =>
  nodesOf(graph).flatMap((node) =>
    neighboursOf(graph, node)
      .filter((other) => other > node)
      .map((other) => [node, other] as const),
  );

/** How many parts there are without some nodes and links, found by joining names. */
function partsWithout(graph: Adjacency, node: number, link: readonly [number, number] | undefined): number {
  const label = nodesOf(graph);
  const links = linksOf(graph).filter(([a, b]) => a !== node && b !== node && !(a === link?.[0] && b === link[1]));
  for (let round = 0; round < label.length; round++)
    for (const [a, b] of links) label[a] = label[b] = Math.min(label[a]!, label[b]!);
  return new Set(label.filter((_one, place) => place !== node)).size;
}

test("links are what the relations say, both ways, each pair once, as heavy as there are relations", () => {
  fc.assert(
    fc.property(anyNetwork(), fc.boolean(), (network, isDirected) => {
      const wanted = new Map<string, number>();
      const add = (from: number, to: number) => wanted.set(`${from} ${to}`, (wanted.get(`${from} ${to}`) ?? 0) + 1);
      for (const [edge, from] of network.from.entries()) {
        const to = network.to[edge]!;
        if (from === to) continue;
        add(from, to);
        if (!isDirected) add(to, from);
      }
      const graph = adjacencyOf(network, { direction: isDirected ? "out" : "both" });
      const found = nodesOf(graph).flatMap((node) =>
        neighboursOf(graph, node).map((other, index) => [`${node} ${other}`, graph.weights[graph.at[node]! + index]] as const),
      );
      expect(found.length).toBe(wanted.size);
      expect(new Map(found)).toEqual(wanted);
    }),
  );
});

test("components are what joining names gives", () => {
  fc.assert(
    fc.property(anyNetwork(), (network) => {
      const graph = adjacencyOf(network);
      const { count, of, sizes } = componentsOf(graph);
      expect(count).toBe(partsWithout(graph, -1, undefined));
      expect(linksOf(graph).every(([a, b]) => of[a] === of[b])).toBe(true);
      expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(network.nodeCount);
    }),
  );
});

test("a bridge is a link and an articulation a node without which there are more parts", () => {
  fc.assert(
    fc.property(anyNetwork(), (network) => {
      const graph = adjacencyOf(network);
      const all = partsWithout(graph, -1, undefined);
      const isAlone = (node: number) => graph.at[node] === graph.at[node + 1];
      const { bridges, articulations } = cutSet(graph);
      expect(bridges).toEqual(linksOf(graph).filter((link) => partsWithout(graph, -1, link) > all));
      expect(articulations).toEqual(
        nodesOf(graph).filter((node) => !isAlone(node) && partsWithout(graph, node, undefined) > all),
      );
    }),
  );
});

test("a core is what is left when all with fewer neighbours are taken away again and again", () => {
  fc.assert(
    fc.property(anyNetwork(), (network) => {
      const graph = adjacencyOf(network);
      const wanted = nodesOf(graph).map(() => 0);
      for (let k = 1; k < network.nodeCount; k++) {
        let left = new Set(nodesOf(graph));
        for (;;) {
          const kept = [...left].filter((node) => neighboursOf(graph, node).filter((other) => left.has(other)).length >= k);
          if (kept.length === left.size) break;
          left = new Set(kept);
        }
        for (const node of left) wanted[node] = k;
      }
      expect([...coreNumbers(graph)]).toEqual(wanted);
    }),
  );
});

test("betweenness is what listing every shortest path gives", () => {
  fc.assert(
    fc.property(anyNetwork(8, 16), (network) => {
      const graph = adjacencyOf(network);
      const wanted = nodesOf(graph).map(() => 0);
      for (const from of nodesOf(graph))
        for (const to of nodesOf(graph).filter((node) => node > from)) {
          const paths = shortestPaths(graph, from, to);
          for (const path of paths) for (const node of path.slice(1, -1)) wanted[node]! += 1 / paths.length;
        }
      const { values } = betweenness(graph);
      for (const [node, value] of wanted.entries()) expect(values[node]).toBeCloseTo(value, 9);
    }),
  );
});

function shortestPaths(graph: Adjacency, from: number, to: number): number[][] {
  let paths = [[from]];
  for (let length = 0; length < graph.nodeCount && paths.length > 0; length++) {
    const arrived = paths.filter((path) => path.at(-1) === to);
    if (arrived.length > 0) return arrived;
    paths = paths.flatMap((path) =>
      neighboursOf(graph, path.at(-1) ?? 0)
        .filter((next) => !path.includes(next))
        .map((next) => [...path, next]),
    );
  }
  return [];
}

test("sampled betweenness of a large graph orders the most central as the exact one does", () => {
  const wheel = Array.from({ length: 400 }, (_none, spoke) => spoke + 1);
  const network = buildNetwork(401, {
    from: [...wheel.map(() => 0), ...wheel.slice(1)],
    to: [...wheel, ...wheel.slice(0, -1)],
    kind: new Uint8Array(799),
  });
  const exact = betweenness(adjacencyOf(network));
  const sampled = betweenness(adjacencyOf(network), { pivots: 100 });
  expect([sampled.pivots, sampled.isExact]).toEqual([100, false]);
  expect(sampled.values[0]! / exact.values[0]!).toBeCloseTo(1, 1);
  expect(betweenness(adjacencyOf(network), { pivots: 100 }).values).toEqual(sampled.values);
});

test("PageRank solves its own equation", () => {
  fc.assert(
    fc.property(anyNetwork(), (network) => {
      const graph = adjacencyOf(network, { direction: "out" });
      const rank = pageRank(graph, { tolerance: 1e-13 });
      const wanted = new Float64Array(network.nodeCount).fill(0.15 / network.nodeCount);
      for (const node of nodesOf(graph)) {
        const weights = graph.weights.subarray(graph.at[node], graph.at[node + 1]);
        const total = weights.reduce((sum, one) => sum + one, 0);
        if (total === 0) for (const other of nodesOf(graph)) wanted[other]! += (0.85 * rank[node]!) / network.nodeCount;
        for (const [index, other] of neighboursOf(graph, node).entries())
          wanted[other]! += (0.85 * rank[node]! * weights[index]!) / total;
      }
      for (const [node, value] of wanted.entries()) expect(rank[node]).toBeCloseTo(value, 10);
    }),
  );
});

test("communities hang together, are numbered by size, and joining any two gains nothing", () => {
  fc.assert(
    fc.property(anyNetwork(14, 40), (network) => {
      const graph = adjacencyOf(network);
      const { of, sizes, modularity } = communitiesOf(graph);
      expect([...sizes]).toEqual([...sizes].toSorted((one, other) => other - one));
      expect([...sizes.keys()].map((one) => of.filter((community) => community === one).length)).toEqual([...sizes]);
      const inside = linksOf(graph).filter(([a, b]) => of[a] === of[b]);
      const within = adjacencyOf(
        buildNetwork(network.nodeCount, {
          from: inside.map(([a]) => a),
          to: inside.map(([, b]) => b),
          kind: inside.map(() => 0),
        }),
      );
      expect(componentsOf(within).count).toBe(sizes.length);
      expect(modularity).toBeGreaterThanOrEqual(modularityOf(graph, nodesOf(graph)) - 1e-9);
      for (let one = 0; one < sizes.length; one++)
        for (let other = 0; other < one; other++)
          expect(
            modularityOf(
              graph,
              of.map((community) => (community === one ? other : community)),
            ),
          ).toBeLessThanOrEqual(modularity + 1e-9);
    }),
  );
});
