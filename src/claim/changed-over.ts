import type { Outcome } from "./outcome.ts";
import type { Claim } from "./reading.ts";

/** So many numbers of a sentence are looked at. */
const MOST = 24;
/** Smaller numbers fit another place or month by chance. */
const LEAST_TELLING = 10;

/**
 * 浙江66款、江苏67款, where Zhejiang has 67 and Jiangsu 66: of two numbers of a sentence that are not right, each is right in the
 * place of the other. By index, the index of the other.
 */
export function changedOver(
  claims: readonly Claim[],
  outcomes: readonly Outcome[],
  fits: (number: Claim, placed: Claim) => boolean,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const bySentence = new Map<number, number[]>();
  const right = rightBySentence(claims, outcomes);
  claims.forEach((claim, index) => {
    const isClear = claim.reading?.trust !== "weak" || (right.get(claim.sentence) ?? 0) >= ENOUGH;
    if (!isClear || !isPlaced(claim) || outcomes[index]?.state === "holds") return;
    const group = bySentence.get(claim.sentence) ?? [];
    if (group.length < MOST) group.push(index);
    bySentence.set(claim.sentence, group);
  });
  for (const group of bySentence.values()) {
    for (const [at, first] of group.entries()) {
      const second = group.slice(at + 1).find((other) => areChanged(claims[first], claims[other], fits));
      if (second === undefined || found.has(first) || found.has(second)) continue;
      found.set(first, second).set(second, first);
    }
  }
  return found;
}

/** So many right numbers of a sentence show that it was read as it is meant, whatever was not understood. */
const ENOUGH = 3;

function rightBySentence(claims: readonly Claim[], outcomes: readonly Outcome[]): ReadonlyMap<number, number> {
  const right = new Map<number, number>();
  claims.forEach(({ sentence, quantity }, index) => {
    if (outcomes[index]?.state !== "holds" || Number(quantity.value) < LEAST_TELLING) return;
    right.set(sentence, (right.get(sentence) ?? 0) + 1);
  });
  return right;
}

function isPlaced({ reading, quantity }: Claim): boolean {
  if (reading?.kind !== "count" || reading.series.length !== 1 || !reading.frame) return false;
  return quantity.approx === null && Number(quantity.value) >= LEAST_TELLING;
}

function areChanged(a: Claim | undefined, b: Claim | undefined, fits: (number: Claim, placed: Claim) => boolean): boolean {
  if (!a || !b || a.quantity.value === b.quantity.value) return false;
  return areAlike(a.reading, b.reading) && fits(a, b) && fits(b, a);
}

/** Nobody writes a whole in the place of its part: then whose number is which was read wrong. */
const areAlike = (a: Claim["reading"], b: Claim["reading"]): boolean =>
  a?.kind === "count" && b?.kind === "count" && (a.place === null) === (b.place === null);
