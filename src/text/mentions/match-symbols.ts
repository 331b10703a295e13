import type { NameDictionary } from "./name-dictionary.ts";
import { FIRST_SLOT, NAME, NEXT, PARENT, SLOT_SIZE, SYMBOL } from "./name-trie.ts";

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

/**
 * The kernel: leftmost-longest matches, without overlap, written one after another. `matches` must have room for
 * `MATCH_SIZE` numbers for each place.
 */
export function matchSymbols(dictionary: NameDictionary, { symbols, from, to }: SymbolRange, matches: Int32Array): Matched {
  const { slots, slotShift, pairs, pairShift, begins, alone } = dictionary.trie;
  const slotMask = slots.length / SLOT_SIZE - 1;
  const letterCount = dictionary.letters - 1;
  let written = 0;
  let at = from;
  while (at < to) {
    const first = symbols[at]!;
    const mayGoOn = begins[first]!;
    let best = alone[first]!;
    if ((mayGoOn | best) === 0) {
      at++;
      continue;
    }
    let symbol = symbols[at + 1]!;
    const pair = Math.imul(Math.imul(first, 0x9e3779b1) + Math.imul(symbol, 0x85ebca6b), 0x2c1b3c6d) >>> pairShift;
    const isPair = mayGoOn & (pairs[pair >>> 5]! >>> (pair & 31));
    if ((isPair & 1) === 0 && best === 0) {
      at++;
      continue;
    }
    // A letter is a symbol from 1 to letterCount: a place within a word begins no name.
    if ((first - 1) >>> 0 < letterCount) {
      if ((symbols[at - 1]! - 1) >>> 0 < letterCount) {
        at++;
        continue;
      }
      if ((symbol - 1) >>> 0 < letterCount) best = 0;
    }
    let end = at + 1;
    let parent = first;
    let place = at + 1;
    let next = (isPair & 1) === 0 ? 0 : -1;
    while (((next >>> (symbol & 31)) & 1) === 1) {
      const mixed = Math.imul(parent, 0x9e3779b1) + Math.imul(symbol, 0x85ebca6b);
      let slot = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> slotShift;
      let base = SLOT_SIZE * slot;
      let found = slots[base + PARENT]!;
      while (found !== 0 && (found !== parent || slots[base + SYMBOL] !== symbol)) {
        slot = (slot + 1) & slotMask;
        base = SLOT_SIZE * slot;
        found = slots[base + PARENT]!;
      }
      if (found === 0) break;
      const name = slots[base + NAME]!;
      next = slots[base + NEXT]!;
      parent = FIRST_SLOT + slot;
      const before = symbol;
      symbol = symbols[++place]!;
      if (name !== 0 && !((before - 1) >>> 0 < letterCount && (symbol - 1) >>> 0 < letterCount)) {
        best = name;
        end = place;
      }
    }
    if (best === 0) at++;
    else {
      matches[written] = best - 1;
      matches[written + 1] = at;
      matches[written + 2] = end;
      written += MATCH_SIZE;
      at = end;
    }
  }
  return { written, next: at };
}
