import { GAP, IN_WORD, letterClass } from "./letter-class.ts";
import { POINTS, type Points } from "./points.ts";
import { EMPTY_TERM } from "./term-table.ts";

/** Every run of `from` to `to` letters; with `edges`, the two edges of the text are letters of runs of two and more. */
export interface Grams {
  readonly kind: "grams";
  readonly from: number;
  readonly to: number;
  readonly edges: boolean;
}

/**
 * Every word of letters and digits, and every letter of a script that writes no spaces (Han, kana, Hangul, Thai) by itself.
 * Spaces and punctuation part words.
 */
export interface Tokens {
  readonly kind: "tokens";
}

export type TermKind = Grams | Tokens;

/** Single letters and pairs: what suits Chinese names, whose words are mostly two characters. */
export const PAIRS: Grams = { kind: "grams", from: 1, to: 2, edges: true };

/** Stands before the first letter and after the last one: no letter, so that no text holds it. */
const EDGE = POINTS;

/** How a letter is put to a term: `add` of a table of terms while an index is built, its `find` afterwards. */
export type Extend = (term: number, letter: number) => number;

/** Calls `take` with each term of a text, from left to right; a term that stands twice comes twice. */
export function eachTerm(
  points: Points,
  kind: TermKind,
  { extend, take }: { extend: Extend; take: (term: number) => void },
): void {
  if (kind.kind === "tokens") return eachToken(points, extend, take);
  const [before, after] = kind.edges && points.length > 0 ? [-1, points.length] : [0, points.length - 1];
  for (let start = before; start <= after; start++) {
    let term = EMPTY_TERM;
    const end = Math.min(after, start + kind.to - 1);
    for (let at = start; at <= end; at++) {
      term = extend(term, points[at] ?? EDGE);
      const size = at - start + 1;
      const isEdgeAlone = size === 1 && (at < 0 || at === points.length);
      if (size >= kind.from && !isEdgeAlone) take(term);
    }
  }
}

function eachToken(points: Points, extend: Extend, take: (term: number) => void): void {
  let word = EMPTY_TERM;
  const endWord = (): void => {
    if (word !== EMPTY_TERM) take(word);
    word = EMPTY_TERM;
  };
  for (const point of points) {
    const found = letterClass(point);
    if (found === IN_WORD) {
      word = extend(word, point);
      continue;
    }
    endWord();
    if (found !== GAP) take(extend(EMPTY_TERM, point));
  }
  endWord();
}
