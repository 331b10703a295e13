import type { CodePoints } from "./code-points.ts";

export interface WordMatch<T> {
  readonly value: T;
  readonly end: number;
}

interface Entry<T> {
  /** Code points. */
  readonly codes: readonly number[];
  readonly value: T;
}

/** The words that share a first character. */
interface Sharing<T> {
  /** The word that is this character alone. */
  alone: Entry<T> | undefined;
  /** The longer ones by their second character, the longest first. */
  readonly longer: Map<number, Entry<T>[]>;
}

/**
 * Words that may stand in a text; the longest one that stands at a place is the one that is meant. Characters are compared by their
 * codes: a map of numbers answers several times as fast as one of strings.
 */
export class WordTable<T> {
  readonly #byFirst = new Map<number, Sharing<T>>();

  /** Where a word is given twice, the later entry holds. */
  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, value] of new Map(entries)) {
      const codes = Array.from(word, (point) => point.codePointAt(0) ?? 0);
      const [first, second] = codes;
      if (first === undefined) continue;
      const sharing = this.#byFirst.get(first) ?? { alone: undefined, longer: new Map<number, Entry<T>[]>() };
      this.#byFirst.set(first, sharing);
      if (second === undefined) sharing.alone = { codes, value };
      else if (!sharing.longer.has(second)) sharing.longer.set(second, [{ codes, value }]);
      else sharing.longer.get(second)?.push({ codes, value });
    }
    for (const { longer } of this.#byFirst.values()) {
      for (const words of longer.values()) words.sort((a, b) => b.codes.length - a.codes.length);
    }
  }

  longestAt(text: CodePoints, at: number): WordMatch<T> | undefined {
    const sharing = this.#byFirst.get(text.code(at));
    if (!sharing) return undefined;
    const words = sharing.longer.size > 0 ? sharing.longer.get(text.code(at + 1)) : undefined;
    if (words) {
      for (const { codes, value } of words) {
        let same = 2;
        while (same < codes.length && text.code(at + same) === codes[same]) same += 1;
        if (same === codes.length) return { value, end: at + same };
      }
    }
    return sharing.alone && { value: sharing.alone.value, end: at + 1 };
  }
}
