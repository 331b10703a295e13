/** Scores are sums: in another order of summing they differ by less than this. */
const ALIKE = 1e-9;

/** The items with the greatest scores, the greatest first; of equal ones the first. All of them, in their order, where they are no more than that. */
export function likeliest<T>(items: readonly T[], most: number, scoreOf: (item: T) => number): readonly T[] {
  if (items.length <= most) return items;
  const scores = Float64Array.from(items, scoreOf);
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
  const least = Math.max(...items.map(scoreOf)) - MOST_BEHIND;
  return items.filter((item) => scoreOf(item) >= least);
}

/** Where the first of the greatest scores stands; 0 where there is none. */
export const greatestAt = (scores: readonly number[]): number =>
  scores.reduce((at, one, index) => (one > (scores[at] ?? -Infinity) + ALIKE ? index : at), 0);
