import type { Letters } from "./letters.ts";

/**
 * Called for each text in which a query is found, with its score: the better the higher. What has an error, or only initials
 * inside in common, is not sure.
 */
export type Tell = (text: number, score: number, isSure: boolean) => void;

/** What a match is worth by where it stands. */
export interface Worth {
  readonly whole: number;
  readonly prefix: number;
  readonly word: number;
  readonly inside: number;
}

export const WRITTEN: Worth = { whole: 100, prefix: 78, word: 62, inside: 56 };
export const SPELLED: Worth = { whole: 88, prefix: 66, word: 50, inside: 46 };
export const INITIALS: Worth = { whole: 82, prefix: 56, word: 36, inside: 32 };
export const NEARLY: Worth = { whole: 52, prefix: 40, word: 32, inside: 28 };

/** How much more a match is worth that is more of its text. */
const COVERAGE = 20;

/** Where a query stands: so many letters from a place on. */
export interface Place {
  readonly text: number;
  readonly at: number;
  readonly length: number;
}

export function scoreAt({ begin, starts }: Letters, { text, at, length }: Place, worth: Worth): number {
  const [from, to] = [begin[text] ?? 0, begin[text + 1] ?? 0];
  const whole = at === from && length >= to - from;
  const base = whole ? worth.whole : at === from ? worth.prefix : starts[at] === 1 ? worth.word : worth.inside;
  return base + COVERAGE * Math.min(1, length / (to - from));
}
