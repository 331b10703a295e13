/**
 * The trie of all names over symbols (small numbers for folded characters), as one open-addressed table: a node is found
 * by its parent and its symbol. Two numbers a slot, so that a look-up touches one line of the processor's cache and the
 * whole stays small; random reads of memory are what finding names costs.
 */
export interface NameTrie {
  /** Of slot n at 2n: twice its parent, and 1 more where a name ends; 0 in an empty one. At 2n + 1: symbol and `nextBit`s. */
  readonly slots: Int32Array;
  /** 32 less the logarithm of the number of slots. */
  readonly slotShift: number;
  /** By slot: 1 + the index of the name that ends there, or 0. After these, by symbol: of the name that it is alone. */
  readonly names: Int32Array;
  /** A bit for each pair of symbols that some name begins with (and for few others): most places of a text end here. */
  readonly pairs: Int32Array;
  readonly pairShift: number;
  /** By symbol: 1 where a name of two or more begins with it, and 2 more where it is a name alone. */
  readonly begins: Uint8Array;
}

/** A parent is a symbol (the first of its names; these need no slots) or this and the slot it stands in. */
export const FIRST_SLOT = 0x10000;

/** The kernel has these written out. */
export function hashOf(parent: number, symbol: number): number {
  const mixed = Math.imul(parent, 0x9e3779b1) + Math.imul(symbol, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
}

export function pairHash(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b), 0x2c1b3c6d);
}

/** Which symbols may come next, told by their last four bits: without the right one no longer name begins so. */
export function nextBit(symbol: number): number {
  return 1 << (symbol & 15);
}

/** Bits of the table of pairs for each name: of pairs that begin no name, about one in twelve or fewer pass as well. */
const BITS_A_NAME = 6;

/** Slots for each node that there may be: at most four fifths are taken, so that most look-ups end where they begin. */
const SLOTS_A_NODE = 1.25;

/** Names as symbols, one after another: name n is `symbols[starts[n]]` to before `symbols[starts[n + 1]]`. */
export interface NameSymbols {
  readonly symbols: Uint16Array;
  readonly starts: Uint32Array;
  /** Number of different symbols and 1: symbols are smaller. */
  readonly alphabet: number;
}

/** Builds the trie and tells of every name under which index it is found: its own, or that of the first that is the same. */
export function buildTrie(names: NameSymbols): { readonly trie: NameTrie; readonly firstOf: Int32Array } {
  const trie = emptyTrie(names);
  const { symbols, starts } = names;
  const firstOf = new Int32Array(starts.length - 1).fill(-1);
  for (let name = 0; name < firstOf.length; name++) {
    const start = starts[name]!;
    const end = starts[name + 1]!;
    if (start === end) continue;
    const node = end === start + 1 ? addSymbol(trie, symbols[start]!) : addLonger(trie, symbols, start, end);
    trie.names[node] ||= name + 1;
    firstOf[name] = trie.names[node]! - 1;
  }
  return { trie, firstOf };
}

/** As large as it must be if no two names begin alike. */
function emptyTrie({ starts, alphabet }: NameSymbols): NameTrie {
  const count = starts.length - 1;
  let nodes = 0;
  for (let name = 0; name < count; name++) nodes += Math.max(0, starts[name + 1]! - starts[name]! - 1);
  const slotBits = bitsFor(SLOTS_A_NODE * nodes);
  const pairBits = Math.max(5, bitsFor(BITS_A_NAME * count));
  return {
    slots: new Int32Array(2 << slotBits),
    slotShift: 32 - slotBits,
    names: new Int32Array((1 << slotBits) + alphabet),
    pairs: new Int32Array(1 << (pairBits - 5)),
    pairShift: 32 - pairBits,
    begins: new Uint8Array(alphabet),
  };
}

/** A name of one symbol; gives where in `names` it stands. */
function addSymbol({ slots, begins }: NameTrie, symbol: number): number {
  begins[symbol]! |= 2;
  return (slots.length >>> 1) + symbol;
}

/** A name of two symbols or more; gives its slot. */
function addLonger(trie: NameTrie, symbols: Uint16Array, start: number, end: number): number {
  const { slots, slotShift, pairs, pairShift, begins } = trie;
  const mask = (slots.length >>> 1) - 1;
  let parent = symbols[start]!;
  const pair = pairHash(parent, symbols[start + 1]!) >>> pairShift;
  pairs[pair >>> 5]! |= 1 << (pair & 31);
  begins[parent]! |= 1;
  let slot = 0;
  for (let at = start + 1; at < end; at++) {
    const symbol = symbols[at]!;
    if (at > start + 1) {
      slots[2 * slot + 1]! |= nextBit(symbol);
      parent = FIRST_SLOT + slot;
    }
    slot = hashOf(parent, symbol) >>> slotShift;
    for (let found = slots[2 * slot]!; found !== 0; found = slots[2 * slot]!) {
      if (found >>> 1 === parent && slots[2 * slot + 1]! >>> 16 === symbol) break;
      slot = (slot + 1) & mask;
    }
    if (slots[2 * slot] !== 0) continue;
    slots[2 * slot] = 2 * parent;
    slots[2 * slot + 1] = symbol << 16;
  }
  slots[2 * slot]! |= 1;
  return slot;
}

/** Logarithm of the smallest power of two that is at least so many; 1 or more, as a shift by 32 bits would be one by none. */
function bitsFor(count: number): number {
  return Math.max(1, Math.ceil(Math.log2(Math.max(2, count))));
}
