/**
 * Numbers that look random and are the same for the same keys, on every machine. A draw is named by its seed and what
 * it is for (which draw, which measure, which unit), so that another unit or another order changes no draw.
 */

/** A number from 0 up to, not including, 1. */
export function uniform(seed: number, ...keys: number[]): number {
  let state = mix(seed ^ 0x9e3779b9);
  for (const key of keys) state = mix(Math.imul(state, 31) ^ key);
  return state / 2 ** 32;
}

/** A text as a key (FNV-1a, 32 bits). */
export function textKey(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The numbers from 0 to `count` − 1 in an order that the seed and the keys name. */
export function shuffled(count: number, seed: number, ...keys: number[]): Int32Array {
  const order = Int32Array.from({ length: count }, (_, at) => at);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(uniform(seed, ...keys, last) * (last + 1));
    const kept = order[last] as number;
    order[last] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

/** Spreads 32 bits (the last step of MurmurHash3). */
function mix(bits: number): number {
  let mixed = bits;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
