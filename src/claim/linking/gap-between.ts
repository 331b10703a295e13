import { isSaidNear, type Claim, type Comparator, type Link } from "../claim.ts";
import type { Passage } from "./passages.ts";
import { isRole, type Site } from "./site.ts";

/**
 * Pelican had 172 million users and Heron 145 million: the gap was 27 million. A distance between two that were just told is of the first,
 * with whom the sentence began, and not of whoever was named last.
 */
export function ofFirstTold(picked: Link[], kind: "subjects" | "places", { site, clause, comparator, claims }: Told): Link[] {
  const isGap = comparator === "difference" || comparator === "points";
  if (clause.language !== "en" || !isGap || picked.some(({ how }) => how === "own") || !site.before.some(isDistance))
    return picked;
  const told = claims.slice(-MOST_TOLD).filter((one) => one.sentence === clause.sentence && one.comparator === "value");
  const [first, ...others] = told.map((one) => one[kind]).filter(([link]) => link !== undefined && isSaidNear(link.how));
  const isOfTwo = others.some(([link]) => link?.id !== first?.[0]?.id);
  return first && isOfTwo ? first.map((link) => ({ ...link, how: "sentence" })) : picked;
}

interface Told {
  readonly site: Site;
  readonly clause: Passage;
  readonly comparator: Comparator;
  readonly claims: readonly Claim[];
}

/** So many numbers before it are looked at: a constant, however long the sentence is. */
const MOST_TOLD = 4;

/** The gap was 27 million; by a margin of 14. */
export const isDistanceTold = (before: Site["before"]): boolean => {
  const last = before.findLast((token) => token.kind === "word" && !COPULA.test(token.text));
  return last !== undefined && isDistance(last);
};

const COPULA =
  /^(?:was|is|were|are|of|at|to|came|came to|comes|stood|stood at|stands|stands at|now|still|only|just|then|thus|a|an|about|mere|merely)$/iu;

const isDistance = (token: Site["before"][number]): boolean =>
  token.kind === "word" && isRole(token, "difference") && /gap|margin|distance|difference|lead/iu.test(token.text);
