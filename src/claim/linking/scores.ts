import { hasRole, isRole, type Site } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

// Two numbers told as a score: 209 to 138.

/** Ahead of Guangdong (60 to 32): of a score the first is whoever’s is spoken of, whatever it is set beside. */
export function isFirstOfScore({ before, quantity }: Site, clause: readonly TextToken[]): boolean {
  const [to, other] = clause.filter(({ start }) => start >= quantity.end);
  const isScore = to?.kind === "word" && to.text.toLowerCase() === "to" && other?.kind === "quantity";
  return isScore && quantity.kind === "count" && other.quantity.kind === "count" && !hasRole(before, "from", "reach");
}

/** 1,332 algorithms to Beijing’s 1,233: whoever is named behind the “to” has the number that follows, and not this one. */
export function isOfOtherInScore({ after, quantity }: Site, clause: readonly TextToken[], index: number): boolean {
  const [to, name] = [after[index - 1], after[index]];
  if (quantity.kind !== "count" || to?.kind !== "word" || to.text.toLowerCase() !== "to" || !name) return false;
  const other = clause[clause.indexOf(name) + 1];
  return index <= MOST_OF_NOUN + 1 && other?.kind === "quantity" && other.quantity.kind === "count";
}

/** So many words may tell what is counted: 12 licensed moorings to Northport’s 9. */
const MOST_OF_NOUN = 3;

/** 209 to 138, and not from 105 to 209: the second is the other’s. */
export function isOther({ before, first, quantity }: Site, clause: readonly TextToken[]): boolean {
  const [to, more] = before;
  if (first || more || to?.kind !== "word" || to.text.toLowerCase() !== "to") return false;
  const earlier = clause.filter((token) => token.start < quantity.start);
  // Fell 3% to 79.2 billion: it came to that.
  const one = earlier.findLast((token) => token.kind === "quantity");
  const isCount = one?.kind === "quantity" && one.quantity.kind === "count" && one.quantity.change === null;
  return isCount && !earlier.some((token) => isRole(token, "from", "up", "down"));
}
