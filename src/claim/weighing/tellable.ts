import type { Option } from "./option.ts";

/** What weighs so much less by its words than the likeliest is hardly ever meant, even if the number is its own. */
const MOST_BEHIND = 5;

/** Tells, while what a number may be is looked for, what is next to impossible beside the likeliest that was seen. */
export class Reach {
  readonly #behind: number;
  #least = -Infinity;

  /** Where others are computed from them all are within reach. */
  constructor(isAll: boolean) {
    this.#behind = isAll ? Infinity : MOST_BEHIND;
  }

  /** `words` is what the words say for one. */
  admits(words: number): boolean {
    if (words - this.#behind > this.#least) this.#least = words - this.#behind;
    return words >= this.#least;
  }
}

/**
 * What a number may be of by the words around it, before an option is made of it: there are hundreds for each number of a text, and most
 * are next to impossible.
 */
export interface Tellable {
  readonly words: number;
  readonly option: () => Option;
}

/** Options of all that are still within reach when everything was seen. */
export const optionsWithin = (all: readonly Tellable[], reach: Reach): readonly Option[] =>
  all.filter(({ words }) => reach.admits(words)).map(({ option }) => option());
