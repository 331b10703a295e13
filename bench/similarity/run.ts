import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findPeer, machine, type Measured, measureProcess, peersFolder, printResult } from "../measure.ts";

/** Measures the similarity kernels and the fuzzy look-up; see README.md. Prints one JSON line a result. */

const RUNS = 5;
const PAIRS = 500_000;
/** The textbook's loops and the slowest kernel get fewer. */
const FEW_PAIRS = 20_000;
const LOOKUP_TARGET = { medianMs: 1 };

const KERNELS = ["levenshtein", "osa", "damerau", "jaro", "jaro-winkler"] as const;
const OF_TIDUI_ALONE = ["levenshtein, limit 2", "common substring"] as const;
const OF_DUCKDB: ReadonlySet<string> = new Set(["levenshtein", "damerau", "jaro", "jaro-winkler"]);

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const python = join(peersFolder(), "venv/bin/python");
const hasRapidfuzz = existsSync(python) && spawnSync(python, ["-c", "import rapidfuzz"], { stdio: "ignore" }).status === 0;
if (!hasRapidfuzz) console.log(`skipped: rapidfuzz is not in ${peersFolder()}/venv (python3 -m venv, pip install rapidfuzz)`);

printResult({ what: "machine", ...machine() });
for (const kernel of KERNELS) await compareKernel(kernel);
for (const kernel of OF_TIDUI_ALONE) await measureKernel("tidui", kernel, PAIRS);
for (const what of ["cosine", "pinyin", "spelling"]) await measureTerms(what);
await compareLookup();

async function compareKernel(kernel: string): Promise<void> {
  const own = await measureKernel("tidui", kernel, PAIRS);
  await measureKernel("textbook", kernel, FEW_PAIRS, own);
  if (kernel === "levenshtein") {
    if (findPeer("fastest-levenshtein")) await measureKernel("fastest-levenshtein", kernel, PAIRS, own);
    else console.log(`skipped: fastest-levenshtein is not in ${peersFolder()} (npm install --prefix)`);
  }
  if (OF_DUCKDB.has(kernel)) await measureKernel("duckdb", kernel, PAIRS, own);
  if (!hasRapidfuzz) return;
  const peer = await measureProcess([script("rapidfuzz-once.ts"), python, kernel, String(PAIRS)], { runs: RUNS });
  printKernel("rapidfuzz", kernel, peer, own);
}

async function measureKernel(tool: string, kernel: string, ...[pairs, own]: [number, Measured?]): Promise<Measured> {
  const measured = await measureProcess([script("kernel-once.ts"), tool, kernel, String(pairs)], { runs: RUNS });
  printKernel(tool, kernel, measured, ...(own ? [own] : []));
  return measured;
}

async function measureTerms(what: string): Promise<void> {
  const { peakMB, told } = await measureProcess([script("terms-once.ts"), what, String(5 * FEW_PAIRS)], { runs: RUNS });
  const { pairs = Number.NaN, inProcessSeconds = Number.NaN, buildSeconds } = told;
  const build = what === "cosine" ? { buildSeconds } : {};
  printResult({
    what: `tidui, ${what}`,
    size: pairs,
    seconds: inProcessSeconds,
    peakMB,
    pairsPerSecond: pairs / inProcessSeconds,
    ...build,
  });
}

function printKernel(tool: string, kernel: string, ...[measured, own]: [Measured, Measured?]): void {
  const speed = pairsPerSecond(measured);
  const { pairs, editsAtOne, encodeSeconds, kernelSeconds } = measured.told;
  const isDistance = !kernel.startsWith("jaro") && kernel !== "common substring";
  printResult({
    what: `${tool}, ${kernel}`,
    size: pairs,
    seconds: measured.told["duckdbSeconds"] ?? measured.told["inProcessSeconds"],
    peakMB: tool === "rapidfuzz" ? undefined : measured.peakMB,
    pairsPerSecond: speed,
    encodeSeconds,
    kernelSeconds,
    ...(isDistance ? { editsAtOne } : {}),
    ...(own ? { ratio: pairsPerSecond(own) / speed, kernelRatio: kernelPairsPerSecond(own) / speed } : {}),
  });
}

/** Ours with every text encoded before. */
function kernelPairsPerSecond({ told }: Measured): number {
  return (told["pairs"] ?? Number.NaN) / (told["kernelSeconds"] ?? Number.NaN);
}

function pairsPerSecond({ told }: Measured): number {
  return (told["pairs"] ?? Number.NaN) / (told["duckdbSeconds"] ?? told["inProcessSeconds"] ?? Number.NaN);
}

async function compareLookup(): Promise<void> {
  const list = fileURLToPath(new URL("../../../shared/data/names/Company-Shorter-Form-28W.txt", import.meta.url));
  if (!existsSync(list)) {
    console.log(`skipped: the list of short names is not here (${list})`);
    return;
  }
  const once = (tool: string, queries: number) => [script("lookup-once.ts"), tool, list, String(queries), python];
  let ownMs = Number.NaN;
  for (const tool of ["cosine", "edits"]) {
    const own = await measureProcess(once(tool, 2_000), { runs: RUNS });
    ownMs = own.told["medianMs"] ?? Number.NaN;
    printLookup(`tidui by ${tool}`, own, { target: LOOKUP_TARGET, isMet: ownMs <= LOOKUP_TARGET.medianMs });
  }
  const peers = [
    { tool: "fuse", isHere: findPeer("fuse.js") !== undefined, name: "Fuse.js" },
    { tool: "rapidfuzz", isHere: hasRapidfuzz, name: "rapidfuzz extractOne" },
  ];
  for (const { tool, isHere, name } of peers) {
    if (!isHere) console.log(`skipped: ${name} is not in ${peersFolder()}`);
    else {
      const peer = await measureProcess(once(tool, 100), { runs: 1, timeoutSeconds: 300 });
      printLookup(name, peer, { ratio: (peer.told["medianMs"] ?? Number.NaN) / ownMs });
    }
  }
}

function printLookup(tool: string, { seconds, peakMB, told }: Measured, more: object): void {
  const { names, ...rest } = told;
  const memory = tool.startsWith("rapidfuzz") ? {} : { peakMB };
  printResult({ what: `look-up, ${tool}`, size: names, seconds, ...memory, ...rest, ...more });
}
