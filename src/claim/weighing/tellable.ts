import type { Frame } from "../reading.ts";
import type { Agree, Asked, Option } from "./option.ts";
import type { Signs } from "./weights.ts";

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

  /** Is one for which the words say so much within it? */
  holds(words: number): boolean {
    return words >= this.#least;
  }

  /** The same of one that was seen. */
  admits(words: number): boolean {
    if (words - this.#behind > this.#least) this.#least = words - this.#behind;
    return this.holds(words);
  }
}

/**
 * What a number may be of by the words around it, before an option is made of it: there are hundreds for each number of a text, and most
 * are next to impossible, or less likely than so many others that they are not weighed.
 */
export interface Tellable {
  readonly asked: Asked;
  readonly frame: Frame | null;
  /** What speaks for it by its words, and how much. */
  readonly said: readonly Signs[];
  readonly words: number;
  readonly agree: Agree;
  /** What the number itself says. */
  readonly number: Signs;
}

export const optionOf = ({ asked, frame, said, agree, number }: Tellable): Option => ({
  kind: asked.kind,
  subject: asked.subject,
  measure: asked.measure,
  place: asked.place,
  period: asked.period,
  frame,
  basis: asked.basis,
  figure: asked.figure,
  known: asked.known,
  line: asked.line,
  time: asked.time,
  measuredAt: asked.measuredAt,
  agree,
  base: null,
  rank: null,
  signs: said,
  number,
});

/** Those of all that are still within reach when everything was seen. */
export const tellableWithin = (all: readonly Tellable[], reach: Reach): readonly Tellable[] =>
  all.filter(({ words }) => reach.holds(words));

/** What speaks for it: the same as for the option that is made of it. */
export const weighTellable = ({ words, number }: Tellable): number => number.weight + words;
