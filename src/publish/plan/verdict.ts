import type { CompositeInput } from "../../measure/composite/composite-input.ts";
import type { Composite } from "../../measure/composite/run-composite.ts";
import type { VerdictResult } from "../../measure/verdict/build-verdict.ts";
import type { ShownCatchUp } from "../shown/shown-verdict.ts";
import { VARIANTS_FILE, VERDICT } from "../addresses.ts";
import { echelonsKind } from "../echelons-figure.ts";
import { robustnessFigure } from "../figures/robustness-figure.ts";
import { withoutFigure } from "../figures/without-figure.ts";
import { verdictPage, type VerdictInputs } from "../pages/verdict.ts";
import { variantsCsv, type VariantsFile } from "../verdict-files.ts";
import { periodName } from "../verdict-values.ts";
import type { Desk, Plan } from "./desk.ts";
import { embedPlan } from "./embeds.ts";
import { shownBeside } from "./verdict-beside.ts";
import { shownFindings } from "./verdict-findings.ts";
import { shownIndex, shownOutcomes, shownSensitivity, shownWithout } from "./verdict-index.ts";
import { verdictNames, type VerdictNames } from "./verdict-names.ts";

/** The page of the verdict and the file of its variants; nothing where the dossier declares no verdict. */
export function* planVerdict(desk: Desk): Iterable<Plan> {
  const result = desk.data.verdict;
  if (!result) return;
  const names = verdictNames(desk);
  const inputs: VerdictInputs = {
    findings: shownFindings(result, names),
    theory: result.declared.theory,
    index: shownIndex(result, names),
    sensitivity: shownSensitivity(result, names),
    without: shownWithout(result, names),
    outcomes: shownOutcomes(result, names),
    leftOut: result.declared.left_out.map(({ measure, scope, why }) => ({
      measure: names.measure({ measure, scope: scope ?? "", unit: unitOf(result, measure, scope) }),
      hasScope: result.standings.some((one) => one.measure === measure && one.scope === scope),
      why,
    })),
    lacking: result.lacking.map(({ group, has, lacks }) => ({
      group: names.group(group),
      has: result.entered
        .filter(({ id }) => has.includes(id))
        .map(({ entering, compared }) => names.measure({ ...entering, unit: compared?.unit ?? "" })),
      lacks,
    })),
    changes: changes(result).map(names.change),
    catchUps: catchUps(result, names),
    beside: shownBeside(desk, result, names),
    kernel: kernelInput(result.input),
  };
  yield { address: VERDICT, render: verdictPage, inputs } as Plan;
  if (inputs.index) {
    yield* embedPlan(echelonsKind, inputs.index);
    yield* embedPlan(robustnessFigure, inputs.index);
  }
  if (inputs.without) yield* embedPlan(withoutFigure, inputs.without);
  if (result.composite) yield { address: VARIANTS_FILE, render: variantsCsv, inputs: variantsFile(result.composite) } as Plan;
}

function unitOf({ standings }: VerdictResult, measure: string, scope: string | undefined): string {
  return standings.find((one) => one.measure === measure && one.scope === scope)?.unit ?? "";
}

/** Outcomes that are not left out, and what tells of them all the same. */
function changes({ changes: all, declared, outcomes }: VerdictResult) {
  const silent = declared.left_out.filter(({ tells_change }) => !tells_change);
  return all
    .filter(
      ({ measure, scope }) =>
        outcomes.has(measure) && !silent.some((one) => one.measure === measure && (one.scope ?? scope) === scope),
    )
    .toSorted((one, other) => (one.group === other.group ? 0 : one.group < other.group ? -1 : 1));
}

function catchUps({ catchUps: all, outcomes, declared }: VerdictResult, names: VerdictNames): ShownCatchUp[] {
  return all
    .filter(
      ({ measure, scope }) =>
        outcomes.has(measure) && !declared.left_out.some((one) => one.measure === measure && (one.scope ?? scope) === scope),
    )
    .map((one) => ({
      measure: names.measure(one),
      chaser: names.group(one.chaser),
      leader: names.group(one.leader),
      period: periodName(one.time.at.start.slice(0, 7), one.time.at.end.slice(0, 7)),
      soonest: one.time.months[0],
      latest: one.time.months[1],
    }));
}

/** JSON has no infinity: an open end is null. */
function kernelInput(input: CompositeInput): string {
  return JSON.stringify(input, (_, value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? null : value));
}

function variantsFile({ units, set, weighed }: Composite): VariantsFile {
  const { ranks } = weighed;
  return {
    units,
    variants: set.variants.map(({ normalisation, aggregation, missing, weighting, sourcing }, at) => ({
      choices: [normalisation, aggregation, missing, set.weightings[weighting]?.id ?? "", set.sourcings[sourcing]?.id ?? ""],
      ranks: [...ranks.subarray(at * units.length, (at + 1) * units.length)],
    })),
  };
}
