import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareNames, SAME_FROM, type Schema } from "../../src/text/match/compare-names.ts";
import { csvCells } from "../../scripts/dossier-facts/market.ts";
import { machine, measureProcess, printResult } from "../measure.ts";
import { type LabelledPair, NAME_BENCH, readNameBench, readOwnPairs } from "./labelled-pairs.ts";
import { nomenklatura } from "./nomenklatura.ts";
import { qualities } from "./scoring.ts";

/** Measures how right and how fast two names are compared; see README.md. Prints one JSON line a result. */

const TARGET = { f1: 0.9 };

/** nomenklatura documents 0.7 as its own default threshold. */
const PEER_SAME_FROM = 0.7;

printResult({ what: "machine", ...machine() });
const bench = readNameBench();
if (bench) tellAll("name_bench", bench);
else console.log(`skipped: name_bench is not here (${NAME_BENCH})`);
tellAll("our pairs", readOwnPairs());
await measureSpeed("name_bench", bench ?? []);
await measureSpeed("filers of the dossier", filerPairs());

function tellAll(set: string, pairs: readonly LabelledPair[]): void {
  const scores = pairs.map(({ left, right, schema }) => compareNames(left, right, { schema: schemaOf(schema) }).score);
  tell(set, "tidui", pairs, { scores, sameFrom: SAME_FROM });
  if (set === "name_bench") tellDisputed(pairs, scores);
  const peer = nomenklatura(pairs);
  if (typeof peer === "string") return console.log(`skipped: ${peer}`);
  for (const name of ["logic-v1", "logic-v2"] as const) {
    const { scores: theirs, seconds } = peer[name];
    tell(set, `nomenklatura ${peer.version} ${name}`, pairs, { scores: theirs, sameFrom: PEER_SAME_FROM });
    printResult({
      what: `${set}, speed`,
      by: `nomenklatura ${name}`,
      pairs: pairs.length,
      pairsPerSecond: pairs.length / seconds,
    });
  }
}

interface Scored {
  readonly scores: readonly number[];
  readonly sameFrom: number;
}

function tell(set: string, by: string, pairs: readonly LabelledPair[], { scores, sameFrom }: Scored): void {
  const saysSame = scores.map((score) => score >= sameFrom);
  for (const { names, part, ...found } of qualities(pairs, saysSame)) {
    const isAim = by === "tidui" && set === "name_bench" && names !== "persons";
    printResult({ what: set, by, names, part, ...found, ...(isAim ? { target: TARGET, isMet: found.f1 >= TARGET.f1 } : {}) });
  }
}

/** Organisations that are labelled the same although their numbers differ: by what our score means they are two. */
function tellDisputed(pairs: readonly LabelledPair[], scores: readonly number[]): void {
  const disputed = pairs.filter(
    ({ left, right, schema, isSame }, at) =>
      isSame &&
      schema !== "Person" &&
      (scores[at] ?? 0) < SAME_FROM &&
      compareNames(left, right, { schema: "Organization" }).reasons.some(
        ({ part, verdict }) => part === "number" && verdict !== "same",
      ),
  );
  const count = (part: string): number => disputed.filter((pair) => pair.part === part).length;
  printResult({ what: "name_bench, labelled the same with other numbers", tuned: count("tuned"), measured: count("measured") });
}

function schemaOf(schema: string): Schema {
  return schema === "Person" ? "Person" : "Organization";
}

async function measureSpeed(what: string, pairs: readonly LabelledPair[]): Promise<void> {
  if (pairs.length === 0) return;
  const folder = mkdtempSync(join(tmpdir(), "tidui-bench-"));
  const file = join(folder, "pairs.json");
  writeFileSync(file, JSON.stringify(pairs.map(({ schema, left, right }) => [schemaOf(schema), left, right])));
  const script = fileURLToPath(new URL("compare-once.ts", import.meta.url));
  const { seconds, peakMB, told } = await measureProcess([script, file], { runs: 5 });
  printResult({ what: `${what}, speed`, by: "tidui", pairs: pairs.length, seconds, peakMB, ...told });
  rmSync(folder, { recursive: true });
}

/** Every filer of the generative-AI lists with the one that comes next. */
function filerPairs(): readonly LabelledPair[] {
  const file = fileURLToPath(new URL("../../dossiers/china-ai/facts/genai.csv", import.meta.url));
  const filers = csvCells(file).map((row) => row["filer"] ?? "");
  return filers.slice(1).map((right, at) => ({
    left: filers[at] ?? "",
    right,
    schema: "Organization",
    isSame: false,
    part: "",
  }));
}
