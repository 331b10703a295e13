import type { Span } from "../code-points.ts";
import { MATCH_SIZE, matchSymbols } from "./match-symbols.ts";
import type { NameDictionary } from "./name-dictionary.ts";
import { DICTIONARY_LIMITS } from "./name-dictionary.ts";

/** A place of a text where a name stands; half-open, in code points of the text as given. */
export interface Mention extends Span {
  /** Index in the names that the dictionary was made of; of several that are the same after folding, the first. */
  readonly name: number;
}

/** Symbols that are looked through at once; texts of any length need no more memory than this and their mentions. */
const BLOCK = 8192;

// Titles are short and many: what they are read into is made once. One symbol stands before the text, and OTHER after it.
const symbols = new Uint16Array(1 + BLOCK + DICTIONARY_LIMITS.nameUnits + 1);
const matches = new Int32Array(MATCH_SIZE * symbols.length);

/**
 * Every mention of a name in a text, in order: leftmost first, of those that begin at one place the longest, none
 * overlapping. Half of a surrogate pair counts as one code point and is part of no name.
 */
export function findMentions(dictionary: NameDictionary, text: string): Mention[] {
  const { symbolOf, longest } = dictionary;
  const mentions: Mention[] = [];
  let unit = 0;
  let held = 1;
  // Code points of the text before symbols[0].
  let offset = -1;
  symbols[0] = 0;
  for (;;) {
    const full = 1 + BLOCK + longest;
    while (unit < text.length && held < full) {
      let point = text.charCodeAt(unit++);
      if ((point & 0xf800) === 0xd800) {
        point = text.codePointAt(unit - 1) ?? 0;
        if (point > 0xffff) unit++;
      }
      symbols[held++] = symbolOf[point] ?? 0;
    }
    const isLast = unit === text.length;
    if (isLast) symbols[held] = 0;
    const to = isLast ? held : held - longest;
    const { written, next } = matchSymbols(dictionary, { symbols, from: 1, to }, matches);
    for (let at = 0; at < written; at += MATCH_SIZE) {
      mentions.push({
        name: matches[at] ?? 0,
        start: offset + (matches[at + 1] ?? 0),
        end: offset + (matches[at + 2] ?? 0),
      });
    }
    if (isLast) return mentions;
    symbols.copyWithin(0, next - 1, held);
    held -= next - 1;
    offset += next - 1;
  }
}
