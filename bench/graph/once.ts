import { performance } from "node:perf_hooks";
import { layoutGraph } from "../../src/graph/layout/layout.ts";
import { adjacencyOf } from "../../src/graph/network/adjacency.ts";
import { buildNetwork } from "../../src/graph/network/network.ts";
import { ownersOf } from "../../src/graph/ownership/ownership.ts";
import { explainPath } from "../../src/graph/paths/explained-path.ts";
import { betweenness } from "../../src/graph/rank/betweenness.ts";
import { communitiesOf } from "../../src/graph/rank/communities.ts";
import { coreNumbers } from "../../src/graph/rank/core-numbers.ts";
import { pageRank } from "../../src/graph/rank/page-rank.ts";
import { clubs as industry, moved, withOnePercentMore } from "../../src/graph/testing/layout-graphs.ts";
import { median, tell } from "../measure.ts";
import { clubs, stakes } from "./generate.ts";

/** `once.ts WHAT EDGES`: one measurement in a process of its own. */

const QUERIES = 25;
const [what = "", size = "0"] = process.argv.slice(2);
const edges = Number(size);

/** Time of the walls and of the processors, the latter of all threads. */
function timed<Result>(work: () => Result): { result: Result; seconds: number; cpuSeconds: number } {
  const [used, from] = [process.cpuUsage(), performance.now()];
  const result = work();
  const { user, system } = process.cpuUsage(used);
  return { result, seconds: (performance.now() - from) / 1000, cpuSeconds: (user + system) / 1e6 };
}

const of = (edgeCount: number) => ({ ...clubs(edgeCount, 5), kind: new Uint8Array(edgeCount) });
const graphOf = (edgeCount: number) => {
  const { nodes, ...columns } = of(edgeCount);
  return adjacencyOf(buildNetwork(nodes, columns));
};

const MEASURES: Readonly<Record<string, () => Readonly<Record<string, number>>>> = {
  network: () => {
    const { nodes, ...columns } = of(edges);
    const { seconds, cpuSeconds } = timed(() => adjacencyOf(buildNetwork(nodes, columns)));
    return { nodes, seconds, cpuSeconds };
  },
  "owners-corporate": () => owners("corporate"),
  "owners-tangle": () => owners("tangle"),
  "page-rank": () => {
    const graph = graphOf(edges);
    // The peers stop where a step changes no more than 10⁻⁶ a node on the whole; so does this.
    const { seconds, cpuSeconds } = timed(() => pageRank(graph, { tolerance: 1e-6 }));
    return { nodes: graph.nodeCount, seconds, cpuSeconds };
  },
  communities: () => {
    const graph = graphOf(edges);
    const { result, seconds, cpuSeconds } = timed(() => communitiesOf(graph));
    return { nodes: graph.nodeCount, seconds, cpuSeconds, modularity: result.modularity, communities: result.sizes.length };
  },
  cores: () => {
    const graph = graphOf(edges);
    const { seconds, cpuSeconds } = timed(() => coreNumbers(graph));
    return { nodes: graph.nodeCount, seconds, cpuSeconds };
  },
  betweenness: () => {
    const graph = graphOf(edges);
    const { seconds, cpuSeconds } = timed(() => betweenness(graph));
    return { nodes: graph.nodeCount, seconds, cpuSeconds };
  },
  "betweenness-100-pivots": () => {
    const graph = graphOf(edges);
    const { seconds, cpuSeconds } = timed(() => betweenness(graph, { pivots: 100 }));
    return { nodes: graph.nodeCount, seconds, cpuSeconds };
  },
  path: () => {
    const { nodes, ...columns } = of(edges);
    const network = buildNetwork(nodes, columns);
    const times = Array.from({ length: QUERIES }, (_none, query) =>
      timed(() => explainPath(network, [query * 37, nodes - 1 - query * 91])),
    );
    return { nodes, ...overall(times) };
  },
  "layout-clubs": () => {
    const { nodes, from, to } = clubs(edges, 3);
    const ids = Array.from({ length: nodes }, (_none, node) => String(node));
    const { seconds, cpuSeconds } = timed(() => layoutGraph({ ids, from, to }));
    return { nodes, seconds, cpuSeconds };
  },
  "layout-industry": () => {
    // 16,000 nodes: mostly companies with nothing or a few things to themselves.
    const graph = industry(6_100, 1);
    const { result, seconds, cpuSeconds } = timed(() => layoutGraph(graph));
    const former = new Map(graph.ids.map((id, node) => [id, [result.x[node]!, result.y[node]!]] as const));
    const more = withOnePercentMore(graph);
    const again = timed(() => layoutGraph({ ...more, former }));
    const kept = moved(result, again.result).ways;
    const anew = moved(result, layoutGraph(more)).ways;
    return {
      nodes: graph.ids.length,
      seconds,
      cpuSeconds,
      againSeconds: again.seconds,
      movedMedian: kept[kept.length >> 1]!,
      moved90: kept[Math.floor(kept.length * 0.9)]!,
      movedMedianAnew: anew[anew.length >> 1]!,
    };
  },
};

/** Owners of companies all over the graph as of one date; the first query is of the youngest, which has most owners. */
function owners(shape: "corporate" | "tangle"): Readonly<Record<string, number>> {
  const { nodes, ...columns } = stakes(edges, shape);
  const network = buildNetwork(nodes, { ...columns, kind: new Uint8Array(edges) });
  let [most, all] = [0, 0];
  const times = Array.from({ length: QUERIES }, (_none, query) => {
    const time = timed(() =>
      ownersOf(network, nodes - 1 - Math.floor((query * nodes) / (QUERIES * 2)), { asOf: "2024-06-30", kinds: [0] }),
    );
    most = Math.max(most, time.result.owners.length);
    all += time.result.owners.length;
    return time;
  });
  return { nodes, ...overall(times), meanOwners: all / QUERIES, mostOwners: most };
}

function overall(times: readonly { readonly seconds: number; readonly cpuSeconds: number }[]): Readonly<Record<string, number>> {
  return {
    seconds: median(times.map(({ seconds }) => seconds)),
    slowestSeconds: Math.max(...times.map(({ seconds }) => seconds)),
    cpuSeconds: median(times.map(({ cpuSeconds }) => cpuSeconds)),
  };
}

const measure = MEASURES[what];
if (!measure) throw new Error(`Nothing is called ${what}; there are ${Object.keys(MEASURES).join(", ")}.`);
tell(measure());
