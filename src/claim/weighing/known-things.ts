import type { CheckFacts } from "../check-facts.ts";
import type { FigureKnowledge, FigureOptions } from "../figures/figure-knowledge.ts";
import type { Counts } from "../known-counts.ts";
import { CountsAsked } from "./counts-asked.ts";
import { FiguresAsked } from "./figures-asked.ts";

/** What is known, for all numbers of a text of one day and some sources. */
export interface KnownThings {
  readonly figures: FiguresAsked;
  readonly counts: CountsAsked;
}

interface Ready {
  readonly facts: CheckFacts;
  readonly knowledge: FigureKnowledge;
  readonly counts: Counts;
}

interface Kept {
  readonly key: string;
  readonly known: KnownThings;
}

/** Of each dossier what was made for the last text: one that is checked again, or another of its day, asks for the same. */
const kept = new WeakMap<CheckFacts, Kept>();

/** So many times of texts are told apart before all is forgotten: nobody may fill the memory with them. */
const MOST_TIMES = 500;

/** To be called behind a text: what a text of very many times has asked for is not kept. */
export function forgetMany(facts: CheckFacts): void {
  if ((kept.get(facts)?.known.counts.times ?? 0) >= MOST_TIMES) kept.delete(facts);
}

/** What figures and lists know that a text of this day and these sources may be held against. */
export function knownThings(ready: Ready, options: FigureOptions): KnownThings {
  const { facts } = ready;
  const key = JSON.stringify([options.date, options.sources]);
  const last = kept.get(facts);
  if (last?.key === key) return last.known;
  const known = madeOf(ready, options);
  kept.set(facts, { key, known });
  return known;
}

function madeOf({ facts, knowledge, counts }: Ready, options: FigureOptions): KnownThings {
  const series = facts.head.series.map(({ id }) => id);
  const places = facts.places.map(({ name }) => name);
  return {
    figures: new FiguresAsked(knowledge, options),
    counts: new CountsAsked({ counts, series, places, words: facts.words, date: options.date.date }),
  };
}
