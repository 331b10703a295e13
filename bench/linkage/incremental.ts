import { createHash } from "node:crypto";
import { once } from "node:events";
import { copyFileSync, createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { machine, measureProcess, median, printResult, type Measured } from "../measure.ts";
import { generate } from "./generate/generate.ts";

/**
 * Measures rows that come later: a linkage of 99% of the records is kept, and 1% are added. `incremental.ts [RECORDS]` prints JSON lines;
 * `ratio` is the time of adding over that of linking all at once.
 */

const SEED = 4;
const RUNS = 3;
const MOST = 0.05;
const records = Number(process.argv[2] ?? 1_000_000);
const cli = fileURLToPath(new URL("../../src/cli/tidui.ts", import.meta.url));
const config = fileURLToPath(new URL("configs/companies.yml", import.meta.url));

const folder = mkdtempSync(join(tmpdir(), "tidui-bench-incremental-"));
try {
  printResult({ what: "machine", ...machine() });
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const added = records / 100;
  await writeRecords(join(folder, "records.csv"), 0, records - added);
  await writeRecords(join(folder, "added.csv"), records - added, records);
  const path = join(folder, "link.yml");
  copyFileSync(config, path);
  const [whole, more]: Measured[][] = [[], []];
  let untouched = Number.NaN;
  for (let run = 0; run < RUNS; run++) {
    whole?.push(await measureProcess([cli, "link", path, "--keep"], { runs: 1 }));
    const before = clusters();
    more?.push(await measureProcess([cli, "link", path, "--add", join(folder, "added.csv")], { runs: 1 }));
    untouched = changedClusters(before, clusters());
  }
  const seconds = (runs: readonly Measured[] = []) => median(runs.map((one) => one.seconds));
  const peakMB = (runs: readonly Measured[] = []) => median(runs.map((one) => one.peakMB));
  printResult({
    what: "tidui link, 99% of the records, kept",
    size: records - added,
    seconds: seconds(whole),
    peakMB: peakMB(whole),
  });
  const ratio = seconds(more) / seconds(whole);
  printResult({
    what: "tidui link --add, 1% of the records",
    size: added,
    seconds: seconds(more),
    peakMB: peakMB(more),
    ratio,
    target: MOST,
    isMet: ratio <= MOST,
    changedWithoutNewRow: untouched,
  });
}

/** Some of the generated records, without the truth. */
async function writeRecords(path: string, from: number, to: number): Promise<void> {
  const stream = createWriteStream(path);
  let [line, rest] = [-1, ""];
  const take = async (text: string) => {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    const wanted = lines.filter(() => {
      line++;
      return line === 0 || (line > from && line <= to);
    });
    const out = wanted.map((one) => `${one.slice(0, one.lastIndexOf(","))}\n`).join("");
    if (!stream.write(out)) await once(stream, "drain");
  };
  await generate(records, SEED, take);
  stream.end();
  await once(stream, "finish");
}

/** The rows of each cluster, as one hash. */
function clusters(): Map<string, string> {
  const rows = new Map<string, string[]>();
  for (const text of readFileSync(join(folder, "link.linked", "clusters.csv"), "utf8")
    .trim()
    .split("\n")
    .slice(1)) {
    const [, id = "", cluster = ""] = text.split(",");
    const known = rows.get(cluster);
    if (known) known.push(id);
    else rows.set(cluster, [id]);
  }
  return new Map([...rows].map(([cluster, ids]) => [cluster, createHash("sha256").update(ids.join()).digest("hex")]));
}

/** Clusters of before that are there with other rows though none of the added ones came to them: there must be none. */
function changedClusters(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number {
  const grown = new Set(addedClusters());
  return [...before].filter(([cluster, rows]) => after.has(cluster) && after.get(cluster) !== rows && !grown.has(cluster)).length;
}

function addedClusters(): string[] {
  const added = new Set(
    readFileSync(join(folder, "added.csv"), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((text) => text.split(",")[0]),
  );
  const lines = readFileSync(join(folder, "link.linked", "clusters.csv"), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  return lines.flatMap((text) => {
    const [, id, cluster = ""] = text.split(",");
    return added.has(id) ? [cluster] : [];
  });
}
