import type { NameWord } from "./name-word.ts";

/** Which word of the left name stands for which of the right one. */
export interface Pairing {
  readonly left: number;
  readonly right: number;
  readonly likeness: number;
}

/**
 * Pairs the words of two names, whatever their order: the pair most alike first, of equal ones those that stand at like places, each
 * word once. Only pairs of at least `least`.
 */
export function pairWords(
  counts: readonly [number, number],
  likeness: (left: number, right: number) => number,
  least: number,
): Pairing[] {
  const all: Pairing[] = [];
  for (let left = 0; left < counts[0]; left++) {
    for (let right = 0; right < counts[1]; right++) {
      const found = likeness(left, right);
      if (found >= least) all.push({ left, right, likeness: found });
    }
  }
  all.sort((a, b) => b.likeness - a.likeness || Math.abs(a.left - a.right) - Math.abs(b.left - b.right) || a.left - b.left);
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  return all.filter(({ left, right }) => {
    if (usedLeft.has(left) || usedRight.has(right)) return false;
    usedLeft.add(left);
    usedRight.add(right);
    return true;
  });
}

/** Joins neighbours, two or three, that the other name writes as one: Good Will beside Goodwill. */
export function joinAsOther(words: readonly NameWord[], others: readonly NameWord[]): readonly NameWord[] {
  const whole = new Set(others.map(({ latin }) => latin));
  const own = new Set(words.map(({ latin }) => latin));
  const joined: NameWord[] = [];
  for (let at = 0; at < words.length;) {
    let count = Math.min(3, words.length - at);
    while (count > 1 && !isOther(latinOf(words.slice(at, at + count)))) count--;
    joined.push(count > 1 ? join(words.slice(at, at + count)) : (words[at] as NameWord));
    at += count;
  }
  return joined;

  function isOther(together: string): boolean {
    return whole.has(together) && !own.has(together);
  }
}

/** The letters of words without spaces. */
export const latinOf = (words: readonly NameWord[]): string => words.map(({ latin }) => latin).join("");

/** Words as they were written, folded. */
export const writtenOf = (words: readonly NameWord[]): string => words.map(({ written }) => written).join(" ");

function join(parts: readonly NameWord[]): NameWord {
  const latin = latinOf(parts);
  return { written: parts.map(({ written }) => written).join(""), latin, kind: "brand", code: latin };
}

const SHORTEST_UNSPACED = 5;

/** Are the letters of two names the same, and only divided into words otherwise (SergeiLavrov, van der Bilt)? */
export function sameLetters(left: string, right: string): boolean {
  return left === right && left.length >= SHORTEST_UNSPACED;
}
