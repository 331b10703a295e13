/** Scores are sums: in another order of summing they differ by less than this. */
const ALIKE = 1e-9;

/** The items with the greatest scores, the greatest first; of equal ones the first. All of them, in their order, where they are no more than that. */
export function likeliest<T>(items: readonly T[], most: number, scoreOf: (item: T) => number): readonly T[] {
  if (items.length <= most) return items;
  const scores = new Float64Array(items.length);
  items.forEach((item, at) => (scores[at] = scoreOf(item)));
  const least = (scores.toSorted().at(-most) ?? 0) - ALIKE;
  const kept = Array.from(items.keys()).filter((at) => (scores[at] ?? 0) >= least);
  return kept
    .toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, most)
    .flatMap((at) => items[at] ?? []);
}

/** What weighs so much less than another of its kind is hardly ever meant, even if the number is its own. */
const MOST_BEHIND = 7;

/** The items that are not next to impossible beside the likeliest of them, in their order. */
export function withinReach<T>(items: readonly T[], scoreOf: (item: T) => number): readonly T[] {
  let most = -Infinity;
  for (const item of items) most = Math.max(most, scoreOf(item));
  return items.filter((item) => scoreOf(item) >= most - MOST_BEHIND);
}

/** Where the first of the greatest scores stands; 0 where there is none. */
export function greatestAt(scores: readonly number[]): number {
  let [best, most] = [0, scores[0] ?? -Infinity];
  for (let at = 1; at < scores.length; at += 1) {
    const score = scores[at] ?? -Infinity;
    if (score > most + ALIKE) [best, most] = [at, score];
  }
  return best;
}
