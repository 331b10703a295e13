import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findPeer, machine, type Measured, measureProcess, peersFolder, printResult } from "../measure.ts";
import { missingSource, prepare } from "./prepare.ts";

/** Measures finding names in text; see README.md. Prints one JSON line a result. */

const RUNS = 5;
const PEER_RUNS = 1;
const TARGET = { mbPerCore: 60, buildSeconds: 0.5, ratio: 10, fewSeconds: 2 };
const NPM_PEERS = ["ahocorasick", "fastscan"] as const;

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const python = ["venv/bin/python", "bin/python"].map((path) => join(peersFolder(), path)).find((path) => existsSync(path));
const hasPython = python !== undefined && spawnSync(python, ["-c", "import ahocorasick"], { stdio: "ignore" }).status === 0;

const missing = missingSource();
if (missing !== undefined) console.log(`skipped: the data are not here (${missing})`);
else {
  const folder = mkdtempSync(join(tmpdir(), "tidui-mentions-"));
  try {
    prepare(folder);
    await measureAll(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll(folder: string): Promise<void> {
  printResult({ what: "machine", ...machine() });
  const own = await measureOwn(folder, "titles.txt", "any");
  await measureOwn(folder, "titles.txt", "whole");
  await measureFew(folder);
  await measureOwn(folder, "running.txt", "any");
  const dense = await measureOwn(folder, "dense.txt", "any");
  printBars(own, await measureNpm(folder, own));
  if (!hasPython) console.log(`skipped: pyahocorasick is not in ${peersFolder()} (pip install pyahocorasick)`);
  else {
    await measurePython(folder, "titles.txt", own);
    await measurePython(folder, "dense.txt", dense);
  }
}

function printBars(own: Measured, bestNpm: number): void {
  const speed = mbPerCore(own);
  const { buildCore = Number.NaN } = own.told;
  printResult({ what: "bar", mbPerCore: speed, target: TARGET.mbPerCore, isMet: speed >= TARGET.mbPerCore });
  printResult({ what: "bar", buildCore, target: TARGET.buildSeconds, isMet: buildCore <= TARGET.buildSeconds });
  if (bestNpm === 0) return;
  printResult({ what: "bar", timesBestNpm: speed / bestNpm, target: TARGET.ratio, isMet: speed / bestNpm >= TARGET.ratio });
}

async function measureOwn(folder: string, text: string, how: string): Promise<Measured> {
  const own = await measureProcess([script("mentions-once.ts"), folder, "names.txt", text, how], { runs: RUNS });
  print(`tidui, ${text}${how === "whole" ? ", whole words" : ""}`, own);
  return own;
}

/** Gives the speed of the best, 0 where none is here. */
async function measureNpm(folder: string, own: Measured): Promise<number> {
  let best = 0;
  for (const tool of NPM_PEERS) {
    if (findPeer(tool) === undefined) {
      console.log(`skipped: ${tool} is not in ${peersFolder()} (npm install --prefix)`);
      continue;
    }
    const peer = await measureProcess([script("npm-once.ts"), tool, folder, "names.txt", "titles.txt"], { runs: PEER_RUNS });
    print(`${tool}, titles.txt`, peer, own);
    best = Math.max(best, mbPerCore(peer));
  }
  return best;
}

async function measurePython(folder: string, text: string, own: Measured): Promise<void> {
  for (const mode of ["iter", "iter_long"]) {
    const args = [script("python-once.ts"), python ?? "", folder, "names.txt", text, mode];
    print(`pyahocorasick ${mode}, ${text}`, await measureProcess(args, { runs: PEER_RUNS }), own);
  }
}

async function measureFew(folder: string): Promise<void> {
  const few = await measureProcess([script("mentions-once.ts"), folder, "few.txt", "titles.txt", "lines"], { runs: RUNS });
  const seconds = (few.told["buildCore"] ?? Number.NaN) + (few.told["scanCore"] ?? Number.NaN);
  print("tidui, title by title, 2,000 names", few, undefined, {
    seconds,
    target: TARGET.fewSeconds,
    isMet: seconds <= TARGET.fewSeconds,
  });
}

function print(what: string, measured: Measured, ...[own, more]: [Measured?, object?]): void {
  const { names, textMB, buildSeconds, buildCore, scanSeconds, matches, fingerprint } = measured.told;
  printResult({
    what,
    size: names,
    textMB,
    buildSeconds,
    buildCore,
    seconds: scanSeconds,
    mbPerSecond: (textMB ?? Number.NaN) / (scanSeconds ?? Number.NaN),
    mbPerCore: mbPerCore(measured),
    matches: String(matches),
    ...(what.startsWith("pyahocorasick") ? {} : { peakMB: measured.peakMB }),
    ...(own ? { ratio: mbPerCore(own) / mbPerCore(measured), sameNames: own.told["fingerprint"] === fingerprint } : {}),
    ...more,
  });
}

/** By the time that a core was at work; on a machine with nothing else to do it is that of the clock. */
function mbPerCore({ told }: Measured): number {
  return (told["textMB"] ?? Number.NaN) / (told["scanCore"] ?? Number.NaN);
}
