import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { clubs as industry } from "../../src/graph/testing/layout-graphs.ts";
import { machine, measureProcess, median, peersFolder, printResult } from "../measure.ts";
import { clubs, type Edges } from "./generate.ts";

/** Measures the graph library beside networkx and igraph; see README.md. */

interface Case {
  readonly what: string;
  readonly edges: number;
  /** Seconds of the wall. */
  readonly target?: number;
  readonly peers?: readonly string[];
  readonly runs?: number;
}

const MILLION = 1_000_000;
const CASES: readonly Case[] = [
  { what: "network", edges: MILLION },
  { what: "owners-corporate", edges: MILLION, target: 1 },
  { what: "owners-tangle", edges: MILLION, target: 1 },
  { what: "page-rank", edges: MILLION, target: 3, peers: ["igraph", "networkx"] },
  { what: "communities", edges: MILLION, target: 3, peers: ["igraph"] },
  { what: "communities", edges: 100_000, peers: ["igraph", "networkx"] },
  { what: "cores", edges: MILLION, peers: ["igraph", "networkx"] },
  { what: "betweenness", edges: 10_000, peers: ["igraph", "networkx"] },
  { what: "betweenness-100-pivots", edges: MILLION },
  { what: "path", edges: MILLION },
  { what: "layout-industry", edges: 10_420, target: 1, peers: ["igraph"] },
  { what: "layout-clubs", edges: 300_000, runs: 3 },
];

const RUNS = 3;
const PEER_SECONDS = 240;
const once = fileURLToPath(new URL("once.ts", import.meta.url));
const script = fileURLToPath(new URL("peer.py", import.meta.url));
const python = ["venv/bin/python", "bin/python"].map((path) => join(peersFolder(), path)).find((path) => existsSync(path));
const scratch = mkdtempSync(join(tmpdir(), "tidui-bench-graph-"));

printResult({ what: "machine", ...machine() });
const wanted = new Set(process.argv.slice(2));
for (const one of CASES) if (wanted.size === 0 || wanted.has(one.what)) await measureCase(one);
rmSync(scratch, { recursive: true });

async function measureCase({ what, edges, target, peers = [], runs = RUNS }: Case): Promise<void> {
  const { peakMB, told } = await measureProcess([once, what, String(edges)], { runs });
  const { seconds = Number.NaN, ...more } = told;
  const within = told["slowestSeconds"] ?? seconds;
  printResult({
    what,
    size: edges,
    seconds,
    peakMB,
    ...more,
    ...(target === undefined ? {} : { target, isMet: within <= target }),
  });
  for (const tool of peers) {
    const peer = runPeer(tool, what, edges);
    if (peer) printResult({ what: `${what}, ${tool}`, size: edges, ...peer, ratio: (peer["seconds"] ?? Number.NaN) / seconds });
  }
}

/** Medians of a peer's runs; nothing where it is not here, or takes too long, which is printed. */
function runPeer(tool: string, what: string, edges: number): Record<string, number> | undefined {
  const graph = what === "layout-industry" ? industryEdges() : clubs(edges, what === "layout-clubs" ? 3 : 5);
  const file = join(scratch, "edges");
  const pairs = new Int32Array(graph.from.length * 2);
  for (let edge = 0; edge < graph.from.length; edge++) pairs.set([graph.from[edge]!, graph.to[edge]!], 2 * edge);
  writeFileSync(file, pairs);
  const all: Record<string, number>[] = [];
  for (let run = 0; run < RUNS; run++) {
    const args = [script, tool, what, String(graph.nodes), file];
    const peer = spawnSync(python ?? "python3", args, { encoding: "utf8", timeout: PEER_SECONDS * 1000 });
    if (peer.status !== 0) {
      const why = peer.signal === null ? (peer.stderr ?? "").trim().split("\n").at(-1) : `no answer in ${PEER_SECONDS} s`;
      printResult({ what: `${what}, ${tool}`, size: edges, skipped: why });
      return undefined;
    }
    all.push(JSON.parse(peer.stdout) as Record<string, number>);
  }
  return Object.fromEntries(Object.keys(all[0] ?? {}).map((key) => [key, median(all.map((one) => one[key] ?? Number.NaN))]));
}

function industryEdges(): Edges {
  const { ids, from, to } = industry(6_100, 1);
  return { nodes: ids.length, from: Int32Array.from(from), to: Int32Array.from(to) };
}
