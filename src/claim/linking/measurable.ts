import { isSaidNear, type Link } from "../claim.ts";
import { lastKey } from "./against.ts";
import { currencyOfBare } from "./bare-money.ts";
import type { Discourse } from "./discourse.ts";
import { canMeasure } from "./measure-units.ts";
import type { Passage } from "./passages.ts";
import { linksOf } from "./scene.ts";
import type { Site } from "./site.ts";

/** Of all that a word may mean, what can be told in the number's unit. */
function fitting(links: readonly Link[], site: Site, clause: Passage, discourse: Discourse): Link[] {
  const { quantity } = site;
  const currency = currencyOfBare(site, clause, discourse);
  return links.filter(({ id }) => {
    const units = discourse.measures.get(id);
    if (units === undefined || canMeasure(quantity, units)) return true;
    return currency !== undefined && canMeasure({ kind: quantity.kind, unit: currency }, units);
  });
}

/**
 * What was spoken of last may not be told in the number's unit: then what was before it, and is. 即梦复合增长率12.1%，豆包8%: a rate of
 * growth goes on within its sentence.
 */
export function measurable(links: readonly Link[], site: Site, clause: Passage, discourse: Discourse): Link[] {
  const own = fitting(links, site, clause, discourse);
  const isSaid = own[0]?.how === "own" || own[0]?.how === "clause";
  const { growth } = discourse;
  if (clause.language === "zh" && site.quantity.kind === "percent" && !isSaid && growth?.at.sentence === clause.sentence)
    return linksOf(growth, clause);
  if (own.length > 0 || site.quantity.kind !== "count") return own;
  for (const held of discourse.measured.toReversed()) {
    const earlier = fitting(linksOf(held, clause), site, clause, discourse);
    if (earlier.length > 0) return earlier;
  }
  return own;
}

/**
 * How did Acme’s year go? 27.5 billion in the first quarter: what no sentence of the paragraph says is measured is what was measured last of
 * whom it speaks.
 */
export function ofSubjectBefore(
  measures: readonly Link[],
  subjects: readonly Link[],
  { site, clause, discourse }: { readonly site: Site; readonly clause: Passage; readonly discourse: Discourse },
): readonly Link[] {
  const [subject] = subjects;
  if (measures.some(({ how }) => how !== "text") || !subject || !isSaidNear(subject.how)) return measures;
  const at = discourse.lastOf.get(lastKey(subject.id, site.quantity));
  const before = at === undefined ? undefined : discourse.claims[at];
  const told = before?.measures.map((link): Link => ({ ...link, how: "text" })) ?? [];
  const fit = fitting(told, site, clause, discourse);
  return fit.length > 0 ? fit : measures;
}
