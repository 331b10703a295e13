import type { CheckFacts } from "../check-facts.ts";
import type { FigureKnowledge, FigureOptions } from "../figures/figure-knowledge.ts";
import type { Counts } from "../known-counts.ts";
import type { KnownCounts } from "./count-options.ts";
import type { KnownFigures } from "./figure-options.ts";

/** What is known, for all numbers of a text. */
export interface KnownThings {
  readonly figures: KnownFigures;
  readonly counts: KnownCounts;
}

interface Ready {
  readonly facts: CheckFacts;
  readonly knowledge: FigureKnowledge;
  readonly counts: Counts;
}

/** What figures and lists know that a text of this day and these sources may be held against. */
export function knownThings({ facts, knowledge, counts }: Ready, options: FigureOptions): KnownThings {
  const series = facts.head.series.map(({ id }) => id);
  const places = facts.places.map(({ name }) => name);
  return {
    figures: { knowledge, options },
    counts: { counts, series, places, words: facts.words, date: options.date.date },
  };
}
