/** Numbers that look random and are the same for the same seed (mulberry32), so that every case can be made again. */
export interface Random {
  /** A whole number from 0 up to and without `below`; 0 where `below` is 0. */
  below(below: number): number;
  pick<T>(items: readonly T[]): T;
}

export function randomFrom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick(items) {
      if (items.length === 0) throw new Error("Nothing to pick from");
      return items[below(items.length)] as (typeof items)[number];
    },
  };
}
