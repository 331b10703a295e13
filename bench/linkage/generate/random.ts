/** Numbers that look drawn by chance and follow from a few whole numbers alone (xoshiro128**, filled by splitmix32). */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /** One stream for each list of numbers: a record can be drawn again without those before it. */
  constructor(...seeds: readonly number[]) {
    let state = 0x9e37_79b9;
    for (const seed of seeds) state = mixed((Math.imul(state, 31) ^ seed) + 0x9e37_79b9);
    this.#a = mixed((state += 0x9e37_79b9));
    this.#b = mixed((state += 0x9e37_79b9));
    this.#c = mixed((state += 0x9e37_79b9));
    this.#d = mixed(state + 0x9e37_79b9) | 1;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    const seven = Math.imul(this.#b, 5);
    const result = Math.imul((seven << 7) | (seven >>> 25), 9);
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return (result >>> 0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error("Nothing to pick from.");
    return item;
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.below(10)).join("");
  }
}

/** Items that are drawn as often as their weights say. */
export class Weighted<T> {
  readonly items: readonly T[];
  readonly #sums: Float64Array;

  constructor(items: readonly T[], weightOf: (item: T, index: number) => number) {
    this.items = items;
    this.#sums = new Float64Array(items.length);
    let sum = 0;
    for (const [index, item] of items.entries()) this.#sums[index] = sum += weightOf(item, index);
  }

  draw(random: Random): T {
    const goal = random.next() * (this.#sums.at(-1) ?? 0);
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) > goal) high = middle;
      else low = middle + 1;
    }
    const item = this.items[low];
    if (item === undefined) throw new Error("Nothing to draw from.");
    return item;
  }
}

/** Weights that fall with the rank as in Zipf's law: the first is most common, none is impossible. */
export const byRank = (shift: number, power: number) => (_item: unknown, rank: number) => (rank + 1 + shift) ** -power;

function mixed(value: number): number {
  let state = value | 0;
  state = Math.imul(state ^ (state >>> 16), 0x85eb_ca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2_ae35);
  return state ^ (state >>> 16);
}
