import type { CodePoints } from "./code-points.ts";

export interface WordMatch<T> {
  readonly value: T;
  readonly end: number;
}

interface Entry<T> {
  readonly points: readonly string[];
  readonly value: T;
}

/** The words that share a first character. */
interface Sharing<T> {
  /** The word that is this character alone. */
  alone: Entry<T> | undefined;
  /** The longer ones by their second character, the longest first. */
  readonly longer: Map<string, Entry<T>[]>;
}

/** Words that may stand in a text; the longest one that stands at a place is the one that is meant. */
export class WordTable<T> {
  readonly #byFirst = new Map<string, Sharing<T>>();

  /** Where a word is given twice, the later entry holds. */
  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, value] of new Map(entries)) {
      const points = Array.from(word);
      const [first, second] = points;
      if (first === undefined) continue;
      const sharing = this.#byFirst.get(first) ?? { alone: undefined, longer: new Map<string, Entry<T>[]>() };
      this.#byFirst.set(first, sharing);
      if (second === undefined) sharing.alone = { points, value };
      else if (!sharing.longer.has(second)) sharing.longer.set(second, [{ points, value }]);
      else sharing.longer.get(second)?.push({ points, value });
    }
    for (const { longer } of this.#byFirst.values()) {
      for (const words of longer.values()) words.sort((a, b) => b.points.length - a.points.length);
    }
  }

  longestAt(text: CodePoints, at: number): WordMatch<T> | undefined {
    const sharing = this.#byFirst.get(text.at(at));
    if (!sharing) return undefined;
    const words = sharing.longer.size > 0 ? sharing.longer.get(text.at(at + 1)) : undefined;
    for (const { points, value } of words ?? []) {
      let same = 2;
      while (same < points.length && text.at(at + same) === points[same]) same += 1;
      if (same === points.length) return { value, end: at + same };
    }
    return sharing.alone && { value: sharing.alone.value, end: at + 1 };
  }
}
