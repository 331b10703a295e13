import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Measured, measureProcess, peersFolder, printResult } from "../measure.ts";
import { writeWorkbook } from "./xlsx-build.ts";

const TARGET = { peakMB: 300, ratio: 5 };
const ROWS = 200_000;
const RUNS = 5;

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** A workbook of 200,000 rows with 10 columns, generated; three runs of the peer, which takes long. */
export async function measureXlsx(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tidui-bench-"));
  const file = join(folder, "rows.xlsx");
  writeWorkbook(file, ROWS);
  const size = statSync(file).size;
  const print = (what: string, { seconds, peakMB, told }: Measured, more: object = {}) =>
    printResult({ what, files: 1, size, seconds, peakMB, ...told, ...more });
  const tidui = await measureProcess([script("read-once.ts"), file], { runs: RUNS });
  const peer = await measureOpenpyxl(file);
  const ratio = peer && (peer.told["peerSeconds"] ?? Number.NaN) / tidui.seconds;
  const isMet = tidui.told["rows"] === ROWS && tidui.peakMB <= TARGET.peakMB && (ratio ?? Infinity) >= TARGET.ratio;
  print("tidui, XLSX", tidui, { target: TARGET, isMet });
  if (peer) print("openpyxl", peer, { ratio });
  print("floor: unpack a workbook and look at every byte", await measureProcess([script("xlsx-floor.ts"), file], { runs: RUNS }));
  rmSync(folder, { recursive: true });
}

async function measureOpenpyxl(file: string): Promise<Measured | undefined> {
  const python = join(peersFolder(), "venv/bin/python");
  if (spawnSync(python, ["-c", "import openpyxl"], { stdio: "ignore" }).status !== 0) {
    console.log(`skipped: openpyxl is not in ${peersFolder()}/venv (python3 -m venv, pip install openpyxl)`);
    return undefined;
  }
  return measureProcess([script("openpyxl-once.ts"), python, file], { runs: 3, timeoutSeconds: 600 });
}
