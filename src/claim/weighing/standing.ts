import type { Claim } from "../claim.ts";
import { THING_KINDS, type Standing } from "./things.ts";
import { signTables, type Signs, type SignTable, type Weights } from "./weights.ts";

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
  readonly way: Signs;
}

const KINDS = [...THING_KINDS, "time"] as const;
const SIDES = ["before", "noun", "behind"] as const;
const SCOPES = ["clause", "sentence", "last", "paragraph", "title", "text"] as const;
const tables = signTables();

/** Things of one kind around a number, with how each stands to it. */
export function seenFrom<T extends Standing>(
  things: readonly T[],
  kind: (typeof KINDS)[number],
  from: SeenFrom,
  weights: Weights,
): Seen<T>[] {
  const { sentence, quantity } = from.claim;
  const wayOf = waysFrom(from, kind, tables(weights));
  const split = firstFrom(things, quantity.start);
  const found: Seen<T>[] = [];
  const add = (thing: T | undefined, rank: number): void => {
    if (thing) found.push({ thing, way: wayOf(thing, Math.min(rank, MOST_RANK)) });
  };
  for (let rank = 0; rank < BACK && rank < split; rank += 1) add(things[split - 1 - rank], rank);
  for (let rank = 0; rank < FORTH; rank += 1) {
    const thing = things[split + rank];
    if (!thing || thing.sentence > sentence) break;
    add(thing, rank);
  }
  return found;
}

/** How a thing stands to the number, which is so many th of its kind on its side. */
function waysFrom(
  { claim, ordinal }: SeenFrom,
  kind: (typeof KINDS)[number],
  table: SignTable,
): (thing: Standing, rank: number) => Signs {
  const ofKind = KINDS.indexOf(kind);
  return (thing, rank) => {
    const isBefore = thing.start < claim.quantity.start;
    const between = isBefore ? ordinal - thing.ordinal : thing.ordinal - ordinal - 1;
    const side = isBefore ? 0 : between < 0 ? 1 : 2;
    const scope = scopeOf(thing, claim);
    const apart = Math.min(Math.max(between, 0), MOST_BETWEEN);
    const where = (ofKind * SIDES.length + side) * SCOPES.length + scope;
    const key = ((where * (MOST_BETWEEN + 1) + apart) * (MOST_RANK + 1) + rank) * 2 + (claim.language === "zh" ? 0 : 1);
    const made = table.get(key);
    if (made) return made;
    const [nameOfSide, nameOfScope] = [SIDES[side] ?? "", SCOPES[scope] ?? ""];
    const near = scope < SCOPES.indexOf("last") ? nameOfScope : "far";
    return table.keep(key, [
      `${kind} ${nameOfSide} ${nameOfScope}`,
      `${kind} ${nameOfSide} ${near} ${apart} ${claim.language}`,
      `${kind} ${nameOfSide} rank ${rank}`,
    ]);
  };
}

/** Which of `SCOPES`. */
function scopeOf(thing: Standing, claim: Claim): number {
  if (thing.clause === claim.clause) return 0;
  if (thing.sentence === claim.sentence) return 1;
  if (thing.paragraph !== claim.paragraph) return thing.paragraph === 0 ? 4 : 5;
  return claim.sentence - thing.sentence === 1 ? 2 : 3;
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
