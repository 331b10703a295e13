import { fileURLToPath } from "node:url";
import type { CompositeInput } from "../../src/measure/composite/composite-input.ts";
import { runComposite } from "../../src/measure/composite/run-composite.ts";
import { syntheticInput } from "../../test/synthetic-composite.ts";
import { machine, measureProcess, printResult } from "../measure.ts";

/** Measures the composite index: how fast it is, and how often it parts what is known to be alike; see README.md. */

const RUNS = 5;
const SIZES = [
  { units: 5, measures: 4 },
  { units: 10, measures: 8 },
  { units: 30, measures: 15 },
];
const VARIANTS = [2_000, 10_000];
/** For 2,000 variants. */
const TARGET = { runSeconds: 0.5, moveMs: 50 };

const INPUTS = 100;

printResult({ what: "machine", ...machine() });
for (const { units, measures } of SIZES) for (const variants of VARIANTS) await measureSize(units, measures, variants);
measureTruth("noise, one in each measure", (seed) => syntheticInput({ units: 10, measures: 8, seed }));
measureTruth("values within one band", (seed) => syntheticInput({ units: 10, measures: 8, noise: 0.05, bands: 1, seed }));
for (const apart of [1, 2, 3]) {
  const quality = (unit: number) => (unit < 4 ? apart : 0);
  measureTruth(`two clusters ${apart} standard deviations apart`, (seed) =>
    syntheticInput({ units: 10, measures: 8, quality, seed }),
  );
}

async function measureSize(units: number, measures: number, wanted: number): Promise<void> {
  const script = fileURLToPath(new URL("once.ts", import.meta.url));
  const { peakMB, told } = await measureProcess([script, String(units), String(measures), String(wanted)], { runs: RUNS });
  const { variants = Number.NaN, runSeconds = Number.NaN, cpuSeconds, firstMoveMs, moveMs = Number.NaN, moveCpuMs } = told;
  const hasTarget = wanted === VARIANTS[0];
  printResult({
    what: `composite, ${units} units × ${measures} measures`,
    size: variants,
    seconds: runSeconds,
    cpuSeconds,
    peakMB,
    firstMoveMs,
    moveMs,
    moveCpuMs,
    ...(hasTarget ? { target: TARGET, isMet: runSeconds <= TARGET.runSeconds && moveMs <= TARGET.moveMs } : {}),
  });
}

/** Shares of inputs with any cut, and with exactly the cut between the fourth and the fifth unit. */
function measureTruth(what: string, inputOf: (seed: number) => CompositeInput): void {
  const any = new Map<number, number>();
  const four = new Map<number, number>();
  for (let seed = 1; seed <= INPUTS; seed++) {
    const result = runComposite(inputOf(seed), undefined, { seed });
    if (result.kind !== "composite") throw new Error("The input is too thin.");
    const best = result.units.slice(0, 4).join(" ");
    for (const { agreement, tiers } of result.weighed.echelons.levels) {
      any.set(agreement, (any.get(agreement) ?? 0) + (tiers.length > 1 ? 1 : 0));
      four.set(agreement, (four.get(agreement) ?? 0) + (tiers.length === 2 && tiers[0]?.join(" ") === best ? 1 : 0));
    }
  }
  const shares = (times: ReadonlyMap<number, number>) =>
    Object.fromEntries([...times].map(([level, count]) => [level, count / INPUTS]));
  printResult({ what: `truth, ${what}`, size: INPUTS, anyCut: shares(any), justTheFour: shares(four) });
}
