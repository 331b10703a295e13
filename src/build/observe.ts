import { attentionObservations } from "../measure/attention/attention-observations.ts";
import { figureObservations, type FigureObservations } from "../measure/figures/figure-observations.ts";
import type { AttentionRows } from "../model/attention.ts";
import type { AttentionPlan } from "../model/attention-plan.ts";
import type { Figures } from "../model/figures.ts";
import type { Group } from "../model/groups.ts";
import { groupEntityId } from "../model/ids.ts";
import type { Report } from "../model/issues.ts";
import type { Observation } from "../model/observations.ts";
import type { Entity, Reported } from "../model/records.ts";
import { firstText } from "../model/text.ts";

export interface FiguresToObserve {
  readonly groups: readonly Group[];
  readonly figures: Figures | null;
  readonly reported: readonly Reported[];
  /** Whom each figure speaks of, by its id. */
  readonly subjects: ReadonlyMap<string, Entity>;
}

/** Reported figures as observations, each with whom it speaks of and by what names that one's group speaks of itself. */
export function observeFigures({ groups, figures, reported, subjects }: FiguresToObserve, report: Report): FigureObservations {
  const own = new Map(
    groups.map(({ id, name, aliases, brands, apps }) => [
      id,
      [...new Set([...Object.values(name), ...aliases, ...brands, ...apps])],
    ]),
  );
  const traced = reported.flatMap((figure) => {
    const subject = subjects.get(figure.id);
    return subject ? [{ figure, subject, own: own.get(subject.group ?? "") ?? [] }] : [];
  });
  return figureObservations(traced, figures, report);
}

/** Named in the titles of lists, by month: of a group, or of what figures and filings call by one of its names. */
export function observeAttention(
  plan: AttentionPlan | null,
  { attention }: AttentionRows,
  entityOf: (name: string) => Entity | undefined,
): Observation[] {
  const entities = new Map(
    plan?.entities.map(({ id, kind, label, names }) => {
      const written = [...Object.values(label ?? {}), ...names.map(({ name }) => name)];
      const known = written.map((name) => entityOf(name)).find((entity) => entity !== undefined);
      return [id, kind === "group" ? groupEntityId(id) : (known?.id ?? null)];
    }),
  );
  const titles = new Map(plan?.lists.map(({ id, title }) => [id, firstText(title)]));
  return attentionObservations(attention, {
    entityOf: ({ entity }) => entities.get(entity) ?? null,
    publisherOf: (list) => titles.get(list) ?? list,
  });
}
