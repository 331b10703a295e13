import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { machine, measureProcess, peersFolder, printResult } from "../measure.ts";
import { agreement, type LabelledName, peerBrands, readBrandLabels, readOwnLabels } from "./accuracy.ts";

/** Measures the parsing of names; see README.md. Prints one JSON line a result. */

const TARGET = { namesPerSecond: 500_000 };
const BRAND_TARGET = 0.98;
const RUNS = 5;
/** The peer is so slow that it gets fewer names. */
const PEER_NAMES = 20_000;

const shared = fileURLToPath(new URL("../../../shared/data/names/", import.meta.url));
const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const python = join(peersFolder(), "venv/bin/python");
const hasPeer = existsSync(python) && spawnSync(python, ["-c", "import companynameparser"], { stdio: "ignore" }).status === 0;

printResult({ what: "machine", ...machine() });
if (!hasPeer) console.log(`skipped: companynameparser is not in ${peersFolder()}/venv (pip install companynameparser)`);
tellAgreement();
await measureSpeed();

function tellAgreement(): void {
  const own = readOwnLabels();
  for (const half of ["tuning", "held-out"])
    tell(
      `registry filers, ${half}`,
      own.filter((one) => one.half === half),
    );
  const theirs = join(shared, "companynameparser-groundtruth.txt");
  if (existsSync(theirs)) tell("companynameparser's brands", readBrandLabels(theirs), BRAND_TARGET);
  else console.log(`skipped: the labelled brands are not here (${theirs})`);
}

function tell(what: string, labels: readonly LabelledName[], target?: number): void {
  const { exact, differing } = agreement(labels);
  const isMet = target === undefined ? {} : { target, isMet: (exact["brand"] ?? 0) >= target * labels.length };
  printResult({ what, size: labels.length, ...exact, ...isMet, differing });
  if (hasPeer) printResult({ what: `${what}, by companynameparser`, size: labels.length, brand: peerBrands(python, labels) });
}

async function measureSpeed(): Promise<void> {
  const filers = readFilers();
  const names = [...readShortNames(), ...filers];
  const folder = mkdtempSync(join(tmpdir(), "tidui-bench-"));
  const write = (file: string, lines: readonly string[]) => {
    writeFileSync(join(folder, file), `${lines.join("\n")}\n`);
    return join(folder, file);
  };
  const all = write("names.txt", names);
  const parsed = await measureProcess([script("parse-once.ts"), all], { runs: RUNS });
  const speed = parsed.told["namesPerSecond"] ?? Number.NaN;
  print("tidui", names.length, parsed, { target: TARGET, isMet: speed >= TARGET.namesPerSecond });
  const long = Array.from({ length: 40 }, () => filers).flat();
  print(
    "tidui, registry filers",
    long.length,
    await measureProcess([script("parse-once.ts"), write("filers.txt", long)], { runs: RUNS }),
  );
  print("tidui names, the command", names.length, await measureProcess([script("command-once.ts"), all], { runs: RUNS }));
  if (hasPeer) {
    const some = write(
      "some.txt",
      names.filter((_, at) => at % Math.ceil(names.length / PEER_NAMES) === 0),
    );
    const peer = await measureProcess([script("companynameparser-once.ts"), python, some], { runs: 1, timeoutSeconds: 600 });
    const ratio = speed / (peer.told["namesPerSecond"] ?? Number.NaN);
    print("companynameparser", peer.told["names"] ?? Number.NaN, peer, { ratio });
  }
  rmSync(folder, { recursive: true });
}

/** Short names of Chinese companies, where they are. */
function readShortNames(): readonly string[] {
  const file = join(shared, "Company-Shorter-Form-28W.txt");
  if (existsSync(file))
    return readFileSync(file, "utf8")
      .split(/\r?\n/)
      .filter((name) => name !== "");
  console.log(`skipped: the 267,400 short names are not here (${file})`);
  return [];
}

/** Every filer of the registries, each once. */
function readFilers(): readonly string[] {
  const facts = fileURLToPath(new URL("../../dossiers/china-ai/facts/", import.meta.url));
  const all = ["algorithm", "deep-synthesis", "genai"].flatMap((series) => readColumn(join(facts, `${series}.csv`), "filer"));
  return [...new Set(all)].filter((name) => name !== "");
}

/** One column of a CSV; rows with a quoted field are left out. */
function readColumn(file: string, column: string): readonly string[] {
  const [header = "", ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const at = header.split(",").indexOf(column);
  return lines.filter((line) => !line.includes('"')).map((line) => line.split(",")[at] ?? "");
}

function print(
  what: string,
  size: number,
  { seconds, peakMB, told }: Awaited<ReturnType<typeof measureProcess>>,
  more: object = {},
): void {
  printResult({ what, size, seconds, peakMB, ...told, ...more });
}
