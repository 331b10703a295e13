import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findChromium, HOW_TO_GET_ONE } from "../../test/browser/find-chromium.ts";
import { machine, median, peersFolder, printResult } from "../measure.ts";
import { drive, type Drive } from "./drive.ts";
import { generateGraph, type GraphSize } from "./generate.ts";
import { OURS, PEER, startServer, type BenchServer } from "./serve.ts";

/** Measures the explorer beside sigma's defaults in one headless browser; see README.md. Prints one JSON line a result. */

const RUNS = 3;
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
  for (const size of [SMALL, LARGE]) {
    server.serve(JSON.stringify(generateGraph(size)));
    const label = `${size.nodes}/${size.edges}`;
    const ours = await medians(executable, server.home + OURS, FRAMES.ours);
    printResult({ what: "tidui", size: label, ...told(ours) });
    if (size === LARGE) {
      const seconds = ours.firstPaint / 1000;
      printResult({ what: "bar: loads", size: label, seconds, target: BARS.loadSeconds, isMet: seconds <= BARS.loadSeconds });
      continue;
    }
    if (peer === undefined) {
      console.log(`skipped: no sigma and graphology in ${peersFolder()}`);
      continue;
    }
    const theirs = await medians(executable, server.home + PEER, FRAMES.peer);
    const [panRatio, paintRatio] = [theirs.cpuPerFrame / ours.cpuPerFrame, theirs.firstPaint / ours.firstPaint];
    printResult({ what: `sigma ${peer}`, size: label, ...told(theirs), ratio: panRatio });
    printResult({
      what: "bar: processor time a pan frame",
      size: label,
      ratio: panRatio,
      target: BARS.panRatio,
      isMet: panRatio >= BARS.panRatio,
    });
    printResult({
      what: "bar: first paint",
      size: label,
      ratio: paintRatio,
      target: BARS.paintRatio,
      isMet: paintRatio >= BARS.paintRatio,
    });
  }
}

function told({ firstPaint, loadCpu, cpuPerFrame, msPerFrame, zoomCpu, peakMB }: Drive): Record<string, number> {
  return { seconds: firstPaint / 1000, loadCpuMs: loadCpu, panCpuMs: cpuPerFrame, panMs: msPerFrame, zoomCpuMs: zoomCpu, peakMB };
}

async function medians(executable: string, address: string, frames: number): Promise<Drive> {
  const all: Drive[] = [];
  for (let run = 0; run < RUNS; run++) all.push(await drive(executable, address, frames));
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
