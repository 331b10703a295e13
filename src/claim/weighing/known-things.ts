import type { CheckFacts } from "../check-facts.ts";
import type { FigureKnowledge, FigureOptions } from "../figures/figure-knowledge.ts";
import type { Counts } from "../known-counts.ts";
import { CountsAsked } from "./counts-asked.ts";
import { FiguresAsked } from "./figures-asked.ts";

/** What is known, for all numbers of a text. */
export interface KnownThings {
  readonly figures: FiguresAsked;
  readonly counts: CountsAsked;
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
    figures: new FiguresAsked(knowledge, options),
    counts: new CountsAsked({ counts, series, places, words: facts.words, date: options.date.date }),
  };
}
