import { isDatePrefix } from "../model/dates.ts";
import { groupBy } from "../model/group-by.ts";
import type { DatedEvent } from "../model/records.ts";

/** Two figures that do not go together. */
export interface FigurePair {
  readonly left: string;
  readonly right: string;
}

/**
 * Events that tell one thing otherwise, each with the ids of the others: those whose figures disagree, and those whose value is the date
 * of one happening that another dates otherwise. All of them stay.
 */
export function markConflicts(
  events: readonly DatedEvent[],
  pairs: readonly FigurePair[],
  dateTold: ReadonlyMap<string, string>,
): DatedEvent[] {
  const conflicts = new Map<string, Set<string>>();
  const add = (left: string, right: string) => {
    if (left === right) return;
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const known = conflicts.get(one);
      if (known) known.add(other);
      else conflicts.set(one, new Set([other]));
    }
  };
  const eventOf = new Map(events.flatMap(({ id, told }) => told.map(({ figure }) => [figure, id] as const)));
  for (const { left, right } of pairs) {
    const [one, other] = [eventOf.get(left), eventOf.get(right)];
    if (one !== undefined && other !== undefined) add(one, other);
  }
  const dated = events.filter(({ told }) => told.some(({ figure }) => isDatePrefix(dateTold.get(figure ?? "") ?? "")));
  for (const same of groupBy(dated, ({ entity, kind }) => JSON.stringify([entity, kind])).values()) {
    for (const one of same) for (const other of same) if (one.start !== other.start) add(one.id, other.id);
  }
  return events.map((event) => ({ ...event, conflicts: [...(conflicts.get(event.id) ?? [])] }));
}
