import type { Claim } from "../claim.ts";
import type { Standing } from "./things.ts";

/** So many things before a number, and so many behind it in its sentence, are looked at: constants, however long the text is. */
const BACK = 24;
const FORTH = 8;
const MOST_BETWEEN = 2;
const MOST_RANK = 3;

export interface SeenFrom {
  readonly claim: Claim;
  /** How many numbers stand before it. */
  readonly ordinal: number;
}

export interface Seen<T> {
  readonly thing: T;
  /** On which side it stands, how far off, and what stands between. */
  readonly names: readonly string[];
}

/** Things of one kind around a number, with how each stands to it. */
export function seenFrom<T extends Standing>(things: readonly T[], kind: string, from: SeenFrom): Seen<T>[] {
  const { start, sentence } = { ...from.claim.quantity, sentence: from.claim.sentence };
  const split = firstFrom(things, start);
  const before = things.slice(Math.max(0, split - BACK), split).toReversed();
  const behind = things.slice(split, split + FORTH).filter((thing) => thing.sentence <= sentence);
  return [before, behind].flatMap((side) =>
    side.map((thing, rank) => ({ thing, names: namesOf(thing, kind, from, Math.min(rank, MOST_RANK)) })),
  );
}

function namesOf(thing: Standing, kind: string, { claim, ordinal }: SeenFrom, rank: number): readonly string[] {
  const isBefore = thing.start < claim.quantity.start;
  const between = isBefore ? ordinal - thing.ordinal : thing.ordinal - ordinal - 1;
  const side = isBefore ? "before" : between < 0 ? "noun" : "behind";
  const scope = scopeOf(thing, claim);
  const apart = Math.min(Math.max(between, 0), MOST_BETWEEN);
  const near = scope === "clause" || scope === "sentence" ? scope : "far";
  return [`${kind} ${side} ${scope}`, `${kind} ${side} ${near} ${apart} ${claim.language}`, `${kind} ${side} rank ${rank}`];
}

function scopeOf(thing: Standing, claim: Claim): string {
  if (thing.clause === claim.clause) return "clause";
  if (thing.sentence === claim.sentence) return "sentence";
  if (thing.paragraph !== claim.paragraph) return thing.paragraph === 0 ? "title" : "text";
  return claim.sentence - thing.sentence === 1 ? "last" : "paragraph";
}

/** Things stand in order: the first that begins at a place or behind it. */
function firstFrom(things: readonly Standing[], start: number): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
