import type { Link } from "../claim.ts";
import type { Discourse } from "./discourse.ts";
import { canMeasure } from "./measure-units.ts";
import type { Passage } from "./passages.ts";
import { linksOf } from "./scene.ts";
import type { Site } from "./site.ts";

/** Of all that a word may mean, what can be told in the number's unit. */
function fitting(links: readonly Link[], { quantity }: Site, { measures }: Discourse): Link[] {
  return links.filter(({ id }) => {
    const units = measures.get(id);
    return units === undefined || canMeasure(quantity, units);
  });
}

/**
 * What was spoken of last may not be told in the number's unit: then what was before it, and is. 即梦复合增长率12.1%，豆包8%: a rate of
 * growth goes on within its sentence.
 */
export function measurable(links: readonly Link[], site: Site, clause: Passage, discourse: Discourse): Link[] {
  const own = fitting(links, site, discourse);
  const isSaid = own[0]?.how === "own" || own[0]?.how === "clause";
  const { growth } = discourse;
  if (clause.language === "zh" && site.quantity.kind === "percent" && !isSaid && growth?.at.sentence === clause.sentence)
    return linksOf(growth, clause);
  if (own.length > 0 || site.quantity.kind !== "count") return own;
  for (const held of discourse.measured.toReversed()) {
    const earlier = fitting(linksOf(held, clause), site, discourse);
    if (earlier.length > 0) return earlier;
  }
  return own;
}
