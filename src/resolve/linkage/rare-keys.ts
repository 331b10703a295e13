import { NO_KEY, type KeyLists } from "./blocks.ts";
import type { Column } from "./column.ts";
import { eachWord } from "./each-word.ts";
import { MISSING, mix } from "./value-table.ts";

/** How many of a value's pairs of letters are keys. */
const TAKEN = 3;
/** Counts are kept by hash: two pairs that fall together look more frequent than they are, which does no harm. */
const SLOTS = 1 << 22;

/** Parts of a value that are its rarest pieces: pairs of neighbouring letters, or words. */
export type RarePart = "rare" | "words";

/** How many rows hold each piece, by the piece's hash. */
export type Rarity = Uint32Array;

export function countPieces({ values, counts }: Column, part: RarePart): Rarity {
  const seen = new Uint32Array(SLOTS);
  let rows = 0;
  const count = (piece: number) => void (seen[piece & (SLOTS - 1)] = (seen[piece & (SLOTS - 1)] as number) + rows);
  for (let value = 0; value < values.count; value++) {
    rows = counts[value] as number;
    EACH[part](values, value, count);
  }
  return seen;
}

/**
 * The rarest pieces of each value that another row holds too, as keys: two names that differ in a letter or two, wherever, mostly share
 * one. A piece that stands in one row alone is a slip of the pen or blocks nothing.
 */
export function rareKeys({ values, codes }: Column, part: RarePart, rarity: Rarity): KeyLists {
  const own = new Uint32Array(TAKEN * values.count);
  const best = { keys: new Uint32Array(TAKEN), counts: new Uint32Array(TAKEN) };
  const choose = (piece: number) => {
    const held = rarity[piece & (SLOTS - 1)] as number;
    if (held > 1) offer(best, piece, held);
  };
  for (let value = 0; value < values.count; value++) {
    best.keys.fill(NO_KEY);
    best.counts.fill(MISSING);
    EACH[part](values, value, choose);
    own.set(best.keys.toSorted(), value * TAKEN);
  }
  return spread(own, codes);
}

/** Calls `take` with a number for each piece of a value. */
type EachPiece = (values: Column["values"], value: number, take: (piece: number) => void) => void;

const eachGram: EachPiece = (values, value, take) => {
  for (let at = 1; at < values.lengthOf(value); at++) take(gram(values.pointAt(value, at - 1), values.pointAt(value, at)));
};

const gram = (first: number, second: number): number => mix(first ^ Math.imul(second, 0x9e_37_79_b1)) >>> 0 || 1;

const eachWordOf: EachPiece = (values, value, take) =>
  eachWord(values, value, (from, to) => {
    let word = 0;
    for (let at = from; at < to; at++) word = gram(word, values.pointAt(value, at));
    take(word);
  });

const EACH: Readonly<Record<RarePart, EachPiece>> = { rare: eachGram, words: eachWordOf };

/** Keeps the rarest few, each once. */
function offer(best: { keys: Uint32Array; counts: Uint32Array }, key: number, count: number): void {
  if (best.keys.includes(key)) return;
  let place = TAKEN;
  while (place > 0 && (best.counts[place - 1] as number) > count) place--;
  if (place === TAKEN) return;
  best.keys.copyWithin(place + 1, place, TAKEN - 1);
  best.counts.copyWithin(place + 1, place, TAKEN - 1);
  best.keys[place] = key;
  best.counts[place] = count;
}

/** From the keys of values, NO_KEY first, to those of rows. */
function spread(own: Uint32Array, codes: Uint32Array): KeyLists {
  const starts = new Uint32Array(codes.length + 1);
  const keys = new Uint32Array(TAKEN * codes.length);
  let length = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code !== MISSING) {
      for (let at = code * TAKEN; at < (code + 1) * TAKEN; at++) if (own[at] !== NO_KEY) keys[length++] = own[at] as number;
    }
    starts[row + 1] = length;
  }
  return { starts, keys: keys.slice(0, length) };
}
