import { groupBy } from "../../model/group-by.ts";
import type { Observation } from "../../model/observations.ts";

/**
 * Ids of the figures whose pages name each other as their source, round in a circle, for one reading: nobody in the circle
 * measured it. Only pages and names that the dossier declares (hosts of its measurers) can be told.
 */
export function circularSources(observations: readonly Observation[]): ReadonlySet<string> {
  const circular = new Set<string>();
  const readings = groupBy(
    observations.filter(({ figure }) => figure !== null),
    ({ figure, id }) => figure?.reading ?? id,
  );
  for (const told of readings.values()) {
    const cites = told.flatMap(({ id, figure }) => {
      const { page = "", named = "" } = figure?.cites ?? {};
      return page === "" || named === "" || page === named ? [] : [{ id, page, named }];
    });
    for (const { id, page, named } of cites) if (leads(named, page, cites)) circular.add(id);
  }
  return circular;
}

interface Citation {
  readonly page: string;
  readonly named: string;
}

/** Does whoever is named lead, through what their own pages name, to `target`? */
function leads(from: string, target: string, cites: readonly Citation[]): boolean {
  const seen = new Set([from]);
  for (const at of seen) {
    if (at === target) return true;
    for (const { page, named } of cites) if (page === at) seen.add(named);
  }
  return false;
}
