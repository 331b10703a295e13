import { byId } from "../../model/by-id.ts";
import type { FigureMeasure } from "../../model/figures.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Observation } from "../../model/observations.ts";
import type { ReportedFigure, SiteData } from "../site.ts";
import type { ShownReading } from "../shown/shown-reading.ts";

/** A reading, what was read, and how pages show it. */
export interface PlannedReading {
  readonly observation: Observation;
  readonly shown: ShownReading;
}

/** Reported figures that are observations, as pages show them, by id and in the order of their source; of entities it needs the parties alone. */
export function planReadings({
  reported,
  entities,
  disagreements,
  figures,
}: Pick<SiteData, "reported" | "entities" | "disagreements" | "figures">): ReadonlyMap<string, PlannedReading> {
  const known = byId(entities);
  const measures = new Map(figures?.measures.map((measure) => [measure.id, measure]));
  const scopes = new Map(figures?.scopes.map(({ name, label }) => [name, label]));
  const disputes = new Map<string, number>();
  for (const { left, right } of disagreements) for (const id of [left, right]) disputes.set(id, (disputes.get(id) ?? 0) + 1);
  const told = groupBy(
    reported.flatMap(({ id, observation }) => (observation?.figure ? [{ id, reading: observation.figure.reading }] : [])),
    ({ reading }) => reading,
  );
  const planned = new Map<string, PlannedReading>();
  for (const figure of reported) {
    const { observation } = figure;
    if (!observation?.figure) continue;
    const others = told.get(observation.figure.reading)?.flatMap(({ id }) => (id === figure.id ? [] : [id])) ?? [];
    const measure = measures.get(observation.measure);
    const scope = scopes.get(observation.scope) ?? { en: observation.scope };
    const caption = known.get(observation.entity ?? "")?.caption ?? figure.subject;
    const shown = { ...shownReading(figure, observation, measure), scope, subject: caption, repeats: others };
    planned.set(figure.id, { observation, shown: { ...shown, disputed: disputes.get(figure.id) ?? 0 } });
  }
  return planned;
}

function shownReading(
  figure: ReportedFigure,
  observation: Observation,
  measure: FigureMeasure | undefined,
): Omit<ShownReading, "scope" | "subject" | "repeats" | "disputed"> {
  const { value, low, high, unit, start, end, publisher, via, standing, figure: reading } = observation;
  if (!reading) throw new Error(`${figure.id} is no reported figure`);
  const { wording, nature, granularity, about, excluded } = reading;
  return {
    id: figure.id,
    measure: measure?.label ?? { en: observation.measure },
    value,
    low,
    high,
    unit,
    start,
    end,
    publisher,
    via,
    standing,
    wording,
    nature,
    granularity,
    about,
    excluded,
    told: `${figure.value} ${figure.unit}`.trim(),
    period: figure.period,
    address: figure.address,
  };
}
