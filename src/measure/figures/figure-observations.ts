import type { Figures } from "../../model/figures.ts";
import type { Report } from "../../model/issues.ts";
import type { Disagreement, Exclusion, Observation } from "../../model/observations.ts";
import { circularSources } from "./circular-sources.ts";
import { findDisagreements } from "./disagreements.ts";
import { FigureReader, reportFigure, type TracedFigure } from "./observe-figure.ts";
import { preference } from "./preference.ts";
import { joinReadings } from "./readings.ts";
import { unitSlips } from "./unit-slips.ts";

export interface FigureObservations {
  /** By the id of their figure. */
  readonly observations: ReadonlyMap<string, Observation>;
  readonly disagreements: readonly Disagreement[];
}

/**
 * All reported figures as observations. None is dropped or changed for what another says: what cannot be right is marked, with the
 * reason, and every pair that does not go together is named.
 */
export function figureObservations(traced: readonly TracedFigure[], figures: Figures | null, report: Report): FigureObservations {
  const reader = new FigureReader(figures, report);
  const read = joinReadings(traced.flatMap((one) => reader.observe(one) ?? []));
  const byId = new Map(traced.map(({ figure }) => [figure.id, figure]));
  const [slips, circles] = [unitSlips(read), circularSources(read)];
  const marked = read.map((one) => {
    const more: Exclusion[] = [];
    const mark = (code: Exclusion, what: string) => {
      more.push(code);
      const figure = byId.get(one.id);
      if (figure) reportFigure(figure, { code, what }, report);
    };
    if (slips.has(one.id)) mark("unit-slip", `${one.value} ${one.unit} lies 10^4 or 10^8 from its neighbours`);
    if (circles.has(one.id)) mark("circular-source", "its page and the one that it names lead to each other");
    return one.figure && more.length > 0
      ? { ...one, figure: { ...one.figure, excluded: [...one.figure.excluded, ...more] } }
      : one;
  });
  const measures = figures?.measures ?? [];
  const flows = new Set(measures.flatMap(({ id, kind }) => (kind === "flow" ? [id] : [])));
  return {
    observations: new Map(marked.map((one) => [one.id, one])),
    disagreements: findDisagreements(marked, { order: preference(measures), flows }),
  };
}
