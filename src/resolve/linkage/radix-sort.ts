const DIGIT = 11;
const DIGITS = 1 << DIGIT;

/**
 * Places in the order of their keys; those with one key stay in the order in which they were. Radix sort: comparing a million by a
 * function takes several times as long.
 */
export function sortedByKey(places: Uint32Array, keys: Uint32Array): Uint32Array {
  let from = places.slice();
  let to = new Uint32Array(places.length);
  const counts = new Uint32Array(DIGITS);
  for (let shift = 0; shift < 32; shift += DIGIT) {
    counts.fill(0);
    for (const place of from) {
      const digit = ((keys[place] as number) >>> shift) & (DIGITS - 1);
      counts[digit] = (counts[digit] as number) + 1;
    }
    let sum = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = counts[digit] as number;
      counts[digit] = sum;
      sum += count;
    }
    for (const place of from) {
      const digit = ((keys[place] as number) >>> shift) & (DIGITS - 1);
      const at = counts[digit] as number;
      counts[digit] = at + 1;
      to[at] = place;
    }
    [from, to] = [to, from];
  }
  return from;
}
