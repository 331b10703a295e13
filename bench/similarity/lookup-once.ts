import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { EditIndex } from "../../src/text/similarity/edit-index.ts";
import { optimalStringAlignment } from "../../src/text/similarity/edit-kernel.ts";
import { toPoints } from "../../src/text/similarity/points.ts";
import { TermIndex } from "../../src/text/similarity/term-index.ts";
import { findPeer, median, tell } from "../measure.ts";
import { editOnce, makeRandom } from "./pairs.ts";

// One measured process: `lookup-once.ts TOOL LIST COUNT [PYTHON]` looks so many misspelt names up in a list of names.

/** Queries that every tool is asked. */
const ASKED_OF_ALL = 100;

interface Query {
  readonly text: string;
  /** Place in the list of the name that was misspelt. */
  readonly meant: number;
}

interface Fuse {
  search(text: string, options: { readonly limit: number }): readonly { readonly refIndex: number }[];
}

const [tool = "", list = "", count = "0", python = "python3"] = process.argv.slice(2);
const names = readFileSync(list, "utf8").split(/\r?\n/).slice(2).filter(Boolean);
const queries = makeQueries(Number(count));
if (tool === "rapidfuzz") byRapidfuzz();
else await byNode();

/** Names of three characters and more, each with one character edited. */
function makeQueries(wanted: number): Query[] {
  const random = makeRandom(5);
  const found: Query[] = [];
  while (found.length < wanted) {
    const meant = random(names.length);
    const name = names[meant] ?? "";
    if (Array.from(name).length > 2) found.push({ text: editOnce(name, random), meant });
  }
  return found;
}

async function byNode(): Promise<void> {
  const heapBefore = heldMB();
  const before = performance.now();
  const find = await makeFind();
  const buildSeconds = (performance.now() - before) / 1000;
  const indexMB = heldMB() - heapBefore;
  const times: number[] = [];
  const found = queries.map(({ text }) => {
    const start = performance.now();
    const best = find(text);
    times.push(performance.now() - start);
    return best;
  });
  const slowest = times.toSorted((a, b) => b - a)[Math.floor(times.length / 100)] ?? Number.NaN;
  tell({ names: names.length, queries: queries.length, buildSeconds, indexMB });
  tell({ medianMs: median(times), p99Ms: slowest, ...meantShares(found) });
}

/**
 * For how many queries the name that was misspelt came first (`meant`), and for how many one came first that is no more edits
 * away (`asNear`); of the queries that every tool is asked.
 */
function meantShares(found: readonly number[]): Record<string, number> {
  const first = queries.slice(0, ASKED_OF_ALL);
  const edits = (text: string, name: string) => optimalStringAlignment(toPoints(text), toPoints(name));
  const meant = first.filter((query, at) => found[at] === query.meant);
  const asNear = first.filter(({ text, meant: name }, at) => {
    return edits(text, names[found[at] ?? -1] ?? "") <= edits(text, names[name] ?? "");
  });
  return { meant: meant.length / first.length, asNear: asNear.length / first.length };
}

function heldMB(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

type Find = (text: string) => number;

async function makeFind(): Promise<Find> {
  if (tool === "cosine") {
    const index = new TermIndex(names);
    return (text) => index.nearest(text)[0]?.index ?? -1;
  }
  if (tool === "edits") {
    const index = new EditIndex(names);
    return (text) => index.nearest(text)[0]?.index ?? -1;
  }
  const { default: Engine } = (await import(findPeer("fuse.js") ?? "")) as {
    default: new (list: readonly string[], options: object) => Fuse;
  };
  const fuse = new Engine(names, { includeScore: true });
  return (text) => fuse.search(text, { limit: 1 })[0]?.refIndex ?? -1;
}

function byRapidfuzz(): void {
  const script = `
import json, statistics, sys, time
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein
names, texts = json.load(sys.stdin)
times, found = [], []
for text in texts:
    start = time.perf_counter()
    best = process.extractOne(text, names, scorer=Levenshtein.normalized_similarity)
    times.append((time.perf_counter() - start) * 1000)
    found.append(best[2])
print(json.dumps([statistics.median(times), found]))
`;
  const { status, stdout } = spawnSync(python, ["-c", script], {
    encoding: "utf8",
    input: JSON.stringify([names, queries.map(({ text }) => text)]),
    stdio: ["pipe", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error("rapidfuzz failed.");
  const [medianMs, found] = JSON.parse(stdout) as [number, number[]];
  tell({ names: names.length, queries: queries.length, medianMs, ...meantShares(found) });
}
