import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { loadSiteData } from "../../src/build/site-data.ts";
import { openDesk } from "../../src/publish/plan/desk.ts";
import { searchFile } from "../../src/publish/plan/search-file.ts";
import { openWorkspace } from "../../src/store/workspace.ts";
import { findChromium, HOW_TO_GET_ONE } from "../../test/browser/find-chromium.ts";
import { findPeer, machine, measureProcess, median, peersFolder, printResult } from "../measure.ts";
import { makeQueries } from "./queries.ts";
import { typeInto, type Typing } from "./typing.ts";

/** Measures search over everything; see README.md. Prints one JSON line a result. */

const TARGET_SECONDS = 0.03;
const RUNS = 3;
const TYPINGS = 5;
const PEERS = ["minisearch", "fuse.js"] as const;

const dossier = fileURLToPath(new URL("../../dossiers/china-ai", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "tidui-bench-search-"));
const data = await loadSiteData(dossier, openWorkspace(join(scratch, "out")));
const file = searchFile(openDesk(data));
const text = JSON.stringify(file);
const path = join(scratch, "search.json");
writeFileSync(path, text);

printResult({ what: "machine", ...machine() });
const entries = file.things.length + file.companies.name.length + file.filings.name.length;
printResult({ what: "search.json", size: entries, bytes: text.length, gzipBytes: gzipSync(text).length });

await measureTyping(text);
const ways = [...new Set(makeQueries(file).map(({ what }) => what))];
const there = PEERS.filter((peer) => findPeer(peer) !== undefined);
for (const peer of PEERS)
  if (!there.includes(peer)) console.log(`skipped: ${peer} is not in ${peersFolder()} (npm install --prefix)`);
for (const way of ways) {
  await measure("tidui", way, RUNS);
  for (const peer of there) await measure(peer, way, 1);
}
rmSync(scratch, { recursive: true });

/** Medians of five browsers. */
async function measureTyping(searchJson: string): Promise<void> {
  const executable = findChromium();
  if (!executable) return console.log(`skipped: ${HOW_TO_GET_ONE}`);
  const all: Typing[] = [];
  for (let run = 0; run < TYPINGS; run++) all.push(await typeInto(executable, searchJson));
  const of = (key: keyof Typing) => median(all.map((one) => one[key]));
  printResult({
    what: "typing while it opens",
    longestDelayMs: of("longestDelay"),
    longestFrameMs: of("longestFrame"),
    blockedMs: of("blocked"),
    firstResultMs: of("firstResult"),
  });
}

async function measure(tool: string, way: string, runs: number): Promise<void> {
  const once = fileURLToPath(new URL("once.ts", import.meta.url));
  const { peakMB, told } = await measureProcess([once, tool, path, way], { runs });
  const { queries, openSeconds, median: seconds, p95, cpuMedian, cpuP95 = Number.NaN, inTopFive } = told;
  const target = tool === "tidui" ? { isMet: cpuP95 <= TARGET_SECONDS } : {};
  printResult({
    what: `${tool}, ${way}`,
    size: queries,
    seconds,
    p95,
    cpuMedian,
    cpuP95,
    inTopFive,
    openSeconds,
    peakMB,
    ...target,
  });
}
