import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { peersFolder } from "../measure.ts";

/** What a peer's script tells about one run: what it cost until its clusters were written, and what it counts itself. */
export interface PeerLine {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMB: number;
  readonly f1: number;
  readonly threshold: number | string;
  readonly candidates: number;
  readonly [more: string]: unknown;
}

export interface Peer {
  readonly tool: string;
  readonly module: string;
  readonly args: (model: string, input: string, out: string) => readonly string[];
  readonly links: (model: string) => boolean;
}

export const PEERS: readonly Peer[] = [
  {
    tool: "splink",
    module: "splink",
    args: (model, input, out) => ["splink_run.py", model, input, out],
    links: () => true,
  },
  {
    tool: "recordlinkage",
    module: "recordlinkage",
    args: (_model, input, out) => ["recordlinkage_febrl3.py", input, out],
    links: (model) => model === "febrl3",
  },
];

const scripts = fileURLToPath(new URL("peers/", import.meta.url));

/** The Python that has the peers: a virtual environment in the folder of the peers, or that folder itself. */
const python = ["venv/bin/python", "bin/python"].map((path) => join(peersFolder(), path)).find((path) => existsSync(path));

export function isHere({ module }: Peer): boolean {
  return python !== undefined && spawnSync(python, ["-c", `import ${module}`], { stdio: "ignore" }).status === 0;
}

/** One run in a process of its own. A peer that takes too long, or fails, gives nothing. */
export function runPeer(peer: Peer, args: readonly string[], timeoutSeconds: number): PeerLine | undefined {
  const [script = "", ...rest] = args;
  const run = spawnSync(python ?? "", [join(scripts, script), ...rest], {
    encoding: "utf8",
    timeout: timeoutSeconds * 1000,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" },
  });
  if (run.status === 0) return JSON.parse(run.stdout) as PeerLine;
  console.log(`skipped: ${peer.tool} ended with ${run.signal ?? run.status} after at most ${timeoutSeconds} s`);
  return undefined;
}
