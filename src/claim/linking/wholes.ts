import { isClose, type Claim, type Link } from "../claim.ts";
import type { Discourse } from "./discourse.ts";
import type { Passage } from "./passages.ts";
import { isRole, type Site } from "./site.ts";

/** 18% of the 748, a third of 748: the number behind a part is of all, and not of the place or the thing that has the part. */
export function isWholeOfShare({ before, first }: Site, clause: Passage, { claims }: Discourse): boolean {
  const part = first ? undefined : claims.at(-1);
  if (!part || part.clause !== clause.clause) return false;
  const { kind } = part.quantity;
  const isPart = kind === "percent" || kind === "fraction" || part.comparator === "share" || isCount(part);
  const [of, ...rest] = before;
  return (
    isPart &&
    of?.kind === "word" &&
    /^of(?: the| all)?$/iu.test(of.text) &&
    rest.length <= 1 &&
    rest.every((token) => isRole(token, "neutral"))
  );
}

/** 87 of the 839 are from Northport: where the part is, of which nothing says so before it, stands behind the whole. */
export function placeBehind(part: Claim | undefined, places: readonly Link[]): Claim | undefined {
  const behind = places.filter(({ how }) => how === "clause");
  return part && isCount(part) && !part.places.some(isClose) && behind.length > 0 ? { ...part, places: behind } : undefined;
}

const isCount = ({ quantity: { kind, change }, comparator }: Claim): boolean =>
  kind === "count" && change === null && comparator === "value";

/** Its total revenue of 2.36 billion: the whole again, whatever part was told before. */
export function saysWhole({ before }: Site): boolean {
  return before.some((token) => token.kind === "word" && /^(?:total|overall|whole|entire|group)\b/iu.test(token.text));
}
