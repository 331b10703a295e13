const DIGIT = 8;
const VALUES = 1 << DIGIT;
/** Fewer keys than this are put in one by one: most graphs are a handful of nodes, and to count all digits takes longer. */
const FEW = 48;

/** Sorts keys of 32 bits ascending, and what stands beside them, in four passes by digit; equal keys keep their order. */
export function sortByKey(keys: Uint32Array, beside: Uint32Array): void {
  if (keys.length < FEW) return putIn(keys, beside);
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

/** The same by insertion. */
function putIn(keys: Uint32Array, beside: Uint32Array): void {
  for (let place = 1; place < keys.length; place++) {
    const [key, own] = [keys[place]!, beside[place]!];
    let target = place;
    for (; target > 0 && keys[target - 1]! > key; target--) {
      keys[target] = keys[target - 1]!;
      beside[target] = beside[target - 1]!;
    }
    keys[target] = key;
    beside[target] = own;
  }
}
