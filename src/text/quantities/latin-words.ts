import type { CodePoints } from "../code-points.ts";

/** A word of Latin letters, in lower case. */
export interface LatinWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** It begins with a capital letter. */
  readonly capital: boolean;
}

/** No word that is looked up has so many letters; longer ones are cut, and then are none that is known. */
const LONGEST = 24;

export const isLetterCode = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** The word that begins here; its beginning is not looked for. */
export function latinWordAt(points: CodePoints, start: number): LatinWord | undefined {
  let end = start;
  while (end - start <= LONGEST && isLetterCode(points.code(end))) end += 1;
  return end === start ? undefined : wordOf(points, start, end);
}

/** The word that ends just before `end`. */
export function latinWordBefore(points: CodePoints, end: number): LatinWord | undefined {
  let start = end;
  while (end - start <= LONGEST && isLetterCode(points.code(start - 1))) start -= 1;
  return end === start ? undefined : wordOf(points, start, end);
}

/** The word before the space or the no-break space that ends just before `at`. */
export function wordBeforeSpace(points: CodePoints, at: number): LatinWord | undefined {
  return isSpace(points.at(at - 1)) ? latinWordBefore(points, at - 1) : undefined;
}

/** The word after one space. */
export function wordAfterSpace(points: CodePoints, at: number): LatinWord | undefined {
  return isSpace(points.at(at)) ? latinWordAt(points, at + 1) : undefined;
}

/** These words, with one space between each and before the first, stand here; gives where they end. */
export function wordsAfter(points: CodePoints, at: number, words: readonly string[]): number | undefined {
  let end = at;
  for (const expected of words) {
    const found = wordAfterSpace(points, end);
    if (found?.word !== expected) return undefined;
    end = found.end;
  }
  return end;
}

/** A table by words of a text, which may be any: “constructor” is in no table. */
export const wordMap = <T>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(table));

export const isSpace = (point: string): boolean => point === " " || point === "\u{a0}";

function wordOf(points: CodePoints, start: number, end: number): LatinWord {
  const first = points.code(start);
  return { word: points.slice(start, end).toLowerCase(), start, end, capital: first <= 90 };
}
