import { levenshtein } from "./similarity/edit-kernel.ts";
import { type Points, toPoints } from "./similarity/points.ts";

/** Longest text that is compared, in code points; of a longer one only the beginning counts. */
const LONGEST = 200;

/**
 * How many code points must be inserted, deleted or replaced to make one text of the other (Levenshtein distance), by the
 * beginnings of long ones.
 */
export function editDistance(left: string, right: string): number {
  return levenshtein(beginning(left), beginning(right));
}

/**
 * The candidates nearest to a word, nearest first, equal ones in the order given; without those that would have to be
 * written anew as a whole.
 */
export function nearest(word: string, candidates: readonly string[], most = 3): string[] {
  const points = beginning(word);
  return [...new Set(candidates)]
    .map((candidate) => {
      const other = beginning(candidate);
      return { candidate, distance: levenshtein(points, other), longer: Math.max(points.length, other.length) };
    })
    .filter(({ distance, longer }) => distance < longer)
    .toSorted((left, right) => left.distance - right.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Cut by code units first: a cell of 10 MB is not to be taken apart whole. */
function beginning(text: string): Points {
  return toPoints(text.slice(0, 2 * LONGEST)).slice(0, LONGEST);
}
