/** Longest text that is compared, in code points; of a longer one only the beginning counts. */
const LONGEST = 200;

/**
 * How many code points must be inserted, deleted or replaced to make one text of the other (Levenshtein distance). Code
 * points, so that 𬭚 is one letter like 名.
 */
export function editDistance(left: string, right: string): number {
  const [from, to] = [beginning(left), beginning(right)];
  // Distances of every beginning of `to` to the beginning of `from` that the outer loop has reached.
  let distances = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, point] of from.entries()) {
    const next = [index + 1];
    for (const [at, other] of to.entries()) {
      const replaced = (distances[at] ?? 0) + (point === other ? 0 : 1);
      next.push(Math.min(replaced, (distances[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    distances = next;
  }
  return distances[to.length] ?? 0;
}

/**
 * The candidates nearest to a word, nearest first, equal ones in the order given; without those that would have to be
 * written anew as a whole.
 */
export function nearest(word: string, candidates: readonly string[], most = 3): string[] {
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .filter(({ candidate, distance }) => distance < Math.max(beginning(word).length, beginning(candidate).length))
    .toSorted((left, right) => left.distance - right.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Cut by code units first: a cell of 10 MB is not to be taken apart whole. */
function beginning(text: string): string[] {
  return Array.from(text.slice(0, 2 * LONGEST)).slice(0, LONGEST);
}
