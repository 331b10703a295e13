import { performance } from "node:perf_hooks";
import { runComposite } from "../../src/measure/composite/run-composite.ts";
import { syntheticInput } from "../../test/synthetic-composite.ts";
import { median, tell } from "../measure.ts";

/** `once.ts UNITS MEASURES VARIANTS`: one index from its input to its result, then a reader moving a weight 20 times. */

const MOVES = 20;
const [units = 10, measures = 8, wanted = 2000] = process.argv.slice(2).map(Number);

const input = syntheticInput({
  units,
  measures,
  quality: (unit) => 2 * Math.cos((Math.PI * unit) / units),
  noise: 0.7,
  missing: 0.25,
  bands: 0.3,
  otherSource: 0.3,
});
const used = process.cpuUsage();
const started = performance.now();
const result = runComposite(input, undefined, { variants: wanted });
const runSeconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(used);
if (result.kind !== "composite") throw new Error("The input is too thin.");

const first = result.measures[0] ?? "";
const usedBefore = process.cpuUsage();
const moves = Array.from({ length: MOVES }, (_none, move) => {
  const from = performance.now();
  result.scoreWith({ [first]: move / 10 });
  return performance.now() - from;
});
const moving = process.cpuUsage(usedBefore);
const moveCpuMs = (moving.user + moving.system) / 1000 / MOVES;
// A fresh page has every function for the first time: the first move is told beside the median.
tell({
  variants: result.set.variants.length,
  runSeconds,
  cpuSeconds: (user + system) / 1e6,
  firstMoveMs: moves[0] ?? Number.NaN,
  moveMs: median(moves),
  moveCpuMs,
});
