const DIGIT = 8;
const VALUES = 1 << DIGIT;

/** Sorts keys of 32 bits ascending, and what stands beside them, in four passes by digit; equal keys keep their order. */
export function sortByKey(keys: Uint32Array, beside: Uint32Array): void {
  let [fromKeys, from]: [Uint32Array, Uint32Array] = [keys, beside];
  let [toKeys, to]: [Uint32Array, Uint32Array] = [new Uint32Array(keys.length), new Uint32Array(keys.length)];
  for (let shift = 0; shift < 32; shift += DIGIT) {
    const next = new Uint32Array(VALUES + 1);
    for (let place = 0; place < fromKeys.length; place++) next[((fromKeys[place]! >>> shift) & (VALUES - 1)) + 1]!++;
    for (let value = 0; value < VALUES; value++) next[value + 1]! += next[value]!;
    for (let place = 0; place < fromKeys.length; place++) {
      const target = next[(fromKeys[place]! >>> shift) & (VALUES - 1)]!++;
      toKeys[target] = fromKeys[place]!;
      to[target] = from[place]!;
    }
    [fromKeys, from, toKeys, to] = [toKeys, to, fromKeys, from];
  }
}
