import { UserError } from "../../model/issues.ts";
import { folding, POINTS } from "./folded-points.ts";
import { buildTrie, type NameTrie } from "./name-trie.ts";

/** What a dictionary may hold, so that its memory is bounded (to about half a gigabyte where it is as full as can be). */
export const DICTIONARY_LIMITS = {
  names: 1_000_000,
  /** Of all names together, in UTF-16 units. */
  units: 10_000_000,
  /** Of one name, in UTF-16 units. The time of a text can grow with the longest name, as in `aaaa…` where a name is `aaa…b`. */
  nameUnits: 256,
  /** Different ones, after folding. */
  characters: 65_000,
} as const;

/** Symbols of characters that stand in no name: OTHER is of those which may stand beside a Latin word. */
export const OTHER = 0;
export const FOREIGN_LETTER = 1;
const FIRST_OF_NAMES = 2;

/** Names made ready to be found in texts. */
export interface NameDictionary {
  /** Different names that can be found. */
  readonly size: number;
  /**
   * By index of the names given: the index under which mentions of it are told. That is its own; of names that are the same
   * after folding it is that of the first; of one that cannot be found (empty, or holding half a character) it is -1.
   */
  readonly firstOf: Int32Array;
  /** Characters (code points) of the longest name. */
  readonly longest: number;
  /** By code point: the symbol of its folded form. */
  readonly symbolOf: Uint16Array;
  /** Symbols from 1 to before this are Latin letters and digits; 1 if the rule of whole words is off. */
  readonly letters: number;
  readonly trie: NameTrie;
}

/**
 * Makes a dictionary. `wholeWords` (as by default) asks of a name that begins or ends with a Latin letter or a digit that
 * no other stands beside it there. Throws `UserError` (`dictionary-too-large`, `name-too-long`) beyond `DICTIONARY_LIMITS`.
 */
export function buildNameDictionary(
  names: readonly string[],
  { wholeWords = true }: { readonly wholeWords?: boolean } = {},
): NameDictionary {
  checkLimits(names);
  const { points, starts } = foldNames(names);
  const { symbolOf, letters, alphabet } = assignSymbols(points, wholeWords);
  const symbols = new Uint16Array(points.length);
  for (let at = 0; at < points.length; at++) symbols[at] = symbolOf[points[at] ?? 0] ?? 0;
  const { trie, firstOf } = buildTrie({ symbols, starts, alphabet });
  let [size, longest] = [0, 0];
  for (let name = 0; name < firstOf.length; name++) {
    if (firstOf[name] === name) size++;
    longest = Math.max(longest, (starts[name + 1] ?? 0) - (starts[name] ?? 0));
  }
  return { size, firstOf, longest, symbolOf, letters, trie };
}

function checkLimits(names: readonly string[]): void {
  const { names: most, units: mostUnits, nameUnits } = DICTIONARY_LIMITS;
  if (names.length > most) {
    throw new UserError(
      "dictionary-too-large",
      `The dictionary has ${names.length} names; at most ${most} can be looked for at once.`,
    );
  }
  let units = 0;
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? "";
    if (name.length > nameUnits) {
      throw new UserError(
        "name-too-long",
        `Name ${index + 1} of the dictionary has ${name.length} characters; a name may have ${nameUnits}. It begins “${name.slice(0, 20)}”.`,
      );
    }
    units += name.length;
  }
  if (units > mostUnits) {
    throw new UserError(
      "dictionary-too-large",
      `The names of the dictionary have ${units} characters together; at most ${mostUnits} can be looked for at once.`,
    );
  }
}

/** All names as folded code points, one after another; of a name that holds half a character, nothing. */
function foldNames(names: readonly string[]): { points: Uint32Array; starts: Uint32Array } {
  const { shift } = folding();
  const points = new Uint32Array(names.reduce((sum, name) => sum + name.length, 0));
  const starts = new Uint32Array(names.length + 1);
  let length = 0;
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? "";
    for (let at = 0; at < name.length; at++) {
      const point = name.codePointAt(at) ?? 0;
      if (point > 0xffff) at++;
      if (isHalf(point)) {
        length = starts[index] ?? 0;
        break;
      }
      points[length++] = point + (shift[point] ?? 0);
    }
    starts[index + 1] = length;
  }
  return { points: points.subarray(0, length), starts };
}

/** Half of a surrogate pair, or the character that stands for bytes which were none: two of them need not be the same. */
function isHalf(point: number): boolean {
  return point === 0xfffd || (point >= 0xd800 && point <= 0xdfff);
}

/** Numbers the characters of the names, Latin letters and digits first, and gives all that fold to one its number. */
function assignSymbols(points: Uint32Array, wholeWords: boolean): { symbolOf: Uint16Array; letters: number; alphabet: number } {
  const { from, to, latinOrDigit } = folding();
  const isUsed = new Uint8Array(POINTS);
  for (const point of points) isUsed[point] = 1;
  const symbolOf = new Uint16Array(POINTS);
  let next = FIRST_OF_NAMES;
  for (const point of latinOrDigit) symbolOf[point] = isUsed[point] === 1 ? next++ : FOREIGN_LETTER;
  const letters = wholeWords ? next : FOREIGN_LETTER;
  for (const point of points) {
    if (symbolOf[point] !== 0) continue;
    if (next > DICTIONARY_LIMITS.characters) {
      throw new UserError(
        "dictionary-too-large",
        `The names of the dictionary have more than ${DICTIONARY_LIMITS.characters} different characters.`,
      );
    }
    symbolOf[point] = next++;
  }
  for (let index = 0; index < from.length; index++) symbolOf[from[index] ?? 0] = symbolOf[to[index] ?? 0] ?? 0;
  return { symbolOf, letters, alphabet: next };
}
