import { answersTo } from "./answers.ts";
import type { Counts } from "./known-counts.ts";
import { compare } from "./outcome.ts";
import type { Claim } from "./reading.ts";
import { NOTHING_SAID } from "./said.ts";

/** So large a number does not agree by chance with the count of a series that was not meant. */
const TELLING = 20;

/**
 * Where it is open which series the numbers of a sentence count, it is the one under which most of them are right, if there is
 * only one such. A number that is right under none keeps all that it may be, and so do all others where only one of several is right.
 */
export function adoptSeries(claims: readonly Claim[], counts: Counts): Claim[] {
  const best = new Map<number, Best>();
  for (const [sentence, group] of bySentence(claims.filter(isOpen))) {
    const found = bestOf(group, counts);
    if (found !== undefined) best.set(sentence, found);
  }
  return claims.map((claim) => {
    const { reading, sentence } = claim;
    const { series, isTelling } = best.get(sentence) ?? {};
    if (!reading || !isOpen(claim) || series === undefined || !reading.series.includes(series)) return claim;
    return isTelling || isRight(claim, series, counts) ? { ...claim, reading: { ...reading, series: [series] } } : claim;
  });
}

interface Best {
  readonly series: string;
  /** It is not by chance: two are right, or there is one alone. */
  readonly isTelling: boolean;
}

const isOpen = ({ reading }: Claim): boolean => reading !== null && reading.frame !== null && reading.series.length > 1;

function bySentence(claims: readonly Claim[]): ReadonlyMap<number, Claim[]> {
  const groups = new Map<number, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.sentence);
    if (group) group.push(claim);
    else groups.set(claim.sentence, [claim]);
  }
  return groups;
}

function bestOf(group: readonly Claim[], counts: Counts): Best | undefined {
  const series = [...new Set(group.flatMap(({ reading }) => reading?.series ?? []))];
  const scored = series
    .map((id) => ({ id, right: group.filter((claim) => isRight(claim, id, counts)).length }))
    .toSorted((a, b) => b.right - a.right);
  const [first, second] = scored;
  if (!first || first.right <= (second?.right ?? 0)) return undefined;
  return { series: first.id, isTelling: first.right > 1 || group.length === 1 };
}

function isRight({ quantity, reading }: Claim, series: string, counts: Counts): boolean {
  const known = counts(series);
  if (!known || !reading?.frame || !reading.series.includes(series) || Number(quantity.value) < TELLING) return false;
  return compare(quantity, answersTo({ ...reading, frame: reading.frame }, known), NOTHING_SAID).state === "holds";
}
