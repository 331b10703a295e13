import { INITIALS, scoreAt, SPELLED, type Tell } from "./found.ts";
import type { Letters } from "./letters.ts";

/** What a letter can be spelled as, by its number: readings of a Han character, or itself. */
export interface Readings {
  readonly of: readonly (readonly string[])[];
  /** Bit 0 to 25: a letter of the alphabet that one of the spellings begins with; bit 26 a digit. */
  readonly initials: Int32Array;
}

const A = 97;
const DIGIT = 1 << 26;
const PLAIN = /^[a-z0-9]$/;

/** "a阿啊 ai爱" and so on; ü is v there, and may be typed u. */
export function readReadings(table: string, { numbers }: Letters): Readings {
  const of: string[][] = Array.from({ length: numbers.size + 2 }, () => []);
  for (const [letter, number] of numbers) {
    const plain = String.fromCodePoint(letter);
    if (PLAIN.test(plain)) of[number]?.push(plain);
  }
  for (const part of table.split(" ")) {
    const [reading = ""] = /^[a-z]+/.exec(part) ?? [];
    for (const character of part.slice(reading.length)) {
      const own = of[numbers.get(character.codePointAt(0) ?? 0) ?? 0];
      own?.push(reading);
      if (reading.includes("v")) own?.push(reading.replace("v", "u"));
    }
  }
  return { of, initials: Int32Array.from(of, (own) => own.reduce((mask, reading) => mask | bitOf(reading), 0)) };
}

const bitOf = (text: string): number => {
  const code = text.charCodeAt(0);
  return code >= A ? 1 << (code - A) : DIGIT;
};

const MOST_LETTERS = 30;
/** Fewer initials than this are noise inside a name, as is a single syllable. */
const LEAST_INSIDE = 3;

/** Texts whose Han characters are read as the query is spelled: whole syllables, their initials, or a mixture of both. */
export function findSpelled(letters: Letters, readings: Readings, query: string, tell: Tell): void {
  if (query.length < 2 || query.length > MOST_LETTERS || !/^[a-z0-9]+$/.test(query)) return;
  const { row, begin, firstNumber } = letters;
  const { initials } = readings;
  const first = bitOf(query);
  const walk = createWalk(readings, row, query);
  for (let text = 0; text < firstNumber; text++) {
    const from = begin[text] ?? 0;
    const end = begin[text + 1] ?? 0;
    let best = -1;
    let isSure = false;
    for (let at = from; at < end; at++) {
      if (((initials[row[at] ?? 0] ?? 0) & first) === 0) continue;
      const walked = walk(at, end);
      if (walked === 0) continue;
      const isCut = walked < 0;
      const length = Math.abs(walked);
      const isNoise = length === 1 || (isCut && query.length < LEAST_INSIDE);
      if (isNoise && at !== from) continue;
      const score = scoreAt(letters, { text, at, length }, isCut ? INITIALS : SPELLED);
      // Initials that stand somewhere inside fit many names by chance.
      isSure ||= !isCut || at === from;
      best = Math.max(best, score);
    }
    if (best >= 0) tell(text, best, isSure);
  }
}

/** Longest reading: zhuang, chuang, shuang. */
const LONGEST = 6;
/** Masks a letter has: whole readings by length, its initial, its initial of two letters, a reading begun at the end. */
const MASKS = LONGEST + 3;
const [INITIAL, DOUBLE, BEGUN] = [LONGEST, LONGEST + 1, LONGEST + 2];

/**
 * How many letters from a place on spell the whole query; negative where some of them by less than a whole reading, 0 where they do
 * not. Bit k of a state says that the first k letters of the query are used up; what a letter of the text can do at each of these
 * is worked out once a query, when it is first met.
 */
export function createWalk({ of }: Readings, row: Uint16Array, query: string): (at: number, end: number) => number {
  const goal = 1 << query.length;
  const masks = new Int32Array(of.length * MASKS);
  const known = new Uint8Array(of.length);
  return (at, end) => {
    let whole = 1;
    let cut = 0;
    for (let place = at; place < end; place++) {
      const letter = row[place] ?? 0;
      const own = letter * MASKS;
      if (known[letter] === 0) {
        known[letter] = 1;
        for (const reading of of[letter] ?? []) addMasks(masks, own, { reading, query });
      }
      let nextWhole = 0;
      let nextCut = 0;
      for (let length = 1; length <= LONGEST; length++) {
        const mask = masks[own + length - 1] ?? 0;
        nextWhole |= (whole & mask) << length;
        nextCut |= (cut & mask) << length;
      }
      const any = whole | cut;
      nextCut |= (any & (masks[own + INITIAL] ?? 0)) << 1;
      nextCut |= (any & (masks[own + DOUBLE] ?? 0)) << 2;
      const begun = masks[own + BEGUN] ?? 0;
      if ((whole & begun) !== 0 || (nextWhole & goal) !== 0) return place - at + 1;
      if ((cut & begun) !== 0 || (nextCut & goal) !== 0) return at - place - 1;
      if ((nextWhole | nextCut) === 0) return 0;
      whole = nextWhole;
      cut = nextCut;
    }
    return 0;
  };
}

/** Where in the query one reading of a letter fits: whole, by its initial (sh as well as s), or begun where the query ends. */
function addMasks(
  masks: Int32Array,
  own: number,
  { reading, query }: { readonly reading: string; readonly query: string },
): void {
  const add = (which: number, used: number): void => {
    masks[own + which] = (masks[own + which] ?? 0) | (1 << used);
  };
  for (let used = 0; used < query.length; used++) {
    if (query[used] !== reading[0]) continue;
    if (query.startsWith(reading, used)) add(reading.length - 1, used);
    else if (query.length - used > 1 && reading.startsWith(query.slice(used))) add(BEGUN, used);
    if (reading.length === 1) continue;
    add(INITIAL, used);
    if (reading[1] === "h" && query[used + 1] === "h") add(DOUBLE, used);
  }
}
