import { groupBy } from "../../model/group-by.ts";
import type { Report } from "../../model/issues.ts";
import { describeLocator } from "../../model/locator.ts";
import type { MoneyPlan } from "../../model/money-plan.ts";
import type { Disagreement, DisagreementReason, Observation } from "../../model/observations.ts";
import type { MoneyFigure } from "./money-figure.ts";

/** Figures of one subject, measure and period: more than one only where several measured it, or told it again. */
export interface PeriodTotal {
  readonly start: string;
  readonly end: string;
  /** A whole year of the calendar; anything else is a part of one, and no year's total. */
  readonly isYear: boolean;
  /** Those that count first. */
  readonly readings: readonly TotalReading[];
  /** Why they do not go together; none where they do. */
  readonly conflicts: readonly DisagreementReason[];
}

export interface TotalReading {
  readonly figure: string;
  readonly observation: Observation;
  readonly counts: boolean;
}

/** One subject is one definition of the field: nothing is added or compared across subjects. */
export interface SubjectTotals {
  readonly subject: string;
  readonly measure: string;
  readonly unit: string;
  readonly periods: readonly PeriodTotal[];
}

export interface DefinitionTotals {
  /** Id in money.yml; null for subjects that it does not declare. */
  readonly definition: string | null;
  readonly subjects: readonly SubjectTotals[];
}

/** Totals by definition, subject and period, in the order of money.yml. A subject that it does not declare is reported and shown apart. */
export function fundingTotals(
  { definitions, totals }: MoneyPlan,
  { figures, disagreements }: { readonly figures: readonly MoneyFigure[]; readonly disagreements: readonly Disagreement[] },
  report: Report,
): DefinitionTotals[] {
  const measured = figures.filter(({ observation }) => observation !== null && totals.includes(observation.measure));
  const known = new Map(definitions.flatMap(({ id, subjects }) => subjects.map((subject) => [subject, id] as const)));
  for (const figure of measured) if (!known.has(figure.subject)) reportUndeclared(figure, report);
  const ids = [...definitions.map(({ id }) => id), null];
  return ids.flatMap((definition) => {
    const own = measured.filter(({ subject }) => (known.get(subject) ?? null) === definition);
    const series = groupBy(own, ({ subject, observation }) => JSON.stringify([subject, observation?.measure, observation?.unit]));
    const subjects = [...series.values()].flatMap((rows) => seriesOf(rows, disagreements) ?? []);
    return subjects.length === 0 ? [] : [{ definition, subjects }];
  });
}

function seriesOf(rows: readonly MoneyFigure[], disagreements: readonly Disagreement[]): SubjectTotals | undefined {
  const [first] = rows;
  if (!first?.observation) return undefined;
  const periods = groupBy(rows, ({ observation }) => JSON.stringify([observation?.start, observation?.end]));
  return {
    subject: first.subject,
    measure: first.observation.measure,
    unit: first.observation.unit,
    periods: [...periods.values()]
      .map((own) => periodOf(own, disagreements))
      .toSorted((left, right) => (left.start < right.start ? -1 : left.start > right.start ? 1 : left.end < right.end ? -1 : 1)),
  };
}

function periodOf(rows: readonly MoneyFigure[], disagreements: readonly Disagreement[]): PeriodTotal {
  const readings = rows.flatMap(({ id, observation }): TotalReading[] =>
    observation ? [{ figure: id, observation, counts: (observation.figure?.excluded.length ?? 0) === 0 }] : [],
  );
  const ids = new Set(readings.map(({ observation }) => observation.id));
  const [start, end] = [readings[0]?.observation.start ?? "", readings[0]?.observation.end ?? ""];
  return {
    start,
    end,
    isYear: readings[0]?.observation.figure?.granularity === "year",
    readings: readings.toSorted((left, right) => Number(right.counts) - Number(left.counts)),
    conflicts: [
      ...new Set(disagreements.filter(({ left, right }) => ids.has(left) && ids.has(right)).map(({ reason }) => reason)),
    ],
  };
}

function reportUndeclared({ id, subject, source, origin }: MoneyFigure, report: Report): void {
  const message = `${describeLocator(origin.locator)} (${id}): "${subject}" is of no definition of money.yml; it is shown apart.`;
  report({ code: "undeclared-definition", level: "warning", source, locator: origin.locator, message });
}
