import type { FigureMeasure } from "../../model/figures.ts";
import { groupBy } from "../../model/group-by.ts";
import { chooseLevel, type Level } from "./choose-level.ts";
import type { Compared, Edition } from "./editions.ts";

/** One measure in one scope and unit: all its editions, and those that its level is read from. */
export interface ComparedMeasure extends Compared {
  readonly declared: FigureMeasure;
  readonly editions: readonly Edition[];
  /** null where no edition reads three groups. */
  readonly level: Level | null;
}

/** Every measure, scope and unit that anything comparable is told of, in the order of the declared measures. */
export function comparedMeasures(
  editions: readonly Edition[],
  measures: readonly FigureMeasure[],
  window: number,
): ComparedMeasure[] {
  const byMeasure = groupBy(editions, ({ measure }) => measure);
  return measures.flatMap((declared) => {
    const alike = groupBy(byMeasure.get(declared.id) ?? [], ({ scope, unit }) => JSON.stringify([scope, unit]));
    return [...alike.values()].flatMap((own): ComparedMeasure[] => {
      const [first] = own;
      if (!first) return [];
      const level = chooseLevel(own, { window, prefers: declared.prefers });
      return [{ measure: declared.id, scope: first.scope, unit: first.unit, declared, editions: own, level }];
    });
  });
}

/** Key by which a measure in a scope and unit is known. */
export function comparedKey({ measure, scope, unit }: Compared): string {
  return JSON.stringify([measure, scope, unit]);
}
