import { performance } from "node:perf_hooks";
import { damerauLevenshtein } from "../../src/text/similarity/damerau.ts";
import { levenshtein, optimalStringAlignment } from "../../src/text/similarity/edit-kernel.ts";
import { jaro, jaroWinkler } from "../../src/text/similarity/jaro.ts";
import { longestCommonSubstring } from "../../src/text/similarity/common-substring.ts";
import { type Points, toPointsOfAll } from "../../src/text/similarity/points.ts";
import { findPeer, tell } from "../measure.ts";
import { naiveDamerau, naiveJaro, naiveJaroWinkler, naiveLevenshtein, naiveOptimalStringAlignment } from "./naive.ts";
import { makePairs, type Pairs } from "./pairs.ts";

// One measured process: `kernel-once.ts TOOL KERNEL COUNT` compares so many pairs of names. Encoding is in the time.

type Compare = (left: string, right: string) => number;

const onLetters = (kernel: (left: string[], right: string[]) => number): Compare => {
  return (left, right) => kernel(Array.from(left), Array.from(right));
};

const KERNELS: Readonly<Record<string, (left: Points, right: Points) => number>> = {
  levenshtein,
  "levenshtein, limit 2": (left, right) => levenshtein(left, right, 2),
  osa: optimalStringAlignment,
  damerau: damerauLevenshtein,
  jaro,
  "jaro-winkler": jaroWinkler,
  "common substring": longestCommonSubstring,
};

const TEXTBOOK: Readonly<Record<string, Compare>> = {
  levenshtein: onLetters(naiveLevenshtein),
  osa: onLetters(naiveOptimalStringAlignment),
  damerau: onLetters(naiveDamerau),
  jaro: onLetters(naiveJaro),
  "jaro-winkler": onLetters(naiveJaroWinkler),
};

const [tool = "", kernel = "", count = "0"] = process.argv.slice(2);
const pairs = makePairs(Number(count));
const start = performance.now();
const values = await compareBy(tool);
const inProcessSeconds = (performance.now() - start) / 1000;
let sum = 0;
let edits = 0;
for (let pair = 0; pair < values.length; pair++) {
  const value = values[pair] ?? Number.NaN;
  sum += value;
  if (pair % 2 === 0 && value === 1) edits++;
}
tell({ pairs: values.length, sum, editsAtOne: edits / Math.ceil(values.length / 2), inProcessSeconds });

async function compareBy(name: string): Promise<ArrayLike<number>> {
  if (name === "tidui") return byTidui(pairs, KERNELS[kernel]);
  if (name === "duckdb") return byDuckdb(pairs);
  const peer = name === "textbook" ? TEXTBOOK[kernel] : ((await import(findPeer(name) ?? "")) as { distance: Compare }).distance;
  if (!peer) throw new Error(`The textbook has no ${kernel}.`);
  return Float64Array.from(pairs.left, (left, pair) => peer(left, pairs.right[pair] ?? ""));
}

/** Every text is encoded once, then the pairs are compared; both are in the time. */
function byTidui({ left, right }: Pairs, compare: (typeof KERNELS)[string] | undefined): Float64Array {
  if (!compare) throw new Error(`There is no kernel ${kernel}.`);
  const from = performance.now();
  const [lefts, rights] = [toPointsOfAll(left), toPointsOfAll(right)];
  const encoded = performance.now();
  const all = new Float64Array(left.length);
  for (let pair = 0; pair < all.length; pair++) all[pair] = compare(lefts[pair] as Points, rights[pair] as Points);
  tell({ encodeSeconds: (encoded - from) / 1000, kernelSeconds: (performance.now() - encoded) / 1000 });
  return all;
}

/** DuckDB on one thread; what is put into its table is not in the time that it tells, reading the result is. */
async function byDuckdb({ left, right }: Pairs): Promise<number[]> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  await connection.run("CREATE TABLE pairs (id INTEGER, a VARCHAR, b VARCHAR)");
  const appender = await connection.createAppender("pairs");
  for (let pair = 0; pair < left.length; pair++) {
    appender.appendInteger(pair);
    appender.appendVarchar(left[pair] ?? "");
    appender.appendVarchar(right[pair] ?? "");
    appender.endRow();
  }
  appender.closeSync();
  const call = {
    levenshtein: "levenshtein",
    damerau: "damerau_levenshtein",
    jaro: "jaro_similarity",
    "jaro-winkler": "jaro_winkler_similarity",
  }[kernel];
  if (!call) throw new Error(`DuckDB has no ${kernel}.`);
  const from = performance.now();
  await connection.run(`CREATE TABLE compared AS SELECT id, ${call}(a, b)::DOUBLE AS value FROM pairs`);
  tell({ duckdbSeconds: (performance.now() - from) / 1000 });
  const reader = await connection.runAndReadAll("SELECT value FROM compared ORDER BY id");
  return reader.getColumns()[0] as number[];
}
