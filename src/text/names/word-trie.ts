/**
 * Words over UTF-16 units, each with a set of kinds (a bit each), in one flat table: a look-up of the next unit is a probe
 * of an Int32Array and allocates nothing. Hot: parsing a name takes some forty look-ups, and half a million names a second
 * leave 2 µs for them (bench/names).
 */
export class WordTrie {
  /** Node of no word and no beginning of one. */
  static readonly NONE = 0;
  static readonly ROOT = 1;

  readonly #keys: Uint32Array;
  readonly #targets: Int32Array;
  readonly #kinds: Int32Array;
  readonly #mask: number;

  /** `entries` are words as the folded text has them (see folded-name.ts) and their kinds; kinds of one word add up. */
  constructor(entries: readonly (readonly [string, number])[]) {
    const edges = new Map<number, number>();
    const kinds: number[] = [0, 0];
    for (const [word, kind] of entries) {
      let node = WordTrie.ROOT;
      for (let at = 0; at < word.length; at++) {
        const key = keyOf(node, word.charCodeAt(at));
        const known = edges.get(key);
        if (known === undefined) edges.set(key, kinds.push(0) - 1);
        node = known ?? kinds.length - 1;
      }
      if (node !== WordTrie.ROOT) kinds[node] = (kinds[node] ?? 0) | kind;
    }
    if (kinds.length > 0xffff) throw new Error(`A trie has room for 65,535 nodes; ${kinds.length} were needed.`);
    const size = 2 ** Math.ceil(Math.log2(edges.size * 2 + 2));
    this.#mask = size - 1;
    this.#keys = new Uint32Array(size);
    this.#targets = new Int32Array(size);
    for (const [key, target] of edges) {
      let slot = hashOf(key) & this.#mask;
      while (this.#targets[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = key;
      this.#targets[slot] = target;
    }
    this.#kinds = Int32Array.from(kinds);
  }

  /** The node after `unit`, or NONE. */
  next(node: number, unit: number): number {
    const key = keyOf(node, unit);
    let slot = hashOf(key) & this.#mask;
    for (;;) {
      const target = this.#targets[slot] ?? 0;
      if (target === 0) return WordTrie.NONE;
      if (this.#keys[slot] === key) return target;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** Kinds of the word that ends at a node; 0 where none does. */
  kindsAt(node: number): number {
    return this.#kinds[node] ?? 0;
  }
}

const keyOf = (node: number, unit: number): number => ((node << 16) | unit) >>> 0;

/** Fibonacci hashing: the high bits of a product mix both halves of the key. */
const hashOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 12;
