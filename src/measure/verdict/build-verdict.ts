import type { Figures } from "../../model/figures.ts";
import type { Observation } from "../../model/observations.ts";
import type { Verdict } from "../../model/verdict.ts";
import type { CompositeInput } from "../composite/composite-input.ts";
import { runComposite, type Composite } from "../composite/run-composite.ts";
import { attentionYear, besideValues, type AttentionYear, type BesideValue } from "./beside-values.ts";
import { changesOfGroups, type GroupChange } from "./changes-of-groups.ts";
import { comparableRows } from "./comparable-rows.ts";
import { comparedMeasures, type ComparedMeasure } from "./compared-measures.ts";
import { enteredMeasures, judgedGroups, type Entered, type Lack } from "./composite-input-of.ts";
import { editionsOf, isField, type Compared } from "./editions.ts";
import { verdictFindings, type Finding } from "./findings.ts";
import { measureStandings, type GroupCatchUp, type GroupStanding } from "./group-standings.ts";

/** Where every group stands by every measure, and what follows for all outcomes together. */
export interface VerdictResult {
  readonly declared: Verdict;
  /** Ids of measures that are outcomes. */
  readonly outcomes: ReadonlySet<string>;
  readonly compared: readonly ComparedMeasure[];
  readonly standings: readonly GroupStanding[];
  readonly catchUps: readonly GroupCatchUp[];
  readonly changes: readonly GroupChange[];
  readonly entered: readonly Entered[];
  /** What the index is built from; only groups and outcomes that qualify. */
  readonly input: CompositeInput;
  /** null where fewer than four groups qualify. */
  readonly composite: Composite | null;
  readonly lacking: readonly Lack[];
  readonly beside: readonly BesideValue[];
  readonly attention: AttentionYear | null;
  readonly findings: readonly Finding[];
}

/** Editions that a widening gap needs. */
const THREE = 3;

/** The whole stage, from observations to what may be said. A pure function: the same figures give the same verdict. */
export function buildVerdict(declared: Verdict, figures: Figures, observations: readonly Observation[]): VerdictResult {
  const rows = comparableRows(observations, figures, declared.accounts);
  const compared = comparedMeasures(editionsOf(rows), figures.measures, declared.window.level_days);
  const told = compared.map((one) => measureStandings(one, directionOf(declared, one)));
  const standings = told.flatMap((one) => one.standings);
  const growths = new Map(declared.growths.map(({ measure, of }) => [measure, of]));
  const changes = changesOfGroups(compared, { window: declared.window.change_days, growths });
  const entered = enteredMeasures(declared.enters, compared);
  const { input, lacking } = judgedGroups(entered);
  const composite = runComposite(input);
  const index = composite.kind === "composite" ? composite : null;
  const outcomes = new Set(figures.measures.filter(({ role }) => role === "outcome").map(({ id }) => id));
  const speaks = speaking(declared, outcomes);
  const findings = verdictFindings({
    composite: index,
    qualifying: input.units,
    standings: standings.filter(speaks),
    changes: changes.filter(speaking(declared, outcomes, ({ tells_change }) => tells_change)),
    threeReadings: compared.some((one) => speaks(one) && hasThreeFields(one)),
    enters: entered.flatMap(({ compared: one }) => one ?? []),
  });
  return {
    declared,
    outcomes,
    compared,
    standings,
    changes,
    entered,
    input,
    lacking,
    findings,
    catchUps: told.flatMap((one) => one.catchUps),
    composite: index,
    beside: besideValues(declared.beside, observations, figures),
    attention: attentionYear(declared.attention, observations),
  };
}

function directionOf({ enters }: Verdict, { measure, scope }: ComparedMeasure): 1 | -1 {
  return enters.find((one) => one.measure === measure && one.scope === scope)?.more_is_better === false ? -1 : 1;
}

/** Outcomes that are not left out, or that are for all that of use. */
function speaking(
  { left_out }: Verdict,
  outcomes: ReadonlySet<string>,
  isOfUse: (one: Verdict["left_out"][number]) => boolean = () => false,
): (one: Pick<Compared, "measure" | "scope">) => boolean {
  const out = left_out.filter((one) => !isOfUse(one));
  return ({ measure, scope }) =>
    outcomes.has(measure) && !out.some((one) => one.measure === measure && (one.scope === undefined || one.scope === scope));
}

function hasThreeFields({ editions, level }: ComparedMeasure): boolean {
  return (
    editions.filter(
      (one) => isField(one) && one.measurer === level?.preferred.measurer && one.granularity === level.preferred.granularity,
    ).length >= THREE
  );
}
