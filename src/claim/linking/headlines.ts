import type { Claim } from "../claim.ts";

/** So many numbers behind it, a headline may be told again: a constant, however long the text is. */
const AHEAD = 40;

/** 累计2106项！, above 截至5月，累计2106项: what stands before any time is of the time of the same number further down. */
export function withTimesOfHeadlines(claims: readonly Claim[]): Claim[] {
  const first = claims.findIndex(({ time }) => time.how !== "none");
  if (first <= 0) return [...claims];
  return claims.map((claim, at) => {
    if (at >= first || claim.paragraph === claims[first]?.paragraph) return claim;
    const again = claims.slice(first, first + AHEAD).find((other) => other.time.frame !== null && isSameNumber(claim, other));
    return again ? { ...claim, time: { frame: again.time.frame, how: "text" } } : claim;
  });
}

const isSameNumber = ({ quantity: one }: Claim, { quantity: other }: Claim): boolean =>
  one.kind === other.kind && one.unit === other.unit && String(one.value) === String(other.value);
