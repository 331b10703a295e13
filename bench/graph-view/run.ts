import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findChromium, HOW_TO_GET_ONE } from "../../test/browser/find-chromium.ts";
import { machine, median, peersFolder, printResult } from "../measure.ts";
import { drive, type Drive } from "./drive.ts";
import { generateGraph, type GraphSize } from "./generate.ts";
import { OURS, PEER, startServer, type BenchServer } from "./serve.ts";

/** Measures the explorer beside sigma's defaults in one headless browser; see README.md. Prints one JSON line a result. */

const RUNS = 5;
const SMALL: GraphSize = { nodes: 5_000, edges: 15_000 };
const LARGE: GraphSize = { nodes: 100_000, edges: 300_000 };
const FRAMES = { ours: 60, peer: 15 };
const BARS = { panRatio: 10, paintRatio: 2, loadSeconds: 4 };

const browser = findChromium();
if (!browser) console.log(`skipped: ${HOW_TO_GET_ONE}`);
else {
  const server = await startServer();
  try {
    await measureAll(browser, server);
  } finally {
    server.close();
  }
}

async function measureAll(executable: string, server: BenchServer): Promise<void> {
  printResult({ what: "machine", ...machine() });
  const peer = peerVersion();
  if (peer === undefined) console.log(`skipped: no sigma and graphology in ${peersFolder()}`);
  await measureSmall(executable, server, peer);
  server.serve(JSON.stringify(generateGraph(LARGE)));
  const runs: Drive[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await drive(executable, server.home + OURS, FRAMES.ours));
  const ours = medians(runs);
  printResult({ what: "tidui", size: labelOf(LARGE), ...told(ours) });
  const seconds = ours.firstPaint / 1000;
  printResult({
    what: "bar: loads",
    size: labelOf(LARGE),
    seconds,
    target: BARS.loadSeconds,
    isMet: seconds <= BARS.loadSeconds,
  });
}

/** Ours and the peer's by turns, so that whatever else the machine does falls on both. */
async function measureSmall(executable: string, server: BenchServer, peer: string | undefined): Promise<void> {
  server.serve(JSON.stringify(generateGraph(SMALL)));
  const all: Record<"ours" | "peer", Drive[]> = { ours: [], peer: [] };
  for (let run = 0; run < RUNS; run++) {
    all.ours.push(await drive(executable, server.home + OURS, FRAMES.ours));
    if (peer !== undefined) all.peer.push(await drive(executable, server.home + PEER, FRAMES.peer));
  }
  const [ours, size] = [medians(all.ours), labelOf(SMALL)];
  printResult({ what: "tidui", size, ...told(ours) });
  if (peer === undefined) return;
  const theirs = medians(all.peer);
  const [panRatio, paintRatio] = [theirs.cpuPerFrame / ours.cpuPerFrame, theirs.firstPaint / ours.firstPaint];
  printResult({ what: `sigma ${peer}`, size, ...told(theirs), ratio: panRatio });
  printResult({ what: "bar: pan", size, ratio: panRatio, target: BARS.panRatio, isMet: panRatio >= BARS.panRatio });
  printResult({
    what: "bar: first paint",
    size,
    ratio: paintRatio,
    target: BARS.paintRatio,
    isMet: paintRatio >= BARS.paintRatio,
  });
}

function labelOf({ nodes, edges }: GraphSize): string {
  return `${nodes}/${edges}`;
}

function told({ firstPaint, loadCpu, cpuPerFrame, msPerFrame, zoomCpu, peakMB }: Drive): Record<string, number> {
  return { seconds: firstPaint / 1000, loadCpuMs: loadCpu, panCpuMs: cpuPerFrame, panMs: msPerFrame, zoomCpuMs: zoomCpu, peakMB };
}

function medians(all: readonly Drive[]): Drive {
  const of = (key: keyof Drive) => median(all.map((one) => one[key]));
  return {
    firstPaint: of("firstPaint"),
    loadCpu: of("loadCpu"),
    cpuPerFrame: of("cpuPerFrame"),
    msPerFrame: of("msPerFrame"),
    zoomCpu: of("zoomCpu"),
    peakMB: of("peakMB"),
  };
}

/** undefined where the peer is not installed. */
function peerVersion(): string | undefined {
  const folder = join(peersFolder(), "node_modules");
  const file = join(folder, "sigma/package.json");
  if (!existsSync(file) || !existsSync(join(folder, "graphology/dist/graphology.umd.min.js"))) return undefined;
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
