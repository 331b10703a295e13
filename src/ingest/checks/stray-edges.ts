import { endsLikeFiler, type LegalForms } from "./legal-forms.ts";

/** A character ends filers if this share of them end on it, and begins none if at most this share begin with it. */
const USUAL_END = 0.3;
const RARE_BEGINNING = 0.001;
/** So many other filers must begin as the rest does for the rest to be a whole name. */
const KNOWN_BEGINNING = 3;

/** Finds the one character too many at the edge of a filer's name: a neighbouring cell's, or a stroke of punctuation. */
export interface Edges {
  /** The name without it; undefined where nothing is wrong. */
  readonly without: (filer: string) => string | undefined;
}

/** Learnt from the filers of all rows, and how these end. */
export function learnEdges(all: readonly string[], forms: LegalForms): Edges {
  const filers = new Set(all);
  const beginnings = new Map<string, number>();
  const ends = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const filer of all) {
    add(beginnings, firstOf(filer));
    add(beginnings, firstTwoOf(filer));
    add(ends, lastOf(filer));
  }
  const rarelyBegins = (character: string) =>
    (beginnings.get(character) ?? 0) <= Math.max(KNOWN_BEGINNING - 1, all.length * RARE_BEGINNING);

  /** The last character of a cell that slid to the front of the next one, or a stroke of punctuation. */
  function isStrayFirst(first: string, rest: string): boolean {
    if (LOOSE.test(first)) return !MAY_BEGIN.test(first);
    if (!HAN.test(first) || !rarelyBegins(first) || !endsLikeFiler(rest, forms)) return false;
    if (filers.has(rest)) return true;
    const endsOthers = (ends.get(first) ?? 0) >= all.length * USUAL_END;
    return endsOthers && (beginnings.get(firstTwoOf(rest)) ?? 0) >= KNOWN_BEGINNING;
  }

  function isStrayLast(rest: string, last: string, whole: string): boolean {
    if (LOOSE_END.test(last)) return true;
    return HAN.test(last) && filers.has(rest) && endsLikeFiler(rest, forms) && !endsLikeFiler(whole, forms);
  }

  return {
    without(filer) {
      const first = firstOf(filer);
      const last = lastOf(filer);
      const [later, earlier] = [filer.slice(first.length), filer.slice(0, filer.length - last.length)];
      if (later === "") return undefined;
      if (isStrayFirst(first, later)) return later.trim();
      return isStrayLast(earlier, last, filer) ? earlier.trim() : undefined;
    },
  };
}

const HAN = /\p{Script=Han}/u;
const LOOSE = /\p{P}/u;
const MAY_BEGIN = /[\p{Ps}\p{Pi}\p{Pf}"'@#&¡¿]/u;
const LOOSE_END = /[,;:、，。；：]/u;

const firstOf = (text: string): string => text.slice(0, (text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
const firstTwoOf = (text: string): string => firstOf(text) + firstOf(text.slice(firstOf(text).length));

/** The last character, whole where it takes two code units. */
function lastOf(text: string): string {
  const two = text.slice(-2);
  return (two.codePointAt(0) ?? 0) > 0xffff ? two : text.slice(-1);
}
