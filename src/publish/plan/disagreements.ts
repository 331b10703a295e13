import { spanOf } from "../../measure/figures/spans.ts";
import { groupBy } from "../../model/group-by.ts";
import { DISAGREEMENTS } from "../addresses.ts";
import { conflictsFigure, type ConflictedApp, type ConflictReading, type ShownConflicts } from "../figures/conflicts-figure.ts";
import { disagreementsPage, type DisagreementsInputs, type ShownDisagreement } from "../pages/disagreements.ts";
import type { Desk, Plan } from "./desk.ts";
import { embedPlan } from "./embeds.ts";
import type { PlannedReading } from "./readings.ts";

const USE = "use";

/** The one page of all readings that do not go together, and of measures of use a chart of what lies between them. */
export function* planDisagreements(desk: Desk): Iterable<Plan> {
  const { data, readings } = desk;
  const pairs = data.disagreements.flatMap(({ reason, left, right }): ShownDisagreement[] => {
    const [one, other] = [readings.get(left)?.shown, readings.get(right)?.shown];
    return one && other ? [{ reason, left: one, right: other }] : [];
  });
  const conflicts = (data.figures?.measures ?? [])
    .filter(({ dimension, kind }) => dimension === USE && kind === "level")
    .map(({ id, label }): ShownConflicts => ({ id, measure: label, apps: conflictedApps(desk, id) }));
  const inputs: DisagreementsInputs = { pairs, conflicts };
  yield { address: DISAGREEMENTS, render: disagreementsPage, inputs } as Plan;
  for (const one of conflicts) yield* embedPlan(conflictsFigure, one);
}

/** Apps of which two measured readings of one measure disagree, each with all its readings that are dated and count. */
function conflictedApps(desk: Desk, measure: string): ConflictedApp[] {
  const own = [...desk.readings.values()].filter(({ observation }) => observation.measure === measure);
  return [...groupBy(own, ({ observation }) => observation.entity ?? "")].flatMap(([, planned]) => {
    const inTime = planned.flatMap(drawnReading).toSorted((left, right) => left.from + left.to - right.from - right.to);
    const drawn = new Map(inTime.map((one) => [one.reading.id, one]));
    const pairs = desk.data.disagreements
      .filter(({ left, right }) => drawn.has(left) && drawn.has(right))
      .map(({ left, right }) => ({ left, right }));
    const [first] = planned;
    if (!first || pairs.length === 0) return [];
    return [{ app: first.shown.subject, tone: desk.tone(first.observation.group ?? ""), readings: [...drawn.values()], pairs }];
  });
}

/** A reading that several outlets tell is drawn once. */
function drawnReading({ observation, shown }: PlannedReading, at: number, all: readonly PlannedReading[]): ConflictReading[] {
  const reading = observation.figure?.reading;
  const isTold = all.findIndex((one) => one.observation.figure?.reading === reading) < at;
  const days = spanOf(observation);
  const level = observation.value ?? observation.low;
  if (isTold || !days || level === null || observation.figure?.excluded.length) return [];
  return [{ reading: shown, from: days.first, to: days.last, level }];
}
