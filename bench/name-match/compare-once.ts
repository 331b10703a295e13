import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { ComparableName } from "../../src/text/match/comparable-name.ts";
import { compareNames, type Schema } from "../../src/text/match/compare-names.ts";
import { tell } from "../measure.ts";

// One measured process: `compare-once.ts FILE` compares the pairs of a JSON file, [schema, left, right] each, ten times over:
// each name read anew for every pair, then each read once.

const ROUNDS = 10;
const [file = ""] = process.argv.slice(2);
const pairs = JSON.parse(readFileSync(file, "utf8")) as readonly (readonly [Schema, string, string])[];
const anew = compareAll(pairs);
const once = compareAll(
  pairs.map(([schema, left, right]) => [schema, new ComparableName(left), new ComparableName(right)] as const),
);
tell({ compared: ROUNDS * pairs.length, pairsPerSecond: anew, pairsPerSecondReadOnce: once });

function compareAll(all: readonly (readonly [Schema, string | ComparableName, string | ComparableName])[]): number {
  const start = performance.now();
  for (let round = 0; round < ROUNDS; round++) for (const [schema, left, right] of all) compareNames(left, right, { schema });
  return (1000 * ROUNDS * all.length) / (performance.now() - start);
}
