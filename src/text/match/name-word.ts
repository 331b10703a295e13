import type { FormMeaning } from "./form-meanings.ts";

/**
 * What a word of an organisation's name tells. `brand`: whose it is; `trade`: its line of business or kind of body; `structure`:
 * group, holding, international; `place`, `compass` and `number` tell it from its sisters.
 */
export type WordKind = "brand" | "trade" | "structure" | "place" | "compass" | "number";

export interface NameWord {
  /** As written, folded: lower case without accents. */
  readonly written: string;
  /** The same in Latin letters. */
  readonly latin: string;
  readonly kind: WordKind;
  /** What equal words have in common: the concept, the country, the number; else the Latin letters. */
  readonly code: string;
}

/** A name read for comparison. */
export interface ReadName {
  readonly words: readonly NameWord[];
  readonly form: FormMeaning | undefined;
  readonly formText: string;
  /** First letters of all words, joints included and left out: what initials are held against. */
  readonly initials: readonly string[];
  /** All letters but the form's, without spaces. */
  readonly letters: string;
}

/** How much a word counts for the whole, by kind: brands most, what many names have least. Numbers and places count by contradiction. */
export const WEIGHTS: Readonly<Record<WordKind, number>> = {
  brand: 1,
  trade: 0.6,
  structure: 0.35,
  place: 0.5,
  compass: 0.5,
  number: 0.5,
};

/** Words that join others and tell nothing. */
export const JOINTS = new Set(
  "the of and for in at on by a an de du des del della di da do das dos der die das den und fur la le les el los las y e et i en im van и в на имени им των της του tis tou ton".split(
    " ",
  ),
);
