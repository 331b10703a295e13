import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findPeer, machine, type Measured, measureProcess, peersFolder, printResult } from "../measure.ts";
import { makeCsv } from "./make-csv.ts";
import { measureXlsx } from "./xlsx-run.ts";

/** Measures reading; see README.md. Prints one JSON line a result. */

const TARGET = { seconds: 1.2, peakMB: 300 };
const PDF_TARGET = { seconds: 6, peakMB: 300 };
const CSV_TARGET = { peakMB: 300 };
const RUNS = 5;

const registry = fileURLToPath(new URL("../../../shared/data/registry/", import.meta.url));
const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

printResult({ what: "machine", ...machine() });
await measureDocx();
await measurePdf();
await measureCsv();
await measureXlsx();

async function measureDocx(): Promise<void> {
  const folders = ["algorithm", "deep-synthesis"].map((name) => registry + name);
  if (!folders.every((folder) => existsSync(folder))) {
    console.log(`skipped: the official lists are not here (${registry})`);
    return;
  }
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const largest = files.toSorted((a, b) => statSync(b).size - statSync(a).size).slice(0, 1);
  const whole = await measureProcess([script("read-once.ts"), ...files], { runs: RUNS });
  const one = await measureProcess([script("read-once.ts"), ...largest], { runs: RUNS });
  const isMet = whole.seconds <= TARGET.seconds && whole.peakMB <= TARGET.peakMB && whole.told["rows"] === 7_997;
  print("tidui", files, whole, { target: TARGET, isMet });
  print("tidui", largest, one);
  print("start of node alone", [], await measureProcess(["--eval", "0"], { runs: RUNS }));
  print("floor: unpack and look at every byte", files, await measureProcess([script("scan-floor.ts"), ...files], { runs: RUNS }));
  for (const tool of ["zlib", "fflate"]) {
    print(`unpack by ${tool}`, files, await measureProcess([script("unpack-once.ts"), tool, ...files], { runs: RUNS }));
  }
  await measurePeer(files, largest, { whole, one });
  await measurePythonDocx(files, whole);
}

async function measurePythonDocx(files: string[], tidui: Measured): Promise<void> {
  const python = join(peersFolder(), "venv/bin/python");
  if (!existsSync(python) || !hasModule(python, "docx")) {
    console.log(`skipped: python-docx is not in ${peersFolder()}/venv (python3 -m venv, pip install python-docx)`);
    return;
  }
  const peer = await measureProcess([script("python-docx-once.ts"), python, ...files], { runs: RUNS, timeoutSeconds: 600 });
  print("python-docx", files, peer, { ratio: (peer.told["peerSeconds"] ?? Number.NaN) / tidui.seconds });
}

function hasModule(python: string, name: string): boolean {
  return spawnSync(python, ["-c", `import ${name}`], { stdio: "ignore" }).status === 0;
}

/** The PDFs; the peer takes so long that it runs once. */
async function measurePdf(): Promise<void> {
  const folder = `${registry}genai-pdf`;
  if (!existsSync(folder)) {
    console.log(`skipped: the official PDF lists are not here (${folder})`);
    return;
  }
  const files = readdirSync(folder).map((name) => join(folder, name));
  const whole = await measureProcess([script("read-once.ts"), ...files], { runs: RUNS });
  const isMet = whole.seconds <= PDF_TARGET.seconds && whole.peakMB <= PDF_TARGET.peakMB && whole.told["rows"] === 1_842;
  print("tidui, PDF", files, whole, { target: PDF_TARGET, isMet });
  print("floor: unpdf's text and operators", files, await measureProcess([script("pdf-floor.ts"), ...files], { runs: RUNS }));
  const python = join(peersFolder(), "venv/bin/python");
  if (!existsSync(python)) {
    console.log(`skipped: pdfplumber is not in ${peersFolder()}/venv (python3 -m venv, pip install pdfplumber)`);
    return;
  }
  const peer = await measureProcess([script("pdfplumber-once.ts"), python, ...files], { runs: 1, timeoutSeconds: 600 });
  print("pdfplumber", files, peer, { ratio: (peer.told["peerSeconds"] ?? Number.NaN) / whole.seconds });
}

/** The peer once on everything, as it takes long; five times on the largest file. */
async function measurePeer(files: string[], largest: string[], tidui: { whole: Measured; one: Measured }): Promise<void> {
  if (!findPeer("mammoth") || !findPeer("cheerio")) {
    console.log(
      `skipped: mammoth and cheerio are not in ${peersFolder()} (npm install --prefix ${peersFolder()} mammoth cheerio)`,
    );
    return;
  }
  const one = await measureProcess([script("mammoth-once.ts"), ...largest], { runs: RUNS, timeoutSeconds: 120 });
  print("mammoth + cheerio", largest, one, ratios(one, tidui.one));
  const whole = await measureProcess([script("mammoth-once.ts"), ...files], { runs: 1, timeoutSeconds: 600 });
  print("mammoth + cheerio", files, whole, ratios(whole, tidui.whole));
}

/** How many times as long, and as much memory, the peer takes. */
function ratios(peer: Measured, tidui: Measured): { ratio: number; memoryRatio: number } {
  return { ratio: peer.seconds / tidui.seconds, memoryRatio: peer.peakMB / tidui.peakMB };
}

/** A long list, a longer one, and one that is larger than what may be held in memory. */
async function measureCsv(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tidui-bench-"));
  const file = join(folder, "rows.csv");
  for (const { rows, runs } of [
    { rows: 104_099, runs: RUNS },
    { rows: 1_000_000, runs: 3 },
    { rows: 3_000_000, runs: 1 },
  ]) {
    makeCsv(file, rows);
    const read = await measureProcess([script("read-once.ts"), file], { runs });
    print("tidui, CSV", [file], read, {
      target: CSV_TARGET,
      isMet: read.peakMB <= CSV_TARGET.peakMB && read.told["rows"] === rows,
    });
  }
  rmSync(folder, { recursive: true });
}

function print(what: string, files: readonly string[], { seconds, peakMB, told }: Measured, more: object = {}): void {
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  printResult({ what, files: files.length, size: bytes, seconds, peakMB, ...told, ...more });
}
