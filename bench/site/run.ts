import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadSiteData } from "../../src/build/site-data.ts";
import { openWorkspace } from "../../src/store/workspace.ts";
import { changeOneRow } from "../build/change-one-row.ts";
import { machine, measureProcess, median, printResult } from "../measure.ts";
import { CHANGES } from "./changes.ts";
import { measurePeer } from "./peer.ts";

/** Measures the site of the real dossier, drawn whole and after one row changed, beside another tool; see README.md. */

const RUNS = Number(process.argv[2] ?? 3);
const root = fileURLToPath(new URL("../../", import.meta.url));
const script = fileURLToPath(new URL("once.ts", import.meta.url));
const watched = fileURLToPath(new URL("watched-once.ts", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "tidui-bench-site-"));
const dossier = join(scratch, "china-ai");

printResult({ what: "machine", ...machine() });
try {
  cpSync(join(root, "dossiers/china-ai"), dossier, { recursive: true, filter: (path) => !path.endsWith("/.build") });
  print("site in two languages, cold", await repeat((run) => join(scratch, `cold-${run}`)), { cpuSeconds: 30 });
  await printWatched();
  print(
    "site in two languages, one row changed, in a new process",
    await repeat((run) => {
      changeOneRow(dossier, run);
      return join(scratch, "cold-0");
    }),
    { cpuSeconds: 1 },
  );
  await measurePeer(await loadSiteData(dossier, openWorkspace(join(scratch, "data"))), scratch);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The site kept in memory, in one process: what each kind of change costs there, the median of its runs. */
async function printWatched(): Promise<void> {
  // A large nursery, as the thread of `serve --watch` has.
  const args = ["--max-semi-space-size=64", watched, dossier, join(scratch, "cold-0"), String(Math.max(RUNS, 5))];
  const { peakMB, told } = await measureProcess(args, { runs: 1, timeoutSeconds: 900 });
  const { memoryMB, pages = 0, pagesOut, differing, firstCpuSeconds, unchangedCpuSeconds } = told;
  const size = "china-ai, 9,839 filings";
  printResult({ what: "site in memory, made ready", size, cpuSeconds: firstCpuSeconds, unchangedCpuSeconds, memoryMB, peakMB });
  for (const kind of Object.keys(CHANGES)) {
    const seconds = told[`${kind}Seconds`] ?? Number.NaN;
    const cpuSeconds = told[`${kind}CpuSeconds`];
    const mostDrawn = told[`${kind}MostDrawn`];
    const isMet = seconds <= 1;
    const what = `site in memory, one ${kind} changed`;
    printResult({ what, size, seconds, cpuSeconds, mostDrawn, target: { seconds: 1 }, isMet });
  }
  printResult({
    what: "site in memory, held against one from nothing",
    pages,
    pagesOut,
    differing,
    isMet: differing === 0 && pagesOut === pages,
  });
}

type Told = Readonly<Record<string, number>>;

async function repeat(before: (run: number) => string): Promise<Told[]> {
  const runs: Told[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { seconds, peakMB, told } = await measureProcess([script, dossier, before(run)], { runs: 1 });
    runs.push({ seconds, peakMB, ...told });
  }
  return runs;
}

/** `seconds` is the clock's time of the whole process, with what is drawn into nothing, which only tells where the time goes. */
function print(what: string, runs: readonly Told[], target: { readonly cpuSeconds: number }): void {
  const of = (key: string) => median(runs.map((run) => run[key] ?? Number.NaN));
  const { pages = 0, rebuilt = 0 } = runs[0] ?? {};
  const seconds = of("seconds");
  const cpuSeconds = of("dataCpuSeconds") + of("writeCpuSeconds");
  const parts = Object.fromEntries(
    ["dataCpuSeconds", "planCpuSeconds", "drawCpuSeconds", "writeCpuSeconds", "peakMB", "dataMB", "siteMB"].map((key) => [
      key,
      of(key),
    ]),
  );
  const isMet = cpuSeconds <= target.cpuSeconds;
  printResult({ what, size: "china-ai, 9,839 filings", seconds, cpuSeconds, ...parts, pages, rebuilt, target, isMet });
}
