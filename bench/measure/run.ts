import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { machine, measureProcess, median, peersFolder, printResult } from "../measure.ts";
import { CASES } from "./cases.ts";

/** Measures league tables of ten million observations, and the stage of the verdict; see README.md. One JSON line a result. */

const ROWS = Number(process.argv[2] ?? 10_000_000);
const TARGET = { seconds: 5, peakMB: 2_000, stageSeconds: 0.5 };
const RUNS = 3;
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

printResult({ what: "machine", ...machine() });
for (const name of Object.keys(CASES)) await measureLeagues(name);
await measureStage();

async function measureLeagues(name: string): Promise<void> {
  const { peakMB, told } = await measureProcess([here("league-once.ts"), name, String(ROWS)], { runs: RUNS });
  const { leagueSeconds = Number.NaN, cpuSeconds, leagueRows: rows, firsts, checksum } = told;
  const isMet = leagueSeconds <= TARGET.seconds && peakMB <= TARGET.peakMB;
  const what = `league tables, ${name}`;
  printResult({
    what,
    by: "tidui",
    observations: ROWS,
    rows,
    firsts,
    checksum,
    seconds: leagueSeconds,
    cpuSeconds,
    peakMB,
    target: TARGET,
    isMet,
  });
  const python = join(peersFolder(), "bin/python");
  if (!existsSync(python)) return console.log(`skipped: no peers in ${peersFolder()}`);
  const folder = mkdtempSync(join(tmpdir(), "tidui-bench-"));
  try {
    const file = join(folder, "observations.parquet");
    await measureProcess([here("write-parquet.ts"), name, String(ROWS), file], { runs: 1 });
    for (const by of ["duckdb", "pandas"]) measurePeer({ python, by, file, what, ours: leagueSeconds, checksum });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Peer {
  readonly python: string;
  readonly by: string;
  readonly file: string;
  readonly what: string;
  readonly ours: number;
  readonly checksum: number | undefined;
}

interface PeerResult {
  readonly version: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMB: number;
  readonly rows: number;
  readonly firsts: number;
  readonly checksum: number;
}

function measurePeer({ python, by, file, what, ours, checksum }: Peer): void {
  const runs: PeerResult[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { status, stdout, stderr } = spawnSync(python, [here("peer.py"), by, file], { encoding: "utf8" });
    if (status !== 0) return console.log(`skipped: ${by} failed: ${stderr.trim().split("\n").at(-1)}`);
    runs.push(JSON.parse(stdout) as PeerResult);
  }
  const [first] = runs;
  if (!first) return;
  const seconds = median(runs.map((run) => run.seconds));
  const agrees = first.checksum === checksum;
  const { version, rows, firsts } = first;
  const peakMB = median(runs.map((run) => run.peakMB));
  const cpuSeconds = median(runs.map((run) => run.cpuSeconds));
  printResult({ what, by: `${by} ${version}`, rows, firsts, agrees, seconds, cpuSeconds, peakMB, timesOurs: seconds / ours });
}

async function measureStage(): Promise<void> {
  const { told } = await measureProcess([here("stage-once.ts")], { runs: 5 });
  const { stageCold = Number.NaN, ...rest } = told;
  printResult({
    what: "standings, index and verdict of china-ai",
    stageCold,
    ...rest,
    target: TARGET.stageSeconds,
    isMet: stageCold <= TARGET.stageSeconds,
  });
}
