/**
 * The trie of all names over symbols (small numbers for folded characters), as one open-addressed table: a node is found
 * by its parent and its symbol. Four numbers a slot, so that a look-up touches one line of the processor's cache:
 */
export const PARENT = 0;
export const SYMBOL = 1;
/** 0, or 1 + the index of the name that ends here. */
export const NAME = 2;
/** Which symbols may come next: a bit for every 32nd (`nextBit`). 0 where no longer name begins so. */
export const NEXT = 3;
export const SLOT_SIZE = 4;

/** A parent is a symbol (the first of its names; these need no slots) or this and the slot it stands in. */
export const FIRST_SLOT = 0x10000;

export interface NameTrie {
  /** `SLOT_SIZE` numbers a slot; the parent of an empty one is 0, which is no symbol of a name. */
  readonly slots: Int32Array;
  /** `32 -` the logarithm of the number of slots. */
  readonly slotShift: number;
  /** A bit for each pair of symbols that some name begins with (and for few others): most places of a text end here. */
  readonly pairs: Int32Array;
  readonly pairShift: number;
  /** By symbol: does a name of two or more begin with it, and which name (1 + index, or 0) is it alone? */
  readonly begins: Uint8Array;
  readonly alone: Int32Array;
}

/** The kernel has these three written out. */
export function hashOf(parent: number, symbol: number): number {
  const mixed = Math.imul(parent, 0x9e3779b1) + Math.imul(symbol, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
}

export function pairHash(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b), 0x2c1b3c6d);
}

export function nextBit(symbol: number): number {
  return 1 << (symbol & 31);
}

/** Bits of the table of pairs for each pair in it: about one in twelve other pairs passes as well. */
const BITS_A_PAIR = 8;

/** Names as symbols, one after another: name n is `symbols[starts[n]]` to before `symbols[starts[n + 1]]`. */
export interface NameSymbols {
  readonly symbols: Uint16Array;
  readonly starts: Uint32Array;
  /** Number of different symbols and 1: symbols are smaller. */
  readonly alphabet: number;
}

/** Builds the trie and tells of every name under which index it is found: its own, or that of the first that is the same. */
export function buildTrie(names: NameSymbols): { readonly trie: NameTrie; readonly firstOf: Int32Array } {
  const nodes = new GrowingNodes(names.alphabet);
  const firstOf = new Int32Array(names.starts.length - 1);
  for (let name = 0; name < firstOf.length; name++) firstOf[name] = nodes.add(names, name);
  return { trie: frozen(nodes, names.alphabet), firstOf };
}

/** Nodes in the order they came, under consecutive numbers: the first ones are the symbols themselves. */
class GrowingNodes {
  count: number;
  parents = new Int32Array(1 << 12);
  symbols = new Uint16Array(1 << 12);
  names = new Int32Array(1 << 12);
  #table = new Int32Array(1 << 13);
  #shift = 32 - 13;

  readonly #alphabet: number;

  constructor(alphabet: number) {
    this.#alphabet = alphabet;
    this.count = alphabet;
    while (this.parents.length <= alphabet) this.#grow();
  }

  add({ symbols, starts }: NameSymbols, name: number): number {
    const [start, end] = [starts[name] ?? 0, starts[name + 1] ?? 0];
    if (start === end) return -1;
    let node = symbols[start] ?? 0;
    for (let at = start + 1; at < end; at++) node = this.#child(node, symbols[at] ?? 0);
    this.names[node] ||= name + 1;
    return (this.names[node] ?? 0) - 1;
  }

  #child(parent: number, symbol: number): number {
    const mask = this.#table.length - 1;
    let slot = hashOf(parent, symbol) >>> this.#shift;
    for (let node = this.#table[slot] ?? 0; node !== 0; node = this.#table[slot] ?? 0) {
      if (this.parents[node] === parent && this.symbols[node] === symbol) return node;
      slot = (slot + 1) & mask;
    }
    const node = this.count++;
    this.#table[slot] = node;
    this.parents[node] = parent;
    this.symbols[node] = symbol;
    if (this.count === this.parents.length) this.#grow();
    return node;
  }

  #grow(): void {
    this.parents = grown(this.parents, new Int32Array(this.parents.length * 2));
    this.symbols = grown(this.symbols, new Uint16Array(this.symbols.length * 2));
    this.names = grown(this.names, new Int32Array(this.names.length * 2));
    this.#table = new Int32Array(this.parents.length * 2);
    this.#shift = Math.clz32(this.#table.length) + 1;
    const mask = this.#table.length - 1;
    for (let node = this.#alphabet; node < this.count; node++) {
      let slot = hashOf(this.parents[node] ?? 0, this.symbols[node] ?? 0) >>> this.#shift;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = node;
    }
  }
}

function grown<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The table in its final size: parents come before their children, so that each knows the slot of its own. */
function frozen(nodes: GrowingNodes, alphabet: number): NameTrie {
  const slotBits = bitsFor(1.5 * (nodes.count - alphabet));
  const trie = {
    slots: new Int32Array(SLOT_SIZE << slotBits),
    slotShift: 32 - slotBits,
    begins: new Uint8Array(alphabet),
    alone: nodes.names.slice(0, alphabet),
    ...pairsOf(nodes, alphabet),
  };
  const mask = (1 << slotBits) - 1;
  const slotOf = new Int32Array(nodes.count);
  for (let node = alphabet; node < nodes.count; node++) {
    const above = nodes.parents[node] ?? 0;
    const symbol = nodes.symbols[node] ?? 0;
    const parent = above < alphabet ? above : FIRST_SLOT + (slotOf[above] ?? 0);
    let slot = hashOf(parent, symbol) >>> trie.slotShift;
    while (trie.slots[SLOT_SIZE * slot + PARENT] !== 0) slot = (slot + 1) & mask;
    slotOf[node] = slot;
    trie.slots.set([parent, symbol, nodes.names[node] ?? 0, 0], SLOT_SIZE * slot);
    if (above < alphabet) trie.begins[above] = 1;
    else trie.slots[SLOT_SIZE * (slotOf[above] ?? 0) + NEXT]! |= nextBit(symbol);
  }
  return trie;
}

function pairsOf(nodes: GrowingNodes, alphabet: number): { pairs: Int32Array; pairShift: number } {
  let count = 0;
  for (let node = alphabet; node < nodes.count; node++) if ((nodes.parents[node] ?? 0) < alphabet) count++;
  const bits = Math.max(5, bitsFor(BITS_A_PAIR * count));
  const pairs = new Int32Array(1 << (bits - 5));
  for (let node = alphabet; node < nodes.count; node++) {
    const first = nodes.parents[node] ?? 0;
    if (first >= alphabet) continue;
    const hash = pairHash(first, nodes.symbols[node] ?? 0) >>> (32 - bits);
    pairs[hash >>> 5]! |= 1 << (hash & 31);
  }
  return { pairs, pairShift: 32 - bits };
}

/** Logarithm of the smallest power of two that is at least so many; 1 or more, as a shift by 32 bits would be one by none. */
function bitsFor(count: number): number {
  return Math.max(1, Math.ceil(Math.log2(Math.max(2, count))));
}
