import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Clusters, evaluateClusters, evaluateLabels, evaluateLinks, type Label, type Rates } from "./evaluate.ts";
import { generate } from "./generate/generate.ts";
import { readClusters, readText, runSql } from "./tables.ts";

/** What was found, against the truth: pairs, and whole clusters where the truth has them. */
export interface Scores extends Rates {
  readonly clusterF1?: number;
}

/** A data set laid out in a folder, as a user would have it: the truth is not among its columns. */
export interface Made {
  readonly size: number;
  readonly score: (found: Clusters) => Scores;
  /** What a peer's script is given to read. */
  readonly peerInput: string;
}

export interface Dataset {
  readonly name: string;
  /** Name of the committed config, and of the model in the peers' scripts. */
  readonly model: string;
  /** What must be in `../shared`; generated data needs nothing. */
  readonly needs?: string;
  readonly runs: number;
  readonly target: { readonly f1?: number; readonly seconds: number; readonly peakMB?: number };
  readonly make: (folder: string) => Promise<Made>;
}

/** The published data sets, where they are here. */
export const LINKAGE_DATA = fileURLToPath(new URL("../../../shared/data/linkage/", import.meta.url));
const published = (name: string) => join(LINKAGE_DATA, name);

export const DATASETS: readonly Dataset[] = [
  {
    name: "historical_50k",
    model: "historical_50k",
    needs: "historical_figures_with_errors_50k.parquet",
    runs: 5,
    target: { f1: 0.84, seconds: 2.7, peakMB: 350 },
    make: (folder) =>
      makeDeduplicated(folder, {
        input: published("historical_figures_with_errors_50k.parquet"),
        select: `SELECT * EXCLUDE (cluster) FROM '${published("historical_figures_with_errors_50k.parquet")}'`,
        truth: `SELECT unique_id, cluster FROM '${published("historical_figures_with_errors_50k.parquet")}'`,
        file: "records.parquet",
      }),
  },
  {
    name: "febrl3",
    model: "febrl3",
    needs: "febrl3.csv",
    runs: 5,
    target: { f1: 0.998, seconds: 1 },
    make: (folder) =>
      makeDeduplicated(folder, {
        input: published("febrl3.csv"),
        // Cells and names of columns are padded with a space.
        select: `SELECT trim(COLUMNS(' *(.+)')) AS '\\1' FROM ${csv(published("febrl3.csv"))}`,
        truth: `SELECT rec_id, regexp_extract(rec_id, '^rec-[0-9]+') FROM ${csv(published("febrl3.csv"))}`,
        file: "records.csv",
      }),
  },
  {
    name: "fake_1000",
    model: "fake_1000",
    needs: "fake_1000.csv",
    runs: 5,
    // At least what Splink has in the same run.
    target: { seconds: 1 },
    make: (folder) =>
      makeDeduplicated(folder, {
        input: published("fake_1000.csv"),
        select: `SELECT * EXCLUDE (cluster) FROM ${csv(published("fake_1000.csv"))}`,
        truth: `SELECT unique_id, cluster FROM ${csv(published("fake_1000.csv"))}`,
        file: "records.csv",
      }),
  },
  {
    name: "fodors_zagats",
    model: "fodors_zagats",
    needs: "restaurants/fodors.csv",
    runs: 5,
    target: { f1: 0.98, seconds: 1 },
    make: makeRestaurants,
  },
  {
    name: "dblp_acm",
    model: "dblp_acm",
    needs: "dblp_acm/ACM.csv",
    runs: 5,
    target: { f1: 0.97, seconds: 1 },
    make: makeArticles,
  },
  {
    name: "filers",
    model: "filers",
    runs: 5,
    target: { f1: 0.95, seconds: 2 },
    make: makeFilers,
  },
  {
    name: "companies_100k",
    model: "companies",
    runs: 3,
    target: { seconds: 6 },
    make: (folder) => makeCompanies(folder, 100_000),
  },
  {
    name: "companies_1m",
    model: "companies",
    runs: 3,
    target: { f1: 0.95, seconds: 60, peakMB: 4096 },
    make: (folder) => makeCompanies(folder, 1_000_000),
  },
];

const SEED = 4;

function csv(path: string): string {
  return `read_csv('${path}', all_varchar = true)`;
}

interface Deduplicated {
  readonly input: string;
  readonly select: string;
  readonly truth: string;
  readonly file: string;
}

async function makeDeduplicated(folder: string, { input, select, truth, file }: Deduplicated): Promise<Made> {
  await runSql(`COPY (${select}) TO '${join(folder, file)}' (${file.endsWith(".csv") ? "HEADER" : "FORMAT parquet"})`);
  const clusters = await readClusters(truth);
  return { size: clusters.size, score: (found) => scoresOf(clusters, found), peerInput: input };
}

function scoresOf(truth: Clusters, found: Clusters): Scores {
  const { pairs, clusters } = evaluateClusters(truth, found);
  return { ...pairs, clusterF1: clusters.f1 };
}

/**
 * Who filed the algorithms of china-ai, by the name alone. The truth is the district and the subject's key inside a filing number:
 * equal for a filer that was renamed or misspelt. A filer that has moved has two of them, and counts against whoever calls it one.
 */
async function makeFilers(folder: string): Promise<Made> {
  const facts = ["algorithm", "deep-synthesis"].map((series) =>
    fileURLToPath(new URL(`../../dossiers/china-ai/facts/${series}.csv`, import.meta.url)),
  );
  const all = join(folder, "with-truth.csv");
  const rows = `read_csv(${JSON.stringify(facts).replaceAll('"', "'")}, all_varchar = true, union_by_name = true)`;
  const key = "nullif(regexp_extract(number, '^网信算备([0-9]{12})', 1), '')";
  await runSql(`COPY (SELECT row_number() OVER () AS id, filer, ${key} AS cluster FROM ${rows}) TO '${all}' (HEADER)`);
  return makeDeduplicated(folder, {
    input: all,
    select: `SELECT * EXCLUDE (cluster) FROM ${csv(all)}`,
    truth: `SELECT id, cluster FROM ${csv(all)}`,
    file: "records.csv",
  });
}

/** A million companies; the peers get the very same file, the truth in its last column. */
async function makeCompanies(folder: string, records: number): Promise<Made> {
  const all = join(folder, "with-truth.csv");
  const stream = createWriteStream(all);
  await generate(records, SEED, async (text) => {
    if (!stream.write(text)) await once(stream, "drain");
  });
  stream.end();
  await once(stream, "finish");
  return makeDeduplicated(folder, {
    input: all,
    select: `SELECT * EXCLUDE (cluster) FROM ${csv(all)}`,
    truth: `SELECT id, cluster FROM ${csv(all)}`,
    file: "records.csv",
  });
}

async function makeRestaurants(folder: string): Promise<Made> {
  const [left, right] = [published("restaurants/fodors.csv"), published("restaurants/zagats.csv")];
  const size = await makeTwoTables(folder, { fodors: left, zagats: right });
  const rows = await readText(`SELECT fodors_id, zagats_id FROM ${csv(published("restaurants/matches_fodors_zagats.csv"))}`);
  const matches = rows.map(([one, other]): Label => ({ left: `fodors-${one}`, right: `zagats-${other}`, isMatch: true }));
  return {
    size,
    score: (found) => evaluateLinks(matches, found, (id) => id.startsWith("fodors-")),
    peerInput: published("restaurants"),
  };
}

async function makeArticles(folder: string): Promise<Made> {
  const size = await makeTwoTables(folder, { dblp: published("dblp_acm/DBLP.csv"), acm: published("dblp_acm/ACM.csv") });
  const labels = `read_csv('${published("dblp_acm/dblp_acm_demo_labels.csv")}', all_varchar = true)`;
  const rows = await readText(`SELECT "ltable.id", "rtable.id", gold FROM ${labels}`);
  const known = rows.map(([one, other, gold]): Label => ({ left: `dblp-${one}`, right: `acm-${other}`, isMatch: gold === "1" }));
  return { size, score: (found) => evaluateLabels(known, found), peerInput: published("dblp_acm") };
}

/** Two files whose ids say where they are from; gives how many records they have. */
async function makeTwoTables(folder: string, tables: Readonly<Record<string, string>>): Promise<number> {
  for (const [table, path] of Object.entries(tables)) {
    const select = `SELECT * REPLACE ('${table}-' || id AS id) FROM ${csv(path)}`;
    await runSql(`COPY (${select}) TO '${join(folder, `${table}.csv`)}' (HEADER)`);
  }
  const counts = Object.values(tables).map((path) => `SELECT count(*) AS n FROM ${csv(path)}`);
  return Number((await readText(`SELECT sum(n) FROM (${counts.join(" UNION ALL ")})`))[0]?.[0]);
}
