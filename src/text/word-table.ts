import type { CodePoints } from "./code-points.ts";

export interface WordMatch<T> {
  readonly value: T;
  readonly end: number;
}

interface Entry<T> {
  readonly points: readonly string[];
  readonly value: T;
}

/** Words that may stand in a text; the longest one that stands at a place is the one that is meant. */
export class WordTable<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>();

  /** Where a word is given twice, the later entry holds. */
  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, value] of new Map(entries)) {
      const points = Array.from(word);
      const [first] = points;
      if (first === undefined) continue;
      const sharing = this.#byFirst.get(first);
      if (sharing) sharing.push({ points, value });
      else this.#byFirst.set(first, [{ points, value }]);
    }
    for (const sharing of this.#byFirst.values()) sharing.sort((a, b) => b.points.length - a.points.length);
  }

  longestAt(text: CodePoints, at: number): WordMatch<T> | undefined {
    for (const { points, value } of this.#byFirst.get(text.at(at)) ?? []) {
      let same = 1;
      while (same < points.length && text.at(at + same) === points[same]) same += 1;
      if (same === points.length) return { value, end: at + same };
    }
    return undefined;
  }
}
