import type { FigureMeasure, Figures } from "../../model/figures.ts";
import { groupBy } from "../../model/group-by.ts";
import { spanOf } from "../../measure/figures/spans.ts";
import { preference } from "../../measure/figures/preference.ts";
import type { Localized } from "../../model/text.ts";
import { readingsFigure } from "../figures/readings-figure.ts";
import { usageCoursesFigure } from "../figures/usage-courses-figure.ts";
import { usageRanksFigure } from "../figures/usage-ranks-figure.ts";
import { usagePage } from "../pages/usage.ts";
import type { UsageChart, UsageLine, UsageMeasure } from "../shown/shown-usage.ts";
import { readingsCsv } from "../readings-csv.ts";
import { slugOf } from "../slugs.ts";
import type { Desk, Plan } from "./desk.ts";
import { embedPlan } from "./embeds.ts";
import { aboutAddress } from "./reported.ts";
import type { PlannedReading } from "./readings.ts";

/** The dimension whose measures stand on the page of usage. */
export const USE = "use";

/** How much each app is used: a chart for every measure and scope, never two scopes in one. */
export function* planUsage(desk: Desk): Iterable<Plan> {
  const { figures } = desk.data;
  const readings = [...desk.readings.values()];
  const byMeasure = groupBy(readings, ({ observation }) => observation.measure);
  const measures = (figures?.measures ?? []).filter(({ id, dimension }) => dimension === USE && byMeasure.has(id));
  const shown = measures.map((measure) => usageMeasure(measure, byMeasure.get(measure.id) ?? [], desk));
  yield { address: "usage/", render: usagePage, inputs: { measures: shown } } as Plan;
  for (const chart of shown.flatMap(({ charts }) => charts)) {
    yield* embedPlan(readingsFigure, chart);
    yield* embedPlan(usageCoursesFigure, chart);
    yield* embedPlan(usageRanksFigure, chart);
  }
  for (const { csv, readings: own } of shown.flatMap(({ charts }) => charts)) {
    yield { address: csv, render: readingsCsv, inputs: own } as Plan;
  }
}

function usageMeasure(measure: FigureMeasure, readings: readonly PlannedReading[], desk: Desk): UsageMeasure {
  const { figures } = desk.data;
  const { id, label, definition, why = null, prefers, kind } = measure;
  const scopes = [...groupBy(readings, ({ observation }) => observation.scope)].toSorted(
    ([left, one], [right, other]) => Number(left === "") - Number(right === "") || other.length - one.length,
  );
  return {
    id,
    label,
    definition,
    why,
    kind,
    prefers: prefers.flatMap((who) => (figures?.measurers ?? []).filter((one) => one.id === who).map(({ name }) => name)),
    charts: scopes.flatMap(([scope, own]) =>
      usageCharts(
        {
          scope,
          measure,
        },
        own,
        desk,
      ),
    ),
  };
}

interface Of {
  readonly scope: string;
  readonly measure: FigureMeasure;
}

/** Apps in one chart, whole segments in another: a segment would flatten every app below it. */
function usageCharts({ scope, measure }: Of, readings: readonly PlannedReading[], desk: Desk): UsageChart[] {
  const segments = new Set(desk.data.figures?.subjects.map(({ name }) => name));
  const parts = groupBy(readings, ({ shown }) => (segments.has(shown.subject) ? "segment" : "app"));
  return (["app", "segment"] as const).flatMap((part) => {
    const own = parts.get(part) ?? [];
    if (own.length === 0) return [];
    const id = `${slugOf(measure.id)}--${scope === "" ? "not-stated" : slugOf(scope)}${part === "segment" ? "--segment" : ""}`;
    return [
      {
        id,
        measure: measure.label,
        scope,
        label: scopeLabel(desk.data.figures, scope),
        segment: part === "segment",
        csv: `usage/${id}.csv`,
        drawn: measure.kind === "level" || measure.kind === "cumulative",
        lines: linesOf(own, measure, desk),
        readings: own.map(({ shown }) => shown).toSorted(byTime),
      },
    ];
  });
}

/** For each app its preferred readings in order of time, and the others beside them. */
function linesOf(readings: readonly PlannedReading[], measure: FigureMeasure, desk: Desk): UsageLine[] {
  const order = preference([measure]);
  return [...groupBy(readings, ({ observation }) => observation.entity ?? "")].map(([, own]) => {
    const usable = own.filter(({ observation }) => spanOf(observation) && !observation.figure?.excluded.length);
    const [best] = usable.toSorted((left, right) => order(left.observation, right.observation));
    const measurer = best?.observation.figure?.measurer ?? "";
    const once = new Set<string>();
    const main: UsageLine["points"][number][] = [];
    const beside: UsageLine["points"][number][] = [];
    for (const { observation, shown } of usable.toSorted((left, right) => byTime(left.shown, right.shown))) {
      const { reading = "", nature, measurer: by, about } = observation.figure ?? {};
      // A reading that several outlets tell is drawn once.
      if (once.has(reading)) continue;
      once.add(reading);
      const days = spanOf(observation);
      if (!days) continue;
      const point = { id: shown.id, from: days.first, to: days.last, by: shown.publisher, ...pick(observation) };
      (by === measurer && nature === "measured" && !about ? main : beside).push(point);
    }
    return {
      app: own[0]?.shown.subject ?? "",
      tone: desk.tone(own[0]?.observation.group ?? ""),
      page: aboutAddress(desk, { entity: own[0]?.observation.entity ?? "", group: own[0]?.observation.group ?? null }),
      measurer: best?.shown.publisher ?? "",
      points: main,
      beside,
    };
  });
}

const pick = ({ value, low, high, kind }: PlannedReading["observation"]) => ({ value, low, high, kind });

const byTime = (left: { start: string | null; end: string | null; id: string }, right: typeof left): number =>
  (left.end ?? left.start ?? "").localeCompare(right.end ?? right.start ?? "", "en") || (left.id < right.id ? -1 : 1);

function scopeLabel(figures: Figures | null, scope: string): Localized | null {
  if (scope === "") return null;
  return figures?.scopes.find(({ name }) => name === scope)?.label ?? { en: scope };
}
