import { ALONE, IN_WORD, letterClass } from "./letter-class.ts";
import type { Points } from "./points.ts";

/** Where a brand stands in a name. */
export interface Containment {
  /** Index of its first letter in the name. */
  readonly at: number;
  /** Does the name begin there, or does a space, a bracket or another kind of script stand before it? */
  readonly beginsAtBoundary: boolean;
  readonly endsAtBoundary: boolean;
  /** Share of the name's letters that are the brand's. */
  readonly share: number;
}

/**
 * Where a brand stands whole in a name, at the place with the most boundaries, of equal ones the first; undefined where it does
 * not. A Latin word is not taken apart: "ai" is in "ai 学伴" and in "快ai", not in "chain". Between two Han characters no boundary
 * can be seen: 京东 is found in 京东方, and that it ends at no boundary is all that can be told from the letters.
 */
export function containment(brand: Points, name: Points): Containment | undefined {
  let best: Containment | undefined;
  if (brand.length === 0) return undefined;
  for (let at = name.indexOf(brand[0] as number); at !== -1; at = name.indexOf(brand[0] as number, at + 1)) {
    if (at + brand.length > name.length) break;
    if (!standsAt(brand, name, at)) continue;
    const [beginsAtBoundary, endsAtBoundary] = [isBoundary(name, at), isBoundary(name, at + brand.length)];
    if (!beginsAtBoundary && letterClass(brand[0] as number) === IN_WORD) continue;
    if (!endsAtBoundary && letterClass(brand.at(-1) as number) === IN_WORD) continue;
    const found = { at, beginsAtBoundary, endsAtBoundary, share: brand.length / name.length };
    if (!best || boundaries(found) > boundaries(best)) best = found;
    if (boundaries(best) === 2) break;
  }
  return best;
}

const boundaries = (found: Containment): number => Number(found.beginsAtBoundary) + Number(found.endsAtBoundary);

function standsAt(brand: Points, name: Points, at: number): boolean {
  for (let index = 0; index < brand.length; index++) if (brand[index] !== name[at + index]) return false;
  return true;
}

/** Between which two letters does a word end for certain? Everywhere but inside a Latin word and between two Han characters. */
function isBoundary(name: Points, at: number): boolean {
  if (at === 0 || at === name.length) return true;
  const [before, after] = [letterClass(name[at - 1] as number), letterClass(name[at] as number)];
  return before !== after || (before !== IN_WORD && before !== ALONE);
}
