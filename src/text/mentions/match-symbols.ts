import type { NameDictionary } from "./name-dictionary.ts";
import { FIRST_SLOT } from "./name-trie.ts";

// The hot loop of finding names, longer and plainer than the rest. What it costs is not work but waiting: for memory, and
// for branches that the processor guesses wrong. Asking each place in turn whether and which name stands there took 28 ns a
// character of Chinese titles with 267,400 names; the same questions put to many places at once, without a branch, take 10.

/** Numbers of one match in a list of matches: index of the name, start, end. */
export const MATCH_SIZE = 3;

/** Where in a list of symbols to look. `symbols[from - 1]` and all up to `longest` symbols after `to` are read. */
export interface SymbolRange {
  readonly symbols: Uint16Array;
  /** Matches begin from here … */
  readonly from: number;
  /** … to before here; they may end after it. */
  readonly to: number;
}

export interface Matched {
  /** How many numbers were written to `matches`. */
  readonly written: number;
  /** Where the next match may begin: `to`, or the end of a match that goes beyond it. */
  readonly next: number;
}

/** Places that are asked at once: what is noted of them stays in the nearest cache. */
const STRIP = 1024;

/** Places of a strip at which a name may begin. */
const places = new Int32Array(STRIP + 1);
/** Of each: the slot at which its first two symbols are looked for; then where in `names` the name that was found is, or -1. */
const nodes = new Int32Array(STRIP + 1);
/** Of each: where the name found ends. */
const ends = new Int32Array(STRIP + 1);
/** Which of them are to be followed beyond two symbols: index, then the slots of the second and of the third symbol. */
const longer = new Int32Array(3 * STRIP);

/**
 * The kernel: leftmost-longest matches, without overlap, written one after another. `matches` must have room for
 * `MATCH_SIZE` numbers for each place.
 */
export function matchSymbols(dictionary: NameDictionary, { symbols, from, to }: SymbolRange, matches: Int32Array): Matched {
  let written = 0;
  let next = from;
  while (next < to) {
    const end = Math.min(next + STRIP, to);
    const count = findPlaces(dictionary, symbols, next, end);
    findSlots(dictionary, symbols, count);
    const longerCount = followPairs(dictionary, symbols, count);
    for (let at = 0; at < longerCount; at += 3) followFurther(dictionary, symbols, at);
    const before = written;
    written = chooseMatches(count, matches, before);
    const { names } = dictionary.trie;
    for (let at = before; at < written; at += MATCH_SIZE) matches[at] = names[matches[at]!]! - 1;
    next = written === before ? end : Math.max(end, matches[written - 1]!);
  }
  return { written, next };
}

/** Notes the places where some name may begin: those whose symbol is one, or whose first two symbols begin one. */
function findPlaces({ trie }: NameDictionary, symbols: Uint16Array, from: number, to: number): number {
  const { pairs, pairShift, begins } = trie;
  let count = 0;
  let first = symbols[from]!;
  for (let at = from; at < to; at++) {
    const second = symbols[at + 1]!;
    const pair = Math.imul(Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b), 0x2c1b3c6d) >>> pairShift;
    const begin = begins[first]!;
    places[count] = at;
    count += (begin & (pairs[pair >>> 5]! >>> (pair & 31)) & 1) | (begin >>> 1);
    first = second;
  }
  return count;
}

/** Notes the slots of the pairs there. That these are read, many at a time, brings them into the nearest cache. */
function findSlots({ trie }: NameDictionary, symbols: Uint16Array, count: number): number {
  const { slots, slotShift } = trie;
  let read = 0;
  for (let index = 0; index < count; index++) {
    const at = places[index]!;
    const mixed = Math.imul(symbols[at]!, 0x9e3779b1) + Math.imul(symbols[at + 1]!, 0x85ebca6b);
    const slot = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> slotShift;
    nodes[index] = slot;
    read |= slots[2 * slot]!;
  }
  return read;
}

/** Finds names of one and two symbols, and notes where there may be longer ones: three numbers each, as many are given. */
function followPairs({ trie, letters }: NameDictionary, symbols: Uint16Array, count: number): number {
  const { slots, slotShift, begins } = trie;
  const slotMask = (slots.length >>> 1) - 1;
  const letterCount = letters - 1;
  let written = 0;
  let read = 0;
  for (let index = 0; index < count; index++) {
    const at = places[index]!;
    const first = symbols[at]!;
    const second = symbols[at + 1]!;
    const third = symbols[at + 2]!;
    let slot = nodes[index]!;
    // A symbol from 1 to `letterCount` is a letter: no name begins or ends within a word of them.
    const isLetter = (first - 1) >>> 0 < letterCount;
    const isInWord = (second - 1) >>> 0 < letterCount;
    nodes[index] = begins[first]! > 1 && !(isLetter && isInWord) ? slotMask + 1 + first : -1;
    ends[index] = at + 1;
    if (isLetter && (symbols[at - 1]! - 1) >>> 0 < letterCount) {
      nodes[index] = -1;
      continue;
    }
    let found = slots[2 * slot]!;
    let next = slots[2 * slot + 1]!;
    while (found !== 0 && (found >>> 1 !== first || next >>> 16 !== second)) {
      slot = (slot + 1) & slotMask;
      found = slots[2 * slot]!;
      next = slots[2 * slot + 1]!;
    }
    if (found === 0) continue;
    if ((found & 1) === 1 && !(isInWord && (third - 1) >>> 0 < letterCount)) {
      nodes[index] = slot;
      ends[index] = at + 2;
    }
    if (((next >>> (third & 15)) & 1) === 0) continue;
    const mixed = Math.imul(FIRST_SLOT + slot, 0x9e3779b1) + Math.imul(third, 0x85ebca6b);
    const nextSlot = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> slotShift;
    longer[written] = index;
    longer[written + 1] = slot;
    longer[written + 2] = nextSlot;
    written += 3;
    read |= slots[2 * nextSlot]!;
  }
  places[STRIP] = read;
  return written;
}

/** Follows one of those that may be longer to its end. */
function followFurther({ trie, letters }: NameDictionary, symbols: Uint16Array, noted: number): void {
  const { slots, slotShift } = trie;
  const slotMask = (slots.length >>> 1) - 1;
  const letterCount = letters - 1;
  const index = longer[noted]!;
  let parent = FIRST_SLOT + longer[noted + 1]!;
  let slot = longer[noted + 2]!;
  let place = places[index]! + 2;
  let symbol = symbols[place]!;
  for (;;) {
    let found = slots[2 * slot]!;
    let next = slots[2 * slot + 1]!;
    while (found !== 0 && (found >>> 1 !== parent || next >>> 16 !== symbol)) {
      slot = (slot + 1) & slotMask;
      found = slots[2 * slot]!;
      next = slots[2 * slot + 1]!;
    }
    if (found === 0) return;
    const last = symbol;
    symbol = symbols[++place]!;
    if ((found & 1) === 1 && !((last - 1) >>> 0 < letterCount && (symbol - 1) >>> 0 < letterCount)) {
      nodes[index] = slot;
      ends[index] = place;
    }
    if (((next >>> (symbol & 15)) & 1) === 0) return;
    parent = FIRST_SLOT + slot;
    const mixed = Math.imul(parent, 0x9e3779b1) + Math.imul(symbol, 0x85ebca6b);
    slot = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> slotShift;
  }
}

/** Writes what was found at places that no match before covers. */
function chooseMatches(count: number, matches: Int32Array, before: number): number {
  let written = before;
  let free = 0;
  for (let index = 0; index < count; index++) {
    const at = places[index]!;
    const node = nodes[index]!;
    if (node < 0 || at < free) continue;
    free = ends[index]!;
    matches[written] = node;
    matches[written + 1] = at;
    matches[written + 2] = free;
    written += MATCH_SIZE;
  }
  return written;
}
