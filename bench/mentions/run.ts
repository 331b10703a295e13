import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findPeer, machine, type Measured, measureProcess, peersFolder, printResult } from "../measure.ts";
import { missingSource, prepare } from "./prepare.ts";

/** Measures finding names in text; see README.md. Prints one JSON line a result. */

const RUNS = 5;
const PEER_RUNS = 3;
const TARGET = { mbPerSecond: 60, buildSeconds: 0.5, ratio: 10, fewSeconds: 2 };
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
  const best = await measureNpm(folder, own);
  const speed = mbPerSecond(own);
  printResult({ what: "bar", mbPerSecond: speed, target: TARGET.mbPerSecond, isMet: speed >= TARGET.mbPerSecond });
  const { buildSeconds = Number.NaN } = own.told;
  printResult({ what: "bar", buildSeconds, target: TARGET.buildSeconds, isMet: buildSeconds <= TARGET.buildSeconds });
  if (best > 0) {
    printResult({ what: "bar", timesBestNpm: speed / best, target: TARGET.ratio, isMet: speed / best >= TARGET.ratio });
  }
  await measurePython(folder, "titles.txt", own);
  await measureOwn(folder, "titles.txt", "whole");
  await measurePython(folder, "running.txt", await measureOwn(folder, "running.txt", "any"));
  await measurePython(folder, "dense.txt", await measureOwn(folder, "dense.txt", "any"));
  await measureFew(folder);
}

async function measureOwn(folder: string, text: string, how: string): Promise<Measured> {
  const own = await measureProcess([script("mentions-once.ts"), folder, "names.txt", text, how], { runs: RUNS });
  print(`tidui, ${text}${how === "whole" ? ", whole words" : ""}`, own);
  return own;
}

/** Gives the speed of the best. */
async function measureNpm(folder: string, own: Measured): Promise<number> {
  let best = 0;
  for (const tool of NPM_PEERS) {
    if (findPeer(tool) === undefined) {
      console.log(`skipped: ${tool} is not in ${peersFolder()} (npm install --prefix)`);
      continue;
    }
    const peer = await measureProcess([script("npm-once.ts"), tool, folder, "names.txt", "titles.txt"], { runs: PEER_RUNS });
    print(`${tool}, titles.txt`, peer, own);
    best = Math.max(best, mbPerSecond(peer));
  }
  return best;
}

async function measurePython(folder: string, text: string, own: Measured): Promise<void> {
  if (!hasPython) {
    console.log(`skipped: pyahocorasick is not in ${peersFolder()} (pip install pyahocorasick)`);
    return;
  }
  for (const mode of ["iter", "iter_long"]) {
    const args = [script("python-once.ts"), python ?? "", folder, "names.txt", text, mode];
    print(`pyahocorasick ${mode}, ${text}`, await measureProcess(args, { runs: PEER_RUNS }), own);
  }
}

async function measureFew(folder: string): Promise<void> {
  const few = await measureProcess([script("mentions-once.ts"), folder, "few.txt", "titles.txt", "lines"], { runs: RUNS });
  const seconds = (few.told["buildSeconds"] ?? Number.NaN) + (few.told["scanSeconds"] ?? Number.NaN);
  print("tidui, title by title, 2,000 names", few, undefined, {
    seconds,
    target: TARGET.fewSeconds,
    isMet: seconds <= TARGET.fewSeconds,
  });
}

function print(what: string, measured: Measured, ...[own, more]: [Measured?, object?]): void {
  const { names, textMB, buildSeconds, scanSeconds, matches, fingerprint } = measured.told;
  printResult({
    what,
    size: names,
    textMB,
    buildSeconds,
    seconds: scanSeconds,
    mbPerSecond: mbPerSecond(measured),
    matches: matches === undefined ? undefined : String(matches),
    ...(what.startsWith("pyahocorasick") ? {} : { peakMB: measured.peakMB }),
    ...(own ? { ratio: mbPerSecond(own) / mbPerSecond(measured), sameNames: own.told["fingerprint"] === fingerprint } : {}),
    ...more,
  });
}

function mbPerSecond({ told }: Measured): number {
  return (told["textMB"] ?? Number.NaN) / (told["scanSeconds"] ?? Number.NaN);
}
