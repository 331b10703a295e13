import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { findPeer, tell } from "../measure.ts";
import { fingerprint, type Hit, leftmostLongest } from "./fingerprint.ts";

// One measured process: `npm-once.ts TOOL FOLDER NAMES TEXT` lets a peer find the same names in the same lines. Reading the
// text into strings, and choosing the leftmost-longest of its matches, are not in its time.

interface AhoCorasick {
  search(text: string): [end: number, names: string[]][];
}
interface FastScanner {
  search(text: string): [start: number, name: string][];
}
type Class<T> = new (names: readonly string[]) => T;

const [tool = "", folder = "", namesFile = "", textFile = ""] = process.argv.slice(2);
const names = readFileSync(join(folder, namesFile), "utf8").split("\n");
const text = readFileSync(join(folder, textFile), "utf8");
const lines = text.split("\n");
const loaded = (await import(findPeer(tool) ?? "")) as { default: unknown };
const start = performance.now();
const search = tool === "ahocorasick" ? byAhoCorasick(loaded.default as Class<AhoCorasick>) : byFastScan(loaded.default);
const built = performance.now();
const raw = lines.map((line) => search.find(line));
const done = performance.now();
const counts = new Map<string, number>();
let matches = 0;
for (const one of raw) {
  for (const { name } of leftmostLongest(search.hitsOf(one))) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    matches++;
  }
}
tell({
  names: names.length,
  textMB: Buffer.byteLength(text) / 1e6,
  buildSeconds: (built - start) / 1000,
  scanSeconds: (done - built) / 1000,
  matches,
  fingerprint: fingerprint(counts),
});

interface Search {
  readonly find: (line: string) => unknown;
  readonly hitsOf: (found: unknown) => Hit[];
}

function byAhoCorasick(Peer: Class<AhoCorasick>): Search {
  const peer = new Peer(names);
  return {
    find: (line) => peer.search(line),
    hitsOf: (found) =>
      (found as ReturnType<AhoCorasick["search"]>).flatMap(([last, all]) =>
        all.map((name) => ({ name, start: last + 1 - name.length, end: last + 1 })),
      ),
  };
}

function byFastScan(module: unknown): Search {
  const Peer = (typeof module === "function" ? module : (module as { default: unknown }).default) as Class<FastScanner>;
  const peer = new Peer(names);
  return {
    find: (line) => peer.search(line),
    hitsOf: (found) =>
      (found as ReturnType<FastScanner["search"]>).map(([at, name]) => ({ name, start: at, end: at + name.length })),
  };
}
