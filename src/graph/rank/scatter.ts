/** A number of 32 bits that looks like chance and is always the same for the same two numbers (the finaliser of MurmurHash3). */
export function scatter(value: number, seed = 0): number {
  let hash = Math.imul(value ^ Math.imul(seed + 1, 0x9e3779b9), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) >>> 0;
}
