import { spawnSync } from "node:child_process";
import { tell } from "../measure.ts";
import { makePairs } from "./pairs.ts";

// One measured process: `rapidfuzz-once.ts PYTHON KERNEL COUNT` lets rapidfuzz compare the same pairs, one call a pair.

const SCRIPT = `
import json, sys, time
from rapidfuzz.distance import Levenshtein, OSA, DamerauLevenshtein, Jaro, JaroWinkler
kernel = {"levenshtein": Levenshtein.distance, "osa": OSA.distance, "damerau": DamerauLevenshtein.distance,
  "jaro": Jaro.similarity, "jaro-winkler": JaroWinkler.similarity}[sys.argv[1]]
left, right = json.load(sys.stdin)
start = time.perf_counter()
values = list(map(kernel, left, right))
seconds = time.perf_counter() - start
print(seconds, sum(values), sum(value == 1 for value in values[::2]))
`;
const [python = "python3", kernel = "", count = "0"] = process.argv.slice(2);
const { left, right } = makePairs(Number(count));
const { status, stdout } = spawnSync(python, ["-c", SCRIPT, kernel], {
  encoding: "utf8",
  input: JSON.stringify([left, right]),
  stdio: ["pipe", "pipe", "inherit"],
});
if (status !== 0) throw new Error("rapidfuzz failed.");
const [inProcessSeconds = Number.NaN, sum = Number.NaN, edits = Number.NaN] = stdout.trim().split(" ").map(Number);
tell({ pairs: left.length, sum, editsAtOne: edits / Math.ceil(left.length / 2), inProcessSeconds });
