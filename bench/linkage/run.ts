import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { machine, type Measured, measureProcess, median, peersFolder, printResult } from "../measure.ts";
import { type Dataset, DATASETS, LINKAGE_DATA, type Made, type Scores } from "./datasets.ts";
import { isHere, type PeerLine, PEERS, runPeer } from "./peers.ts";
import { readClusters } from "./tables.ts";

/** Measures linkage; see README.md. `run.ts [DATASET…]` prints one JSON line a result. */

/** How many times longer ten times the records may take. */
const MOST_GROWTH = 12;
/** Longer than a peer may take; no linkage of 100,000 records should. */
const PEER_TIMEOUT = 900;

const cli = fileURLToPath(new URL("../../src/cli/tidui.ts", import.meta.url));
const configOf = ({ model }: Dataset) => fileURLToPath(new URL(`configs/${model}.yml`, import.meta.url));

interface Run {
  readonly seconds: number;
  readonly peakMB: number;
  readonly scores: Scores;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => DATASETS.every((dataset) => dataset.name !== name));
if (unknown.length > 0) {
  console.error(`There is no data set ${unknown.join(", ")}; there are ${DATASETS.map(({ name }) => name).join(", ")}.`);
  process.exit(1);
}
printResult({ what: "machine", ...machine() });
const peers = PEERS.filter((peer) => {
  if (!isHere(peer)) console.log(`skipped: ${peer.tool} is not in ${peersFolder()} (pip install ${peer.module})`);
  return isHere(peer);
});
const ownSeconds = new Map<string, number>();
for (const dataset of DATASETS) if (asked.length === 0 || asked.includes(dataset.name)) await measureDataset(dataset);
tellGrowth();

async function measureDataset(dataset: Dataset): Promise<void> {
  if (dataset.needs !== undefined && !existsSync(join(LINKAGE_DATA, dataset.needs))) {
    console.log(`skipped: ${dataset.name} is not here (${join(LINKAGE_DATA, dataset.needs)})`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "tidui-bench-linkage-"));
  try {
    await compare(dataset, await dataset.make(folder), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ours and the peers' by turns, so that a busy minute of the machine is nobody's alone. */
async function compare(dataset: Dataset, made: Made, folder: string): Promise<void> {
  const own: Run[] = [];
  const others = peers
    .filter((peer) => peer.links(dataset.model))
    .map((peer) => ({ peer, lines: [] as PeerLine[], runs: [] as Run[] }));
  const hasConfig = existsSync(configOf(dataset));
  if (!hasConfig) console.log(`skipped: there is no config of ${dataset.name} (${configOf(dataset)})`);
  for (let run = 0; run < dataset.runs; run++) {
    if (hasConfig) own.push(await linkOnce(dataset, made, folder));
    // Minutes and gigabytes of a peer are measured once.
    const isOnce = made.size >= 1_000_000;
    for (const { peer, lines, runs } of others) {
      if (isOnce && run > 0) continue;
      const out = join(folder, `${peer.tool}.csv`);
      const line = runPeer(peer, peer.args(dataset.model, made.peerInput, out), PEER_TIMEOUT);
      if (!line) continue;
      lines.push(line);
      runs.push({ ...line, scores: checked(line, made.score(await readClusters(clustersOf(out, "cluster_id")))) });
    }
  }
  const seconds = own.length > 0 ? tellOwn(dataset, made, own) : undefined;
  for (const { peer, lines, runs } of others)
    if (runs.length > 0) tellPeer(`${peer.tool}, ${dataset.name}`, made, { lines, runs, seconds });
}

async function linkOnce(dataset: Dataset, made: Made, folder: string): Promise<Run> {
  const config = join(folder, "config.yml");
  copyFileSync(configOf(dataset), config);
  const measured: Measured = await measureProcess([cli, "link", config], { runs: 1, timeoutSeconds: PEER_TIMEOUT });
  const found = await readClusters(clustersOf(join(folder, "config.linked", "clusters.csv"), "cluster"));
  return { seconds: measured.seconds, peakMB: measured.peakMB, scores: made.score(found) };
}

function clustersOf(file: string, column: string): string {
  return `SELECT id, ${column} FROM read_csv('${file}', all_varchar = true)`;
}

/** The peer's script counts in SQL what we count here: two counts that differ are one mistake. */
function checked(line: PeerLine, scores: Scores): Scores {
  if (Math.abs(line.f1 - scores.f1) > 1e-9) throw new Error(`F1 is ${scores.f1} here and ${line.f1} in the peer's script.`);
  return scores;
}

function middle(runs: readonly Run[], of: (run: Run) => number): number {
  return median(runs.map(of));
}

function told(runs: readonly Run[]): Record<string, number> {
  const cost = { seconds: middle(runs, (run) => run.seconds), peakMB: middle(runs, (run) => run.peakMB) };
  const keys = ["f1", "precision", "recall", "clusterF1"] as const;
  const scores = keys.map((key) => [key, middle(runs, (run) => run.scores[key] ?? Number.NaN)] as const);
  return { ...cost, ...Object.fromEntries(scores.filter(([, value]) => !Number.isNaN(value))) };
}

function tellOwn({ name, target }: Dataset, { size }: Made, runs: readonly Run[]): number {
  const { seconds = Number.NaN, peakMB = Number.NaN, f1 = Number.NaN, ...rest } = told(runs);
  const isMet = f1 >= (target.f1 ?? 0) && seconds <= target.seconds && peakMB <= (target.peakMB ?? Infinity);
  printResult({ what: `tidui, ${name}`, size, seconds, peakMB, f1, ...rest, target, isMet });
  ownSeconds.set(name, seconds);
  return seconds;
}

/** `ratio` is the peer's time over ours; `best…` is what the peer would have with the threshold that the truth would choose. */
function tellPeer(
  what: string,
  made: Made,
  all: { lines: readonly PeerLine[]; runs: readonly Run[]; seconds: number | undefined },
): void {
  const { threshold, candidates, bestClusters, bestPairs }: Partial<PeerLine> = all.lines[0] ?? {};
  const figures = { ...told(all.runs), cpuSeconds: median(all.lines.map((line) => line.cpuSeconds)) };
  const ratio = all.seconds === undefined ? {} : { ratio: middle(all.runs, (run) => run.seconds) / all.seconds };
  printResult({ what, size: made.size, ...figures, threshold, candidates, bestClusters, bestPairs, ...ratio });
}

function tellGrowth(): void {
  const [small, large] = ["companies_100k", "companies_1m"].map((name) => ownSeconds.get(name));
  if (small === undefined || large === undefined) return;
  printResult({
    what: "tidui, time of 1,000,000 to 100,000",
    ratio: large / small,
    target: MOST_GROWTH,
    isMet: large / small <= MOST_GROWTH,
  });
}
