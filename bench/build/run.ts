import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { changeOneRow } from "./change-one-row.ts";
import { median, machine, printResult } from "../measure.ts";

/** Measures building; see README.md. Prints one JSON line a result. */

const RUNS = 5;
const root = fileURLToPath(new URL("../../", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "tidui-bench-build-"));
const dossier = join(scratch, "china-ai");

interface Run {
  readonly seconds: number;
  readonly peakMB: number;
  readonly pages: number;
  readonly rebuilt: number;
}

printResult({ what: "machine", ...machine() });
try {
  cpSync(join(root, "dossiers/china-ai"), dossier, { recursive: true, filter: (path) => !path.endsWith("/.build") });
  const cold = repeat((run) => build(`cold-${run}`));
  print("cold build", cold, { seconds: 6, peakMB: 600 });
  print(
    "cold build and published site",
    repeat((run) => publish(`published-${run}`)),
    { seconds: 12, peakMB: 600 },
  );
  const same = repeat(() => build("cold-0"));
  print("rebuild, nothing changed", same, { seconds: 0.5 });
  const changed = repeat((run) => {
    changeOneRow(dossier, run);
    return build("cold-0");
  });
  print("rebuild, one fact row changed", changed, { rebuiltShare: 0.1 });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function repeat(once: (run: number) => Run): Run[] {
  return Array.from({ length: RUNS }, (_, run) => once(run));
}

/** Wall time from the shell's side: start of Node and all. */
function build(out: string): Run {
  return timed(["build", "--json", "--dossier", dossier, "--out", join(scratch, out)]);
}

function publish(out: string): Run {
  return timed(["publish", join(scratch, `${out}-site`), "--json", "--dossier", dossier, "--out", join(scratch, out)]);
}

function timed(args: readonly string[]): Run {
  const started = performance.now();
  const run = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", join(root, "src/cli/tidui.ts"), ...args], {
    encoding: "utf8",
  });
  const seconds = (performance.now() - started) / 1000;
  if (run.status !== 0) throw new Error(`tidui ${args.join(" ")} ended with ${run.status}: ${run.stderr}`);
  const told = JSON.parse(run.stdout) as { pages: number; rebuilt?: number; peakMB?: number };
  return { seconds, pages: told.pages, rebuilt: told.rebuilt ?? 0, peakMB: told.peakMB ?? Number.NaN };
}

function print(what: string, runs: readonly Run[], target: { seconds?: number; peakMB?: number; rebuiltShare?: number }): void {
  const of = (key: keyof Run) => median(runs.map((run) => run[key]));
  const result = {
    seconds: of("seconds"),
    peakMB: of("peakMB"),
    pages: of("pages"),
    rebuilt: of("rebuilt"),
    rebuiltShare: of("rebuilt") / of("pages"),
  };
  const isMet =
    result.seconds <= (target.seconds ?? Infinity) &&
    !(result.peakMB > (target.peakMB ?? Infinity)) &&
    result.rebuiltShare <= (target.rebuiltShare ?? Infinity);
  printResult({ what, size: "china-ai, 9,839 filings", ...result, target, isMet });
}
